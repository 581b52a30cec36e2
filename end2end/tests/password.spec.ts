// P3: a lost password, and another one by one who knows the present.

import { Messages } from '../pages/messages.ts';
import { Office } from '../pages/office.ts';
import { Password } from '../pages/password.ts';
import { SignIn } from '../pages/sign-in.ts';
import { linkIn } from '../support/mail.ts';
import { everyPage, expect, PASSWORD, settled, SIGNED_OUT, test } from '../support/test.ts';

const REFUSED = /status of 4(22|10) .*\[\/api\/(office\/)?password/;
const NEW = 'teapot gravel lantern';

test.beforeEach(({ visit }) => visit.expect(SIGNED_OUT, REFUSED));

test('lost password: the mailed link leads to a new one, and every other sign-in ends', async ({ page, device, riverside, server }) => {
  test.slow();
  const email = riverside.email('priya');
  await riverside.signIn(page);
  const tablet = await device();
  await new SignIn(tablet).open();
  await new SignIn(tablet).signIn(email);
  await expect(new Messages(tablet).heading).toHaveText('Messages');
  await page.context().clearCookies();

  await new SignIn(page).open();
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  const password = new Password(page);
  await expect(password.heading).toHaveText('Forgotten your password?');
  await everyPage(page);
  await password.send.click();
  await expect(password.summary).toContainText('Enter your email address');
  await everyPage(page, { inUse: true });
  await password.email.fill(email.toUpperCase());
  await password.send.click();
  await expect(password.heading).toHaveText('Look in your inbox');
  await everyPage(page);
  await expect(page.getByRole('main')).toContainText('It works once, for 30 minutes.');

  const link = linkIn((await server.mailbox.next(email, /choose a new password/i)).text);
  await page.goto(link);
  await expect(password.heading).toHaveText('Choose a new password');
  expect(page.url(), 'the secret is out of the address bar').not.toContain('#');
  await expect(page.getByRole('main')).toContainText(email);
  await everyPage(page);
  await password.password.fill('football99');
  await expect(password.meter).toContainText('many people use this one');
  await everyPage(page, { inUse: true });
  await password.choose('football99');
  await expect(password.summary).toContainText('many people use this one');
  await password.password.fill(email);
  await expect(password.meter).toContainText('your name or email address');
  await password.password.fill(NEW);
  await expect(password.meter).toContainText('Strong: very hard to guess');
  await password.choose(NEW);
  await expect(new Messages(page).heading).toHaveText('Messages');
  await everyPage(page);

  await server.mailbox.next(email, /your password was changed/i);
  await tablet.reload();
  await expect(new SignIn(tablet).submit).toBeVisible();
  await new SignIn(tablet).signIn(email);
  await expect(new SignIn(tablet).summary).toContainText('The email address or the password is not right.');
  await new SignIn(tablet).signIn(email, NEW);
  await expect(new Messages(tablet).heading).toHaveText('Messages');

  // A link that was used says so at once, kindly.
  await page.goto('about:blank');
  await page.goto(link);
  await expect(password.heading).toHaveText('This link no longer works');
  await everyPage(page);
  await page.getByRole('link', { name: 'Send a new link' }).click();
  await expect(password.heading).toHaveText('Forgotten your password?');
});

test('nobody learns whether an address has an account', async ({ page, riverside, server }) => {
  await riverside.signIn(page);
  await page.context().clearCookies();
  const password = new Password(page);
  const said: string[] = [];
  for (const name of ['priya', 'nobody']) {
    await page.goto('/forgot');
    await password.email.fill(riverside.email(name));
    await password.send.click();
    await expect(password.heading).toHaveText('Look in your inbox');
    said.push((await page.getByRole('main').innerText()).replaceAll(riverside.email(name), '…'));
  }
  expect(said[0]).toBe(said[1]);
  await server.mailbox.next(riverside.email('priya'), /choose a new password/i);
  expect(server.mailbox.to(riverside.email('nobody'))).toEqual([]);
});

test('a parent changes the password, stays signed in here, and nowhere else', async ({ page, device, riverside, server }) => {
  const email = riverside.email('priya');
  await riverside.signIn(page);
  const tablet = await device();
  await new SignIn(tablet).open();
  await new SignIn(tablet).signIn(email);
  await expect(new Messages(tablet).heading).toHaveText('Messages');

  await page.goto('/details');
  await page.getByRole('link', { name: 'Change your password' }).click();
  const password = new Password(page);
  await expect(password.heading).toHaveText('Change your password');
  await everyPage(page);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(password.summary).toContainText('Enter your current password');
  await expect(password.summary).toContainText('Choose a new password');
  await password.change('not the present one', NEW);
  await expect(password.summary).toContainText('That is not your current password');
  await everyPage(page, { inUse: true });
  await password.change(PASSWORD, NEW);
  await expect(password.heading).toHaveText('Where you are signed in');
  await expect(password.toast).toContainText('Your password was changed.');
  await everyPage(page);
  await server.mailbox.next(email, /your password was changed/i);

  await tablet.goto('/details');
  await expect(new SignIn(tablet).submit).toBeVisible();
  await page.goto('/messages');
  await settled(page);
  await expect(new Messages(page).heading).toHaveText('Messages');
});

test('staff who forgot their password have a link mailed, and every other sign-in ends', async ({ page, device, riverside, server }) => {
  const email = await riverside.addStaff();
  const desk = await device();
  const office = new Office(desk);
  await office.open();
  await office.signIn(email);
  await expect(office.heading).toHaveText('Contacts');

  await new Office(page).open();
  await everyPage(page);
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  const password = new Password(page);
  await expect(password.heading).toHaveText('Forgotten your password?');
  await everyPage(page);
  await password.send.click();
  await expect(password.summary).toContainText('Enter your email address');
  await password.email.fill(email);
  await password.send.click();
  await expect(password.heading).toHaveText('Look in your inbox');
  await expect(password.heading).toBeFocused();
  await everyPage(page);

  const link = linkIn((await server.mailbox.next(email, /new password for the office/)).text);
  expect(new URL(link).pathname).toBe('/office/reset');
  await page.goto(link);
  await expect(password.heading).toHaveText('Choose a new password');
  expect(page.url(), 'the secret is out of the address bar').not.toContain('#');
  await expect(page.getByRole('main')).toContainText(email);
  await everyPage(page);
  await password.password.fill('football99');
  await expect(password.meter).toContainText('many people use this one');
  await page.getByRole('button', { name: 'Save and go to the office' }).click();
  await expect(password.summary).toContainText('many people use this one');
  await everyPage(page, { inUse: true });
  await password.password.fill(NEW);
  await page.getByRole('button', { name: 'Save and go to the office' }).click();
  await expect(password.heading).toHaveText('Contacts');
  await server.mailbox.next(email, /password for the office was changed/);

  await desk.goto('/office/requests');
  await expect(office.heading).toHaveText('Sign in to the office');
  await office.signIn(email, NEW);
  await expect(office.heading).toHaveText('Requests to join');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(password.heading).toHaveText('This link no longer works');
  await everyPage(page);
  await page.getByRole('link', { name: 'Send a new link' }).click();
  await expect(password.heading).toHaveText('Forgotten your password?');
});
