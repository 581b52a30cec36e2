import { defineConfig } from '@playwright/test';

// Where the size of the window makes no difference, one of the two will do; with `BOTH=1` they run in both.
const alone = (...specs: RegExp[]) => (process.env.BOTH ? [] : specs);

// `cargo xtask test` finds a browser and builds the server; the tests start that server themselves.
export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  fullyParallel: true,
  // Each worker runs a server and a browser.
  workers: 2,
  // A test that passes only sometimes is a fault to find, not to repeat.
  retries: 0,
  forbidOnly: true,
  // A test is many pages, and each is looked at in two windows, two fonts and two colour schemes: seconds when nothing else runs,
  // minutes beside ten compilers. What hangs is told by the limits of one step, below.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Each test begins with a browser that has never been here; tests/app.spec.ts is about those that have.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'phone', testIgnore: alone(/servers\.spec/), use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    { name: 'desktop', testIgnore: alone(/keyboard\.spec/), use: { viewport: { width: 1280, height: 800 } } },
  ],
});
