import type { Locator, Page } from '@playwright/test';
import { Parts } from './parts.ts';

/** One message. */
export class Message extends Parts {
  readonly back: Locator;
  /** The steps under "Why did I get this?" */
  readonly why: Locator;
  /** Each delivery under "How it was sent". */
  readonly deliveries: Locator;
  readonly markUnread: Locator;

  constructor(page: Page) {
    super(page);
    const section = (name: string) =>
      page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
    this.back = page.getByRole('main').getByRole('link', { name: 'Messages', exact: true });
    this.why = section('Why did I get this?').getByRole('listitem');
    this.deliveries = section('How it was sent').getByRole('listitem');
    this.markUnread = page.getByRole('button', { name: 'Mark as unread' });
  }
}
