// What only appears after something was done: refusals, receipts, notices, what was saved. Found by its place, since it is looked at
// in every language.

import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import * as acting from './acting.ts';
import { codeIn, linkIn } from './mail.ts';
import { expect, PASSWORD, settled, type School } from './test.ts';
import type { Server } from './server.ts';

interface World {
  page: Page;
  riverside: School;
  device: () => Promise<Page>;
  server: Server;
  look: (what: string) => Promise<void>;
}

/** Goes through them all, and has each looked at. */
export async function afterAnAction({ page, riverside, device, server, look }: World): Promise<void> {
  const toast = page.locator('.toast').first();
  const submit = (form?: string) => acting.submit(page, form);
  const open = (path: string) => acting.open(page, path);
  const fill = (values: Record<string, string>, form?: string) => acting.fill(page, values, form);
  const refused = async (what: string, values?: Record<string, string>, form?: string) => {
    await acting.refused(page, values, form);
    await look(what);
  };

  await open('/sign-in');
  await refused('an empty sign-in');
  await refused('a wrong sign-in', { email: riverside.email('priya'), password: 'wrong' });
  await open('/forgot');
  await refused('a forgotten password of no address', { email: 'priya' });
  await fill({ email: riverside.email('nobody') });
  await submit().click();
  await expect(page.locator('[name=email]')).toHaveCount(0);
  await look('a link was sent');

  await open('/register');
  await refused('a school of one letter', { text: 'x' });
  await fill({ text: 'no such school anywhere' });
  await submit().click();
  await expect(page.locator('.school-search .banner')).toBeVisible();
  await look('no school was found');
  await fill({ text: riverside.code });
  await submit().click();
  await page.locator('.found-school').click();
  await expect(page.locator('.group-boxes').first()).toBeVisible();
  await look('groups to choose');
  await submit().click();
  await expect(page.locator('[name=mobile]')).toBeVisible();
  await refused('about you, all wrong', { name: '12', email: 'grace', mobile: '123', password: 'short' });
  await page.locator('[name=policy]').check();
  await refused('about you, a password that everyone has', { name: 'Grace', email: riverside.email('new'), mobile: '', password: 'password123' });
  await fill({ name: 'Grace Newcomer', email: riverside.email('new'), password: PASSWORD });
  await submit().click();
  await expect(page.locator('[name=code]')).toBeVisible();
  await look('a code was sent');
  await refused('a code of two digits', { code: '12' });
  const code = codeIn((await server.mailbox.next(riverside.email('new'), /\d{6}/)).subject);
  await refused('a wrong code', { code: code === '000000' ? '111111' : '000000' });
  await fill({ code });
  await submit().click();
  await expect(page.locator('[name=code]')).toHaveCount(0);
  await look('the school is asked');
  await open('/messages');
  await look('messages that wait for the school');
  await open('/details/schools');
  await look('a request that waits');
  await page.context().clearCookies();

  await riverside.signIn(page);
  await open('/messages');
  await fill({ text: 'nothing of this kind' });
  await submit().click();
  await expect(page.locator('.empty')).toBeVisible();
  await look('nothing was found');
  await open('/messages');
  await page.locator('.search [aria-controls]').click();
  await fill({ from: '2026-10-10', to: '2026-10-01' }, '.filters form');
  await submit('.filters form').click();
  await look('days that are crossed');
  await open('/messages');
  await page.locator('.item h3 a').first().click();
  await expect(page.locator('.why')).toBeVisible();
  await look('one message');
  await page.locator('.message .buttons button').last().click();
  await expect(toast).toBeVisible();
  await look('marked as unread');

  await open('/details/mobile');
  await refused('a number that is none, without the password', { value: '12' });
  await refused('a number that is none', { value: '12', password: PASSWORD });
  await fill({ value: riverside.mobile() });
  await submit().click();
  await expect(page.locator('[name=code]')).toBeVisible();
  await refused('a wrong code of a number', { code: '000000' });
  await open('/details');
  await look('a number that waits');
  await open('/details/email');
  await refused('the address that is there', { value: riverside.email('priya'), password: PASSWORD });
  await open('/details/name');
  await refused('no name', { name: '12' });
  await fill({ name: 'Priya Renamed' });
  await submit().click();
  await expect(toast).toBeVisible();
  await look('a name was changed');
  await open('/details/password');
  await refused('a wrong password', { current: 'wrong', password: PASSWORD });
  const other = await device();
  await other.goto('/sign-in');
  await other.locator('[name=email]').fill(riverside.email('priya'));
  await other.locator('[name=password]').fill(PASSWORD);
  await other.locator('main form button:not([type=button])').click();
  await expect(other.locator('[name=password]')).toHaveCount(0);
  await open('/details/devices');
  await page.locator('.devices .device .button').last().click();
  await expect(page.locator('#question')).toBeVisible();
  await look('shall one be signed out');
  await page.locator('#end-others').click();
  await refused('shall all others be signed out', {});
  await open('/details/choices');
  await page.locator('[id$="-emails-none"]').first().check();
  await page.locator('[name=texts]').first().uncheck();
  await look('a school that reaches the parent no more');
  await submit().click();
  await expect(toast).toBeVisible();
  await look('a choice was saved');

  await open('/privacy/enquiry');
  await refused('an enquiry without a question');
  await fill({ question: 'Am I still in your files?' });
  await submit().click();
  await expect(page.locator('.reference').first()).toBeVisible();
  await look('an enquiry was sent');
  await open('/privacy/copy');
  await refused('a copy with a wrong password', { password: 'wrong' });
  await fill({ password: PASSWORD });
  await submit().click();
  await expect(page.locator('main a[download]')).toBeVisible();
  await look('a copy is ready');
  await open('/privacy/receipt');
  await page.locator('main textarea').fill('{}');
  await refused('a receipt that is none');

  const policy = server.file('policy.md');
  const version = `${Date.now()}-${riverside.tag}`;
  await writeFile(policy, '# Policy\n\nOne paragraph.\n');
  await server.command(['policy', 'add', policy, '--version', version, '--date', new Date().toISOString().slice(0, 10)]);
  await open('/messages');
  await expect(page.locator('.notice')).toBeVisible();
  await look('a new policy');
  await open('/details/name');
  await page.context().clearCookies();
  await submit().click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  await refused('sign in again, wrong', { email: riverside.email('priya'), password: 'wrong' }, 'dialog form');
  await fill({ email: riverside.email('priya'), password: PASSWORD }, 'dialog form');
  await submit('dialog form').click();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await settled(page);

  await open('/privacy/delete');
  await refused('a deletion without a word');
  await page.locator('[name=understand]').check();
  await fill({ password: PASSWORD });
  await submit().click();
  await expect(page.locator('main a[download]')).toBeVisible();
  await look('deleted');

  const link = await riverside.invite('tom');
  await open(link);
  await refused('an invitation with a weak password', { password: 'password' });
  await open('/reset#no-such-secret');
  await look('a link that no longer works');
  const mail = await server.mailbox.next(riverside.email('tom'), /.*/);
  await open(/https?:\/\/\S+?\/unsubscribe\/[\w-]+/.exec(`${mail.text} ${JSON.stringify([...mail.headers])}`)?.[0] ?? linkIn(mail.text));
  await look('stop invitations');
  await submit().click();
  await expect(page.locator('main .banner')).toBeVisible();
  await look('invitations are stopped');
}
