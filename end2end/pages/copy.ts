import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { unzip } from '../support/zip.ts';
import { Parts } from './parts.ts';

/** A copy of everything that is held about a parent. */
export class Copy extends Parts {
  readonly password: Locator;
  readonly submit: Locator;
  readonly links: Locator;

  constructor(page: Page) {
    super(page);
    this.password = page.getByLabel('Your password', { exact: true });
    this.submit = page.getByRole('button', { name: 'Make my copy' });
    this.links = page.getByRole('link', { name: 'Download my copy (zip)' });
  }

  /** From any page of the parent's. */
  async open(): Promise<void> {
    await this.go('Privacy');
    await this.page.getByRole('link', { name: 'Take a copy of my data' }).click();
  }

  async make(password: string): Promise<void> {
    await this.password.fill(password);
    await this.submit.click();
  }

  /** The files of the zip, and its name. */
  async download(): Promise<{ name: string; files: Map<string, Buffer> }> {
    const waiting = this.page.waitForEvent('download');
    await this.links.first().click();
    const download = await waiting;
    return { name: download.suggestedFilename(), files: unzip(await readFile(await download.path())) };
  }
}
