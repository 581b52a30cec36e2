// P14, P15: what a parent sees when the network is slow or gone, or the server restarts.

import type { Page } from '@playwright/test';
import { Details } from '../pages/details.ts';
import { Messages } from '../pages/messages.ts';
import { emails, everyPage, expect, test } from '../support/test.ts';

const NO_CONNECTION = /net::ERR_/;

test('offline, the page says so, and goes on by itself once there is a connection', async ({ page, context, riverside, visit }) => {
  visit.expect(NO_CONNECTION);
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  await context.setOffline(true);
  await messages.read('Harvest festival');
  await expect(messages.reach).toContainText('We cannot reach the Message Centre.');
  await context.setOffline(false);
  await expect(messages.heading).toHaveText('Harvest festival');
  await expect(messages.reach).not.toContainText('We cannot reach');
  await everyPage(page);
});

test('offline, the way to another part of the pages is found later too', async ({ page, context, riverside, visit }) => {
  visit.expect(NO_CONNECTION);
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  await context.setOffline(true);
  await messages.go('My details');
  await expect(messages.reach).toContainText('We cannot reach the Message Centre.');
  await context.setOffline(false);
  await expect(new Details(page).school(riverside.name)).toBeVisible();
});

test('offline, what was typed stays, and is saved at the next try', async ({ page, context, riverside, visit }) => {
  visit.expect(NO_CONNECTION);
  await riverside.signIn(page);
  const details = new Details(page);
  await page.goto('/details/name');
  await page.getByLabel('Your name').fill('Priya Offline');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.summary).toContainText('We cannot reach the Message Centre.');
  await expect(page.getByLabel('Your name')).toHaveValue('Priya Offline');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.school(riverside.name)).toContainText('Priya Offline');
});

test('offline, a search waits for the connection', async ({ page, context, riverside, visit }) => {
  visit.expect(NO_CONNECTION);
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  await context.setOffline(true);
  await messages.search('towel');
  await expect(messages.reach).toContainText('We cannot reach the Message Centre.');
  await context.setOffline(false);
  await expect(messages.titles).toHaveText(['Swimming on Friday']);
});

test('a server that restarts is noticed and found again, with everything', async ({ page, riverside, server, visit }) => {
  visit.expect(NO_CONNECTION);
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  await server.kill();
  await messages.read('Harvest festival');
  await expect(messages.reach).toContainText('Trying again in');
  await server.run();
  await expect(messages.heading).toHaveText('Harvest festival');
  await expect(messages.reach).not.toContainText('Trying again');
  await expect(page.getByText('please send a tin or a jar.')).toBeVisible();
});

test('a form that was sent while the server was down is sent again, and nothing typed is lost', async ({ page, riverside, server, visit }) => {
  visit.expect(NO_CONNECTION);
  await riverside.signIn(page);
  const details = new Details(page);
  await page.goto('/details/name');
  await page.getByLabel('Your name').fill('Priya Restarted');
  await server.kill();
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.summary).toContainText('We cannot reach the Message Centre.');
  await server.run();
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.school(riverside.name)).toContainText('Priya Restarted');
});

test('a slow answer is said to be slow, and nothing moves when it comes', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  await slow(page, { latency: 5_500 });
  await messages.read('Harvest festival');
  await expect(messages.reach).toContainText('This is slow today. Still trying.');
  await expect(messages.heading).toHaveText('Harvest festival', { timeout: 15_000 });
  await expect(messages.reach).not.toContainText('This is slow');
  await slow(page, { latency: 0 });
  await everyPage(page);
});

test('on a slow phone each skeleton gives way to its page without a jump', async ({ page, school }) => {
  await school.importClassList();
  await school.send(...emails(school.email('priya'), 30));
  await school.signIn(page);
  await slow(page, { latency: 150, kilobitsPerSecond: 1_600 });
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(25, { timeout: 20_000 });
  await everyPage(page);
  await slow(page, { latency: 1_500 });
  await messages.read('Notice 30');
  await expect(messages.heading).toHaveText('Notice 30');
  await everyPage(page);
  await slow(page, { latency: 0 });
});

async function slow(page: Page, { latency, kilobitsPerSecond = 0 }: { latency: number; kilobitsPerSecond?: number }): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const bytes = kilobitsPerSecond === 0 ? -1 : (kilobitsPerSecond * 1000) / 8;
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}
