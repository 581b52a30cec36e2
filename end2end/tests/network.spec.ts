// P14, P15: what a parent sees when the network is slow or gone, or the server restarts.

import type { Page, Request } from '@playwright/test';
import { Details } from '../pages/details.ts';
import { Messages } from '../pages/messages.ts';
import { Office } from '../pages/office.ts';
import { moved } from '../support/every-page.ts';
import { addresses } from '../support/pages.ts';
import { emails, everyPage, expect, settled, SIGNED_OUT, test } from '../support/test.ts';

/** Chromium reports each request that fails, and the program which part it could not load. */
const NO_CONNECTION = /net::ERR_|^TypeError: Failed to fetch/;

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
  // As long as it takes to be seen, however busy this computer is.
  const answer = gate();
  await page.route(/\/api\/messages\//, async (route) => {
    answer.held.push(route.request());
    await answer.opened;
    await route.continue();
  });
  await messages.read('Harvest festival');
  await expect(messages.reach).toContainText('This is slow today. Still trying.');
  await answer.open();
  await expect(messages.heading).toHaveText('Harvest festival');
  await expect(messages.reach).not.toContainText('This is slow');
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

test('whichever answer comes last, nothing on any page moves when it does', async ({ page, riverside, visit }) => {
  visit.expect(/status of 4\d\d .*\[\/api\//);
  // Two lines, so that a title that came before the rest would push it down.
  const subject = 'What to bring to the swimming lessons on Friday, and who comes along to the pool with the children';
  await riverside.send({ channel: 'email', address: riverside.email('priya'), subject, content: 'A towel.', sent: '2026-06-01 09:00' });
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  const message = (await messages.titles.first().getAttribute('href'))!;
  const found = (await addresses()).filter(({ readers }) => readers !== 'Outside').map(({ path }) => path);
  for (const late of [/\/api\/me$/, /\/api\/(?!me$|live$)/]) await comesLast(page, late, [message, ...found]);
});

test('nor on any page of the office', async ({ page, riverside, visit }) => {
  visit.expect(SIGNED_OUT);
  const office = new Office(page);
  await office.open();
  await office.signIn(await riverside.addStaff());
  const contact = (await office.contacts.first().getByRole('link').getAttribute('href'))!;
  const paths = ['/office', contact, '/office/requests', '/office/enquiries', '/office/replies'];
  for (const late of [/\/api\/office\/me$/, /\/api\/office\/(?!me$)/]) await comesLast(page, late, paths);
});

/** Opens the pages with the server's answers held back until the page stands, and these until all the others are shown. */
async function comesLast(page: Page, last: RegExp, paths: string[]): Promise<void> {
  const answers = /\/api\/(?!live$)/;
  let first = gate();
  let second = gate();
  await page.route(answers, async (route) => {
    const due = last.test(route.request().url()) ? second : first;
    due.held.push(route.request());
    await due.opened;
    // The page may have been left.
    await route.continue().catch(() => {});
  });
  for (const path of paths) {
    [first, second] = [gate(), gate()];
    await page.goto(path);
    await expect(page.locator('.boot-main')).toHaveCount(0);
    await expect(page.locator('main h1')).toBeVisible();
    expect.soft(await moved(page), `${path}, before any answer`).toEqual([]);
    await first.open();
    // Those are shown, as far as they can be.
    expect.soft(await moved(page), `${path}, without ${last}`).toEqual([]);
    await second.open();
    await settled(page);
    expect.soft(await moved(page), `${path}, with ${last} last`).toEqual([]);
  }
  await page.unroute(answers);
}

interface Gate {
  /** What waits before it. */
  held: Request[];
  opened: Promise<void>;
  /** Lets everything through; done once all that waited has been answered. */
  open: () => Promise<void>;
}

function gate(): Gate {
  const held: Request[] = [];
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const answered = async (request: Request): Promise<unknown> => (await request.response())?.finished();
  return { held, opened, open: async () => (open(), void (await Promise.all(held.map(answered)))) };
}

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
