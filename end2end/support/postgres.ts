// A schema of its own in the PostgreSQL of the tests. One statement is all that is asked of it, so this speaks just enough of its
// protocol (version 3.0) for a database that trusts those who come from this computer.

import { connect } from 'node:net';

/** The address of a new schema, or nothing where the tests have no PostgreSQL. */
export async function newSchema(): Promise<string | undefined> {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) return undefined;
  const schema = `browser_${process.pid}_${Date.now()}`;
  await run(new URL(url), `CREATE SCHEMA ${schema}`);
  return `${url}${url.includes('?') ? '&' : '?'}options=-csearch_path%3D${schema}`;
}

function run(url: URL, statement: string): Promise<void> {
  const words = ['user', decodeURIComponent(url.username), 'database', url.pathname.slice(1), '', ''];
  const start = Buffer.from(`\0\x03\0\0${words.join('\0')}`, 'latin1');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port || 5432), url.hostname);
    let heard = Buffer.alloc(0);
    let asked = false;
    socket.on('error', reject);
    socket.on('connect', () => socket.write(message('', start)));
    socket.on('data', (chunk) => {
      heard = Buffer.from([...heard, ...chunk]);
      // Each answer is a letter and a length that counts itself.
      while (heard.length > 4 && heard.length > heard.readUInt32BE(1)) {
        const kind = String.fromCharCode(heard[0]);
        const body = heard.subarray(5, heard.readUInt32BE(1) + 1).toString();
        heard = heard.subarray(heard.readUInt32BE(1) + 1);
        if (kind === 'E') reject(new Error(`PostgreSQL refused “${statement}”: ${body.replaceAll('\0', ' ')}`));
        if (kind === 'Z' && asked) socket.end(resolve);
        if (kind === 'Z' && !asked) {
          asked = true;
          socket.write(message('Q', Buffer.from(`${statement}\0`)));
        }
      }
    });
  });
}

function message(kind: string, body: Buffer): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return new Uint8Array([...Buffer.from(kind, 'latin1'), ...length, ...body]);
}
