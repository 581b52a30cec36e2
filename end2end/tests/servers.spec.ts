// P14: two servers that share a PostgreSQL, as behind a load balancer: what one brings in appears in the pages that listen to the
// other.

import type { Page } from '@playwright/test';
import { Messages } from '../pages/messages.ts';
import { Office } from '../pages/office.ts';
import { Replies } from '../pages/replies.ts';
import { newSchema } from '../support/postgres.ts';
import { Server } from '../support/server.ts';
import { everyPage, expect, listening, School, SIGNED_OUT, test, Visit } from '../support/test.ts';

test('what another server brings in appears without reloading, also after a cut line and a sleep', async ({ page, context, device, visit }) => {
  test.slow();
  visit.expect(/net::ERR_/, SIGNED_OUT);
  const database = await newSchema();
  test.skip(database === undefined, 'there is no PostgreSQL: TEST_POSTGRES_URL is not set. `cargo xtask test` starts one');
  const [one, other] = await Server.two(database!);
  try {
    // All that the operator and the office do goes by the other server.
    const school = await School.add(other);
    await school.importClassList();
    const sent = { channel: 'email', address: school.email('priya') } as const;
    const come = (subject: string, minute: number) =>
      school.send({ ...sent, subject, content: `${subject}: more on Monday.`, sent: new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString() });
    await school.sendForReplies({ ...sent, subject: 'Swimming gala', content: 'On Friday.', sent: '2026-05-04 08:15' });
    await school.signIn(page);
    const messages = new Messages(page);
    const streams: string[] = [];
    context.on('request', (request) => {
      if (request.url().endsWith('/api/live')) streams.push(request.url());
    });
    await page.goto(`${one.url}/messages`);
    await expect(messages.titles).toHaveText(['Swimming gala']);
    await listening(page);
    expect(streams).toEqual([`${one.url}/api/live`]);
    const loaded = await page.evaluate(() => performance.timeOrigin);

    await come('Snow day', 0);
    await expect(messages.titles.first()).toHaveText('Snow day');
    await expect(page.getByRole('status').filter({ hasText: '1 new message' })).toHaveCount(1);

    // The line is cut, and the message comes meanwhile.
    await context.setOffline(true);
    await one.kill();
    await come('No lunch clubs', 1);
    await one.run();
    await context.setOffline(false);
    await expect(messages.titles.first()).toHaveText('No lunch clubs', { timeout: 20_000 });

    // The phone sleeps: a page that nobody sees does not listen, and on waking it learns what it missed.
    const before = streams.length;
    await sleep(page, true);
    await come('Snow has melted', 2);
    // Above, what came was shown at once: after a second of silence nothing is on its way.
    await page.waitForTimeout(1_000);
    await expect(messages.titles.first(), 'nothing is loaded for nobody').toHaveText('No lunch clubs');
    expect(streams.length).toBe(before);
    await sleep(page, false);
    await expect(messages.titles.first()).toHaveText('Snow has melted');
    expect(streams.length, 'one stream in place of the one that slept').toBe(before + 1);

    // The office answers at the other server while the message is open at this one.
    await messages.read('Swimming gala');
    const replies = new Replies(page);
    await replies.text.fill('Maya has a cold.');
    await replies.send.click();
    await expect(replies.lines).toHaveCount(1);
    const office = new Office(await device(new Visit()));
    await office.page.goto(`${other.url}/office/replies`);
    await office.signIn(await school.addStaff());
    await office.page.getByRole('link', { name: 'Maya has a cold.' }).click();
    await new Replies(office.page).text.fill('Get well soon!');
    await new Replies(office.page).answer.click();
    await expect(replies.lines).toHaveCount(2);
    await expect(replies.lines.last()).toContainText('Get well soon!');

    expect(await page.evaluate(() => performance.timeOrigin), 'the page was never reloaded').toBe(loaded);
    await everyPage(page, { inUse: true });
  } finally {
    await one.stop();
    await other.stop();
  }
});

/** What a browser tells a page when the phone goes to sleep, and when it wakes. */
async function sleep(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
