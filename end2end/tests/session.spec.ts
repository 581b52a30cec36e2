// P2: signing in and out, and being remembered on one device.

import type { BrowserContext, Page } from '@playwright/test';
import { Details } from '../pages/details.ts';
import { Messages } from '../pages/messages.ts';
import { SignIn } from '../pages/sign-in.ts';
import { copied, everyPage, expect, PASSWORD, settled, SIGNED_OUT, test } from '../support/test.ts';

const LOCKED = /status of 429 .*\[\/api\/session\]/;
const EMPTY = /status of 422 .*\[\/api\/session\]/;

test.beforeEach(({ visit }) => visit.expect(SIGNED_OUT));

test('a parent signs in where they wanted to go, and signs out', async ({ page, riverside }) => {
  const signIn = new SignIn(page);
  await riverside.signIn(page);
  await new Messages(page).open();
  await expect(signIn.heading).toHaveText('Messages');
  await signOut(page);
  await everyPage(page);
  await expect(page.getByText('You have signed out.')).toBeVisible();

  await page.goto('/details');
  await expect(signIn.heading).toHaveText('Sign in');
  await everyPage(page);
  await signIn.signIn(riverside.email('priya'));
  await expect(signIn.heading).toHaveText('My details');
  await everyPage(page);
  expect(new URL(page.url()).pathname).toBe('/details');
});

test('after signing out, Back shows nothing', async ({ page, riverside }) => {
  await riverside.signIn(page);
  await new Messages(page).open();
  await expect(page.getByText('Swimming on Friday').first()).toBeVisible();
  await signOut(page);
  await page.goBack();
  await expect(new SignIn(page).submit).toBeVisible();
  await expect(page.getByText('Swimming on Friday')).toHaveCount(0);
});

test('a wrong password and an address that nobody has are answered alike', async ({ page, riverside }) => {
  const signIn = new SignIn(page);
  await riverside.signIn(page);
  await page.context().clearCookies();
  await signIn.open();
  const answers: string[] = [];
  for (const email of [riverside.email('priya'), riverside.email('nobody')]) {
    await signIn.signIn(email, 'not the right one');
    await expect(signIn.summary).toBeFocused();
    answers.push(await signIn.summary.innerText());
    await everyPage(page, { inUse: true });
    await expect(signIn.email, 'what was typed stays').toHaveValue(email);
    await signIn.submit.focus();
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).toContain('The email address or the password is not right.');
});

test('an empty form says what is missing, and each line leads to its field', async ({ page, school: _, visit }) => {
  visit.expect(EMPTY);
  const signIn = new SignIn(page);
  await signIn.open();
  await everyPage(page);
  await signIn.submit.click();
  await expect(signIn.summary).toBeFocused();
  await signIn.summary.getByRole('link', { name: 'Enter your password' }).click();
  await expect(signIn.password).toBeFocused();
  await expect(signIn.password).toHaveAccessibleDescription(/Error: Enter your password/);
  await signIn.signIn('not an address');
  await expect(signIn.summary.getByRole('link')).toHaveCount(1);
});

test('ten wrong passwords lock the account, and its owner is told', async ({ page, riverside, server, visit }) => {
  test.slow();
  visit.expect(LOCKED);
  await riverside.signIn(page);
  await page.context().clearCookies();
  const signIn = new SignIn(page);
  await signIn.open();
  for (let tries = 1; tries <= 10; tries++) {
    const answer = page.waitForResponse('**/api/session');
    await signIn.signIn(riverside.email('priya'), `wrong ${tries}`);
    expect((await answer).status()).toBe(tries < 10 ? 401 : 429);
    await expect(signIn.submit).toHaveText('Sign in');
  }
  await expect(signIn.summary).toContainText('this account is locked. Try again in 15 minutes.');
  await signIn.signIn(riverside.email('priya'), PASSWORD);
  await expect(signIn.summary, 'the right password does not help now').toContainText('this account is locked');
  const mail = await server.mailbox.next(riverside.email('priya'), /tried to sign in/);
  expect(mail.text).toContain('A wrong password was entered 10 times');
});

test('a remembered device opens its messages by itself, until another device signs in', async ({ page, context, riverside, device }) => {
  await riverside.signIn(page);
  await page.context().clearCookies();
  const signIn = new SignIn(page);
  await signIn.open();
  await expect(page.getByText('Do not tick this on a shared or public computer')).toBeVisible();
  await signIn.remember.check();
  await signIn.signIn(riverside.email('priya'));
  await expect(signIn.heading).toHaveText('Messages');

  const reopened = await reopen(context, device);
  await new Messages(reopened).open();
  await expect(reopened.getByText('Swimming on Friday').first()).toBeVisible();
  await everyPage(reopened);

  const other = await device();
  await new SignIn(other).open();
  await new SignIn(other).signIn(riverside.email('priya'));
  await expect(new SignIn(other).heading).toHaveText('Messages');

  const again = await reopen(reopened.context(), device);
  await new Messages(again).open();
  await expect(new SignIn(again).heading).toHaveText('Sign in');
  await reopened.reload();
  await expect(new SignIn(reopened).heading, 'what the device had opened ends too').toHaveText('Sign in');
});

test('a device that is not remembered forgets the parent when the browser closes', async ({ page, context, riverside, device }) => {
  await riverside.signIn(page);
  await new Messages(page).open();
  await expect(new SignIn(page).heading).toHaveText('Messages');
  const reopened = await reopen(context, device);
  await new Messages(reopened).open();
  await expect(new SignIn(reopened).heading).toHaveText('Sign in');
});

test('signing out ends that the device is remembered', async ({ page, context, riverside, device }) => {
  await riverside.signIn(page, 'priya', { remember: true });
  await new Messages(page).open();
  const before = await context.cookies();
  await signOut(page);
  await context.addCookies(copied(before.filter((cookie) => cookie.expires > 0)));
  const reopened = await reopen(context, device);
  await new Messages(reopened).open();
  await expect(new SignIn(reopened).heading).toHaveText('Sign in');
});

test('a session that ends while a form is open is taken up again, and nothing typed is lost', async ({ page, context, riverside }) => {
  await riverside.signIn(page);
  const details = new Details(page);
  const signIn = new SignIn(page);
  await page.goto('/details/name');
  await settled(page);
  await page.getByLabel('Your name').fill('Priya Raman-Okafor');

  const tab = await context.newPage();
  await new Messages(tab).open();
  await signOut(tab);
  await tab.close();

  await expect(signIn.dialog, 'nothing need be pressed for it').toContainText('What you typed is still here.');
  await everyPage(page);
  const email = signIn.dialog.getByLabel('Email address');
  await email.fill(riverside.email('priya'));
  await page.evaluate(() => ['online', 'pageshow'].forEach((event) => dispatchEvent(new Event(event))));
  await settled(page);
  await expect(email, 'a phone that wakes up takes nothing away').toHaveValue(riverside.email('priya'));
  await signIn.again(riverside.email('priya'));
  await expect(signIn.dialog).toBeHidden();
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.toast).toContainText('Your name was changed.');
  await expect(details.school(riverside.name)).toContainText('Priya Raman-Okafor');
});

test('somebody else who signs in over the page sees nothing of the first', async ({ page, context, riverside, device }) => {
  await riverside.signIn(await device(), 'tom');
  await riverside.signIn(page);
  const signIn = new SignIn(page);
  // The page hears already: a line that is refused later would say by itself that the session is over.
  const hears = page.waitForResponse('**/api/live');
  await new Messages(page).open();
  await expect(page.getByText('Harvest festival')).toBeVisible();
  await hears;
  await context.clearCookies();
  await new Messages(page).read('Harvest festival');
  await signIn.again(riverside.email('tom'));
  await expect(signIn.heading).toHaveText('Messages');
  await expect(page.getByText("Parents' evening")).toBeVisible();
  await expect(page.getByText('Harvest festival')).toHaveCount(0);
});

async function signOut(page: Page): Promise<void> {
  const signIn = new SignIn(page);
  await signIn.go('Privacy');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(signIn.heading).toHaveText('Sign in');
}

/** The browser was closed and opened again: only cookies with an age are still there. */
async function reopen(closed: BrowserContext, device: () => Promise<Page>): Promise<Page> {
  const cookies = (await closed.cookies()).filter((cookie) => cookie.expires > 0);
  const page = await device();
  await page.context().addCookies(copied(cookies));
  return page;
}
