// What surrounds every page of the parents.

import type { Locator, Page } from '@playwright/test';

export class Parts {
  readonly heading: Locator;
  readonly navigation: Locator;
  /** Over a form: what is wrong with it. */
  readonly summary: Locator;
  /** In the corner: what was just done. */
  readonly toast: Locator;
  /** Under the head: how the server is reached. */
  readonly reach: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    this.toast = page.locator('.toasts');
    this.reach = page.locator('.reach');
  }

  async go(to: 'Messages' | 'My details' | 'Privacy'): Promise<void> {
    await this.navigation.getByRole('link', { name: to }).click();
  }
}
