import type { Locator, Page } from '@playwright/test';
import { PASSWORD } from '../support/school.ts';
import { Parts } from './parts.ts';

/** What is held about the parent, and changing it. */
export class Details extends Parts {
  readonly code: Locator;
  readonly confirm: Locator;
  /** The password, asked again. */
  readonly password: Locator;

  constructor(page: Page) {
    super(page);
    this.code = page.getByLabel('Code', { exact: true });
    this.confirm = page.getByRole('button', { name: 'Confirm' });
    this.password = page.getByLabel('Your password', { exact: true });
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
  async ask(label: 'New email address' | 'New mobile number', value: string, password = PASSWORD): Promise<void> {
    await this.page.getByLabel(label).fill(value);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Send the code' }).click();
  }

  /** Answers the question that a button asked. */
  async answer(yes: string, password = PASSWORD): Promise<void> {
    await this.password.fill(password);
    await this.page.locator('.question').getByRole('button', { name: yes, exact: true }).click();
  }

  async enter(code: string): Promise<void> {
    await this.code.fill(code);
    await this.confirm.click();
  }
}
