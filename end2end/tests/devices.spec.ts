// P11: where the parent is signed in.

import type { Page } from '@playwright/test';
import { Details } from '../pages/details.ts';
import { Messages } from '../pages/messages.ts';
import { SignIn } from '../pages/sign-in.ts';
import { everyPage, expect, SIGNED_OUT, test } from '../support/test.ts';

test.beforeEach(({ visit }) => visit.expect(SIGNED_OUT, /status of 422 .*\[\/api\/devices\//));

async function signedIn(page: Page, email: string): Promise<void> {
  await new SignIn(page).open();
  await new SignIn(page).signIn(email);
  await expect(new Messages(page).heading).toHaveText('Messages');
}

test('lost device: a parent ends it, and its next click asks to sign in', async ({ page, device, riverside }) => {
  const email = riverside.email('priya');
  await riverside.signIn(page);
  const phone = await device();
  // A device that hears of the end asks by itself; one that is not reached then, such as a phone that sleeps, asks at its next click.
  await phone.context().route('**/api/live', () => {});
  await signedIn(phone, email);

  await page.goto('/details');
  await page.getByRole('link', { name: 'Where you are signed in' }).click();
  const devices = new Details(page);
  await expect(devices.heading).toHaveText('Where you are signed in');
  await everyPage(page);
  const [here, there] = [page.getByRole('group').filter({ hasText: 'This device' }), page.getByRole('group', { name: 'Chrome on Linux' })];
  await expect(here).toContainText('Until its browser is closed');
  await expect(there).toContainText('Last used');
  await there.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign out Chrome on Linux?' })).toBeFocused();
  await everyPage(page, { inUse: true });
  await devices.answer('Sign out', 'not the password');
  await expect(devices.summary).toContainText('The password is not right.');
  await everyPage(page, { inUse: true });
  await devices.answer('Sign out');
  await expect(devices.toast).toContainText('Chrome on Linux is signed out.');
  await expect(page.getByText('You are not signed in anywhere else.')).toBeVisible();
  await everyPage(page, { inUse: true });

  await phone.getByRole('link', { name: 'Swimming on Friday' }).first().click();
  await expect(phone.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('all other devices end together, once that is confirmed; then this one', async ({ page, device, riverside }) => {
  const email = riverside.email('priya');
  await riverside.signIn(page);
  const others = [await device(), await device()];
  for (const other of others) await signedIn(other, email);

  await page.goto('/details/devices');
  const devices = new Details(page);
  await everyPage(page);
  await page.getByRole('button', { name: 'Sign out all other devices' }).click();
  await expect(page.getByRole('heading', { name: 'Sign out all other devices?' })).toBeFocused();
  await everyPage(page, { inUse: true });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Sign out all other devices' })).toBeFocused();
  await page.getByRole('button', { name: 'Sign out all other devices' }).click();
  await devices.answer('Sign out all other devices');
  await expect(devices.toast).toContainText('Every other device is signed out.');
  for (const other of others) {
    await other.goto('/details');
    await expect(new SignIn(other).submit).toBeVisible();
  }

  await page.getByRole('group').filter({ hasText: 'This device' }).getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
});
