// What is done in every language, found by its place rather than its words: for the pictures, and for states that are looked at.

import type { Locator, Page } from '@playwright/test';
import { expect, settled } from './test.ts';

export const DEMO_PASSWORD = 'otter lantern pancake';
/** An address that looks like one of ours and is none. */
export const NOBODY = '01890000-0000-7000-8000-000000000000';

/** Opens a page anew, also where only what follows `#` differs. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(path);
  await settled(page);
}

/** The button that sends a form. */
export function submit(within: Page | Locator, form = 'main form'): Locator {
  return within.locator(`${form} button:not([type=button])`).first();
}

/** Fills in what has these names, sends the form, and waits until what is wrong is shown. */
export async function refused(page: Page, values: Record<string, string> = {}, form = 'main form'): Promise<void> {
  await fill(page, values, form);
  await submit(page, form).click();
  await expect(page.locator('.summary').first()).toBeVisible();
}

/** The same where nothing is wrong. */
export async function send(page: Page, values: Record<string, string> = {}, form = 'main form'): Promise<void> {
  await fill(page, values, form);
  await submit(page, form).click();
}

/** Fills in what has these names. */
export async function fill(page: Page, values: Record<string, string>, form = 'main form'): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`${form} [name="${name}"]`).first().fill(value);
}

/** Signs in as one of the demo, or of the office, and waits for the first page. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD, path = '/sign-in'): Promise<void> {
  await open(page, path);
  await send(page, { email, password });
  await expect(page.locator('[name=password]')).toHaveCount(0);
  await settled(page);
}

/** Opens the first of the text messages, and waits until it is there. */
export async function openTextMessage(page: Page): Promise<void> {
  await open(page, '/messages?channel=sms');
  await page.locator('.item h3 a').first().click();
  await expect(page.locator('.why')).toBeVisible();
}

/** The address of the first message whose title has this in it. */
export async function messageAbout(page: Page, title: string): Promise<string> {
  await open(page, '/messages');
  const link = page.locator('.item h3 a', { hasText: title }).first();
  return (await link.getAttribute('href'))!;
}
