// P9: a parent takes a copy of everything that is held about them.

import { AxeBuilder } from '@axe-core/playwright';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Copy } from '../pages/copy.ts';
import { Messages } from '../pages/messages.ts';
import { everyPage, expect, PASSWORD, test } from '../support/test.ts';

test('takes a copy: asked for with the password, downloaded, read without a connection', async ({ page, riverside, server, browser }) => {
  await riverside.signIn(page);
  await new Messages(page).open();
  const copy = new Copy(page);
  await copy.open();
  await expect(copy.heading).toHaveText('A copy of my data');
  await everyPage(page);
  await copy.make(PASSWORD);
  await expect(page.getByRole('heading', { name: 'Your copy is ready' })).toBeFocused();
  await everyPage(page, { inUse: true });
  const mail = await server.mailbox.next(riverside.email('priya'), /Your copy is ready/);
  expect(mail.text).toContain('/privacy/copy');

  const { name, files } = await copy.download();
  expect(name).toMatch(/^message-centre-copy-\d{4}-\d\d-\d\d\.zip$/);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['index.html', 'data.json', 'schema.json']));
  const data = JSON.parse(files.get('data.json')!.toString()) as { messages: unknown[]; account: { email: string }[] };
  expect(data.messages).toHaveLength(4);
  expect(data.account[0].email).toBe(riverside.email('priya'));
  const schema = JSON.parse(files.get('schema.json')!.toString()) as { required: string[] };
  expect(Object.keys(data).sort()).toEqual(schema.required.sort());

  for (const [file, content] of files) {
    for (const other of ['Tom Hale', riverside.email('tom'), 'Grace', 'Olu Office']) {
      expect(content.toString().includes(other), `${file} says nothing of ${other}`).toBe(false);
    }
  }

  const folder = await mkdtemp(join(tmpdir(), 'copy-'));
  for (const [file, content] of files) if (!file.includes('/')) await writeFile(join(folder, file), new Uint8Array(content));
  // A browser without scripts and without a connection: a file needs neither.
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const reader = await context.newPage();
  await reader.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('A copy of your data');
  await expect(reader.getByRole('heading', { name: 'Swimming on Friday' })).toBeVisible();
  await expect(reader.getByText(riverside.email('priya')).first()).toBeVisible();
  for (const text of ['Please bring a towel.', 'Harvest festival', 'Thank you', 'Maya Hale', /7700 ?900101/]) {
    await expect(reader.getByText(text).first(), String(text)).toBeVisible();
  }
  for (const width of [320, 390, 1280]) {
    await reader.setViewportSize({ width, height: 800 });
    const wide = await reader.locator('html').boundingBox();
    expect(wide?.width, `nothing sticks out at ${width}`).toBeLessThanOrEqual(width);
  }
  expect(asked.filter((url) => !url.endsWith('/index.html')), 'nothing is loaded').toEqual([]);
  await context.close();

  // Axe runs scripts, so it needs a browser that does.
  const watched = await browser.newContext({ bypassCSP: true });
  const look = await watched.newPage();
  for (const colorScheme of ['light', 'dark'] as const) {
    await look.emulateMedia({ colorScheme });
    await look.goto(pathToFileURL(join(folder, 'index.html')).href);
    const { violations } = await new AxeBuilder({ page: look }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  }
  await watched.close();
});

test('the link is for its owner alone, and a wrong password makes none', async ({ page, riverside, device, visit }) => {
  visit.expect(/status of 422 .*\[\/api\/copies\]/, /status of 404 .*\[\/api\/copies\//);
  await riverside.signIn(page);
  const copy = new Copy(page);
  await page.goto('/privacy/copy');
  await copy.submit.click();
  await expect(copy.summary).toContainText('Enter your password');
  await copy.make('not the password');
  await expect(copy.summary).toContainText('The password is not right.');
  await expect(copy.links).toHaveCount(0);
  await everyPage(page, { inUse: true });
  await copy.make(PASSWORD);
  await expect(copy.links).toHaveCount(1);
  await expect(copy.password, 'the password does not stay').toHaveValue('');
  await page.reload();
  await expect(copy.links, 'it is there again').toHaveCount(1);
  const path = (await copy.links.getAttribute('href'))!;

  const other = await device();
  await riverside.signIn(other, 'tom');
  await other.goto('/privacy/copy');
  await expect(other.getByRole('link', { name: 'Download my copy (zip)' })).toHaveCount(0);
  const status = await other.evaluate(async (url) => (await fetch(url)).status, path);
  expect(status, 'as if there were no such link').toBe(404);
  expect(await page.evaluate(async (url) => (await fetch(url)).status, path)).toBe(200);
});
