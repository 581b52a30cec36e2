import type { Locator, Page } from '@playwright/test';
import { Parts } from './parts.ts';

/** The list of messages. */
export class Messages extends Parts {
  /** Each message, as its card. */
  readonly cards: Locator;
  /** Their titles, which open them. */
  readonly titles: Locator;
  readonly older: Locator;
  readonly newer: Locator;
  /** The filters that hold, each a link that takes it away. */
  readonly chips: Locator;

  constructor(page: Page) {
    super(page);
    this.cards = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    this.titles = this.cards.getByRole('heading', { level: 3 }).getByRole('link');
    this.older = page.getByRole('link', { name: 'Older messages' });
    this.newer = page.getByRole('link', { name: 'Newer messages' });
    this.chips = page.getByRole('main').getByRole('link', { name: /^Remove/ });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/messages${query}`);
  }

  card(title: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  async read(title: string): Promise<void> {
    await this.titles.getByText(title, { exact: true }).click();
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('Search messages').fill(text);
    await this.page.getByRole('button', { name: 'Search', exact: true }).click();
  }

  /** Opens the filters, sets them with `choose`, and applies them. */
  async filter(choose: (form: Locator) => Promise<unknown>): Promise<void> {
    await this.page.getByRole('button', { name: 'Filter' }).click();
    const filters = this.page.getByRole('group', { name: 'Filter' });
    await choose(filters);
    await filters.getByRole('button', { name: 'Show messages' }).click();
  }
}
