import type { Locator, Page } from '@playwright/test';
import { OFFICE_PASSWORD } from '../support/school.ts';
import { Parts } from './parts.ts';

/** The school office: its sign-in, its contacts, one contact. */
export class Office extends Parts {
  /** The contacts found, a row each. */
  readonly contacts: Locator;
  /** What was sent to the open contact, a row each. */
  readonly deliveries: Locator;
  /** What the record holds, a row each. */
  readonly record: Locator;

  constructor(page: Page) {
    super(page);
    const rows = (table: string) =>
      page.getByRole('table', { name: table, exact: true }).getByRole('row').filter({ has: page.getByRole('cell') });
    this.contacts = rows('Contacts');
    this.deliveries = rows('Messages and deliveries');
    this.record = rows('Record');
  }

  async open(): Promise<void> {
    await this.page.goto('/office');
  }

  async signIn(email: string, password = OFFICE_PASSWORD): Promise<void> {
    await this.page.getByLabel('Email address').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('Search the contacts').fill(text);
    await this.page.getByRole('button', { name: 'Search', exact: true }).click();
  }
}
