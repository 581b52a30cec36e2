import type { Locator, Page } from '@playwright/test';
import { Parts } from './parts.ts';

/** What is held about the parent, and changing it. */
export class Details extends Parts {
  readonly code: Locator;
  readonly confirm: Locator;

  constructor(page: Page) {
    super(page);
    this.code = page.getByLabel('Code', { exact: true });
    this.confirm = page.getByRole('button', { name: 'Confirm' });
  }

  async open(): Promise<void> {
    await this.page.goto('/details');
  }

  /** What a school holds. */
  school(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Opens the page that changes a value. */
  async change(what: 'name' | 'email address' | 'mobile number'): Promise<void> {
    await this.page.getByRole('link', { name: `Change ${what}` }).last().click();
  }

  /** Asks for a code to a new address or number. */
  async ask(label: 'New email address' | 'New mobile number', value: string): Promise<void> {
    await this.page.getByLabel(label).fill(value);
    await this.page.getByRole('button', { name: 'Send the code' }).click();
  }

  async enter(code: string): Promise<void> {
    await this.code.fill(code);
    await this.confirm.click();
  }
}
