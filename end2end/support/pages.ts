// Every page of the parents, from the lists that the product itself has.

import { readFile } from 'node:fs/promises';

const source = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

export interface Address {
  path: string;
  /** As `Access` of `app/src/routes.rs`: `Outside` is for whoever comes or goes. */
  readers: 'SignedIn' | 'Everyone' | 'Outside';
}

/** Addresses that are not fixed: one of each kind that every school has. */
const OTHERS: Address[] = [
  { path: '/messages', readers: 'SignedIn' },
  { path: '/messages?unread=true', readers: 'SignedIn' },
  { path: '/messages/01890000-0000-7000-8000-000000000000', readers: 'SignedIn' },
  { path: '/unsubscribe/no-such-link', readers: 'Outside' },
  { path: '/no-such-page', readers: 'Outside' },
];

/** Every page: those of `pages!` in `app/src/routes.rs`, and the others. */
export async function addresses(): Promise<Address[]> {
  const line = /^ {4}\w+ (SignedIn|Everyone|Outside) "(\/[^"]*)"$/gm;
  const fixed = [...(await source('app/src/routes.rs')).matchAll(line)].map(([, readers, path]) => ({ readers, path }) as Address);
  if (fixed.length < 20) throw new Error('The pages of app/src/routes.rs were not read');
  return [...fixed, ...OTHERS];
}

/** What `PLACES` of `shared/src/pages.rs` gives to the parents' programs. */
export async function places(): Promise<string[]> {
  const line = /\(Place::(?:At|From)\("([^"]*)"\), Program::(?!Office)\w+\)/g;
  const found = [...(await source('shared/src/pages.rs')).matchAll(line)].map(([, path]) => `/${path}`);
  if (found.length < 10) throw new Error('The places of shared/src/pages.rs were not read');
  return found;
}
