import type { Locator, Page } from '@playwright/test';
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
}
