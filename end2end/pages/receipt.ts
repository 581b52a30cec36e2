import type { Locator, Page } from '@playwright/test';
import { Parts } from './parts.ts';

/** Verifying a receipt of a deletion. */
export class Receipt extends Parts {
  readonly file: Locator;
  readonly text: Locator;
  readonly submit: Locator;

  constructor(page: Page) {
    super(page);
    this.file = page.getByLabel('The receipt’s file');
    this.text = page.getByLabel('Or paste what is in it');
    this.submit = page.getByRole('button', { name: 'Verify' });
  }

  async verify(text: string): Promise<void> {
    await this.text.fill(text);
    await this.submit.click();
  }
}
