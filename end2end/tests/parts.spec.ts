// A program in parts, as `xtask` makes it: the example `app/examples/parts`, under the server's own content security policy.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Visit } from '../support/test.ts';

/** Chromium reports each request that fails, and the program why it could not load its part. */
const NOT_LOADED = [/status of 404 .*-[0-9a-f]{16}\.wasm\]$/, /net::ERR_.*-[0-9a-f]{16}\.wasm\]$/, /^TypeError: /];

const SHARED = /\/parts-languages-promises-[0-9a-f]{16}\.wasm$/;
const PROMISES = /\/parts-promises-[0-9a-f]{16}\.wasm$/;
const LANGUAGES = /\/parts-languages-[0-9a-f]{16}\.wasm$/;

const site = process.env.PARTS_SITE!;

test.beforeEach(async ({ server, page }) => {
  await server.deploy(site);
  await page.goto('/');
  await expect(button(page, 'Count: 0')).toBeVisible();
});

test.afterEach(async ({ server }) => server.deploy(undefined));

test('a part is loaded when it is first needed, with what it shares, and once', async ({ page, visit }) => {
  expect(asked(visit, SHARED, PROMISES, LANGUAGES)).toEqual([0, 0, 0]);
  await button(page, 'Promises').click();
  await shows(page, 'Promises');
  expect(asked(visit, SHARED, PROMISES, LANGUAGES)).toEqual([1, 1, 0]);
  await button(page, 'Languages').click();
  await shows(page, 'Languages');
  expect(asked(visit, SHARED, PROMISES, LANGUAGES)).toEqual([1, 1, 1]);
  await button(page, 'Promises').click();
  await shows(page, 'Promises');
  expect(asked(visit, SHARED, PROMISES, LANGUAGES)).toEqual([1, 1, 1]);
});

test('a part can be loaded before it is shown, and is then there without a connection', async ({ page, visit }) => {
  visit.expect(/net::ERR_.*\[\/api\//);
  const loaded = [SHARED, LANGUAGES].map((file) => page.waitForResponse((answer) => file.test(answer.url())));
  await button(page, 'Preload').click();
  for (const answer of await Promise.all(loaded)) await answer.finished();
  await page.context().setOffline(true);
  await button(page, 'Languages').click();
  await expect(heading(page, 'Languages')).toBeVisible();
});

test('without a connection the page says so, lives on and asks again', async ({ page, visit }) => {
  visit.expect(...NOT_LOADED);
  await button(page, 'Count: 0').click();
  await page.context().setOffline(true);
  await button(page, 'Promises').click();
  await cannotBeLoaded(page);
  await button(page, 'Try again').click();
  await cannotBeLoaded(page);
  await button(page, 'Count: 1').click();
  await page.context().setOffline(false);
  await button(page, 'Try again').click();
  await shows(page, 'Promises');
  await expect(button(page, 'Count: 2')).toBeVisible();
});

for (const [what, missing] of [['part', PROMISES], ['file that it shares', SHARED]] as const) {
  test(`a ${what} that the server no longer has does not end the page`, async ({ page, server, visit }) => {
    visit.expect(...NOT_LOADED);
    const folder = await mkdtemp(join(tmpdir(), 'parts-'));
    await cp(site, folder, { recursive: true, filter: (path) => !missing.test(path.replace(/\.(br|gz)$/, '')) });
    await server.deploy(folder);
    await button(page, 'Promises').click();
    await cannotBeLoaded(page);
    await button(page, 'Try again').click();
    await cannotBeLoaded(page);
    expect(asked(visit, missing), 'asked for each time').toEqual([2]);
    await button(page, 'Count: 0').click();
    await expect(button(page, 'Count: 1')).toBeVisible();
    await server.deploy(site);
    await button(page, 'Try again').click();
    await shows(page, 'Promises');
    expect(asked(visit, missing)).toEqual([3]);
    await rm(folder, { recursive: true });
  });
}

test('a server that is away and comes back', async ({ page, server, visit }) => {
  visit.expect(...NOT_LOADED);
  await server.kill();
  await button(page, 'Languages').click();
  await cannotBeLoaded(page);
  await server.run();
  await button(page, 'Try again').click();
  await shows(page, 'Languages');
});

/** How often the browser has asked for each file. */
function asked(visit: Visit, ...files: RegExp[]): number[] {
  return files.map((file) => visit.urls.filter((url) => file.test(url)).length);
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { name, exact: true });
}

/** The part is there, and what it shares with the other one works. */
async function shows(page: Page, name: string): Promise<void> {
  await expect(heading(page, name)).toBeVisible();
  await expect(page.getByText(/^The server answered with \d+ bytes\.$/)).toBeVisible();
}

async function cannotBeLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('alert')).toHaveText('This part could not be loaded.');
}
