// The real server: the program that `cargo xtask test` has built, with a database of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mailbox } from './mail.ts';
import { until } from './until.ts';

const FROM = 'Message Centre <messages@example.com>';

/** A text message as the server would hand it to a gateway. */
interface Letter {
  channel: 'email' | 'sms';
  address: string;
  body: string;
}

export class Server {
  readonly url: string;
  readonly mailbox: Mailbox;
  readonly #folder: string;
  #process: ChildProcess | undefined;
  /** What differs from a server that is alone, with an SQLite database. */
  readonly #more: NodeJS.ProcessEnv;
  #site: string | undefined;
  #days = 0;
  #said = '';

  private constructor(port: number, folder: string, mailbox: Mailbox, more: NodeJS.ProcessEnv) {
    // Browsers take the Secure cookies over plain HTTP from this name.
    this.url = `http://localhost:${port}`;
    this.#folder = folder;
    this.mailbox = mailbox;
    this.#more = more;
  }

  static async start(): Promise<Server> {
    return Server.#start({});
  }

  /** Two servers that share a PostgreSQL, a key, a place for files and an address for people, as behind a load balancer. */
  static async two(database: string): Promise<[Server, Server]> {
    const shared: NodeJS.ProcessEnv = { DATABASE_URL: database, MESSAGE_CENTRE_KEY: randomBytes(32).toString('base64url') };
    const first = await Server.#start(shared);
    const second = await Server.#start({ ...shared, ATTACHMENTS: first.file('attachments'), PUBLIC_URL: first.url });
    return [first, second];
  }

  static async #start(more: NodeJS.ProcessEnv): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), 'message-centre-'));
    const server = new Server(await freePort(), folder, await Mailbox.open(), more);
    await server.run();
    return server;
  }

  /** Runs the server, unless it runs already. */
  async run(): Promise<void> {
    if (this.#process) return;
    const started = spawn(binary(), ['serve', '--listen', this.url.replace('http://localhost', '127.0.0.1')], {
      env: this.#environment,
    });
    this.#process = started;
    const hear = (chunk: Buffer) => (this.#said += chunk.toString());
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    await until(`the server at ${this.url}; it said: ${this.#said}`, async () => {
      if (started.exitCode !== null) throw new Error(`The server ended by itself: ${this.#said}`);
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      return answer?.ok || undefined;
    });
  }

  /** Ends the server at once, as a crash would. `run` brings it back with the same port and database. */
  async kill(): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    if (!process || process.exitCode !== null) return;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
  }

  /** Ends the server as a deployment does, and starts one that has the site of this folder. */
  async deploy(site: string | undefined): Promise<void> {
    await this.kill();
    this.#site = site;
    await this.run();
  }

  /** Ends the server, and starts it so many days later. */
  async later(days: number): Promise<void> {
    await this.kill();
    this.#days = days;
    await this.run();
  }

  async stop(): Promise<void> {
    await this.kill();
    await this.mailbox.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Runs a command of the operator's and gives what it printed; `input` is its standard input. */
  async command(args: string[], input = ''): Promise<string> {
    const command = spawn(binary(), args, { env: this.#environment });
    let said = '';
    command.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    command.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    // A command that asks for nothing may be over before it was given nothing.
    command.stdin.on('error', () => {});
    command.stdin.end(input);
    const code = await new Promise((resolve) => command.once('close', resolve));
    if (code !== 0) throw new Error(`message-centre ${args.join(' ')} ended with ${code}:\n${said}`);
    return said;
  }

  /** The newest text message to a number (E.164) that fits, waited for. There is no gateway: the server shows it itself. */
  async textMessage(number: string, fits: RegExp): Promise<string> {
    return until(`a text message to ${number}`, async () => {
      const answer = await fetch(`${this.url}/development/mail.json`);
      const letters = (await answer.json()) as Letter[];
      return letters.find((letter) => letter.channel === 'sms' && letter.address === number && fits.test(letter.body))
        ?.body;
    });
  }

  /** A file's place in the server's own folder. */
  file(name: string): string {
    return join(this.#folder, name);
  }

  get #environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      DATABASE_URL: `sqlite:${this.file('message-centre.db')}`,
      PUBLIC_URL: this.url,
      SMTP_URL: this.mailbox.url,
      MAIL_FROM: FROM,
      DAYS_AHEAD: String(this.#days),
      ATTACHMENTS: this.file('attachments'),
      ...this.#more,
      ...(this.#site && { SITE_FOLDER: this.#site }),
    };
  }
}

function binary(): string {
  const path = process.env.MESSAGE_CENTRE_BIN;
  if (!path) throw new Error('MESSAGE_CENTRE_BIN must name the server to test: run `cargo xtask test --only browser`');
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}
