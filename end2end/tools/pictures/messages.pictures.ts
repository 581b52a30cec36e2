// A parent's messages: the list, one of them, replies with files; nothing at all, and very many.

import { readFile, copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { emails, expect, settled } from '../../support/test.ts';
import { messageAbout, NOBODY, open, openTextMessage, refused, signIn, submit } from '../../support/acting.ts';
import { test } from './camera.ts';

const SAMPLES = fileURLToPath(new URL('../../../server/tests/files/', import.meta.url));

test('messages', async ({ page, server, camera }) => {
  await server.command(['demo']);
  await signIn(page, 'amara.okafor@example.com');
  await camera.shoot(page, 'list');
  await camera.shoot(page, 'first screen', { window: 'top' });
  await page.locator('.item h3 a').nth(1).focus();
  await page.keyboard.press('Tab');
  await camera.shoot(page, 'a card has the focus', { window: 'as it is' });
  await page.locator('.filters summary').click();
  await camera.shoot(page, 'filters', { window: 'top' });
  await page.locator('[name=channel]').selectOption({ index: 2 });
  await page.locator('[name=from]').fill('2026-01-15');
  await submit(page, '.filters form').click();
  await expect(page.locator('.chip').first()).toBeVisible();
  await camera.shoot(page, 'filtered');
  await open(page, '/messages');
  await page.locator('[name=text]').fill('nothing of this kind');
  await submit(page).click();
  await expect(page.locator('.empty')).toBeVisible();
  await camera.shoot(page, 'nothing found');
  for (const [name, title] of [
    ['from the school', 'A new way to reach you'],
    ['with a file', 'Residential in June: second letter'],
    ['with a picture', 'Sunflowers are 10 cm tall'],
    ['answered', 'A word about Toby'],
  ]) {
    await open(page, await messageAbout(page, title));
    await camera.shoot(page, name);
  }
  await openTextMessage(page);
  await camera.shoot(page, 'text message');
  await page.locator('.message > div > .buttons button, .message .buttons button').last().click();
  await expect(page.locator('.toast')).toBeVisible();
  await camera.shoot(page, 'marked as unread', { window: 'end' });
  await open(page, `/messages/${NOBODY}`);
  await camera.shoot(page, 'not found');
});

test('threads', async ({ page, school, camera, device, server }) => {
  const title = 'Swimming gala';
  const name = 'Consent_form_for_the_swimming_gala_signed_by_both_parents_final_version_2.pdf';
  await school.importClassList();
  const content = 'Dear parents,\n\nthe gala is on Friday. Please say who comes.';
  await school.sendForReplies({ channel: 'email', subject: title, content, sent: '2026-05-04 08:15', group: '5W', address: school.email('priya') });
  await copyFile(`${SAMPLES}letter.pdf`, server.file(name));
  await server.command(['attach', server.file(name), `${SAMPLES}turned.jpg`, '--school', school.code, '--subject', title]);
  await school.signIn(page);
  await open(page, await messageAbout(page, title));
  await camera.shoot(page, 'may be answered');
  await page.locator('.writer [name=text]').fill('With files that are none');
  await page.locator('.writer input[type=file]').setInputFiles([
    { name, mimeType: 'application/pdf', buffer: Buffer.from('<html>') },
    { name: 'huge.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7\n') },
    { name: 'notes.png', mimeType: 'image/png', buffer: await readFile(`${SAMPLES}notes.png`) },
  ]);
  await expect(page.locator('.chosen .error')).toHaveCount(2);
  await expect(page.locator('.chosen progress')).toHaveCount(0);
  await refused(page, {}, 'form.writer');
  await camera.shoot(page, 'files refused');
  for (const _ of [1, 2]) await page.locator('.chosen .icon-button').first().click();
  await submit(page, 'form.writer').click();
  await expect(page.locator('.thread > li')).toHaveCount(1);

  const office = await device();
  await signIn(office, await school.addStaff(), 'walnut harbour kettle 7', '/office/sign-in');
  await open(office, '/office/replies');
  await office.locator('main a[href^="/office/replies/"]').first().click();
  let lines = 1;
  for (const said of ['Thank you! Can Maya swim 25 metres without a stop, and has she been to a gala before?', 'She can.']) {
    for (const [reader, text] of [[office, said], [page, `${said} ${said} https://pool.example.org/beginners`]] as const) {
      await reader.locator('.writer [name=text]').fill(text);
      await reader.locator('.writer input[type=file]').setInputFiles([`${SAMPLES}turned.jpg`, server.file(name)]);
      await expect(reader.locator('.chosen > li')).toHaveCount(2);
      await expect(reader.locator('.chosen progress')).toHaveCount(0);
      if (lines === 1 && reader === page) await camera.shoot(page, 'files chosen', { window: 'end' });
      await submit(reader, 'form.writer').click();
      lines += 1;
      await expect(reader.locator('.chosen')).toHaveCount(0);
      await Promise.all([page, office].map((other) => other.reload()));
      await Promise.all([page, office].map(settled));
      await expect(reader.locator('.thread > li')).toHaveCount(lines);
    }
  }
  await camera.shoot(page, 'with many replies');
  await camera.shoot(office, 'in the office');
  await open(page, '/messages');
  await camera.shoot(page, 'in the list');
});

test('five hundred', async ({ page, school, camera }) => {
  await school.importClassList();
  await school.send(...emails(school.email('priya'), 500));
  await school.signIn(page);
  await open(page, '/messages');
  for (const window of ['top', 'middle', 'end'] as const) await camera.shoot(page, window, { window });
  await page.locator('.pager a').click();
  await expect(page.locator('.pager a')).toHaveCount(2);
  await settled(page);
  for (const window of ['top', 'end'] as const) await camera.shoot(page, `second page ${window}`, { window });
});
