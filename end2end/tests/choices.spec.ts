// P7: how schools reach a parent, summaries, news, and stopping mails by their link.

import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { Office } from '../pages/office.ts';
import { Parts } from '../pages/parts.ts';
import { everyPage, expect, SIGNED_OUT, test } from '../support/test.ts';

/** The part of a school. */
function of(page: Page, school: string): Locator {
  return page.getByRole('region', { name: school, exact: true });
}

/** Where a mail program asks for no more mails like this one (RFC 8058). */
function oneClick(mail: ParsedMail): string {
  const lines = new Map(mail.headerLines.map(({ key, line }) => [key, line]));
  expect(lines.get('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const link = /^List-Unsubscribe: <(http\S+)>$/.exec(lines.get('list-unsubscribe') ?? '')?.[1];
  expect(link, 'the address of the header').toBeTruthy();
  expect(mail.text, 'it is in the text too').toContain(link);
  return link ?? '';
}

async function post(link: string): Promise<Response> {
  return fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), redirect: 'manual' });
}

test('a parent chooses what a school may send, and an import leaves it', async ({ page, device, riverside, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  await page.goto('/details');
  await page.getByRole('link', { name: 'How schools reach you' }).click();
  const choices = new Parts(page);
  await expect(choices.heading).toHaveText('How schools reach you');
  await everyPage(page);
  const school = of(page, riverside.name);
  await expect(school).toContainText(`They go to ${riverside.email('priya')}.`);
  await expect(school.getByLabel('An email for each message')).toBeChecked();
  await school.getByLabel('One summary a day').check();
  await school.getByLabel('When the summary comes').selectOption('18:00');
  await school.getByLabel('Text messages').uncheck();
  await everyPage(page, { inUse: true });
  await school.getByRole('button', { name: 'Save' }).click();
  await expect(choices.toast).toContainText(`Saved: this is how ${riverside.name} will reach you from now on.`);

  await riverside.importClassList();
  await page.reload();
  await expect(school.getByLabel('One summary a day')).toBeChecked();
  await expect(school.getByLabel('When the summary comes')).toHaveValue('18');
  await expect(school.getByLabel('Text messages')).not.toBeChecked();
  await school.getByLabel('No emails').check();
  await expect(school).toContainText('only when you open your Message Centre');
  await expect(page.getByRole('main')).toContainText('Anything that a school marks as urgent');
  await everyPage(page, { inUse: true });

  const office = new Office(await device());
  await office.open();
  await office.signIn(await riverside.addStaff());
  await office.search('Priya');
  await office.contacts.first().getByRole('link').first().click();
  await expect(office.page.getByRole('main')).toContainText('one summary a day at 18:00');
  await everyPage(office.page);
});

test('a summary comes, and one click in it ends them; its page undoes that', async ({ page, device, riverside, server }) => {
  test.slow();
  const email = riverside.email('priya');
  await riverside.signIn(page);
  await page.goto('/details/choices');
  const school = of(page, riverside.name);
  await school.getByLabel('One summary a day').check();
  await school.getByRole('button', { name: 'Save' }).click();
  await expect(new Parts(page).toast).toContainText('Saved');

  const sent = new Date().toISOString();
  const words = { channel: 'email' as const, address: email, sent, content: 'Words that no summary holds' };
  await riverside.send({ ...words, subject: 'Museum on Monday' }, { ...words, subject: 'Bring wellies', content: 'Other words' });
  await server.command(['digest', '--early']);
  const mail = await server.mailbox.next(email, /new messages from/i);
  expect(mail.subject).toBe(`New messages from ${riverside.name}: 2`);
  expect(mail.text).toContain('- Museum on Monday');
  expect(mail.text).not.toContain('Words that no summary holds');
  const link = oneClick(mail);

  // A scanner opens the link, and a person in another browser: nothing is stopped by looking.
  const browser = await device();
  const stop = new Parts(browser);
  await browser.goto(link);
  await expect(stop.heading).toHaveText(`No more emails from ${riverside.name}?`);
  await everyPage(browser);
  await expect(browser.getByRole('main')).not.toContainText('priya');
  await browser.reload();
  await expect(stop.heading).toHaveText(`No more emails from ${riverside.name}?`);

  for (let again = 0; again < 2; again++) {
    const answer = await post(link);
    expect([answer.status, answer.headers.get('set-cookie'), answer.headers.get('location')]).toEqual([200, null, null]);
  }
  await browser.reload();
  await expect(stop.heading).toHaveText('It has been stopped');
  await everyPage(browser);
  await page.reload();
  await expect(school.getByLabel('No emails')).toBeChecked();

  await browser.getByRole('button', { name: 'Undo' }).click();
  await expect(browser.getByRole('main')).toContainText('come again as before');
  await everyPage(browser, { inUse: true });
  await page.reload();
  await expect(school.getByLabel('One summary a day')).toBeChecked();
  await browser.getByRole('button', { name: 'Stop them' }).click();
  await expect(stop.heading).toHaveText('It has been stopped');
});

test('news about this service are another matter, and stop in one click too', async ({ page, riverside, server }) => {
  await riverside.signIn(page);
  const file = server.file('news.md');
  await writeFile(file, `# New for ${riverside.tag}\n\nYou can now choose one summary a day.\n`);
  await server.command(['news', 'send', file]);
  expect(await server.command(['news', 'send', file])).toContain('is written to 0 accounts');
  const mail = await server.mailbox.next(riverside.email('priya'), new RegExp(riverside.tag));
  const link = oneClick(mail);
  await page.goto(link);
  const stop = new Parts(page);
  await expect(stop.heading).toHaveText('No more news about this service?');
  await everyPage(page);
  await page.getByRole('button', { name: 'Stop them' }).click();
  await expect(page.getByRole('main')).toContainText('You will get no more news about this service.');
  await everyPage(page, { inUse: true });
  await page.getByRole('link', { name: 'Choose what you get' }).click();
  const news = of(page, 'News about this service');
  await expect(news.getByRole('checkbox')).not.toBeChecked();
  await everyPage(page, { inUse: true });
  await news.getByRole('checkbox').check();
  await news.getByRole('button', { name: 'Save' }).click();
  await expect(stop.toast).toContainText('you will get news about this service');
});

test('a link that is none says so, and asks for no sign-in', async ({ page, visit, school: _ }) => {
  visit.expect(/status of 410 .*\[\/api\/unsubscribe/);
  await page.goto('/unsubscribe/no-such-link');
  await expect(new Parts(page).heading).toHaveText('This link no longer works');
  await everyPage(page);
});
