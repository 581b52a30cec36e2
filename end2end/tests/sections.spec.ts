// P16: one app. Going from section to section loads no page, and nothing that was typed is lost on the way.

import type { Page } from '@playwright/test';
import { Deletion } from '../pages/deletion.ts';
import { Details } from '../pages/details.ts';
import { Message } from '../pages/message.ts';
import { Messages } from '../pages/messages.ts';
import { Replies } from '../pages/replies.ts';
import { expect, PASSWORD, settled, test } from '../support/test.ts';

/** Chromium reports each request that fails, and the program which part it could not load. */
const NO_CONNECTION = /net::ERR_|^TypeError: Failed to fetch/;

/** Marks the page that is open: the mark is gone once another one is loaded. */
const mark = (page: Page) => page.evaluate(() => void ((globalThis as { marked?: boolean }).marked = true));
const isMarked = (page: Page) => page.evaluate(() => (globalThis as { marked?: boolean }).marked === true);

test('sections change without loading a page', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  await mark(page);
  await messages.go('My details');
  await expect(new Details(page).school(riverside.name)).toBeVisible();
  await messages.go('Privacy');
  await expect(messages.heading).toHaveText('Privacy');
  await page.goBack();
  await expect(new Details(page).school(riverside.name)).toBeVisible();
  await messages.go('Messages');
  await messages.read('Harvest festival');
  await expect(messages.heading).toHaveText('Harvest festival');
  expect(await isMarked(page)).toBe(true);
});

test('offline, what was loaded is there, and what was not comes with the connection', async ({ page, context, riverside, visit }) => {
  visit.expect(NO_CONNECTION);
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await messages.go('My details');
  await expect(new Details(page).school(riverside.name)).toBeVisible();
  await mark(page);
  await context.setOffline(true);
  await messages.go('Messages');
  await expect(messages.cards).toHaveCount(4);
  await messages.go('Privacy');
  await expect(messages.reach).toContainText('We cannot reach the Message Centre.');
  await messages.go('Messages');
  await expect(messages.cards).toHaveCount(4);
  await messages.go('Privacy');
  await context.setOffline(false);
  await expect(messages.heading).toHaveText('Privacy');
  expect(await isMarked(page), 'the open page lived on').toBe(true);
});

test('a half-filled form and a begun reply are there on the way back, and are gone once they were sent', async ({ page, school }) => {
  await school.importClassList();
  const content = 'The gala is on Friday.';
  await school.sendForReplies({ channel: 'email', subject: 'Gala', content, sent: '2026-05-04 08:15', address: school.email('priya') });
  await school.signIn(page);
  const [messages, replies] = [new Messages(page), new Replies(page)];
  await messages.open();
  await messages.read('Gala');
  await replies.text.fill('Maya has a cold');
  await messages.go('My details');
  await new Details(page).change('name');
  await page.getByLabel('Your name').fill('Priya Half');
  await messages.go('Messages');
  await messages.read('Gala');
  await expect(replies.text).toHaveValue('Maya has a cold');
  await replies.send.click();
  await expect(replies.lines).toHaveCount(1);
  await new Message(page).back.click();
  await messages.read('Gala');
  await expect(replies.text).toHaveValue('');

  await messages.go('My details');
  await new Details(page).change('name');
  await expect(page.getByLabel('Your name')).toHaveValue('Priya Half');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(new Details(page).school(school.name)).toContainText('Priya Half');
  await new Details(page).change('name');
  await expect(page.getByLabel('Your name')).toHaveValue('Priya Half');
});

test('whoever leaves the site with unsent text is asked first; without, not', async ({ page, riverside }) => {
  await riverside.signIn(page);
  await page.goto('/details/name');
  await settled(page);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  const name = page.getByLabel('Your name');
  const before = await name.inputValue();
  await name.fill('Priya Half');
  await page.evaluate(() => location.assign('/privacy/policy'));
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(name).toHaveValue('Priya Half');
  await name.fill(before);
  await page.evaluate(() => location.assign('/privacy/policy'));
  await expect(page.getByRole('heading', { level: 1, name: /privacy/i })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('whoever signs out or deletes everything is not asked to stay', async ({ page, riverside, device }) => {
  const asked: string[] = [];
  const other = await device();
  for (const each of [page, other]) {
    each.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog.dismiss();
    });
  }
  await riverside.signIn(page);
  await riverside.signIn(other, 'tom');
  for (const each of [page, other]) {
    await each.goto('/details/name');
    await each.getByLabel('Your name').fill('Half Typed');
    await new Messages(each).go('Privacy');
  }
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  const deletion = new Deletion(other);
  await deletion.open();
  await deletion.delete(PASSWORD);
  await expect(other).toHaveURL(/\/deleted$/);
  expect(asked).toEqual([]);
});
