// A parent's rights: the policy and the promises, enquiries, a copy, deletion and its receipt.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, PASSWORD } from '../../support/test.ts';
import { unzip } from '../../support/zip.ts';
import { open, refused, send, signIn, submit } from '../../support/acting.ts';
import { test } from './camera.ts';

test('privacy', async ({ page, server, camera }) => {
  await server.command(['demo']);
  await signIn(page, 'amara.okafor@example.com');
  for (const path of ['', '/enquiry', '/copy', '/delete']) {
    await open(page, `/privacy${path}`);
    await camera.shoot(page, path.slice(1) || 'rights');
  }
  await camera.shoot(page, 'notice of a policy', { window: 'top' });
  await refused(page);
  await camera.shoot(page, 'delete refused');
  await open(page, '/privacy/copy');
  await refused(page, { password: 'wrong' });
  await camera.shoot(page, 'copy refused');
  await send(page, { password: 'otter lantern pancake' });
  const ready = page.locator('main a[download]');
  await expect(ready).toBeVisible();
  await camera.shoot(page, 'copy ready');

  const waiting = page.waitForEvent('download');
  await ready.click();
  const files = unzip(await readFile(await (await waiting).path()));
  const folder = server.file('copy');
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), new Uint8Array(content));
  }
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  // The whole of it is too tall for a picture.
  for (const printed of [false, true]) {
    for (const window of ['top', 'middle'] as const) {
      await camera.shoot(page, `the copy ${printed ? 'printed ' : ''}${window}`, { window, printed, waiting: true });
    }
  }
});

test('policy', async ({ page, server, camera }) => {
  await server.command(['demo']);
  for (const path of ['', '?version=2', '/changes?from=1&to=2', '/changes?from=1&to=none']) {
    await open(page, `/privacy/policy${path}`);
    await camera.shoot(page, `policy${path}`.replace(/\W+/g, ' '));
  }
  await open(page, '/privacy/promises');
  await camera.shoot(page, 'promises');
});

test('enquiry', async ({ page, server, camera }) => {
  await server.command(['demo']);
  await open(page, '/privacy/enquiry');
  await camera.shoot(page, 'of a stranger');
  await refused(page);
  await camera.shoot(page, 'refused');
  await send(page, { name: 'Cat Moss', email: 'cat.moss@example.com', question: 'Am I still in your records?' });
  await expect(page.locator('.reference')).toBeVisible();
  await camera.shoot(page, 'sent');
});

test('deletion', async ({ page, school, camera }) => {
  await school.importClassList();
  await school.signIn(page);
  await open(page, '/privacy/delete');
  await page.locator('[name=understand]').check();
  await send(page, { password: PASSWORD });
  const file = page.locator('main a[download]');
  await expect(file).toBeVisible();
  await camera.shoot(page, 'deleted');
  const waiting = page.waitForEvent('download');
  await file.click();
  const receipt = await readFile(await (await waiting).path(), 'utf8');
  await open(page, '/privacy/receipt');
  await camera.shoot(page, 'receipt');
  await page.locator('main textarea').fill('{}');
  await refused(page);
  await camera.shoot(page, 'receipt refused');
  await page.locator('main textarea').fill(receipt);
  await submit(page).click();
  await expect(page.locator('.values')).toBeVisible();
  await camera.shoot(page, 'receipt verified');
});
