// What a browser did during one test: whom it asked, what came back, what it complained about.

import type { BrowserContext, Page } from '@playwright/test';
import { until } from './until.ts';

/** Playwright says this where a test does not ask for service workers. */
const NO_WORKERS = 'Service Worker registration blocked by Playwright';

export class Visit {
  /** Every address that was asked for. */
  readonly urls: string[] = [];
  /** Addresses of the pages that the browser showed. */
  readonly shown: string[] = [];
  readonly #answers: Promise<string>[] = [];
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #loaded = new WeakSet<Page>();
  readonly #listening = new WeakSet<Page>();

  watch(context: BrowserContext): void {
    context.on('request', (request) => this.urls.push(request.url()));
    context.on('response', (response) => {
      const { pathname } = new URL(response.url());
      // A live stream has no end to wait for.
      if (pathname.startsWith('/api/') && pathname !== '/api/live') {
        // A page that is left takes the answers with it that it has not read.
        this.#answers.push(response.text().catch(() => ''));
      }
    });
    context.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (message.text() === NO_WORKERS) return;
      const url = message.location().url;
      const path = URL.canParse(url) ? new URL(url).pathname : url;
      this.#complaints.push(`${message.text()} [${path}]`);
    });
    context.on('weberror', (error) => this.#complaints.push(String(error.error())));
    context.on('page', (page) => {
      visits.set(page, this);
      page.on('load', () => this.#loaded.add(page));
      page.on('request', (request) => {
        if (request.isNavigationRequest()) this.#listening.delete(page);
        if (new URL(request.url()).pathname === '/api/live') this.#listening.add(page);
      });
      page.on('framenavigated', (frame) => this.shown.push(frame.url().split('#')[0]));
    });
  }

  /** A complaint that belongs to the test: Chromium reports each answer that is an error, and each failed connection. */
  expect(...complaints: RegExp[]): void {
    this.#expected.push(...complaints);
  }

  /** What the browser complained about and nobody expected. */
  complaints(): string[] {
    return this.#complaints.filter((complaint) => !this.#expected.some((expected) => expected.test(complaint)));
  }

  /** The texts of all answers of the API so far. */
  async answers(): Promise<string[]> {
    return Promise.all(this.#answers);
  }

  /** Whether the page has asked for the line on which it hears of what is new. */
  isListening(page: Page): boolean {
    return this.#listening.has(page);
  }

  /** Whether the page was loaded anew since the last time this was asked: the browser then decides about the focus. */
  takeLoaded(page: Page): boolean {
    return this.#loaded.delete(page);
  }
}

const visits = new WeakMap<Page, Visit>();

/** The visit that a page belongs to. */
export function visitOf(page: Page): Visit {
  const visit = visits.get(page);
  if (!visit) throw new Error('This page was not opened by a fixture of support/test.ts');
  return visit;
}

/** Waits until the app hears of what is new: what it is told first is measured by what it knows. */
export async function listening(page: Page): Promise<void> {
  await until('the line', () => Promise.resolve(visitOf(page).isListening(page) || undefined));
}

/** Nobody is signed in, or not with this password. */
export const SIGNED_OUT = /status of 401 .*\[\/api\//;
