// P5, P4, O8: replies in a thread, with files, from a parent's phone to the office and back.

import type { Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Message } from '../pages/message.ts';
import { Messages } from '../pages/messages.ts';
import { Office } from '../pages/office.ts';
import { Replies } from '../pages/replies.ts';
import { Keyboard } from '../support/keyboard.ts';
import { addPolicy } from '../support/policy.ts';
import { everyPage, expect, type School, settled, SIGNED_OUT, test } from '../support/test.ts';

const SAMPLES = fileURLToPath(new URL('../../server/tests/files/', import.meta.url));
const TITLE = 'Swimming gala';

/** A message to both parents of a child, with a letter and a picture, which they may reply to. */
async function gala(school: School): Promise<void> {
  await school.importClassList();
  const content = 'Dear parents,\n\nthe gala is on Friday.';
  const sent = { channel: 'email', subject: TITLE, content, sent: '2026-05-04 08:15', group: '5W' } as const;
  await school.sendForReplies(...['priya', 'tom'].map((name) => ({ ...sent, address: school.email(name) })));
  await school.server.command(['attach', `${SAMPLES}letter.pdf`, `${SAMPLES}turned.jpg`, '--school', school.code, '--subject', TITLE]);
}

test('a parent replies with a photo, the office answers, and nobody else sees it', async ({ page, school, device, visit }) => {
  visit.expect(SIGNED_OUT);
  await gala(school);
  await school.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await messages.read(TITLE);
  const replies = new Replies(page);
  await expect(replies.text).toBeVisible();
  await everyPage(page);

  const letter = page.getByRole('link', { name: /letter\.pdf/ });
  const download = page.waitForEvent('download');
  await letter.click();
  expect(await readFile(await (await download).path())).toEqual(await readFile(`${SAMPLES}letter.pdf`));
  const picture = page.locator('.files img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

  await replies.text.fill('Maya has a cold.\nShe stays at home.');
  await replies.files.setInputFiles(`${SAMPLES}turned.jpg`);
  await replies.uploaded();
  await replies.send.click();
  await expect(replies.lines).toHaveCount(1);
  await expect(replies.lines.first()).toContainText('She stays at home.');
  await expect(replies.lines.first()).toContainText('turned.jpg');
  await expect(replies.text).toHaveValue('');
  await expect(replies.chosen).toHaveCount(0);
  await page.reload();
  await everyPage(page);
  // Where the message stays open, the answer is read as it comes.
  await messages.open();

  const office = new Office(await device());
  await office.open();
  await office.signIn(await school.addStaff());
  const link = (name: string) => office.page.getByRole('navigation', { name: 'Office' }).getByRole('link', { name, exact: true });
  await link('Replies 1 waiting').click();
  await expect(office.heading).toHaveText('Replies');
  await expect(office.page.getByText('1 reply waiting')).toBeVisible();
  await everyPage(office.page);
  await office.page.getByRole('link', { name: 'Maya has a cold. She stays at home.' }).click();
  await expect(office.heading).toContainText('Reply from Priya');
  await everyPage(office.page);
  const thread = new Replies(office.page);
  expect(await thread.lines.first().innerText(), 'lines stay lines').toContain('Maya has a cold.\nShe stays at home.');
  await thread.text.fill('Get well soon!');
  await thread.files.setInputFiles(`${SAMPLES}letter.pdf`);
  await thread.uploaded();
  await thread.answer.click();
  await expect(thread.lines).toHaveCount(2);
  await expect(office.page.getByRole('button', { name: 'Mark as waiting' })).toBeVisible();
  await expect(link('Replies')).toBeVisible();

  const mail = await school.server.mailbox.next(school.email('priya'), /has answered you/);
  expect(mail.text).not.toContain('Get well');
  await messages.open();
  await expect(messages.card(TITLE)).toContainText('The school answered on');
  await expect(messages.card(TITLE)).toContainText('Unread');
  await page.goto(/https?:\/\/\S+\/messages\/\S+/.exec(mail.text ?? '')?.[0] ?? '');
  await expect(replies.lines).toHaveCount(2);
  await expect(replies.lines.last()).toContainText('Get well soon!');
  await expect(page.getByText('Olu Office')).toHaveCount(0);
  await everyPage(page);

  const other = await device();
  await school.signIn(other, 'tom');
  await new Messages(other).open();
  await new Messages(other).read(TITLE);
  await expect(new Replies(other).text).toBeVisible();
  await expect(new Replies(other).lines).toHaveCount(0);
});

test("the school's answer comes into the open message, and nothing that is typed or read is disturbed", async ({ page, school, server, device, visit }) => {
  visit.expect(SIGNED_OUT);
  await gala(school);
  // Longer than a window, so that the form can be out of sight.
  const content = Array.from({ length: 60 }, (_, at) => `Line ${at + 1} of a long letter.`).join('\n\n');
  const long = { channel: 'email', address: school.email('priya'), subject: 'Long letter', content, sent: '2026-05-06 08:15' } as const;
  await school.sendForReplies(long);
  await school.signIn(page);
  const keys = await Keyboard.of(page);
  const replies = new Replies(page);
  await new Messages(page).open();
  await new Messages(page).read('Long letter');
  await replies.text.fill('Is it warm?');
  await replies.send.click();
  await expect(replies.lines).toHaveCount(1);
  await page.reload();
  await settled(page);

  const office = new Office(await device());
  const thread = new Replies(office.page);
  await office.open();
  await office.signIn(await school.addStaff());
  await office.page.getByRole('navigation', { name: 'Office' }).getByRole('link', { name: 'Replies' }).click();
  await office.page.getByRole('link', { name: 'Is it warm?' }).click();
  const answer = async (text: string) => {
    await expect(thread.text).toHaveValue('');
    await thread.text.fill(text);
    await thread.answer.click();
  };

  // Typing: the form stays under the fingers, and what was typed in it.
  await replies.text.click();
  await page.keyboard.type('And do we need');
  const before = await replies.text.boundingBox();
  await answer('Yes, it is a warm hall.');
  await expect(replies.lines).toHaveCount(2);
  await expect(replies.lines.last()).toContainText('Yes, it is a warm hall.');
  await keys.heard(`${school.name} has answered you.`);
  await page.keyboard.type(' towels?');
  await expect(replies.text).toHaveValue('And do we need towels?');
  // Windows are scrolled by whole pixels.
  const moved = async (what: Locator, from: { y: number } | null) => Math.abs((await what.boundingBox())!.y - from!.y);
  expect(await moved(replies.text, before)).toBeLessThanOrEqual(1);
  await everyPage(page, { inUse: true });

  // The parent reads the letter again, above; what was typed waits below.
  await page.evaluate(() => window.scrollTo({ top: 300, behavior: 'instant' }));
  await answer('Bring two towels.');
  await expect(replies.lines).toHaveCount(3);
  await keys.heard(`${school.name} has answered you.`);
  expect(await page.evaluate(() => scrollY)).toBe(300);
  await expect(replies.text).toHaveValue('And do we need towels?');

  // The parent reads what stands below the form.
  const why = page.getByRole('heading', { name: 'Why did I get this?' });
  await why.evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await replies.text.evaluate((text) => (text as HTMLElement).blur());
  const there = await why.boundingBox();
  await answer('And a smile.');
  await expect(replies.lines).toHaveCount(4);
  await keys.heard(`${school.name} has answered you.`);
  expect(await moved(why, there)).toBeLessThanOrEqual(1);
  await everyPage(page, { inUse: true });

  // What has been seen is read, and what is announced to the parent meanwhile takes nothing away either.
  await expect(replies.navigation.getByText(/new$/)).toHaveText(/^1 new$/);
  await addPolicy(server, `# Policy\n\nFor ${school.tag}.\n`);
  await school.send({ ...long, subject: 'Another', sent: '2026-05-07 08:15' });
  await expect(replies.navigation.getByText(/new$/)).toHaveText(/^2 new$/);
  await expect(page.locator('.notice')).toBeHidden();
  await expect(replies.text).toHaveValue('And do we need towels?');
  await replies.send.click();
  await expect(replies.lines).toHaveCount(5);
});

test('what is wrong with a file is said beside it, and it can be taken out', async ({ page, school, visit }) => {
  visit.expect(/status of 422 .*attachments\]/);
  await gala(school);
  await school.signIn(page);
  await new Messages(page).open();
  await new Messages(page).read(TITLE);
  const replies = new Replies(page);
  await replies.text.fill('With files');
  await replies.files.setInputFiles([
    { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') },
    { name: 'huge.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7\n') },
    { name: 'notes.png', mimeType: 'image/png', buffer: await readFile(`${SAMPLES}notes.png`) },
  ]);
  await expect(replies.chosen).toHaveCount(3);
  await expect(replies.chosen.nth(0)).toContainText('Choose a PDF or a picture');
  await expect(replies.chosen.nth(1)).toContainText('larger than 10 MB');
  await everyPage(page, { inUse: true });
  await replies.send.click();
  await expect(replies.summary).toContainText('remove it, or wait until it has');
  await expect(replies.text).toHaveValue('With files');
  for (const name of ['letter.pdf', 'huge.pdf']) await page.getByRole('button', { name: `Remove ${name}` }).click();
  await replies.send.click();
  await expect(replies.lines).toHaveCount(1);
  await expect(replies.lines.first()).toContainText('notes.png');
});

test('offline, nothing that was written is lost, and it is sent once', async ({ page, context, school, visit }) => {
  visit.expect(/net::ERR_/);
  await gala(school);
  await school.signIn(page);
  await new Messages(page).open();
  await new Messages(page).read(TITLE);
  const replies = new Replies(page);
  await replies.text.fill('We will be there');
  await context.setOffline(true);
  await replies.send.click();
  await expect(replies.summary).toContainText('We cannot reach the Message Centre.');
  await expect(replies.text).toHaveValue('We will be there');
  await context.setOffline(false);
  await replies.send.click();
  await expect(replies.lines).toHaveCount(1);
  await page.reload();
  await expect(replies.lines).toHaveCount(1);
});

test('a message that takes no replies has no form', async ({ page, riverside }) => {
  await riverside.signIn(page);
  await new Messages(page).open();
  await new Messages(page).read('Harvest festival');
  await expect(new Message(page).markUnread).toBeVisible();
  await expect(new Replies(page).text).toHaveCount(0);
});
