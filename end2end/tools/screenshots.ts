// Every page as a picture, with the demo's people and with what is rare: nothing, very much, errors.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { Deletion } from '../pages/deletion.ts';
import { Details } from '../pages/details.ts';
import { Messages } from '../pages/messages.ts';
import { Office } from '../pages/office.ts';
import { SignIn } from '../pages/sign-in.ts';
import { emails, expect, PASSWORD, settled, test } from '../support/test.ts';

const OUT = process.env.OUT ?? '/tmp/shots';
const DEMO_PASSWORD = 'otter lantern pancake';

// What a page complains about is the tests' business; here errors are meant.
test.beforeEach(({ visit }) => visit.expect(/.*/));

test('the demo parent', async ({ page, server }, info) => {
  await server.command(['demo']);
  const signIn = new SignIn(page);
  const messages = new Messages(page);
  const details = new Details(page);
  await signIn.open();
  await shoot(page, info, '01-sign-in');
  await signIn.submit.click();
  await shoot(page, info, '02-sign-in-empty');
  await signIn.signIn('amara.okafor@example.com', 'wrong');
  await expect(signIn.summary).toContainText('not right');
  await shoot(page, info, '03-sign-in-wrong');
  await signIn.signIn('amara.okafor@example.com', DEMO_PASSWORD);
  await expect(messages.cards.first()).toBeVisible();
  await shoot(page, info, '04-messages');
  await page.screenshot({ path: await file(info, '05-messages-first-screen') });
  await messages.titles.nth(2).click();
  await shoot(page, info, '06-message');
  await page.goBack();
  await expect(messages.cards.first()).toBeVisible();
  await messages.filter((form) => form.getByLabel('Sent by').selectOption('Text message'));
  await shoot(page, info, '07-messages-filtered');
  await messages.titles.first().click();
  await shoot(page, info, '08-text-message');
  await messages.open();
  await messages.search('nothing of this kind');
  await shoot(page, info, '09-messages-nothing-found');
  await page.locator('summary').click();
  await shoot(page, info, '10-messages-filters-open');

  await details.open();
  await shoot(page, info, '11-details');
  for (const what of ['name', 'email', 'mobile']) {
    await page.goto(`/details/${what}`);
    await shoot(page, info, `12-details-${what}`);
  }
  await details.ask('New mobile number', '12');
  await shoot(page, info, '13-details-mobile-refused');
  await details.ask('New mobile number', '07700 900888');
  await expect(details.heading).toHaveText('Check your phone');
  await shoot(page, info, '14-details-code');
  await details.open();
  await shoot(page, info, '15-details-pending');
  await page.goto('/privacy');
  await shoot(page, info, '16-privacy');
  await page.goto('/privacy/delete');
  await shoot(page, info, '17-delete');
  await new Deletion(page).submit.click();
  await shoot(page, info, '18-delete-refused');
  await page.goto('/no-such-page');
  await shoot(page, info, '19-not-found');
  await page.goto('/messages/01890000-0000-7000-8000-000000000000');
  await shoot(page, info, '20-message-not-found');
});

test.describe('the picture of the README', () => {
  test.use({ deviceScaleFactor: 2 });

  test('what a phone shows of the messages', async ({ page, server }, info) => {
    await server.command(['demo']);
    await new SignIn(page).open();
    await new SignIn(page).signIn('amara.okafor@example.com', DEMO_PASSWORD);
    await expect(new Messages(page).cards.first()).toBeVisible();
    await page.screenshot({ path: await file(info, 'readme') });
  });
});

test('long names and numbers', async ({ page, server }, info) => {
  await server.command(['demo']);
  const signIn = new SignIn(page);
  await signIn.open();
  await signIn.signIn('siobhan.osullivan@example.com', DEMO_PASSWORD);
  await expect(new Messages(page).cards.first()).toBeVisible();
  await shoot(page, info, '30-messages-long-names');
  await page.goto('/details');
  await shoot(page, info, '31-details-long-names');
});

test('an invitation, no messages, and a deletion', async ({ page, school, context }, info) => {
  await school.importClassList();
  const link = await school.invite('priya');
  await page.goto(link);
  await shoot(page, info, '40-invite');
  await page.getByLabel('Password', { exact: true }).fill('password');
  await page.getByRole('button', { name: 'Save and see my messages' }).click();
  await shoot(page, info, '41-invite-refused');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Save and see my messages' }).click();
  await expect(page.getByText('No messages yet')).toBeVisible();
  await shoot(page, info, '42-messages-none');
  await page.goto(link);
  await page.reload();
  await shoot(page, info, '43-invite-expired');

  await page.goto('/messages');
  await settled(page);
  await context.setOffline(true);
  await new Messages(page).search('towel');
  await expect(new Messages(page).reach).toContainText('We cannot reach');
  await page.screenshot({ path: await file(info, '44-offline') });
  await context.setOffline(false);
  await settled(page);

  await page.goto('/details/name');
  await settled(page);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(new SignIn(page).dialog).toBeVisible();
  await page.screenshot({ path: await file(info, '45-sign-in-again') });
  await new SignIn(page).again(school.email('priya'));
  await expect(new Details(page).toast).toContainText('changed');
  await page.screenshot({ path: await file(info, '46-toast') });
  await page.goto('/privacy/delete');
  await new Deletion(page).delete(PASSWORD);
  await expect(new Deletion(page).heading).toHaveText('Your data has been deleted');
  await shoot(page, info, '47-deleted');
});

test('500 messages', async ({ page, school }, info) => {
  await school.importClassList();
  await school.send(...emails(school.email('priya'), 500));
  await school.signIn(page);
  await new Messages(page).open();
  await shoot(page, info, '50-messages-500');
  await new Messages(page).older.click();
  await shoot(page, info, '51-messages-500-second-page');
});

test('the office', async ({ page, server }, info) => {
  await server.command(['demo']);
  const office = new Office(page);
  await office.open();
  await shoot(page, info, '60-office-sign-in');
  await office.signIn('office@example.com', 'wrong');
  await expect(office.summary).toBeVisible();
  await shoot(page, info, '61-office-sign-in-wrong');
  await office.signIn('office@example.com', DEMO_PASSWORD);
  await expect(office.contacts.first()).toBeVisible();
  await shoot(page, info, '62-office-contacts');
  await office.search('siob');
  await shoot(page, info, '63-office-contacts-found');
  await office.contacts.getByRole('link').first().click();
  await shoot(page, info, '64-office-contact');
  await office.open();
  await office.search('nobody of this name');
  await shoot(page, info, '65-office-nobody');
  await page.goto('/office/contacts/01890000-0000-7000-8000-000000000000');
  await shoot(page, info, '66-office-contact-not-found');
  await page.context().clearCookies();
  await office.open();
  await office.signIn('teacher@example.com', DEMO_PASSWORD);
  await expect(page.getByText('Your role does not include this.')).toBeVisible();
  await shoot(page, info, '67-office-sender');
});

/** The whole page, once it is all there. */
async function shoot(page: Page, info: TestInfo, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: await file(info, name), fullPage: true, animations: 'disabled' });
}

async function file(info: TestInfo, name: string): Promise<string> {
  const folder = join(OUT, info.project.name);
  await mkdir(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
