import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

// Pictures of every page, to look at: `npx playwright test --config screenshots.config.ts`, into the folder OUT.
const schemes = ['light', 'dark'] as const;

export default defineConfig({
  ...tests,
  testDir: './tools',
  testMatch: 'screenshots.ts',
  timeout: 120_000,
  projects: (tests.projects ?? []).flatMap((project) =>
    schemes.map((colorScheme) => ({
      ...project,
      name: `${project.name}-${colorScheme}`,
      use: { ...project.use, colorScheme },
    })),
  ),
});
