// P6: what each school holds about the parent, and changing it.

import { Details } from '../pages/details.ts';
import { SignIn } from '../pages/sign-in.ts';
import { codeIn } from '../support/mail.ts';
import { e164 } from '../support/school.ts';
import { everyPage, expect, School, SIGNED_OUT, test } from '../support/test.ts';

const INVALID = /status of 422 .*\[\/api\/details\//;

test('everything held is shown with where it came from', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const details = new Details(page);
  await details.open();
  await everyPage(page);
  const school = details.school(riverside.name);
  for (const text of ['Priya Raman', riverside.email('priya'), '07700 900101', 'From the school’s records', 'Maya Hale', '9 March 2016', 'Mother', '5W', 'Year 5', 'Noah Raman', '3K']) {
    await expect(school).toContainText(text);
  }
});

test('a mobile number counts once the code that was sent to it comes back', async ({ page, riverside, server, visit }) => {
  visit.expect(INVALID);
  await riverside.signIn(page);
  const details = new Details(page);
  await details.open();
  await details.change('mobile number');
  await expect(details.heading).toHaveText('Change your mobile number');
  await everyPage(page);

  await details.ask('New mobile number', '01632 960123');
  await expect(details.summary).toBeFocused();
  await expect(page.getByLabel('New mobile number'), 'what was typed stays').toHaveValue('01632 960123');

  const number = riverside.mobile();
  await details.ask('New mobile number', number, '');
  await expect(details.summary).toContainText('Enter your password');
  await details.ask('New mobile number', number, 'not the password');
  await expect(details.summary).toContainText('The password is not right.');
  await expect(details.password).toHaveAttribute('aria-invalid', 'true');
  await everyPage(page, { inUse: true });
  await details.ask('New mobile number', number);
  await expect(details.heading).toHaveText('Check your phone');
  await everyPage(page);
  await expect(page.getByRole('main')).toContainText(`We sent a 6-digit code to ${number}`);

  const sms = await server.textMessage(e164(number), /code/);
  const wrong = codeIn(sms) === '123456' ? '654321' : '123456';
  await details.enter(wrong);
  await expect(details.summary).toContainText('You can try 4 more times.');
  await details.enter(codeIn(sms));
  await expect(details.heading).toHaveText('My details');
  await expect(details.toast).toContainText(`Your mobile number was changed to ${number}.`);
  await everyPage(page);
  await expect(details.school(riverside.name)).toContainText(number);
  await expect(details.school(riverside.name)).toContainText('the school’s records say 07700 900101');

  await server.textMessage('+447700900101', /another number/);
  const told = await server.mailbox.next(riverside.email('priya'), /mobile number was changed/);
  expect(told.text).toContain(`…${number.slice(-3)}`);
  expect(told.text).not.toContain(number);

  await riverside.importClassList();
  await page.reload();
  await expect(details.school(riverside.name), 'the next import does not undo it').toContainText(number);
  await details.school(riverside.name).getByRole('button', { name: 'Use the school’s number' }).click();
  await expect(page.getByRole('region', { name: 'Use the school’s number again?' })).toContainText('07700 900101');
  await details.answer('Use the school’s number');
  await expect(details.school(riverside.name)).toContainText('07700 900101');
  await expect(details.school(riverside.name)).not.toContainText(number);
});

test('a new email address signs in, the old one is told and signs in no more', async ({ page, device, riverside, server, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  const tablet = await device();
  await new SignIn(tablet).open();
  await new SignIn(tablet).signIn(riverside.email('priya'));
  await expect(new SignIn(tablet).heading).toHaveText('Messages');
  const details = new Details(page);
  const signIn = new SignIn(page);
  const [old, next] = [riverside.email('priya'), riverside.email('priya.new')];
  await details.open();
  await details.change('email address');
  await expect(details.heading).toHaveText('Change your email address');
  await everyPage(page);
  await details.ask('New email address', next);
  await expect(details.heading).toHaveText('Check your email');
  await page.reload();
  await expect(details.heading, 'the step outlives a reload').toHaveText('Check your email');
  await details.enter(codeIn((await server.mailbox.next(next, /is your code/)).text));
  await expect(details.toast).toContainText(`From now on you sign in with ${next}. Every other device is signed out.`);
  await expect(new SignIn(tablet).submit, 'whoever is signed in elsewhere has to sign in again').toBeVisible();
  await expect(details.school(riverside.name)).toContainText(next);
  expect((await server.mailbox.next(old, /email address was changed/)).text).not.toContain(next);

  await page.context().clearCookies();
  await signIn.open();
  await signIn.signIn(old);
  await expect(signIn.summary).toBeVisible();
  await signIn.signIn(next);
  await expect(signIn.heading).toHaveText('Messages');
});

test('an address of somebody else is not given away, and cannot be taken', async ({ page, riverside, server, device, visit }) => {
  visit.expect(/status of 422/);
  await riverside.signIn(await device(), 'grace');
  await riverside.signIn(page);
  const details = new Details(page);
  await page.goto('/details/email');
  await details.ask('New email address', riverside.email('grace'));
  await expect(details.heading, 'the answer is as for any address').toHaveText('Check your email');
  const mail = await server.mailbox.next(riverside.email('grace'), /already have/);
  expect(mail.text).not.toMatch(/\b\d{6}\b/);
  await details.enter('123456');
  await expect(details.summary).toContainText('Check the latest message');
});

test('a code is dropped after five wrong ones', async ({ page, riverside, visit }) => {
  visit.expect(/status of (422|410)/);
  await riverside.signIn(page);
  const details = new Details(page);
  await page.goto('/details/email');
  await details.ask('New email address', riverside.email('fresh'));
  for (const left of ['4 more times', '3 more times', '2 more times', '1 more time', 'no longer works']) {
    await details.enter('000000');
    await expect(details.summary).toContainText(left);
  }
});

test('a change that waits is shown, and can be cancelled', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const details = new Details(page);
  await page.goto('/details/mobile');
  const number = riverside.mobile();
  await details.ask('New mobile number', number);
  await expect(details.heading).toHaveText('Check your phone');
  await details.go('My details');
  await expect(page.getByText(`You asked to change your mobile number to ${number}.`)).toBeVisible();
  await everyPage(page);
  await page.getByRole('button', { name: 'Cancel this change' }).click();
  await expect(details.toast).toContainText('The change was cancelled.');
  await expect(page.getByText('You asked to change')).toHaveCount(0);
});

test('a name counts at once, and a number can be taken out', async ({ page, riverside, visit }) => {
  visit.expect(INVALID);
  await riverside.signIn(page);
  const details = new Details(page);
  await details.open();
  await details.change('name');
  await everyPage(page);
  await page.getByLabel('Your name').fill('Priya Ramanujan-Featherstonehaugh');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.toast).toContainText('Your name was changed.');
  const school = details.school(riverside.name);
  await expect(school).toContainText('Priya Ramanujan-Featherstonehaugh');
  await expect(school).toContainText('the school’s records say Priya Raman');
  await school.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByRole('heading', { name: 'Remove your mobile number?' })).toBeFocused();
  await everyPage(page, { inUse: true });
  await details.answer('Remove', 'not the password');
  await expect(details.summary).toContainText('The password is not right.');
  await everyPage(page, { inUse: true });
  await details.answer('Remove');
  await expect(details.toast).toContainText('Your mobile number was removed.');
  await expect(school).toContainText('You removed this on');
  await everyPage(page, { inUse: true });
});

test('with two schools a value is changed where the parent chooses', async ({ page, riverside, server }) => {
  const club = await School.add(server, 'Hilltop Swimming Club');
  await club.importClassList(
    `PARENT_1_NAME,PARENT_1_EMAIL,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH
     Priya R.,${riverside.email('priya')},Maya,Hale,2016-03-09`.replace(/^ +/gm, ''),
  );
  await riverside.signIn(page);
  const details = new Details(page);
  await details.open();
  await expect(details.school(club.name)).toContainText('Priya R.');
  await everyPage(page);
  await details.change('name');
  await page.getByRole('group', { name: 'For which schools or clubs?' }).getByLabel(club.name).uncheck();
  await page.getByLabel('Your name').fill('Dr Priya Raman');
  await everyPage(page, { inUse: true });
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.school(riverside.name)).toContainText('Dr Priya Raman');
  await expect(details.school(club.name)).not.toContainText('Dr Priya Raman');
});
