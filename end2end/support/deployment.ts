// Another version of the site, as the next deployment would bring it.

import { createHash } from 'node:crypto';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DIST = new URL('../../dist', import.meta.url).pathname;

interface Manifest {
  programs: unknown;
  files: Record<string, { hash: string; compressed: boolean }>;
}

/** Copies the built site into `folder` with one file under another name, and all that follows from it. */
export async function nextVersion(folder: string): Promise<void> {
  await cp(DIST, folder, { recursive: true });
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  let manifest = await read('manifest.json');
  const old = /boot-[0-9a-f]{16}\.js/.exec(manifest)![0];
  const boot = `boot-${'0'.repeat(16)}.js`;
  await rename(join(folder, old), join(folder, boot));
  manifest = manifest.replaceAll(old, boot);
  const { programs, files } = JSON.parse(manifest) as Manifest;
  let worker = (await read('sw.js')).replaceAll(old, boot).replace(/"version":"[0-9a-f]+"/, '"version":"0"');
  for (const html of Object.keys(files).filter((name) => name.endsWith('.html'))) {
    const before = await read(html);
    const after = before.replaceAll(old, boot);
    worker = worker.replace(integrity(before), integrity(after));
    await writeFile(join(folder, html), after);
  }
  await writeFile(join(folder, 'sw.js'), worker);
  // What was packed is of the old version; tags of the old one would say that nothing changed.
  for (const file of Object.values(files)) Object.assign(file, { compressed: false, hash: `${file.hash}-next` });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ programs, files }));
}

function integrity(page: string): string {
  return `sha256-${createHash('sha256').update(page).digest('base64')}`;
}
