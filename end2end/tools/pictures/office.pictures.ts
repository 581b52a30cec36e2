// The office's pages. They are in English alone.

import { expect } from '../../support/test.ts';
import { NOBODY, open, refused, signIn } from '../../support/acting.ts';
import { LANGUAGE, test } from './camera.ts';

test.skip(LANGUAGE !== 'en', 'the office speaks English');

test('office', async ({ page, server, camera }) => {
  await server.command(['demo']);
  await open(page, '/office');
  await camera.shoot(page, 'sign in');
  await refused(page, { email: 'office@example.com', password: 'wrong' });
  await camera.shoot(page, 'sign in refused');
  await open(page, '/office/forgot');
  await camera.shoot(page, 'forgotten password');
  await open(page, '/office/reset#none');
  await camera.shoot(page, 'link of before');
  await signIn(page, 'office@example.com', undefined, '/office/sign-in');
  await camera.shoot(page, 'contacts');
  await page.locator('[name=text]').fill('siob');
  await page.keyboard.press('Enter');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.locator('tbody a').first().click();
  await expect(page.locator('.deliveries .rows')).toBeVisible();
  await camera.shoot(page, 'contact');
  await open(page, '/office/contacts');
  await page.locator('[name=text]').fill('nobody of this name');
  await page.keyboard.press('Enter');
  await expect(page.locator('tbody tr')).toHaveCount(0);
  await camera.shoot(page, 'nobody found');
  await open(page, `/office/contacts/${NOBODY}`);
  await camera.shoot(page, 'no such contact');

  await open(page, '/office/requests');
  await page.locator('.request details summary').first().click();
  await page.locator('.requests > div details.card summary').last().click();
  await camera.shoot(page, 'requests');
  await refused(page, {}, '.request details form');
  await camera.shoot(page, 'refusal refused', { window: 'as it is' });
  for (const part of ['replies', 'enquiries']) {
    await open(page, `/office/${part}`);
    await camera.shoot(page, part);
    const links = page.locator(`main a[href^="/office/${part}/"]`);
    for (const index of [0, 1]) {
      await open(page, `/office/${part}`);
      if ((await links.count()) <= index) continue;
      await links.nth(index).click();
      await expect(page.locator('.thread, .answer-form, .values').first()).toBeVisible();
      await camera.shoot(page, `${part} one`);
    }
  }
  await open(page, '/office/enquiries');
  await page.locator('main a[href^="/office/enquiries/"]').first().click();
  await refused(page, {}, 'form.answer-form');
  await camera.shoot(page, 'answer refused');
  await open(page, `/office/enquiries/${NOBODY}`);
  await camera.shoot(page, 'no such enquiry');
  await page.context().clearCookies();
  await signIn(page, 'teacher@example.com', undefined, '/office/sign-in');
  await camera.shoot(page, 'a sender');
  await page.context().clearCookies();
  await page.locator('.side a').last().click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  await camera.shoot(page, 'sign in again', { window: 'top', waiting: true });
});
