import type { Locator, Page } from '@playwright/test';
import { Parts } from './parts.ts';

/** A new password: asked for by mail, chosen by the link, or changed by one who knows the present one. */
export class Password extends Parts {
  readonly email: Locator;
  readonly send: Locator;
  readonly current: Locator;
  readonly password: Locator;
  /** Under the field: what the server thinks of it. */
  readonly meter: Locator;

  constructor(page: Page) {
    super(page);
    this.email = page.getByLabel('Email address');
    this.send = page.getByRole('button', { name: 'Send me a link' });
    this.current = page.getByLabel('Your current password', { exact: true });
    this.password = page.getByLabel('New password', { exact: true });
    this.meter = page.locator('.strength');
  }

  /** Chooses it on the page of the link. */
  async choose(password: string): Promise<void> {
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Save and see my messages' }).click();
  }

  async change(current: string, password: string): Promise<void> {
    await this.current.fill(current);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: 'Change password' }).click();
  }
}
