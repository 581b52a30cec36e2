import { defineConfig } from '@playwright/test';
import { LANGUAGE, LOCALES, OUT } from './tools/pictures/camera.ts';
import tests from './playwright.config.ts';

// Every page as a picture, to be looked at; tools/pictures/camera.ts says what there is to choose.
export default defineConfig({
  ...tests,
  testDir: './tools/pictures',
  // The tests may run at the same time, and clear theirs.
  outputDir: `${OUT}/results`,
  testMatch: '*.pictures.ts',
  timeout: 300_000,
  workers: 1,
  use: { ...tests.use, locale: LOCALES[LANGUAGE], trace: 'off', actionTimeout: 10_000, viewport: { width: 390, height: 844 } },
  projects: [{ name: 'pictures' }],
});
