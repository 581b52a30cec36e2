// P13: enquiries, by anyone; O8: the office answers.

import { Office } from '../pages/office.ts';
import { Parts } from '../pages/parts.ts';
import { everyPage, expect, SIGNED_OUT, test } from '../support/test.ts';

test('a parent asks, the office answers, and the parent finds the answer', async ({ page, riverside, server, device, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  await page.goto('/privacy/enquiry');
  await expect(new Parts(page).heading).toHaveText('Send an enquiry');
  await everyPage(page);
  await page.getByLabel('What is it about?').selectOption({ label: 'Information held about me' });
  await expect(page.getByLabel('Who should answer?')).toContainText(riverside.name);
  await page.getByLabel('Your question').fill('Which number do you have for Maya?\n\nThank you.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your enquiry was sent' })).toBeFocused();
  const reference = await page.locator('.reference').innerText();
  expect(reference).toMatch(/^ENQ-[2-9A-HJ-NP-Y]{4}-[2-9A-HJ-NP-Y]{4}$/);
  await everyPage(page, { inUse: true });
  const mail = await server.mailbox.next(riverside.email('priya'), new RegExp(reference));
  expect(mail.text).not.toContain('Maya');

  const desk = await device();
  const office = new Office(desk);
  await office.open();
  await office.signIn(await riverside.addStaff());
  await expect(office.heading).toHaveText('Contacts');
  await desk.getByRole('link', { name: 'Enquiries' }).click();
  await expect(desk.getByText('1 enquiry is open, 1 new.')).toBeVisible();
  await everyPage(desk);
  await desk.getByRole('link', { name: 'Priya Raman' }).click();
  await expect(office.heading).toHaveText(`Enquiry ${reference}`);
  await expect(desk.getByText('signed in, so the address is theirs')).toBeVisible();
  await everyPage(desk);
  await desk.getByRole('button', { name: 'Send the answer' }).click();
  await expect(office.summary).toContainText('Write the answer');
  await desk.getByLabel('Answer', { exact: true }).fill('The one that ends with 101.');
  await desk.getByRole('button', { name: 'Send the answer' }).click();
  await expect(desk.getByText('The answer is on its way.')).toBeVisible();
  await expect(desk.getByText(/^Closed on /)).toBeVisible();
  await everyPage(desk, { inUse: true });
  const answer = await server.mailbox.next(riverside.email('priya'), /The answer to your enquiry/);
  expect(answer.text).toContain('The one that ends with 101.');
  expect(answer.subject).toContain(reference);

  await page.goto('/privacy');
  await page.getByRole('link', { name: 'Send an enquiry' }).click();
  const mine = page.getByRole('article').filter({ hasText: reference });
  await expect(mine).toContainText('The one that ends with 101.');
  await expect(mine).toContainText('Closed');
  await everyPage(page);
});

test('someone who is not signed in asks, and gets a reference by mail', async ({ page, riverside, server, visit }) => {
  visit.expect(SIGNED_OUT, /status of 422 .*\[\/api\/enquiries\]/);
  await page.goto('/privacy/enquiry');
  const parts = new Parts(page);
  await everyPage(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(parts.summary.getByRole('link')).toHaveText([
    'Enter your name',
    'Enter your email address, so that the answer can reach you',
    'Write your question',
  ]);
  await everyPage(page, { inUse: true });
  await page.getByLabel('Your name').fill('Cat Moss');
  await page.getByLabel('Your email address').fill(riverside.email('cat'));
  await page.getByLabel('Your question').fill('https://a.example');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(parts.summary).toContainText('Say in a few words what it is about: we cannot send links on their own');
  await expect(page.getByLabel('Your name')).toHaveValue('Cat Moss');
  // Neither the page nor the mail says whether there is such a school.
  await page.getByLabel('School or club').fill(riverside.code.toLowerCase());
  await page.getByLabel('Your question').fill('Am I still in your records?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your enquiry was sent' })).toBeVisible();
  const reference = await page.locator('.reference').innerText();
  const mail = await server.mailbox.next(riverside.email('cat'), new RegExp(reference));
  expect(mail.text).toContain('the school or club you named');
  expect(mail.text).not.toContain(riverside.name);
  await expect(page.getByText('My enquiries')).toHaveCount(0);
});
