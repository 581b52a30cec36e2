// What lies over pages or stands in their place: no connection, a new version, new messages, signing in again.

import { nextVersion } from '../../support/deployment.ts';
import { emails, expect, settled } from '../../support/test.ts';
import { open, send } from '../../support/acting.ts';
import { test } from './camera.ts';

test.use({ serviceWorkers: 'allow' });

test('app', async ({ page, context, school, server, camera }) => {
  await school.importClassList();
  await school.send(...emails(school.email('priya'), 30));
  await school.signIn(page);
  const live = page.waitForRequest('**/api/live');
  await open(page, '/messages');
  await live;
  await page.locator('.item').nth(12).scrollIntoViewIfNeeded();
  await school.send({ channel: 'email', address: school.email('priya'), subject: 'Snow day', content: 'Closed.', sent: '2026-11-02T09:00:00Z' });
  await expect(page.locator('.fresh')).toBeVisible();
  await camera.shoot(page, 'a message has come', { window: 'as it is' });

  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await server.kill();
  await send(page, { text: 'snow' });
  await expect(page.locator('.reach.is-on .button')).toBeVisible({ timeout: 40_000 });
  await camera.shoot(page, 'server away', { window: 'top', waiting: true });
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('.reach.is-on .button')).toBeVisible({ timeout: 20_000 });
  await camera.shoot(page, 'starts without a connection', { window: 'top', waiting: true });
  await server.run();
  await context.setOffline(false);
  await expect(page.locator('.item').first()).toBeVisible({ timeout: 30_000 });

  const again = page.waitForRequest('**/api/live');
  await open(page, '/details/name');
  await again;
  const folder = server.file(`site-${school.tag}`);
  await nextVersion(folder);
  await server.deploy(folder);
  await expect(page.locator('.toast')).toBeVisible({ timeout: 20_000 });
  await camera.shoot(page, 'a new version', { window: 'top' });
  await send(page, { name: 'Priya Changed' });
  await expect(page.locator('.toast')).toHaveCount(2);
  await camera.shoot(page, 'a new version and a toast', { window: 'top' });
  await server.deploy(undefined);

  await open(page, '/details/name');
  await context.clearCookies();
  await send(page);
  await expect(page.locator('dialog[open]')).toBeVisible();
  await camera.shoot(page, 'sign in over the page', { window: 'top' });
  await send(page, { email: school.email('priya'), password: 'wrong' }, 'dialog form');
  await expect(page.locator('dialog .summary')).toBeVisible();
  await camera.shoot(page, 'sign in over the page refused', { window: 'top' });
});

test.describe('without what a start needs', () => {
  test.use({ serviceWorkers: 'block' });

  test('start', async ({ page, context, camera, baseURL: _ }) => {
    await page.route('**/*.wasm', () => {});
    await page.goto('/messages');
    await camera.shoot(page, 'before it is there', { window: 'top', waiting: true });
    await context.unroute('**/*.wasm');
    await page.unroute('**/*.wasm');
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/sign-in');
    await expect(page.locator('#trouble')).toBeVisible({ timeout: 20_000 });
    await camera.shoot(page, 'it does not come', { window: 'top', waiting: true });
    await page.unroute('**/*.wasm');
    await page.route('**/api/**', (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: '' }));
    await page.goto('/details');
    await settled(page).catch(() => {});
    await camera.shoot(page, 'the server fails', { waiting: true });
  });
});
