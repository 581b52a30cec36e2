// The whole way of one parent, with nothing left out; then the same with the keyboard alone.

import type { Locator, Page } from '@playwright/test';
import { Deletion } from '../pages/deletion.ts';
import { Details } from '../pages/details.ts';
import { Invite } from '../pages/invite.ts';
import { Message } from '../pages/message.ts';
import { Messages } from '../pages/messages.ts';
import { Office } from '../pages/office.ts';
import { SignIn } from '../pages/sign-in.ts';
import { codeIn, linkIn } from '../support/mail.ts';
import { everyPage, expect, PASSWORD, SIGNED_OUT, test } from '../support/test.ts';

test('a parent is invited, reads, changes their details and leaves for good', async ({ page, riverside, server, device, visit }) => {
  test.slow();
  visit.expect(SIGNED_OUT, /status of 422 .*\[\/api\/invitation/, /status of 410 .*\[\/api\/invitation/);
  const [old, next] = [riverside.email('priya'), riverside.email('priya.new')];
  const parent = { invite: new Invite(page), messages: new Messages(page), message: new Message(page), details: new Details(page), deletion: new Deletion(page) };

  await server.command(['parent', 'invite', '--school', riverside.code, '--email', old]);
  const link = linkIn((await server.mailbox.next(old, /Read your messages from Riverside/)).text);
  await page.goto(link);
  await expect(parent.invite.heading).toHaveText('Choose a password');
  await expect(page.getByText(`This is the account of ${old} for messages from ${riverside.name}.`)).toBeVisible();
  await everyPage(page);
  await parent.invite.choose('password');
  await expect(parent.invite.summary).toBeFocused();
  await parent.invite.choose(PASSWORD);

  await expect(parent.messages.heading).toHaveText('Messages');
  await expect(parent.messages.titles).toHaveText([
    'Swimming on Friday',
    'School is closed tomorrow because of snow.',
    'Book fair',
    'Harvest festival',
  ]);
  await everyPage(page);
  await parent.messages.read('Swimming on Friday');
  await expect(parent.message.why).toContainText(['because of Maya Hale', 'everyone of 5W', 'in its own records']);
  await everyPage(page);
  await parent.message.back.click();
  await expect(parent.messages.cards).toHaveCount(4);

  await parent.messages.go('My details');
  await parent.details.change('mobile number');
  const number = riverside.mobile();
  await parent.details.ask('New mobile number', number);
  await expect(parent.details.heading).toHaveText('Check your phone');
  await parent.details.enter(codeIn(await server.textMessage(number.replace(/\s/g, '').replace(/^0/, '+44'), /code/)));
  await expect(parent.details.school(riverside.name)).toContainText(number);

  await parent.details.change('email address');
  await parent.details.ask('New email address', next);
  await expect(parent.details.heading).toHaveText('Check your email');
  await parent.details.enter(codeIn((await server.mailbox.next(next, /is your code/)).text));
  await expect(parent.details.school(riverside.name)).toContainText(next);
  await server.mailbox.next(old, /email address was changed/);
  await everyPage(page);

  const office = new Office(await device());
  await office.open();
  await office.signIn(await riverside.addStaff());
  await office.search('priya');
  await expect(office.contacts).toHaveCount(1);
  await expect(office.contacts).toContainText(next);

  await parent.deletion.open();
  await parent.deletion.delete(PASSWORD);
  await expect(parent.deletion.heading).toHaveText('Your data has been deleted');
  await everyPage(page);
  await server.mailbox.next(next, /was deleted/);
  await page.goBack();
  await expect(page.getByText(/Swimming on Friday|Maya/)).toHaveCount(0);

  for (const text of ['priya', next, old, number]) {
    await office.search(text);
    await expect(office.page.getByText('Nobody was found')).toBeVisible();
  }
  const list = await riverside.classList();
  await riverside.importClassList(list);
  // The same people without their addresses: a name or a number beside the child says who it is.
  await riverside.importClassList(list.replaceAll(old, ''));
  await office.search('raman');
  await expect(office.page.getByText('Nobody was found')).toBeVisible();
  await office.search('maya');
  await expect(office.contacts.getByRole('link'), 'the other parent of the child is still there').toHaveText(['Tom Hale']);

  await page.goto(link);
  await expect(parent.invite.heading, 'the link is used up').toHaveText('This link no longer works');
  await everyPage(page);
});

test('everything works with the keyboard alone', async ({ page, riverside, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  await page.context().clearCookies();
  const signIn = new SignIn(page);
  const message = new Message(page);
  const deletion = new Deletion(page);
  await signIn.open();
  await tabTo(signIn.email);
  await page.keyboard.type(riverside.email('priya'));
  await tabTo(signIn.password);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');

  // The next press starts from the heading, so it must have the focus first.
  await expect(signIn.heading).toHaveText('Messages');
  await expect(signIn.heading).toBeFocused();
  await tabTo(page.getByRole('link', { name: 'Harvest festival' }));
  await page.keyboard.press('Enter');
  await expect(message.heading).toHaveText('Harvest festival');
  await expect(message.heading).toBeFocused();
  await tabTo(message.back, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(signIn.heading).toHaveText('Messages');
  await expect(signIn.heading).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await tabTo(signIn.navigation.getByRole('link', { name: 'My details' }));
  await page.keyboard.press('Enter');
  await expect(signIn.heading).toHaveText('My details');
  await tabTo(page.getByRole('link', { name: 'Change name' }));

  await tabTo(signIn.navigation.getByRole('link', { name: 'Privacy' }));
  await page.keyboard.press('Enter');
  // A program of its own, so the page is loaded, and the keyboard begins at its top.
  await expect(signIn.heading).toHaveText('Privacy');
  await tabTo(page.getByRole('link', { name: 'Delete my data' }));
  await page.keyboard.press('Enter');
  await expect(deletion.heading).toHaveText('Delete my data');
  await expect(deletion.heading).toBeFocused();
  await tabTo(deletion.understood);
  await page.keyboard.press('Space');
  await tabTo(deletion.password);
  await page.keyboard.type(PASSWORD);
  await tabTo(deletion.submit);
  await page.keyboard.press('Enter');
  await expect(deletion.heading).toHaveText('Your data has been deleted');
});

/** Presses Tab until something has the focus; wherever it passes, the focus is seen. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page: Page = target.page();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key);
    expect(await page.evaluate(unseenFocus)).toBe('');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`80 presses of ${key} did not lead to ${target}`);
}

/** Runs in the page: what has the focus without showing it, or lies beneath something else. */
function unseenFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const name = element.outerHTML.slice(0, 120);
  const marked = (of: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(of);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  };
  // A link that covers its card marks the card.
  if (!marked(element) && !marked(element.closest('li') ?? element)) return `not marked: ${name}`;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return `not in the window: ${name}`;
  const hit = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  const seen = hit !== null && (element.contains(hit) || hit.contains(element));
  return seen ? '' : `beneath ${hit?.outerHTML.slice(0, 80)}: ${name}`;
}
