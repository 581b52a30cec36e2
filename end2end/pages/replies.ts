import { expect, type Locator, type Page } from '@playwright/test';
import { Parts } from './parts.ts';

/** A thread of replies, as a parent or the office sees it, with the form that writes. */
export class Replies extends Parts {
  readonly lines: Locator;
  readonly text: Locator;
  readonly files: Locator;
  /** The files that are chosen and not sent. */
  readonly chosen: Locator;
  readonly send: Locator;
  readonly answer: Locator;

  constructor(page: Page) {
    super(page);
    this.lines = page.locator('.thread > li');
    this.text = page.getByLabel('Write a reply');
    this.files = page.getByLabel('Add files');
    this.chosen = page.locator('.chosen > li');
    this.send = page.getByRole('button', { name: 'Send reply' });
    this.answer = page.getByRole('button', { name: 'Send answer' });
  }

  /** The files that were chosen are with the server. */
  async uploaded(): Promise<void> {
    await expect(this.chosen.locator('.icon').first()).toBeVisible();
    await expect(this.chosen.locator('progress')).toHaveCount(0);
  }
}
