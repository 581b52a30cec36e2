// Whole ways of parents, with nothing left out, real mail included. Others stand where their feature is: registering and being let in
// (join), a lost password (password), separated parents (families), a copy (copy), leaving for good (receipt).

import type { Page } from '@playwright/test';
import { Deletion } from '../pages/deletion.ts';
import { Details } from '../pages/details.ts';
import { Invite } from '../pages/invite.ts';
import { Message } from '../pages/message.ts';
import { Messages } from '../pages/messages.ts';
import { Office } from '../pages/office.ts';
import { Password } from '../pages/password.ts';
import { SignIn } from '../pages/sign-in.ts';
import { codeIn, linkIn } from '../support/mail.ts';
import { copied, everyPage, expect, PASSWORD, School, SIGNED_OUT, test } from '../support/test.ts';

test('a parent is invited, reads, changes their details and leaves for good', async ({ page, riverside, server, device, visit }) => {
  test.slow();
  visit.expect(SIGNED_OUT, /status of 422 .*\[\/api\/invitation/, /status of 410 .*\[\/api\/invitation/);
  const [old, next] = [riverside.email('priya'), riverside.email('priya.new')];
  const parent = { invite: new Invite(page), messages: new Messages(page), message: new Message(page), details: new Details(page), deletion: new Deletion(page) };

  await server.command(['parent', 'invite', '--school', riverside.code, '--email', old]);
  const link = linkIn((await server.mailbox.next(old, /Read your messages from Riverside/)).text);
  await page.goto(link);
  await expect(parent.invite.heading).toHaveText('Choose a password');
  await expect(page.getByText(`This is the account of ${old} for messages from ${riverside.name}.`)).toBeVisible();
  await everyPage(page);
  await parent.invite.choose('password');
  await expect(parent.invite.summary).toBeFocused();
  await parent.invite.choose(PASSWORD);

  await expect(parent.messages.heading).toHaveText('Messages');
  await expect(parent.messages.titles).toHaveText([
    'Swimming on Friday',
    'School is closed tomorrow because of snow.',
    'Book fair',
    'Harvest festival',
  ]);
  await everyPage(page);
  await parent.messages.read('Swimming on Friday');
  await expect(parent.message.why).toContainText(['through Maya Hale', 'everyone in 5W', 'in its own records']);
  await everyPage(page);
  await parent.message.back.click();
  await expect(parent.messages.cards).toHaveCount(4);

  await parent.messages.go('My details');
  await parent.details.change('mobile number');
  const number = riverside.mobile();
  await parent.details.ask('New mobile number', number);
  await expect(parent.details.heading).toHaveText('Check your phone');
  await parent.details.enter(codeIn(await server.textMessage(number.replace(/\s/g, '').replace(/^0/, '+44'), /code/)));
  await expect(parent.details.school(riverside.name)).toContainText(number);

  await parent.details.change('email address');
  await parent.details.ask('New email address', next);
  await expect(parent.details.heading).toHaveText('Check your email');
  await parent.details.enter(codeIn((await server.mailbox.next(next, /is your code/)).text));
  await expect(parent.details.school(riverside.name)).toContainText(next);
  await server.mailbox.next(old, /email address was changed/);
  await everyPage(page);

  const office = new Office(await device());
  await office.open();
  await office.signIn(await riverside.addStaff());
  await office.search('priya');
  await expect(office.contacts).toHaveCount(1);
  await expect(office.contacts).toContainText(next);

  await parent.deletion.open();
  await parent.deletion.delete(PASSWORD);
  await expect(parent.deletion.heading).toHaveText('Your data has been deleted');
  await everyPage(page);
  await server.mailbox.next(next, /was deleted/);
  await page.goBack();
  await expect(page.getByText(/Swimming on Friday|Maya/)).toHaveCount(0);

  for (const text of ['priya', next, old, number]) {
    await office.search(text);
    await expect(office.page.getByText('Nobody was found')).toBeVisible();
  }
  const list = await riverside.classList();
  await riverside.importClassList(list);
  // The same people without their addresses: a name or a number beside the child says who it is.
  await riverside.importClassList(list.replaceAll(old, ''));
  await office.search('raman');
  await expect(office.page.getByText('Nobody was found')).toBeVisible();
  await office.search('maya');
  await expect(office.contacts.getByRole('link'), 'the other parent of the child is still there').toHaveText(['Tom Hale']);

  await page.goto(link);
  await expect(parent.invite.heading, 'the link is used up').toHaveText('This link no longer works');
  await everyPage(page);
});

test('a parent with two schools: one history, each school with its own name for them, and one of them left', async ({ page, riverside, server, device, visit }) => {
  test.slow();
  visit.expect(SIGNED_OUT);
  const email = riverside.email('priya');
  const club = await School.add(server, 'Hilltop Swimming Club');
  await page.goto(await riverside.invite('priya'));
  await new Invite(page).choose(PASSWORD);
  const messages = new Messages(page);
  const details = new Details(page);
  await expect(messages.cards).toHaveCount(4);

  // The second school imports her while she reads; its message is there without reloading.
  const row = `Priya R.,${email},Maya,Hale,2016-03-09,Dolphins`;
  await club.importClassList(`PARENT_1_NAME,PARENT_1_EMAIL,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_REGISTRATION\n${row}\n`);
  const gala = { channel: 'email', address: email, subject: 'Gala on Sunday', content: 'Be at the pool at nine.', group: 'Dolphins' } as const;
  await club.sendForReplies({ ...gala, sent: '2026-03-05 10:00' });
  await expect(messages.card('Gala on Sunday')).toContainText(club.name);
  await expect(messages.card('Swimming on Friday')).toContainText(riverside.name);
  await everyPage(page);
  await messages.filter((form) => form.getByLabel('School or club').selectOption(club.name));
  await expect(messages.titles).toHaveText(['Gala on Sunday']);
  await messages.read('Gala on Sunday');
  await expect(new Message(page).why).toContainText([/through Maya/, /everyone in Dolphins/, new RegExp(club.name)]);
  await page.getByLabel('Write a reply').fill('We come.');
  await page.getByRole('button', { name: 'Send reply' }).click();
  await expect(page.locator('.thread > li')).toHaveCount(1);

  await messages.go('My details');
  await expect(details.school(club.name)).toContainText('Priya R.');
  await details.change('name');
  await page.getByRole('group', { name: 'For which schools or clubs?' }).getByLabel(riverside.name).uncheck();
  await page.getByLabel('Your name').fill('Dr Priya Raman');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(details.school(club.name)).toContainText('Dr Priya Raman');
  await expect(details.school(riverside.name)).not.toContainText('Dr Priya Raman');
  await page.getByRole('link', { name: 'How schools reach you' }).click();
  const choice = page.getByRole('region', { name: club.name, exact: true });
  await choice.getByLabel('No emails').check();
  await choice.getByRole('button', { name: 'Save' }).click();
  await expect(details.toast).toContainText(`this is how ${club.name} will reach you`);

  // Each office sees its own part and nothing of the other.
  const desks = { riverside: new Office(await device()), club: new Office(await device()) };
  for (const [name, school] of [['riverside', riverside], ['club', club]] as const) {
    await desks[name].open();
    await desks[name].signIn(await school.addStaff());
  }
  await desks.club.contacts.getByRole('link', { name: 'Dr Priya Raman' }).click();
  await expect(desks.club.heading).toHaveText('Dr Priya Raman');
  await expect(desks.club.page.getByRole('main')).not.toContainText(/Noah|Harvest|Riverside/);
  await desks.riverside.contacts.getByRole('link', { name: 'Priya Raman' }).click();
  await expect(desks.riverside.heading).toHaveText('Priya Raman');
  await expect(desks.riverside.page.getByRole('main')).not.toContainText(/Dolphins|Gala|Hilltop|Dr Priya/);

  // She leaves the club: what was sent stays hers, and the school is as before.
  await page.goto('/details/schools');
  const left = page.getByRole('region', { name: club.name });
  await left.getByText('Leave this school').click();
  await left.getByRole('button', { name: `Leave ${club.name}` }).click();
  await expect(left).toContainText('You have left this school.');
  await messages.open();
  await expect(messages.card('Gala on Sunday')).toBeVisible();
  await expect(messages.cards).toHaveCount(5);
});

test('a changed phone: the number is proven, the old one is warned, and the school writes to the new one', async ({ page, riverside, server, device, visit }) => {
  test.slow();
  visit.expect(SIGNED_OUT, /status of 422 .*\[\/api\/details\//);
  const email = riverside.email('priya');
  await riverside.signIn(page, 'priya', { remember: true });
  await reopened(page);
  await page.goto('/messages');
  await expect(new Messages(page).cards, 'the old phone remembers her').toHaveCount(4);

  // On the new phone she signs in, and is remembered there; the old one forgets her at once.
  const phone = await device();
  const signIn = new SignIn(phone);
  await signIn.open();
  await signIn.remember.check();
  await signIn.signIn(email);
  await expect(signIn.heading).toHaveText('Messages');
  await expect(new SignIn(page).heading).toHaveText('Sign in');

  const details = new Details(phone);
  await signIn.go('My details');
  await details.change('mobile number');
  const number = riverside.mobile();
  const stored = number.replace(/\s/g, '').replace(/^0/, '+44');
  await details.ask('New mobile number', number);
  await expect(details.heading).toHaveText('Check your phone');
  await expect(details.school(riverside.name), 'nothing is changed before the code').toHaveCount(0);
  await details.enter(codeIn(await server.textMessage(stored, /code/)));
  await expect(details.toast).toContainText(`Your mobile number was changed to ${number}.`);
  await server.textMessage('+447700900101', /another number/);
  const told = await server.mailbox.next(email, /mobile number was changed/);
  expect(told.text, 'a mail holds no whole number').not.toContain(number);
  await everyPage(phone);

  // The office sees both numbers, and what to write into its own system; its next class list undoes nothing.
  const office = new Office(await device());
  await office.open();
  await office.signIn(await riverside.addStaff());
  await office.search(number.slice(-6));
  await office.contacts.getByRole('link', { name: 'Priya Raman' }).click();
  await expect(office.page.getByRole('region', { name: 'Update your MIS' })).toContainText(`change 07700 900101 to ${number}`);
  await riverside.importClassList();
  await phone.reload();
  await expect(details.school(riverside.name)).toContainText(number);

  await riverside.send({ channel: 'sms', address: number, content: 'The coach is late.', sent: '2026-05-11 15:10' });
  const messages = new Messages(phone);
  await messages.open();
  await expect(messages.cards.first()).toContainText('The coach is late.');
  await messages.titles.first().click();
  await expect(new Message(phone).why).toContainText([`Text message to ${number}. You gave us this address or number yourself.`]);
  await everyPage(phone);
});

test('a lost device: signing in elsewhere forgets it, the list ends what is left, and a new password shuts it out', async ({ page, riverside, server, device, visit }) => {
  test.slow();
  visit.expect(SIGNED_OUT, /status of 4(22|10) .*\[\/api\/password/);
  const email = riverside.email('priya');
  // The phone that will be lost is remembered; a tablet is signed in as long as its browser is open.
  await riverside.signIn(page, 'priya', { remember: true });
  await reopened(page);
  await page.goto('/messages');
  await expect(new Messages(page).cards).toHaveCount(4);
  const kept = copied((await page.context().cookies()).filter((cookie) => cookie.expires > 0));
  expect(kept.length).toBe(1);
  const tablet = await device();
  await new SignIn(tablet).open();
  await new SignIn(tablet).signIn(email);
  await expect(new Messages(tablet).cards).toHaveCount(4);

  await expect(new SignIn(page).heading, 'the lost phone shows nothing any more').toHaveText('Sign in');
  await expect(page.getByText('Harvest festival')).toHaveCount(0);
  const finder = await device();
  await finder.context().addCookies(kept);
  await finder.goto('/messages');
  await expect(new SignIn(finder).heading, 'nor to who opens its browser').toHaveText('Sign in');

  const laptop = await device();
  const signIn = new SignIn(laptop);
  await signIn.open();
  await signIn.signIn(email);
  await expect(signIn.heading).toHaveText('Messages');
  await signIn.go('My details');
  await laptop.getByRole('link', { name: 'Where you are signed in' }).click();
  await laptop.getByRole('group', { name: 'Chrome on Linux' }).filter({ hasNotText: 'This device' }).getByRole('button', { name: 'Sign out' }).click();
  await new Details(laptop).answer('Sign out');
  await expect(signIn.toast).toContainText('Chrome on Linux is signed out.');
  await expect(laptop.getByText('You are not signed in anywhere else.')).toBeVisible();
  await everyPage(laptop, { inUse: true });
  await expect(new SignIn(tablet).heading, 'at once, without a press').toHaveText('Sign in');

  // Whoever has the phone may know the password: another one, of which the owner is told.
  await laptop.goto('/details/password');
  const password = new Password(laptop);
  await password.change(PASSWORD, 'teapot gravel lantern');
  await expect(password.toast).toContainText('Your password was changed.');
  await server.mailbox.next(email, /your password was changed/i);
  await new SignIn(finder).signIn(email);
  await expect(new SignIn(finder).summary).toContainText('The email address or the password is not right.');
  await new SignIn(finder).signIn(email, 'teapot gravel lantern');
  await expect(new Messages(finder).cards).toHaveCount(4);
});

/** The browser was closed and opened again: only cookies with an age are still there. */
async function reopened(page: Page): Promise<void> {
  const kept = copied((await page.context().cookies()).filter((cookie) => cookie.expires > 0));
  await page.context().clearCookies();
  await page.context().addCookies(kept);
}
