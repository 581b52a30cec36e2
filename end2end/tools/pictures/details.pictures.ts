// What is held about a parent, and what they set.

import { expect, PASSWORD } from '../../support/test.ts';
import { open, refused, send, signIn } from '../../support/acting.ts';
import { test } from './camera.ts';

test('details', async ({ page, server, camera }) => {
  await server.command(['demo']);
  await signIn(page, 'amara.okafor@example.com');
  for (const path of ['', '/name', '/email', '/mobile', '/choices', '/schools', '/devices', '/password']) {
    await open(page, `/details${path}`);
    await camera.shoot(page, path.slice(1) || 'all');
  }
  await refused(page);
  await camera.shoot(page, 'password refused');
  await open(page, '/details/schools');
  await page.locator('.more-groups summary').first().click();
  await camera.shoot(page, 'more groups');
  await open(page, '/details/choices');
  await page.locator('[id$="-emails-none"]').first().check();
  await page.locator('[name=texts]').first().uncheck();
  await camera.shoot(page, 'choices of nothing');
});

test('changes', async ({ page, school, camera, device }) => {
  await school.importClassList();
  await school.signIn(page);
  for (const [path, value] of [['name', '12'], ['email', 'priya@'], ['mobile', '12']]) {
    await open(page, `/details/${path}`);
    await refused(page, path === 'name' ? { name: value } : { value, password: PASSWORD });
    await camera.shoot(page, `${path} refused`);
  }
  await send(page, { value: school.mobile(), password: PASSWORD });
  await expect(page.locator('[name=code]')).toBeVisible();
  await camera.shoot(page, 'code');
  await refused(page, { code: '000000' });
  await camera.shoot(page, 'code wrong');
  await open(page, '/details');
  await camera.shoot(page, 'pending');
  await open(page, '/details/name');
  await send(page, { name: 'Priya Waiting' });
  await expect(page.locator('.toast')).toBeVisible();
  await camera.shoot(page, 'name changed', { window: 'top' });
  const other = await device();
  await signIn(other, school.email('priya'), 'plum lantern orbit 42');
  await open(page, '/details/devices');
  await camera.shoot(page, 'devices');
  await page.locator('.devices .device .button').last().click();
  await refused(page);
  await camera.shoot(page, 'sign out one');
  await page.locator('#end-others').click();
  await camera.shoot(page, 'sign out all others');
});
