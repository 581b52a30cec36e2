// A school with people of its own for each test, made with the operator's command line.

import { readFile, writeFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { linkIn } from './mail.ts';
import type { Server } from './server.ts';

export const PASSWORD = 'plum lantern orbit 42';
export const OFFICE_PASSWORD = 'walnut harbour kettle 7';

/** One message to one address, as an earlier provider exports it. */
export interface Sent {
  channel: 'email' | 'sms' | 'app';
  address: string;
  content: string;
  sent: string;
  subject?: string;
  group?: string;
  reply?: string;
  replied?: string;
  state?: string;
}

let schools = 0;
let mobiles = 0;

export class School {
  /** What makes this test's addresses its own on a server that other tests use too. */
  readonly tag = `t${++schools}x${process.pid}`;
  readonly code = this.tag.toUpperCase();
  /** Words about people that no URL may hold. */
  readonly personal = ['priya', 'tom.', 'grace', 'maya', 'noah', 'tolu', 'hale', 'adeyemi', '07700', '447700', this.tag];

  private constructor(
    readonly server: Server,
    readonly name: string,
  ) {}

  static async add(server: Server, name = 'Riverside Primary School'): Promise<School> {
    const school = new School(server, name);
    await server.command(['school', 'add', '--name', name, '--code', school.code]);
    return school;
  }

  /** The address of someone in the fixtures: `priya@example.com`, with this school's tag. */
  email(name: string): string {
    return `${name}.${this.tag}@example.com`;
  }

  /** A number that no other test uses, as people write it. */
  mobile(): string {
    return `07700 900${300 + (mobiles++ % 600)}`;
  }

  /** `fixtures/class-list.csv` with this school's addresses. */
  async classList(): Promise<string> {
    return this.#fixture('class-list.csv');
  }

  /** Imports it, or another class list. */
  async importClassList(csv?: string): Promise<string> {
    return this.#import('class-list', csv ?? (await this.classList()));
  }

  /** Imports `fixtures/history.csv`. */
  async importHistory(...options: string[]): Promise<string> {
    return this.#import('history', await this.#fixture('history.csv'), ...options);
  }

  /** Imports messages as unread ones. */
  async send(...messages: Sent[]): Promise<void> {
    await this.#send(messages);
  }

  /** The same, and parents may reply to them. */
  async sendForReplies(...messages: Sent[]): Promise<void> {
    await this.#send(messages, '--replies');
  }

  async #send(messages: Sent[], ...options: string[]): Promise<void> {
    const columns = ['channel', 'address', 'subject', 'content', 'group', 'sent', 'replied', 'reply', 'state'] as const;
    const rows = messages.map((message) => columns.map((column) => quoted(message[column] ?? '')).join(','));
    const heads = 'channel,address,subject,content,group,sent time,replied time,reply,state';
    await this.#import('history', [heads, ...rows].join('\n'), '--unread', ...options);
  }

  /** Adds a member of staff and gives their address. */
  async addStaff(role: 'admin' | 'sender' | 'data-protection' = 'admin'): Promise<string> {
    const email = this.email(role);
    const person = ['--school', this.code, '--email', email, '--name', 'Olu Office', '--role', role];
    await this.server.command(['staff', 'add', ...person, '--password-stdin'], `${OFFICE_PASSWORD}\n`);
    return email;
  }

  /** Invites a parent of the fixtures and gives the link from the mail. */
  async invite(name: string): Promise<string> {
    const email = this.email(name);
    await this.server.command(['parent', 'invite', '--school', this.code, '--email', email, '--send-now']);
    return linkIn((await this.server.mailbox.next(email, /read your messages/i)).text);
  }

  /** Gives a parent an account and signs this browser in, without a look at the pages on the way. */
  async signIn(page: Page, name = 'priya', options: { remember?: boolean } = {}): Promise<void> {
    const token = new URL(await this.invite(name)).hash.slice(1);
    const answer = await fetch(`${this.server.url}/api/invitation/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password: PASSWORD, remember: options.remember ?? false }),
    });
    if (!answer.ok) throw new Error(`The invitation was answered with ${answer.status}`);
    await page.context().addCookies(cookiesOf(answer));
  }

  /** Signs in on a device that has no browser, and ends every other one there. */
  async endOtherSessions(name: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ email: this.email(name), password: PASSWORD, remember: false });
    const signedIn = await fetch(`${this.server.url}/api/session`, { method: 'POST', headers, body });
    const cookie = cookiesOf(signedIn).map(({ name, value }) => `${name}=${value}`).join('; ');
    const ended = await fetch(`${this.server.url}/api/devices/others/end`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify({ password: PASSWORD }),
    });
    if (!ended.ok) throw new Error(`Ending the other devices was answered with ${ended.status}`);
  }

  async #fixture(name: string): Promise<string> {
    const text = await readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
    return text.replaceAll('@example.com', `.${this.tag}@example.com`);
  }

  async #import(kind: string, csv: string, ...options: string[]): Promise<string> {
    const file = this.server.file(`${this.code}-${kind}.csv`);
    await writeFile(file, csv);
    return this.server.command(['import', kind, file, '--school', this.code, ...options]);
  }
}

/** `count` emails to one address, the newest first: two a day. */
export function emails(address: string, count: number, group = '5W'): Sent[] {
  const newest = Date.UTC(2026, 9, 30, 8, 15);
  return Array.from({ length: count }, (_, index) => ({
    channel: 'email',
    address,
    group,
    subject: `Notice ${count - index}`,
    content: `Dear parents,\n\nthis is notice ${count - index} of ${count}.\n\nThe school office`,
    sent: new Date(newest - index * 12 * 3600_000).toISOString(),
  }));
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function cookiesOf(answer: Response): Cookie[] {
  return answer.headers.getSetCookie().flatMap((header) => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    const age = Number(/Max-Age=(\d+)/.exec(header)?.[1] ?? Number.NaN);
    const expires = Number.isNaN(age) ? -1 : Math.floor(Date.now() / 1000) + age;
    return age === 0 ? [] : [{ name, value, expires, httpOnly: true, secure: true, sameSite: 'Lax' as const, url: HOST }];
  });
}

type Cookie = Parameters<BrowserContext['addCookies']>[0][number];

/** A name that begins with `__Host-` is for an address that is encrypted, or this computer's, without a domain. */
const HOST = 'https://localhost/';

/** What a browser holds, as another takes it. */
export function copied(cookies: Awaited<ReturnType<BrowserContext['cookies']>>): Cookie[] {
  return cookies.map(({ domain: _, path: __, ...cookie }) => ({ ...cookie, url: HOST }));
}

/** `07700 900301` as it is stored. */
export function e164(number: string): string {
  return number.replace(/\s/g, '').replace(/^0/, '+44');
}
