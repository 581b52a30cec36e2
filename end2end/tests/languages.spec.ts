// Every word in the parent's language: chosen by the browser, changed in the footer, kept with the account.

import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Messages } from '../pages/messages.ts';
import { everyPage, expect, PASSWORD, settled, SIGNED_OUT, test } from '../support/test.ts';

const WORDS = /\/words-[a-z]+-[0-9a-f]+\.json$/;
/** Pages whose own words can be looked at; none asks for more than being signed in. */
const PAGES = [
  '/messages',
  '/messages?unread=true',
  '/details',
  '/details/name',
  '/details/email',
  '/details/mobile',
  '/details/choices',
  '/details/devices',
  '/details/password',
  '/privacy',
  '/privacy/delete',
  '/privacy/copy',
  '/privacy/receipt',
  '/privacy/enquiry',
  '/no-such-page',
];

const footer = (page: Page, name: string) => page.getByRole('contentinfo').getByRole('button', { name, exact: true });

async function signIn(page: Page, email: string): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('form button:not([type=button])').click();
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

  test('gets every page in Urdu, from right to left, and nothing moves', async ({ page, riverside, visit }) => {
    test.setTimeout(240_000);
    visit.expect(SIGNED_OUT);
    await page.goto('/messages');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('سائن ان');
    await everyPage(page);
    await riverside.signIn(page);
    for (const path of PAGES) {
      await page.goto(path);
      await everyPage(page);
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

for (const [locale, tag] of [['cy-GB', 'cy'], ['pl-PL', 'pl'], ['ur-PK', 'ur']] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test('shows no English word of the catalogue', async ({ page, riverside }) => {
      test.setTimeout(120_000);
      const english = await englishTexts(tag);
      await riverside.signIn(page);
      for (const path of PAGES) {
        await page.goto(path);
        await settled(page);
        const shown = await page.evaluate(textsOfThePage);
        expect.soft(shown.filter((text) => english.has(text)), path).toEqual([]);
      }
    });
  });
}

/** The texts of the catalogue in English that read otherwise in the language. */
async function englishTexts(tag: string): Promise<Set<string>> {
  const folder = new URL('../../shared/src/words/pages/', import.meta.url);
  const texts = new Set<string>();
  for (const name of await readdir(folder)) {
    const source = await readFile(new URL(name, folder), 'utf8');
    for (const [, english, other] of source.matchAll(new RegExp(`en: "((?:[^"\\\\]|\\\\.)*)"[^]*?\\b${tag}: "((?:[^"\\\\]|\\\\.)*)"`, 'gs'))) {
      const plain = (text = '') => text.replace(/\\\n\s*/g, '').replaceAll('\\"', '"');
      if (!english?.includes('{') && plain(english) !== plain(other) && /[a-z]{3}/.test(english ?? '')) texts.add(plain(english));
    }
  }
  if (texts.size < 200) throw new Error('The catalogue was not read');
  // The switch names it.
  texts.delete('English');
  return texts;
}

/** Runs in the page: what is shown, and what screen readers are told. */
function textsOfThePage(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [document.title];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const attribute of ['aria-label', 'placeholder', 'title', 'alt']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) texts.push(element.getAttribute(attribute) ?? '');
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
