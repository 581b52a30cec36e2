// The school office: its sign-in, a search of contacts, one contact and its deliveries.

import { Details } from '../pages/details.ts';
import { Office } from '../pages/office.ts';
import { codeIn } from '../support/mail.ts';
import { everyPage, expect, School, SIGNED_OUT, test } from '../support/test.ts';

test.beforeEach(({ visit }) => visit.expect(SIGNED_OUT));

test('the office signs in where it wanted to go, and signs out', async ({ page, riverside }) => {
  const staff = await riverside.addStaff();
  const office = new Office(page);
  await office.open();
  await expect(office.heading).toHaveText('Sign in to the office');
  await everyPage(page);
  await office.signIn(staff, 'not the right one');
  await expect(office.summary).toContainText('The email address or the password is not right.');
  await office.signIn(staff);
  await expect(office.heading).toHaveText('Contacts');
  await everyPage(page);
  await expect(office.contacts).toHaveCount(3);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Priya Raman')).toHaveCount(0);
});

test('contacts are found by name, child, address and number, and no address says whom', async ({ page, riverside }) => {
  const staff = await riverside.addStaff();
  const office = new Office(page);
  await office.open();
  await office.signIn(staff);
  for (const [text, names] of [
    ['adeyemi', ['Grace Adeyemi']],
    ['maya', ['Priya Raman', 'Tom Hale']],
    [riverside.email('tom'), ['Tom Hale']],
    ['900103', ['Grace Adeyemi']],
  ] as const) {
    await office.search(text);
    await expect(office.contacts.getByRole('link')).toHaveText(names);
  }
  await everyPage(page);
  await office.search('nobody of this name');
  await expect(page.getByText('Nobody was found for “nobody of this name”.')).toBeVisible();
  await everyPage(page);
});

test("a parent's own number stands beside the school's", async ({ page, riverside, server, device }) => {
  const parent = await device();
  await riverside.signIn(parent);
  const details = new Details(parent);
  await parent.goto('/details/mobile');
  const number = riverside.mobile();
  await details.ask('New mobile number', number);
  await details.enter(codeIn(await server.textMessage(number.replace(/\s/g, '').replace(/^0/, '+44'), /code/)));
  await expect(details.toast).toContainText('was changed');

  const office = new Office(page);
  await office.open();
  await office.signIn(await riverside.addStaff());
  await expect(office.contacts).toHaveCount(3);
  await page.getByLabel(/^Only where the parent's own details differ/).check();
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(office.contacts.getByRole('link')).toHaveText(['Priya Raman']);
  await everyPage(page);
  await office.contacts.getByRole('link').click();
  await expect(office.heading).toHaveText('Priya Raman');
  await everyPage(page);
  const row = office.record.filter({ hasText: 'Mobile' });
  await expect(row).toContainText(number);
  await expect(row).toContainText('07700 900101');
  await expect(page.getByRole('region', { name: 'Update your MIS' })).toContainText(`change 07700 900101 to ${number}`);
});

test('one contact shows every delivery and why it failed', async ({ page, riverside }) => {
  const office = new Office(page);
  await office.open();
  await office.signIn(await riverside.addStaff());
  await office.contacts.getByRole('link', { name: 'Tom Hale' }).click();
  await expect(office.heading).toHaveText('Tom Hale');
  await everyPage(page);
  await expect(office.deliveries).toHaveCount(3);
  const snow = office.deliveries.filter({ hasText: 'snow' });
  await expect(snow).toContainText('07700 900102');
  await expect(snow).toContainText('Not delivered; the number does not work');
  await expect(office.deliveries.filter({ hasText: 'Swimming' })).toContainText('Maya stays with me on Fridays');
  await page.goBack();
  await expect(office.contacts).toHaveCount(3);
});

test("another school's contact is not found, as one that never was", async ({ page, riverside, server, device, visit }) => {
  visit.expect(/status of 404 .*\[\/api\/office\/contacts\//);
  const office = new Office(page);
  await office.open();
  await office.signIn(await riverside.addStaff());
  await office.contacts.getByRole('link', { name: 'Tom Hale' }).click();
  await expect(office.heading).toHaveText('Tom Hale');
  const path = new URL(page.url()).pathname;

  const club = await School.add(server, 'Hilltop Swimming Club');
  const other = new Office(await device());
  await other.page.goto(path);
  await other.signIn(await club.addStaff());
  await expect(other.heading).toHaveText('There is nothing here');
  await everyPage(other.page);
  const text = await other.page.getByRole('main').innerText();
  await other.page.goto('/office/contacts/01890000-0000-7000-8000-000000000000');
  await expect(other.heading).toHaveText('There is nothing here');
  expect(await other.page.getByRole('main').innerText()).toBe(text);
});

test('a sender sees no contact', async ({ page, riverside, visit }) => {
  visit.expect(/status of 403 .*\[\/api\/office\/contacts/);
  const office = new Office(page);
  await office.open();
  await office.signIn(await riverside.addStaff('sender'));
  await expect(page.getByText('Your role does not include this.')).toBeVisible();
  await expect(office.contacts).toHaveCount(0);
  await everyPage(page);
});

test("a parent's session opens no office, and the office's no parent's pages", async ({ page, riverside, device }) => {
  await riverside.signIn(page);
  await new Office(page).open();
  await expect(new Office(page).heading).toHaveText('Sign in to the office');
  const office = new Office(await device());
  await office.open();
  await office.signIn(await riverside.addStaff());
  await expect(office.heading).toHaveText('Contacts');
  await office.page.goto('/messages');
  await expect(office.heading).toHaveText('Sign in');
});

test('an address without a page says what to do', async ({ page, riverside: _ }) => {
  await page.goto('/office/no-such-page');
  await expect(new Office(page).heading).toHaveText('Page not found');
  await everyPage(page);
});
