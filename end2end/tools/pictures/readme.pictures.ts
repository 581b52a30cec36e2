// The picture of the README.

import { expect } from '../../support/test.ts';
import { signIn } from '../../support/acting.ts';
import { test } from './camera.ts';

test.use({ deviceScaleFactor: 2 });

test('readme', async ({ page, server, camera }) => {
  await server.command(['demo']);
  await signIn(page, 'amara.okafor@example.com');
  await expect(page.locator('.item').first()).toBeVisible();
  await camera.shoot(page, 'messages', { window: 'top' });
});
