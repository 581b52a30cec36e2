import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { PASSWORD } from '../support/school.ts';
import { Parts } from './parts.ts';

/** Registering: school, groups, about you, the code. */
export class Register extends Parts {
  readonly search: Locator;
  readonly find: Locator;
  readonly name: Locator;
  readonly email: Locator;
  readonly mobile: Locator;
  readonly password: Locator;
  readonly accept: Locator;
  readonly send: Locator;
  readonly code: Locator;

  constructor(page: Page) {
    super(page);
    this.search = page.getByLabel('Name of the school or club, or its code');
    this.find = page.getByRole('button', { name: 'Search for schools' });
    this.name = page.getByLabel('Your name');
    this.email = page.getByLabel('Your email address');
    this.mobile = page.getByLabel('Your mobile number (optional)');
    this.password = page.getByLabel('Choose a password', { exact: true });
    this.accept = page.getByLabel(/^I accept version/);
    this.send = page.getByRole('button', { name: 'Send me a code' });
    this.code = page.getByLabel('Code from the email');
  }

  /** Finds a school by its code and goes on to its groups. */
  async choose(code: string, name: string): Promise<void> {
    await this.search.fill(code);
    await this.find.click();
    await this.page.getByRole('button', { name }).click();
    await expect(this.heading).toHaveText('Register: your groups');
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Continue' }).click();
  }

  async about(name: string, email: string, mobile = ''): Promise<void> {
    await this.name.fill(name);
    await this.email.fill(email);
    await this.mobile.fill(mobile);
    await this.password.fill(PASSWORD);
    await this.accept.check();
    await this.send.click();
  }

  async confirm(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }
}
