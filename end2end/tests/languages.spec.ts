// Every word in the parent's language: chosen by the browser, changed in the footer, kept with the account.

import type { Page } from '@playwright/test';
import { Messages } from '../pages/messages.ts';
import { addresses, places } from '../support/pages.ts';
import { fits } from '../support/every-page.ts';
import { everyPage, expect, PASSWORD, settled, SIGNED_OUT, test } from '../support/test.ts';
import { afterAnAction } from '../support/states.ts';
import { speaks } from '../support/words.ts';

const WORDS = /\/words-[a-z]+-[0-9a-f]+\.json$/;
/** Links that no longer work, and pages that ask for a sign-in: Chromium reports each such answer. */
const REFUSED = /status of 4\d\d .*\[\/api\//;

const footer = (page: Page, name: string) => page.getByRole('contentinfo').getByRole('button', { name, exact: true });

async function signIn(page: Page, email: string): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('form button:not([type=button])').click();
}

/** A page keeps what every page must, from right to left and in Urdu. */
async function isUrdu(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await everyPage(page);
  await expect.soft(page.locator('html'), path).toHaveAttribute('dir', 'rtl');
  await speaks(page, 'ur', path);
}

test('in English no other language is loaded', async ({ page, riverside, visit }) => {
  await riverside.signIn(page);
  for (const path of ['/messages', '/details', '/privacy']) {
    await page.goto(path);
    await settled(page);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(visit.urls.filter((url) => WORDS.test(url))).toEqual([]);
});

test.describe('a browser in Urdu', () => {
  test.use({ locale: 'ur-PK' });

  test('gets every page in Urdu for whoever is not signed in, from right to left, and nothing moves', async ({ page, visit, baseURL: _ }) => {
    visit.expect(REFUSED);
    await page.goto('/messages');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('سائن ان');
    await everyPage(page);
    for (const { path, readers } of await addresses()) {
      if (readers === 'SignedIn') continue;
      await isUrdu(page, path);
    }
  });

  test('gets every page in Urdu, from right to left, and nothing moves', async ({ page, riverside, visit }) => {
    visit.expect(REFUSED);
    await riverside.signIn(page);
    for (const { path, readers } of await addresses()) {
      if (readers === 'Outside') continue;
      await isUrdu(page, path);
    }
    await page.goto('/messages');
    const messages = new Messages(page);
    await expect(messages.cards).toHaveCount(4);
    await expect(page.locator('.day h2').first()).toHaveText(/[\u0600-\u06ff]/);
    await messages.titles.first().click();
    await expect(page.getByRole('heading', { name: 'یہ مجھے کیوں ملا؟' })).toBeVisible();
    await everyPage(page);
    expect(visit.urls.filter((url) => WORDS.test(url)).every((url) => url.includes('/words-ur-'))).toBe(true);
  });

  test('is told of the app in Urdu by its web manifest', async ({ page, baseURL: _ }) => {
    await page.goto('/sign-in');
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const answer = await page.request.get(address!);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const told = (await answer.json()) as Record<string, unknown>;
    expect(told).toMatchObject({ id: '/', lang: 'ur', dir: 'rtl', name: 'میسج سینٹر', short_name: 'پیغامات' });
  });
});

test.describe('a browser in Polish', () => {
  test.use({ locale: 'pl-PL' });

  test('says what is wrong in Polish, also what the server found', async ({ page, riverside, visit }) => {
    visit.expect(SIGNED_OUT, /422/);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await expect(page.getByRole('alert')).toContainText('Wpisz swój adres e-mail');
    await page.locator('input[name=email]').fill('priya');
    await page.locator('input[name=password]').fill('wrong');
    await page.getByRole('button', { name: 'Zaloguj się' }).click();
    await expect(page.getByRole('alert')).toContainText('brakuje znaku @');
    await everyPage(page, { inUse: true });
    await riverside.signIn(page);
    await page.goto('/details/mobile');
    await page.locator('input[name=value]').fill('07700');
    await page.getByLabel('Twoje hasło', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Wyślij kod' }).click();
    await expect(page.getByRole('alert')).toContainText('Ten numer jest za krótki. Brytyjski numer komórkowy ma 11 cyfr');
  });
});

test('a language is chosen in the footer by keyboard, nothing typed is lost, and it stays', async ({ page, riverside, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill('somebody@example.com');
  await page.locator('input[name=remember]').check();
  await footer(page, 'Cymraeg').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mewngofnodi');
  await expect(page).toHaveTitle('Mewngofnodi – Canolfan Negeseuon');
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(footer(page, 'Cymraeg')).toBeFocused();
  await expect(footer(page, 'Cymraeg')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('input[name=email]')).toHaveValue('somebody@example.com');
  await expect(page.locator('input[name=remember]')).toBeChecked();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mewngofnodi');
  await everyPage(page);
  // Back again, and to a language that is written the other way.
  await footer(page, 'اردو').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('سائن ان');
  await footer(page, 'English').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('a language that was chosen is kept with the account, for every device', async ({ page, device, riverside, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  await page.goto('/messages');
  await expect(new Messages(page).cards).toHaveCount(4);
  await footer(page, 'Cymraeg').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Negeseuon');
  await expect(new Messages(page).cards).toHaveCount(4);
  await expect(page.locator('.bar')).toContainText('Fy manylion');

  const tablet = await device();
  await tablet.goto('/sign-in');
  await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await signIn(tablet, riverside.email('priya'));
  await expect(tablet.getByRole('heading', { level: 1 })).toHaveText('Negeseuon');
  await tablet.reload();
  await expect(new Messages(tablet).cards).toHaveCount(4);
  await expect(tablet.locator('html')).toHaveAttribute('lang', 'cy');
  await everyPage(tablet);
});

test('where the words of a language cannot be loaded the page stays as it is and says so', async ({ page, visit, context }) => {
  visit.expect(SIGNED_OUT, /ERR_FAILED/);
  await page.goto('/sign-in');
  await settled(page);
  await context.route(WORDS, (route) => route.abort());
  await footer(page, 'Polski').click();
  await expect(page.locator('.toast')).toContainText('We cannot reach the Message Centre');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.locator('.toast button').click();
  await context.unroute(WORDS);
  await footer(page, 'Polski').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zaloguj się');
});

test.describe('a browser in Welsh', () => {
  test.use({ locale: 'cy-GB' });

  test('reads days in Welsh, which Chromium itself does not know', async ({ page, riverside }) => {
    await riverside.signIn(page);
    await page.goto('/messages');
    await expect(page.locator('.day h2').first()).toHaveText(/^Dydd \w+ \d+ (Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr) \d{4}$/);
  });
});

for (const [locale, tag] of [['cy-GB', 'cy'], ['pl-PL', 'pl'], ['ur-PK', 'ur']] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });
    // Words do not depend on the width of the window.
    test.skip(({ viewport }) => (viewport?.width ?? 0) > 600, 'looked at on a phone');

    test('shows no English word of the catalogue on any page, and each fits on the smallest phone', async ({ page, riverside, visit }) => {
      visit.expect(REFUSED);
      const all = await addresses();
      for (const { path } of all.filter(({ readers }) => readers !== 'SignedIn')) {
        await page.goto(path);
        await settled(page);
        await speaks(page, tag, path);
        await fits(page, `${tag} ${path}`);
      }
      await riverside.signIn(page);
      for (const { path } of all.filter(({ readers }) => readers !== 'Outside')) {
        await page.goto(path);
        await settled(page);
        await speaks(page, tag, path);
        await fits(page, `${tag} ${path}`);
      }
    });

    test('shows none either once something was done', async ({ page, riverside, device, server, visit }, { project }) => {
      test.setTimeout(480_000);
      visit.expect(/status of 4\d\d /);
      await afterAnAction({ page, riverside, device, server, look: async (what) => {
        await speaks(page, tag, what);
        if (tag === 'ur' && project.name === 'phone') await everyPage(page, { inUse: true });
        else await fits(page, what);
      } });
    });
  });
}

test('every program of the parents has a page among those that are looked at', async () => {
  const all = (await addresses()).map(({ path }) => path.split('?')[0]);
  for (const place of await places()) {
    if (place !== '/') expect(all.some((path) => path === place || path.startsWith(`${place}/`)), place).toBe(true);
  }
});
