// P10: a parent leaves for good.

import { Deletion } from '../pages/deletion.ts';
import { Messages } from '../pages/messages.ts';
import { SignIn } from '../pages/sign-in.ts';
import { everyPage, expect, PASSWORD, SIGNED_OUT, test } from '../support/test.ts';

test('what goes and what stays is said before, and cancelling keeps everything', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const deletion = new Deletion(page);
  await new Messages(page).open();
  await deletion.go('Privacy');
  await expect(deletion.heading).toHaveText('Privacy');
  await everyPage(page);
  await page.getByRole('link', { name: 'Delete my data' }).click();
  await expect(deletion.heading).toHaveText('Delete my data');
  await everyPage(page);
  const main = page.getByRole('main');
  for (const text of [riverside.email('priya'), riverside.name, '4 messages sent to you', '1 reply from you', '1 signed-in device', 'Maya Hale', 'Noah Raman', 'Within 30 days']) {
    await expect(main).toContainText(text);
  }
  await page.getByRole('link', { name: 'Keep my data' }).click();
  await expect(deletion.heading).toHaveText('Privacy');
  await deletion.go('Messages');
  await expect(new Messages(page).cards).toHaveCount(4);
});

test('a deletion needs the box ticked and the right password', async ({ page, riverside, visit }) => {
  visit.expect(/status of 422 .*\[\/api\/deletion\]/);
  await riverside.signIn(page);
  const deletion = new Deletion(page);
  await page.goto('/privacy/delete');
  await deletion.submit.click();
  await expect(deletion.summary.getByRole('link')).toHaveText([/Tick the box/, 'Enter your password']);
  await deletion.delete('not the password');
  await expect(deletion.summary).toContainText('The password is not right.');
  await everyPage(page, { inUse: true });
  await deletion.go('Messages');
  await expect(new Messages(page).cards).toHaveCount(4);
});

test('from that moment nobody gets in, on any device, and Back shows nothing', async ({ page, riverside, device, server, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  const elsewhere = await device();
  await new SignIn(elsewhere).open();
  await new SignIn(elsewhere).signIn(riverside.email('priya'));
  await expect(new Messages(elsewhere).cards).toHaveCount(4);

  await new Messages(page).open();
  await new Messages(page).read('Harvest festival');
  const deletion = new Deletion(page);
  await deletion.open();
  await deletion.delete(PASSWORD);
  await expect(deletion.heading).toHaveText('Your data has been deleted');
  await everyPage(page);
  const main = page.getByRole('main');
  await expect(main).toContainText(/DEL-\w{4}-\w{4}/);
  const reference = /DEL-\w{4}-\w{4}/.exec(await main.innerText())?.[0] ?? '';
  expect((await server.mailbox.next(riverside.email('priya'), /was deleted/)).text).toContain(reference);
  await page.reload();
  await expect(main, 'the receipt is there again after a reload').toContainText(reference);
  expect(await page.context().cookies()).toEqual([]);

  for (let back = 0; back < 4; back++) {
    await page.goBack();
    await expect(page.getByText(/Swimming on Friday|Harvest festival|Maya/)).toHaveCount(0);
  }
  await expect(new SignIn(elsewhere).heading, 'the other device is signed out').toHaveText('Sign in');
  await expect(elsewhere.getByText(/Swimming on Friday|Harvest festival|Maya/)).toHaveCount(0);

  await new SignIn(page).open();
  await new SignIn(page).signIn(riverside.email('priya'));
  await expect(new SignIn(page).summary).toContainText('The email address or the password is not right.');
});

test('the page of a deletion shows nothing to those who made none', async ({ page, school: _ }) => {
  await page.goto('/deleted');
  await expect(new SignIn(page).heading).toHaveText('Page not found');
  await everyPage(page);
});
