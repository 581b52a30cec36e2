import type { Locator, Page } from '@playwright/test';
import { Parts } from './parts.ts';

/** Rights and signing out, and deleting everything. */
export class Deletion extends Parts {
  readonly understood: Locator;
  readonly password: Locator;
  readonly submit: Locator;

  constructor(page: Page) {
    super(page);
    this.understood = page.getByLabel('I understand that this cannot be undone');
    this.password = page.getByLabel('Your password', { exact: true });
    this.submit = page.getByRole('button', { name: 'Delete my data' });
  }

  /** From any page of the parent's. */
  async open(): Promise<void> {
    await this.go('Privacy');
    await this.page.getByRole('link', { name: 'Delete my data' }).click();
  }

  async delete(password: string): Promise<void> {
    await this.understood.check();
    await this.password.fill(password);
    await this.submit.click();
  }
}
