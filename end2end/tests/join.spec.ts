// P1, P8, O6: registering, being let in, joining and leaving.

import type { Page } from '@playwright/test';
import { Messages } from '../pages/messages.ts';
import { Register } from '../pages/register.ts';
import { codeIn } from '../support/mail.ts';
import { everyPage, expect, OFFICE_PASSWORD, type School, SIGNED_OUT, test } from '../support/test.ts';

const REFUSED = /status of 422 .*\[\/api\/registrations/;

test.beforeEach(({ visit }) => visit.expect(SIGNED_OUT));

test('a new parent registers and is approved', async ({ page, riverside, server, device }) => {
  test.slow();
  const email = riverside.email('grace.new');
  const register = new Register(page);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Register with my school' }).click();
  await expect(register.heading).toHaveText('Register: your school');
  await everyPage(page);
  await register.choose(riverside.code.toLowerCase(), riverside.name);
  await everyPage(page);
  await page.getByLabel('5W').check();
  await register.next();
  await expect(register.heading).toHaveText('Register: your details');
  await everyPage(page);
  await register.about('Grace Newcomer', email, riverside.mobile());
  await expect(register.heading).toHaveText('Register: the code');
  await everyPage(page);
  await register.confirm(codeIn((await server.mailbox.next(email, /is your code/)).subject));
  await expect(register.heading).toHaveText('Waiting for your school');
  await everyPage(page);

  await page.getByRole('link', { name: 'Go to your messages' }).click();
  await expect(page.getByText(/the answer will come by email/)).toBeVisible();
  await everyPage(page);
  await page.goto('/details/schools');
  await expect(page.getByText(/The school has not answered yet/)).toBeVisible();
  await everyPage(page);

  const office = await device();
  await openOffice(office, riverside);
  await office.getByRole('link', { name: /Requests/ }).click();
  const request = office.getByRole('region', { name: 'Grace Newcomer' });
  await expect(request).toContainText(email);
  await everyPage(office);
  await request.getByRole('button', { name: 'Let them in' }).click();
  await expect(office.getByText('Nobody is waiting.')).toBeVisible();

  const mail = await server.mailbox.next(email, /has approved your request/);
  expect(mail.text).toContain(riverside.name);
  await page.goto('/details/schools');
  await expect(page.getByRole('listitem').filter({ hasText: '5W' }).first()).toContainText('Leave');
  await everyPage(page);
  await riverside.send({ channel: 'email', address: email, subject: 'Welcome, Grace', content: 'Hello.', sent: '2026-11-01T09:00:00Z' });
  const messages = new Messages(page);
  await messages.open();
  await messages.read('Welcome, Grace');
  await expect(messages.heading).toHaveText('Welcome, Grace');
  await expect(page.getByText('Hello.', { exact: true })).toBeVisible();
  await expect(page.getByText(`Email to ${email}`).first()).toBeVisible();
  await everyPage(page);
  await office.getByRole('link', { name: 'Contacts' }).click();
  await expect(office.getByRole('link', { name: 'Grace Newcomer' })).toBeVisible();
});

test('whom the school knows is linked at once', async ({ page, riverside, server }) => {
  const email = riverside.email('priya');
  const register = new Register(page);
  await page.goto('/register');
  await register.choose(riverside.code, riverside.name);
  await register.next();
  await register.about('Priya', email);
  await register.confirm(codeIn((await server.mailbox.next(email, /is your code/)).subject));
  await expect(register.heading).toHaveText('You are registered');
  await everyPage(page);
  await new Messages(page).open();
  await expect(page.getByText('Swimming on Friday').first()).toBeVisible();
});

test('Back goes a step back and nothing that was typed is lost', async ({ page, riverside }) => {
  const register = new Register(page);
  await page.goto('/register');
  await register.choose(riverside.code, riverside.name);
  await page.getByLabel('5W').check();
  await register.next();
  await register.name.fill('Grace');
  await register.email.fill('grace@');
  await page.goBack();
  await expect(register.heading).toHaveText('Register: your groups');
  await expect(page.getByLabel('5W')).toBeChecked();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(register.heading).toHaveText('Register: your school');
  await expect(register.search).toHaveValue(riverside.code);
  await page.goForward();
  await page.goForward();
  await expect(register.name).toHaveValue('Grace');
  await expect(register.email).toHaveValue('grace@');
});

test('what is wrong is said at each field', async ({ page, riverside, server, visit }) => {
  visit.expect(REFUSED);
  visit.expect(/status of 422 .*\[\/api\/schools\/search\]/);
  const register = new Register(page);
  await page.goto('/register');
  await register.search.fill('x');
  await register.find.click();
  await expect(register.summary).toContainText('at least 3 letters');
  await register.search.fill('no such school anywhere');
  await register.find.click();
  await expect(page.getByText(/No school was found/)).toBeVisible();
  await everyPage(page);
  await register.choose(riverside.code, riverside.name);
  await register.next();
  await register.send.click();
  await expect(register.summary.getByRole('link')).toHaveText([
    'Enter a name',
    'Enter an email address',
    'Enter a password',
    /tick the box/,
  ]);
  await register.name.fill('12');
  await register.email.fill('grace');
  await register.mobile.fill('123');
  await register.password.fill('short');
  await register.accept.check();
  await register.send.click();
  for (const text of ['at least one letter', 'the @ is missing', '8 characters or more']) {
    await expect(register.summary).toContainText(text);
  }
  await everyPage(page, { inUse: true });
  const email = riverside.email('grace.bad');
  await register.about('Grace', email);
  await expect(register.heading).toHaveText('Register: the code');
  await register.confirm('12');
  await expect(register.summary).toContainText('6 digits');
  const right = codeIn((await server.mailbox.next(email, /is your code/)).subject);
  await register.confirm(right === '000000' ? '111111' : '000000');
  await expect(register.summary).toBeVisible();
  await everyPage(page, { inUse: true });
  await register.confirm(right);
  await expect(register.heading).toHaveText('Waiting for your school');
});

test('an address with an account is told by mail alone', async ({ page, riverside, server }) => {
  await riverside.signIn(page);
  await page.context().clearCookies();
  const email = riverside.email('priya');
  const register = new Register(page);
  await page.goto('/register');
  await register.choose(riverside.code, riverside.name);
  await register.next();
  await register.about('Priya', email);
  await expect(register.heading).toHaveText('Register: the code');
  await server.mailbox.next(email, /already have/);
});

test('the office refuses with a reason that the parent reads', async ({ page, riverside, server, device }) => {
  const email = riverside.email('grace.no');
  const register = new Register(page);
  await page.goto('/register');
  await register.choose(riverside.code, riverside.name);
  await register.next();
  await register.about('Grace Refused', email);
  await register.confirm(codeIn((await server.mailbox.next(email, /is your code/)).subject));
  await expect(register.heading).toHaveText('Waiting for your school');
  const office = await device();
  await openOffice(office, riverside);
  await office.goto('/office/requests');
  const request = office.getByRole('region', { name: 'Grace Refused' });
  await request.getByText('Refuse', { exact: true }).first().click();
  await request.getByLabel('Reason').fill('Please call the office first.');
  await request.getByRole('button', { name: 'Refuse' }).click();
  await expect(office.getByText('Nobody is waiting.')).toBeVisible();
  expect((await server.mailbox.next(email, /has answered/)).text).toContain('Please call the office first.');
  await page.goto('/details/schools');
  await expect(page.getByText('Please call the office first.')).toBeVisible();
  await everyPage(page);
  await page.getByRole('button', { name: 'Ask again' }).click();
  await expect(page.getByText(/The school has not answered yet/)).toBeVisible();
});

test('a parent leaves a group and a school, and comes back', async ({ page, riverside }) => {
  await riverside.signIn(page);
  await page.goto('/details');
  await page.getByRole('link', { name: 'Schools and groups' }).click();
  const group = page.getByRole('listitem').filter({ hasText: '5W' }).first();
  await group.getByRole('button', { name: /Leave/ }).click();
  await expect(group.getByRole('heading', { name: 'Leave 5W?' })).toBeFocused();
  await everyPage(page, { inUse: true });
  await group.getByRole('button', { name: 'Cancel' }).click();
  await expect(group).not.toContainText('You will no longer get');
  await group.getByRole('button', { name: /Leave/ }).click();
  await group.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(group).toContainText('You left it');
  await group.getByRole('button', { name: /Join again/ }).click();
  await expect(group).not.toContainText('You left it');
  await page.getByText('Leave this school').click();
  await everyPage(page, { inUse: true });
  await page.getByRole('button', { name: `Leave ${riverside.name}` }).click();
  await expect(page.getByText('You have left this school.', { exact: false })).toBeVisible();
  await new Messages(page).open();
  await expect(page.getByText('Swimming on Friday').first()).toBeVisible();
  await page.goto('/details/schools');
  await page.getByRole('button', { name: 'Join again' }).click();
  await expect(page.getByText('Leave this school')).toBeVisible();
});

async function openOffice(page: Page, school: School): Promise<void> {
  const email = await school.addStaff();
  await page.goto('/office');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(OFFICE_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contacts');
}
