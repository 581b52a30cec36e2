// V7 and V6: what the browser is told and keeps, and what it tells.

import { Messages } from '../pages/messages.ts';
import { SignIn } from '../pages/sign-in.ts';
import { expect, SIGNED_OUT, test } from '../support/test.ts';

const EVERYWHERE = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

test('pages may load nothing but what is ours', async ({ page, riverside }) => {
  await riverside.signIn(page);
  const answers = new Map<string, Record<string, string>>();
  page.on('response', (response) => answers.set(new URL(response.url()).pathname, response.headers()));
  await new Messages(page).open();
  await expect(new Messages(page).cards).toHaveCount(4);

  const headers = answers.get('/messages') ?? {};
  const policy = headers['content-security-policy'];
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain('unsafe-inline');
  expect(answers.get('/api/messages')?.['cache-control']).toBe('no-store');
  expect(answers.get('/api/me')?.['cache-control']).toBe('no-store');
  expect(answers.size).toBeGreaterThan(5);
  for (const [path, given] of answers) expect(given, path).toMatchObject(EVERYWHERE);
});

test('an answer of the API that is an error is as closed as any', async ({ request, riverside: _ }) => {
  for (const path of ['/api/me', '/api/nothing', '/api/messages/x']) {
    const answer = await request.get(path);
    expect(answer.ok()).toBe(false);
    expect(answer.headers()).toMatchObject({ ...EVERYWHERE, 'cache-control': 'no-store' });
  }
});

test('signing in sets one cookie, remembering a second, and signing out takes both', async ({ page, context, riverside, visit }) => {
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  await context.clearCookies();
  const signIn = new SignIn(page);
  await signIn.open();
  expect(await context.cookies(), 'there is none before').toEqual([]);
  await signIn.remember.check();
  await signIn.signIn(riverside.email('priya'));
  await expect(signIn.heading).toHaveText('Messages');

  const cookies = (await context.cookies()).sort((a, b) => a.name.localeCompare(b.name));
  const closed = { domain: 'localhost', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' };
  expect(cookies).toMatchObject([
    { name: '__Host-remember', ...closed },
    { name: '__Host-session', ...closed, expires: -1 },
  ]);
  const days = (cookies[0].expires * 1000 - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThanOrEqual(30);

  await signIn.go('Privacy');
  await expect(page.getByText('This device stays signed in for 30 days at most.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('an invitation leaves its secret neither in the address bar nor in a request', async ({ page, riverside, visit }) => {
  const link = await riverside.invite('priya');
  const secret = new URL(link).hash.slice(1);
  await page.goto(link);
  await expect(page.getByText(riverside.email('priya'))).toBeVisible();
  expect(page.url()).not.toContain(secret);
  expect(visit.urls.filter((url) => new URL(url).pathname !== '/invite' && url.includes(secret))).toEqual([]);
});

test('nothing is kept in the browser, nor asked of anybody else', async ({ page, riverside, server, visit }) => {
  await riverside.signIn(page);
  const messages = new Messages(page);
  await messages.open();
  await messages.read('Swimming on Friday');
  await messages.go('My details');
  await messages.go('Privacy');
  await expect(messages.heading).toHaveText('Privacy');
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    script: document.cookie,
  }));
  expect(kept).toEqual({ local: {}, session: {}, caches: [], databases: [], workers: 0, script: '' });
  expect(visit.urls.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'))).toEqual([]);
});
