// P5: one message whole, and why it came.

import { Message } from '../pages/message.ts';
import { Messages } from '../pages/messages.ts';
import { everyPage, expect, test } from '../support/test.ts';

test('a message shows its whole text, how it was sent and why it came', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const messages = new Messages(page);
  const message = new Message(page);
  await messages.open();
  await messages.read('Swimming on Friday');
  await expect(message.heading).toHaveText('Swimming on Friday');
  await everyPage(page);
  await expect(page.getByText('Please bring a towel.')).toBeVisible();
  await expect(page.getByText('4 March 2026 at 08:15').first()).toBeVisible();
  await expect(message.deliveries).toContainText([`Email to ${riverside.email('priya')}`]);
  await expect(message.why).toContainText([
    'It was written for the group 5W, which you belong to through Maya Hale.',
    `${riverside.name} sent it to everyone in 5W.`,
    `${riverside.name} has this address or number in its own records. An earlier provider sent it`,
  ]);
});

test('an address in the text is a link that leads out without a trace', async ({ page, riverside }) => {
  await riverside.signIn(page);
  await new Messages(page).open();
  await new Messages(page).read('Swimming on Friday');
  const link = page.getByRole('link', { name: 'https://pool.example.org/beginners' });
  await expect(link).toHaveAttribute('href', 'https://pool.example.org/beginners');
  await expect(link).toHaveAttribute('rel', /noopener.*noreferrer/);
});

test('what a message brings along stays text', async ({ page, riverside }) => {
  const content = '<img src=x onerror=alert(1)> <script>alert(1)</script>\njavascript:alert(1) & "quoted"\n\n  indented';
  await riverside.send({
    channel: 'email',
    address: riverside.email('priya'),
    subject: '<b>Bold</b>',
    content,
    sent: '2026-06-01 09:00',
  });
  await riverside.signIn(page);
  await new Messages(page).open();
  await new Messages(page).read('<b>Bold</b>');
  await expect(new Message(page).heading).toHaveText('<b>Bold</b>');
  await expect(page.getByText('<script>alert(1)</script>')).toBeVisible();
  await expect(page.getByRole('main').locator('img, script, b')).toHaveCount(0);
  await everyPage(page);
});

test('a text message is named after its school and shows the reply', async ({ page, riverside }) => {
  await riverside.signIn(page);
  await new Messages(page).open();
  await new Messages(page).read('School is closed tomorrow because of snow.');
  const message = new Message(page);
  await expect(message.heading).toHaveText(`Message from ${riverside.name}`);
  await everyPage(page);
  await expect(message.deliveries).toContainText(['Text message to 07700 900101']);
  await expect(page.getByText('Thank you', { exact: true })).toBeVisible();
});

test('a delivery that failed says so in plain words', async ({ page, riverside }) => {
  await riverside.signIn(page, 'grace');
  await new Messages(page).open();
  await expect(page.getByText('Could not be delivered: the address does not work')).toBeVisible();
  await new Messages(page).read('Swimming on Friday');
  await everyPage(page);
  await expect(new Message(page).deliveries).toContainText(['Could not be delivered: the address does not work']);
});

test('a link of the whole message opens it, and the way back leads to the list', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  const href = await messages.titles.first().getAttribute('href');
  await page.goto(href ?? '');
  await expect(messages.heading).toHaveText('Swimming on Friday');
  await new Message(page).back.click();
  await expect(messages.cards).toHaveCount(4);
});

test("another parent's message is not found, as one that never was", async ({ page, riverside, device, visit }) => {
  visit.expect(/status of 404 .*\[\/api\/messages\//);
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  const href = (await messages.titles.first().getAttribute('href')) ?? '';
  const other = await device();
  await riverside.signIn(other, 'tom');
  const texts: string[] = [];
  for (const path of [href, '/messages/01890000-0000-7000-8000-000000000000']) {
    await other.goto(path);
    await expect(new Message(other).heading).toHaveText('Message not found');
    await everyPage(other);
    texts.push(await other.getByRole('main').innerText());
  }
  expect(texts[0]).toBe(texts[1]);
});

test('an address without a page says what to do', async ({ page, riverside }) => {
  await riverside.signIn(page);
  await page.goto('/no-such-page');
  await expect(new Message(page).heading).toHaveText('Page not found');
  await everyPage(page);
  await page.getByRole('link', { name: 'Go to your messages' }).click();
  await expect(new Message(page).heading).toHaveText('Messages');
});

test('a message on a noticeboard says that its whole group can read it', async ({ page, riverside }) => {
  await riverside.importHistory('--noticeboard');
  await riverside.signIn(page);
  await new Messages(page).open();
  await new Messages(page).read('Harvest festival');
  await expect(new Message(page).why).toContainText(['It is on the noticeboard of Year 3: everyone who is in that group can read it']);
  await everyPage(page);
});
