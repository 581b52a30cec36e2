// P4: every message that concerns the parent.

import { Message } from '../pages/message.ts';
import { Messages } from '../pages/messages.ts';
import { copied, emails, everyPage, expect, School, settled, test } from '../support/test.ts';

test('a history without messages says what will be there', async ({ page, school }) => {
  await school.importClassList();
  await school.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(page.getByRole('heading', { name: 'No messages yet' })).toBeVisible();
  await everyPage(page);
  await expect(messages.cards).toHaveCount(0);
  await expect(messages.older).toHaveCount(0);
});

test('one message has everything about it on its card', async ({ page, school }) => {
  await school.importClassList();
  await school.send({
    channel: 'email',
    address: school.email('priya'),
    subject: 'Shoes',
    content: 'Please bring shoes for the hall.',
    group: '5W',
    sent: '2026-05-11 14:05',
    replied: '2026-05-11 16:00',
    reply: 'They are in her bag',
  });
  await school.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await everyPage(page);
  await expect(messages.cards).toHaveCount(1);
  const card = messages.card('Shoes');
  for (const text of [
    'Unread',
    'Please bring shoes for the hall.',
    '5W',
    'Maya Hale',
    'They are in her bag',
    '14:05',
  ]) {
    await expect(card).toContainText(text);
  }
  await expect(page.getByRole('heading', { level: 2, name: '11 May 2026' })).toBeVisible();
  await expect(messages.navigation.getByRole('link', { name: 'Messages' })).toContainText('1 new');
});

test('25 messages are one page, and one more makes a second', async ({ page, school }) => {
  await school.importClassList();
  const [oldest, ...others] = emails(school.email('priya'), 26).reverse();
  await school.send(...others);
  await school.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(25);
  await expect(messages.older).toHaveCount(0);
  await school.send(oldest);
  await page.reload();
  await messages.older.click();
  await expect(messages.titles).toHaveText(['Notice 1']);
  await everyPage(page);
});

test('pages are links: older, newer, Back and a deep link agree', async ({ page, school, device }) => {
  await school.importClassList();
  await school.send(...emails(school.email('priya'), 60));
  await school.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.titles.first()).toHaveText('Notice 60');
  await expect(messages.newer).toHaveCount(0);
  await everyPage(page);

  await messages.older.click();
  await expect(messages.titles.first()).toHaveText('Notice 35');
  await everyPage(page);
  const second = page.url();
  await messages.older.click();
  await expect(messages.titles).toHaveText(['Notice 10', ...Array.from({ length: 9 }, (_, index) => `Notice ${9 - index}`)]);
  await expect(messages.older).toHaveCount(0);
  await messages.newer.click();
  await expect(messages.titles.first()).toHaveText('Notice 35');
  await page.goBack();
  await expect(messages.titles.first()).toHaveText('Notice 10');

  const other = await device();
  await other.context().addCookies(copied(await page.context().cookies()));
  await other.goto(second);
  await expect(new Messages(other).titles.first()).toHaveText('Notice 35');
});

test('5,000 messages are as quick to page through, and the oldest is found', async ({ page, school }) => {
  test.slow();
  await school.importClassList();
  const address = school.email('priya');
  const violin = { channel: 'email', address, subject: 'Lost', content: 'A violin was left.', sent: '2020-01-09 08:00' } as const;
  await school.send(...emails(address, 5000), violin);
  await school.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.titles.first()).toHaveText('Notice 5000');
  await expect(messages.cards).toHaveCount(25);
  await messages.older.click();
  await expect(messages.titles.first()).toHaveText('Notice 4975');
  await messages.search('violin');
  await expect(messages.titles).toHaveText(['Lost']);
});

test('a search finds words anywhere, and its text is in no address', async ({ page, riverside, visit }) => {
  riverside.personal.push('towel', 'snow');
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await messages.search('TOWEL friday');
  await expect(messages.heading).toHaveText('Messages found');
  await expect(messages.titles).toHaveText(['Swimming on Friday']);
  await everyPage(page);
  await messages.read('Swimming on Friday');
  await expect(messages.heading).toHaveText('Swimming on Friday');
  await page.goBack();
  await expect(messages.titles).toHaveText(['Swimming on Friday']);
  await expect(page.getByLabel('Search messages')).toHaveValue('TOWEL friday');

  await messages.search('snow towel');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await everyPage(page);
  await page.getByRole('link', { name: 'Clear search and filters' }).click();
  await expect(messages.cards).toHaveCount(4);
  expect(visit.urls.length).toBeGreaterThan(5);
});

test('filters hold together, are in the address, and are taken away one by one', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.cards).toHaveCount(4);
  await messages.filter(async (form) => {
    await form.getByLabel('Sent by').selectOption('Email');
    await form.getByLabel('Child').selectOption('Noah Raman');
  });
  await expect(messages.titles).toHaveText(['Harvest festival']);
  await expect(messages.chips).toHaveCount(2);
  await everyPage(page);

  await page.reload();
  await expect(messages.titles, 'the address alone says it').toHaveText(['Harvest festival']);
  await messages.chips.filter({ hasText: 'Noah' }).click();
  await expect(messages.titles).toHaveText(['Swimming on Friday', 'Harvest festival']);
  await messages.chips.click();
  await expect(messages.cards).toHaveCount(4);
  await expect(messages.chips).toHaveCount(0);
});

test('days, groups and unread filter too', async ({ page, riverside }) => {
  await riverside.send({
    channel: 'email',
    address: riverside.email('priya'),
    subject: 'New',
    content: 'Something new.',
    sent: '2026-06-01 09:00',
  });
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.titles.first()).toHaveText('New');
  await messages.filter((form) => form.getByLabel('Unread only').check());
  await expect(messages.titles).toHaveText(['New']);
  await messages.chips.click();

  await messages.filter((form) => form.getByLabel('Group').selectOption('5W'));
  await expect(messages.titles).toHaveText(['Swimming on Friday']);
  await messages.chips.click();

  await messages.filter(async (form) => {
    await form.getByLabel('From').fill('2026-01-01');
    await form.getByLabel('To', { exact: true }).fill('2026-02-28');
  });
  await expect(messages.titles).toHaveText(['School is closed tomorrow because of snow.', 'Book fair']);
});

test('days that cross are refused, with the reason', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await messages.filter(async (form) => {
    await form.getByLabel('From').fill('2026-03-01');
    await form.getByLabel('To', { exact: true }).fill('2026-02-01');
  });
  await expect(messages.summary).toContainText('The last day must be the same as or after the first');
});

test('Back brings the list to where it was left', async ({ page, school }) => {
  await school.importClassList();
  await school.send(...emails(school.email('priya'), 60));
  await school.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await messages.older.click();
  await messages.titles.getByText('Notice 20', { exact: true }).scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(300);
  await messages.read('Notice 20');
  await expect(messages.heading).toHaveText('Notice 20');
  expect(await page.evaluate(() => scrollY), 'a message begins at its top').toBe(0);

  await page.goBack();
  await expect(messages.titles.first()).toHaveText('Notice 35');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  await page.reload();
  await expect(messages.titles.first()).toHaveText('Notice 35');
  await expect.poll(() => page.evaluate(() => scrollY), 'also after a reload').toBe(left);
});

test('what was opened is no longer unread, in the list and in the count', async ({ page, school }) => {
  await school.importClassList();
  await school.send(...emails(school.email('priya'), 3));
  await school.signIn(page);
  const messages = new Messages(page);
  const message = new Message(page);
  const count = messages.navigation.getByRole('link', { name: 'Messages' });
  await messages.open();
  await expect(count).toContainText('3 new');
  await expect(messages.cards.filter({ hasText: 'Unread' })).toHaveCount(3);
  await messages.read('Notice 2');
  await expect(count).toContainText('2 new');
  await message.back.click();
  await expect(messages.cards.filter({ hasText: 'Unread' })).toHaveCount(2);
  await expect(messages.card('Notice 2')).not.toContainText('Unread');

  await messages.read('Notice 2');
  await message.markUnread.click();
  await expect(count).toContainText('3 new');
  await message.back.click();
  await expect(messages.card('Notice 2')).toContainText('Unread');
  await page.reload();
  await expect(messages.cards.filter({ hasText: 'Unread' })).toHaveCount(3);
});

test('two schools and two children are one history, told apart by name and by filter', async ({ page, riverside, server }) => {
  const club = await School.add(server, 'Hilltop Swimming Club');
  await club.importClassList(
    `PARENT_1_NAME,PARENT_1_EMAIL,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_REGISTRATION
     Priya Raman,${riverside.email('priya')},Maya,Hale,2016-03-09,Dolphins`.replace(/^ +/gm, ''),
  );
  await club.send({
    channel: 'email',
    address: riverside.email('priya'),
    subject: 'Gala on Sunday',
    content: 'Be at the pool at nine.',
    group: 'Dolphins',
    sent: '2026-03-05 10:00',
  });
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await expect(messages.titles).toHaveText([
    'Gala on Sunday',
    'Swimming on Friday',
    'School is closed tomorrow because of snow.',
    'Book fair',
    'Harvest festival',
  ]);
  await expect(messages.card('Gala on Sunday')).toContainText(club.name);
  await expect(messages.card('Swimming on Friday')).toContainText(riverside.name);
  await everyPage(page);
  await messages.filter((form) => form.getByLabel('School or club').selectOption(club.name));
  await expect(messages.titles).toHaveText(['Gala on Sunday']);
  await settled(page);
});
