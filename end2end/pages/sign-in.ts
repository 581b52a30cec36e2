import type { Locator, Page } from '@playwright/test';
import { PASSWORD } from '../support/school.ts';
import { Parts } from './parts.ts';

/** The sign-in: a page of its own, in place of a page, or over one. */
export class SignIn extends Parts {
  readonly email: Locator;
  readonly password: Locator;
  readonly remember: Locator;
  readonly submit: Locator;
  /** The sign-in over a page whose session has ended. */
  readonly dialog: Locator;

  constructor(page: Page) {
    super(page);
    this.email = page.getByLabel('Email address');
    this.password = page.getByLabel('Password', { exact: true });
    this.remember = page.getByLabel('Keep me signed in on this device');
    this.submit = page.getByRole('button', { name: 'Sign in', exact: true });
    this.dialog = page.getByRole('dialog', { name: 'Sign in again' });
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in');
  }

  async signIn(email: string, password = PASSWORD): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }

  /** Signs in over the open page. */
  async again(email: string, password = PASSWORD): Promise<void> {
    await this.dialog.getByLabel('Email address').fill(email);
    await this.dialog.getByLabel('Password', { exact: true }).fill(password);
    await this.dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
}
