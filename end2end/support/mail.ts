// A mail server in the test process: what the Message Centre sends by SMTP arrives here as a parent would read it.

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { until } from './until.ts';

export class Mailbox {
  readonly #mails: ParsedMail[] = [];
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        this.#mails.push(mail);
        done();
      }, done);
    },
  });

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>((resolve) => box.#server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** Every mail to an address so far. */
  to(address: string): ParsedMail[] {
    return this.#mails.filter((mail) => [mail.to ?? []].flat().some((to) => to.text.includes(address)));
  }

  /** The newest mail to an address whose subject fits, waited for. */
  async next(address: string, subject: RegExp): Promise<ParsedMail> {
    return until(`a mail to ${address} about ${subject}`, () =>
      this.to(address).findLast((mail) => subject.test(mail.subject ?? '')));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}

/** The six digits in a mail or a text message. */
export function codeIn(text: string | undefined): string {
  const code = /\b\d{6}\b/.exec(text ?? '');
  if (!code) throw new Error(`There is no code in: ${text}`);
  return code[0];
}

/** The link in a mail. */
export function linkIn(text: string | undefined): string {
  const link = /https?:\/\/\S+/.exec(text ?? '');
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link[0];
}
