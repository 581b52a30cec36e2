// What every spec begins with: a server, a school and watched browsers.

import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { noteShifts } from './every-page.ts';
import { School } from './school.ts';
import { Server } from './server.ts';
import { Visit } from './visit.ts';

export { expect } from '@playwright/test';
export { everyPage, settled } from './every-page.ts';
export { listening, SIGNED_OUT, Visit, visitOf } from './visit.ts';
export * from './school.ts';

interface Fixtures {
  /** A new school, empty. */
  school: School;
  /** A school with the people and messages of `fixtures/`. */
  riverside: School;
  /** What the browsers of this test did. */
  visit: Visit;
  /** Opens another browser, with nothing in common with the others. */
  device: (visit?: Visit) => Promise<Page>;
}

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ server }, use) => {
    // A test that failed while the server was down leaves it so.
    await server.run();
    await use(server.url);
  },

  visit: async ({}, use) => {
    const visit = new Visit();
    await use(visit);
    expect.soft(visit.complaints(), 'the console was silent').toEqual([]);
  },

  context: async ({ context, visit }, use) => {
    await prepare(context, visit);
    await use(context);
  },

  device: async ({ browser, visit, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (own = visit) => {
      const context = await browser.newContext({ baseURL });
      contexts.push(context);
      await prepare(context, own);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  school: async ({ server, visit, baseURL: _ }, use) => {
    const school = await School.add(server);
    await use(school);
    // V6: what is in a URL ends up in logs and histories.
    const told = [...visit.urls, ...visit.shown].map((url) => decodeURIComponent(url).toLowerCase());
    expect.soft(told.filter((url) => school.personal.some((word) => url.includes(word.toLowerCase())))).toEqual([]);
  },

  riverside: async ({ school }, use) => {
    await school.importClassList();
    await school.importHistory();
    await use(school);
  },
});

async function prepare(context: BrowserContext, visit: Visit): Promise<void> {
  visit.watch(context);
  await context.addInitScript(noteShifts);
}
