import type { Locator, Page } from '@playwright/test';
import { Parts } from './parts.ts';

export class Invite extends Parts {
  readonly password: Locator;
  readonly submit: Locator;

  constructor(page: Page) {
    super(page);
    this.password = page.getByLabel('Password', { exact: true });
    this.submit = page.getByRole('button', { name: 'Save and see my messages' });
  }

  async choose(password: string): Promise<void> {
    await this.password.fill(password);
    await this.submit.click();
  }
}
