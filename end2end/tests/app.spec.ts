// P14: the app on a home screen: it starts without a connection, hears of what is new, and notices a new version.

import type { BrowserContext, Page } from '@playwright/test';
import { Messages } from '../pages/messages.ts';
import { SignIn } from '../pages/sign-in.ts';
import { nextVersion } from '../support/deployment.ts';
import { emails, everyPage, expect, listening, PASSWORD, settled, SIGNED_OUT, test, type School } from '../support/test.ts';
import { until } from '../support/until.ts';

/** Chromium reports each request that fails, and the program which part it could not load. */
const NO_CONNECTION = /net::ERR_|^TypeError: Failed to fetch/;
const OFFLINE = 'You are not connected. Your messages are not kept on this device';

/** A message that comes while the app is open. */
function news(school: School, subject: string, minute = 0): Parameters<School['send']>[0] {
  const sent = new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString();
  return { channel: 'email', address: school.email('priya'), subject, content: `${subject}: more on Monday.`, sent };
}

test.describe('hears of what is new', () => {
  test('a new message appears by itself, in the list and in the count', async ({ page, riverside }) => {
    const messages = await open(page, riverside);
    await expect(messages.cards).toHaveCount(4);
    const unread = messages.navigation.getByText(/^\d+ new$/);
    const before = Number.parseInt((await unread.allInnerTexts())[0] ?? '0', 10);
    await listening(page);
    await riverside.send(news(riverside, 'Snow day'));
    await expect(messages.titles.first()).toHaveText('Snow day');
    await expect(unread).toHaveText(`${before + 1} new`);
    await expect(page.getByRole('status').filter({ hasText: '1 new message' })).toHaveCount(1);
    await everyPage(page);
  });

  test('what is being read stays where it is, and a line leads to what came', async ({ page, school }) => {
    await school.importClassList();
    await school.send(...emails(school.email('priya'), 30));
    const messages = await open(page, school);
    await expect(messages.cards).toHaveCount(25);
    await listening(page);
    const card = messages.card('Notice 20');
    await card.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await card.getByRole('link').focus();
    const before = await card.boundingBox();
    await school.send(news(school, 'Snow day'), news(school, 'No lunch clubs', 1));
    const line = page.getByRole('button', { name: '2 new messages – Show' });
    await expect(line).toBeVisible();
    expect((await card.boundingBox())!.y).toBeCloseTo(before!.y, 0);
    await expect(card.getByRole('link'), 'the focus stays too').toBeFocused();
    await everyPage(page, { inUse: true });
    await school.send(news(school, 'Snow has melted', 2));
    await page.getByRole('button', { name: '3 new messages – Show' }).click();
    await expect(messages.titles.first()).toHaveText('Snow has melted');
    await expect(messages.titles.first()).toBeFocused();
    await expect(page.getByText('3 new messages')).toHaveCount(0);
  });

  test('at the top of the list a new message comes in above, and the others stay under the finger', async ({ page, school }) => {
    await school.importClassList();
    await school.send(...emails(school.email('priya'), 30));
    const messages = await open(page, school);
    await expect(messages.cards).toHaveCount(25);
    await listening(page);
    const card = messages.card('Notice 30');
    const before = await card.boundingBox();
    await school.send(news(school, 'Snow day'));
    await expect(messages.card('Snow day')).toBeInViewport();
    expect((await card.boundingBox())!.y).toBeCloseTo(before!.y, 0);
    await everyPage(page);
  });

  test('a message that is read on one device is read on the other', async ({ page, riverside, device }) => {
    await riverside.send(news(riverside, 'Snow day'));
    const messages = await open(page, riverside);
    await expect(messages.card('Snow day')).toContainText('Unread');
    await listening(page);
    const phone = await device();
    await new SignIn(phone).open();
    await new SignIn(phone).signIn(riverside.email('priya'));
    await new Messages(phone).read('Snow day');
    await expect(new Messages(phone).heading).toHaveText('Snow day');
    await expect(messages.card('Snow day')).not.toContainText('Unread');
    await everyPage(page);
  });

  test('what came while the phone slept or the server was away is there on waking', async ({ page, riverside, server, visit }) => {
    visit.expect(NO_CONNECTION);
    const messages = await open(page, riverside);
    await listening(page);
    await server.kill();
    await riverside.send(news(riverside, 'Snow day'));
    await server.run();
    await expect(messages.titles.first()).toHaveText('Snow day', { timeout: 15_000 });
  });

  test('a session that is ended elsewhere is over at once', async ({ page, riverside, device, visit }) => {
    visit.expect(SIGNED_OUT);
    await open(page, riverside);
    await listening(page);
    const phone = await device();
    await new SignIn(phone).open();
    await new SignIn(phone).signIn(riverside.email('priya'));
    await expect(new SignIn(phone).heading).toHaveText('Messages');
    const answer = await phone.evaluate(async (password) => {
      const body = JSON.stringify({ password });
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/devices/others/end', { method: 'POST', headers, body })).status;
    }, PASSWORD);
    expect(answer).toBe(200);
    await expect(new SignIn(page).heading, 'nothing need be pressed for it').toHaveText('Sign in');
    await expect(new SignIn(page).heading, 'and the keyboard goes on from there').toBeFocused();
    await expect(page.getByText('Harvest festival'), 'nothing stays to be seen').toHaveCount(0);
    await everyPage(page);
    await new SignIn(page).signIn(riverside.email('priya'));
    await expect(new SignIn(page).heading).toHaveText('Messages');
    await listening(page);
    await riverside.send(news(riverside, 'Snow day'));
    await expect(new Messages(page).titles.first(), 'and it hears again').toHaveText('Snow day');
  });
});

test.describe('on a home screen', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a browser may install it', async ({ page, riverside }) => {
    await open(page, riverside);
    await kept(page);
    const client = await page.context().newCDPSession(page);
    const { errors, manifest, url } = await client.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(manifest.startUrl).toBe(new URL('/messages', url).href);
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    // Nothing installs in a window that keeps nothing, which is what tests have.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);

    const told = (await (await page.request.get('/manifest.webmanifest')).json()) as { icons: Icon[] };
    for (const { src, sizes, type } of told.icons) {
      const answer = await page.request.get(src);
      expect(answer.headers()['content-type']).toBe(type);
      if (type !== 'image/png') continue;
      const png = await answer.body();
      // Width and height stand in the first chunk of a PNG.
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    const is = (size: string, purpose?: string) => told.icons.some((icon) => icon.sizes === size && icon.purpose === purpose);
    expect([is('192x192'), is('512x512'), is('512x512', 'maskable')]).toEqual([true, true, true]);
    const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
    expect((await page.request.get(touch!)).ok()).toBe(true);
  });

  test('without a connection it starts, says so, and goes on by itself', async ({ page, context, riverside, server, visit }) => {
    visit.expect(NO_CONNECTION);
    const messages = await open(page, riverside);
    await expect(messages.cards).toHaveCount(4);
    await kept(page);
    await disconnect(context, server);
    await page.reload();
    await expect(messages.reach).toContainText(OFFLINE);
    await expect(messages.heading).toHaveText('Messages');
    await expect(messages.navigation.getByRole('link')).toHaveCount(3);
    await expect(page.getByText('Harvest festival')).toHaveCount(0);
    // Other parts of the app start as well.
    for (const [path, name] of [['/details', 'My details'], ['/privacy', 'Privacy'], ['/register', '']]) {
      await page.goto(path);
      await expect(messages.heading).toHaveText(new RegExp(name));
    }
    await page.goto('/messages?unread=true');
    await expect(messages.reach).toContainText(OFFLINE);
    await page.goto('/messages');
    await expect(messages.reach).toContainText(OFFLINE);

    await server.run();
    await context.setOffline(false);
    await expect(messages.cards).toHaveCount(4);
    await expect(messages.reach).not.toContainText('You are not connected');
    await listening(page);
    await riverside.send(news(riverside, 'Snow day'));
    await expect(messages.titles.first()).toHaveText('Snow day');
  });

  test.describe('in another language', () => {
    test.use({ locale: 'cy-GB' });

    test('its words are kept too', async ({ page, context, riverside, server, visit }) => {
      visit.expect(NO_CONNECTION);
      const messages = await open(page, riverside);
      await expect(messages.cards).toHaveCount(4);
      await kept(page);
      await until('the words in the cache', () =>
        page.evaluate(async () => {
          const words = document.querySelector<HTMLElement>('script[data-cy]')?.dataset.cy;
          return (await caches.match(words!)) ? true : undefined;
        }));
      // Not even the browser's own cache helps.
      const client = await context.newCDPSession(page);
      await client.send('Network.clearBrowserCache');
      await client.detach();
      await disconnect(context, server);
      await page.reload();
      await expect(messages.reach).toContainText('Nid ydych wedi cysylltu');
      await server.run();
      await context.setOffline(false);
      await expect(messages.cards).toHaveCount(4);
    });
  });

  test('the office is none of its business', async ({ page, context, riverside, server, visit }) => {
    visit.expect(NO_CONNECTION);
    await open(page, riverside);
    await kept(page);
    await disconnect(context, server);
    await expect(page.goto('/office')).rejects.toThrow(/net::ERR_/);
    await expect(page.goto('/api/openapi.json')).rejects.toThrow(/net::ERR_/);
    await server.run();
    await context.setOffline(false);
  });

  test('after a visit to every part, nothing of the parent is kept', async ({ page, riverside }) => {
    const messages = await open(page, riverside);
    await kept(page);
    await messages.read('Harvest festival');
    await expect(messages.heading).toHaveText('Harvest festival');
    for (const part of ['My details', 'Privacy', 'Messages'] as const) {
      await messages.go(part);
      await settled(page);
    }
    await messages.search('towel');
    await expect(messages.cards).toHaveCount(1);
    const { addresses, texts, others } = await page.evaluate(everythingKept);
    expect(others, 'no other place is used').toEqual([]);
    const pages = ['/', '/register', '/details', '/details/-', '/privacy'];
    for (const address of addresses) {
      expect(pages.includes(address) || /^\/[\w-]+-[0-9a-f]{16}\.(js|css|wasm|svg|json)$/.test(address), address).toBe(true);
      // What the office shares with other parts bears its name too.
      expect(address).not.toMatch(/^\/(?:office|app-office-[0-9a-f]{16})/);
    }
    expect(texts.length).toBeGreaterThan(10);
    for (const personal of ['Harvest festival', 'towel', riverside.tag, 'Priya', 'Maya']) {
      expect(texts.filter((text) => text.includes(personal)).length, personal).toBe(0);
    }
  });

  test('a new version is said to be there, and nobody is disturbed by it', async ({ page, riverside, server, visit }) => {
    visit.expect(NO_CONNECTION);
    const messages = await open(page, riverside);
    await kept(page);
    await page.goto('/details/name');
    await settled(page);
    await page.getByLabel('Your name').fill('Priya Waiting');
    await listening(page);
    const folder = server.file(`site-${riverside.tag}`);
    await nextVersion(folder);
    try {
      await server.deploy(folder);
      await expect(messages.toast).toContainText('There is a new version of this app.', { timeout: 20_000 });
      await expect(page.getByLabel('Your name'), 'what was typed stays').toHaveValue('Priya Waiting');
      await everyPageOf(page);
      await messages.toast.getByRole('button', { name: 'Reload' }).click();
      await expect(page.locator('script[src*="boot-0000"]')).toHaveCount(1);
      await settled(page);
      // The new version is kept for a start without a connection, and takes the place of the old one.
      await until('the new version in the cache', () =>
        page.evaluate(async () => ((await caches.keys()).includes('shell-0') ? true : undefined)));
      await expect(messages.toast).not.toContainText('new version');
    } finally {
      await server.deploy(undefined);
    }
  });
});

test('a page that names files of another version is loaded again, once', async ({ page, riverside, visit }) => {
  // What Chromium says of its own.
  visit.expect(/status of 404/, /MIME type/);
  await riverside.signIn(page);
  let loaded = 0;
  // While servers change over: the page of one version, the files of the other.
  await page.route(/\/messages$/, async (route) => {
    if (!route.request().isNavigationRequest()) return route.continue();
    const answer = await route.fetch();
    const page = await answer.text();
    loaded += 1;
    const body = loaded === 1 ? page.replaceAll(/app-[0-9a-f]{16}/g, `app-${'0'.repeat(16)}`) : page;
    await route.fulfill({ response: answer, body });
  });
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  expect(loaded).toBe(2);
});

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose?: string;
}

async function open(page: Page, school: School): Promise<Messages> {
  await school.signIn(page);
  const messages = new Messages(page);
  const stream = page.waitForRequest('**/api/live');
  await messages.open();
  await stream;
  return messages;
}

/** Waits until the shell is kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** No server, and a device that knows it. */
async function disconnect(context: BrowserContext, server: { kill: () => Promise<void> }): Promise<void> {
  await server.kill();
  await context.setOffline(true);
}

/** What holds on a page while the shell is kept: `everyPage` wants an empty cache. */
async function everyPageOf(page: Page): Promise<void> {
  const small = await page.getByRole('button', { name: 'Reload' }).boundingBox();
  expect(small!.height).toBeGreaterThanOrEqual(44);
}

/** Runs in the page. */
async function everythingKept(): Promise<{ addresses: string[]; texts: string[]; others: string[] }> {
  const addresses: string[] = [];
  const texts: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      addresses.push(new URL(request.url).pathname);
      // Byte for byte: a program is searched too.
      texts.push(new TextDecoder('latin1').decode(await answer!.arrayBuffer()));
      texts.push(JSON.stringify([...answer!.headers]));
    }
  }
  const databases = (await indexedDB.databases()).map(({ name }) => String(name));
  return { addresses, texts, others: [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases] };
}
