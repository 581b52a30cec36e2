// Versions of the privacy policy, added as the operator adds them.

import { writeFile } from 'node:fs/promises';
import type { Server } from './server.ts';

let versions = 0;

/** Adds a version that applies from today, and gives its name. */
export async function addPolicy(server: Server, text: string): Promise<string> {
  const version = `${Date.now()}-${++versions}`;
  const file = server.file('policy.md');
  await writeFile(file, text);
  const today = new Date().toISOString().slice(0, 10);
  await server.command(['policy', 'add', file, '--version', version, '--date', today]);
  return version;
}
