// P12: the privacy policy, what changed in it, and the notice of a new one.

import { Parts } from '../pages/parts.ts';
import { addPolicy } from '../support/policy.ts';
import { everyPage, expect, SIGNED_OUT, test } from '../support/test.ts';

const BEFORE = `# Our policy\n\nWe keep messages for 30 days.\n\n${'- One thing.\n- Another thing.\n- A third thing.\n- A fourth thing.\n'}\nThe end.\n`;
const AFTER = `${BEFORE.replace('30 days', '14 days')}\nAsk [the office](https://office.example/ask) or read [the promises](/privacy/promises).\n`;

test('anyone reads the policy with its version and date', async ({ page, server, visit }) => {
  visit.expect(SIGNED_OUT);
  await addPolicy(server, BEFORE);
  const version = await addPolicy(server, AFTER);
  await page.goto('/privacy/policy');
  await expect(new Parts(page).heading).toHaveText('Privacy policy');
  const main = page.getByRole('main');
  await expect(main).toContainText(`Version ${version}, ${new Date().getUTCDate()} `);
  await expect(main).toContainText('This version applies now.');
  await expect(page.getByRole('link', { name: /the office/ })).toHaveAttribute('rel', /noopener/);
  await expect(main).toContainText('(goes to office.example)');
  await everyPage(page);
  await page.getByRole('link', { name: 'Version 1, 21 November 2026' }).click();
  await expect(main).toContainText('This is an earlier version.');
  await expect(page.getByRole('heading', { name: 'What is held' })).toBeVisible();
  await everyPage(page);
  await page.getByRole('link', { name: 'Read the version that applies now' }).click();
  await expect(main).toContainText(`Version ${version}`);
});

test('what changed between two versions is shown word by word', async ({ page, server, visit }) => {
  visit.expect(SIGNED_OUT);
  const from = await addPolicy(server, BEFORE);
  const to = await addPolicy(server, AFTER);
  await page.goto('/privacy/policy');
  await page.getByRole('link', { name: `What changed since version ${from}` }).click();
  await expect(new Parts(page).heading).toHaveText('What changed in the privacy policy');
  await expect(page.getByRole('main')).toContainText(`Later: Version ${to}`);
  await expect(page.locator('del')).toHaveText(/Removed: 30 End of the change\./);
  await expect(page.locator('ins').first()).toHaveText(/Added: 14 End of the change\./);
  await expect(page.locator('ins').last()).toContainText('Ask the office (https://office.example/ask)');
  const same = page.getByText('5 paragraphs without changes');
  await everyPage(page);
  await expect(page.getByText('A third thing.')).toBeHidden();
  await same.click();
  await expect(page.getByText('A third thing.')).toBeVisible();
  await page.getByLabel('One version').selectOption('1');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('main')).toContainText('Earlier: Version 1, 21 November 2026');
});

test('a new policy is announced above the messages until it is read', async ({ page, riverside, server, device }) => {
  await riverside.signIn(page);
  const tom = await device();
  await riverside.signIn(tom, 'tom');
  const notice = page.locator('.notice');
  await page.goto('/messages');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(notice).toBeHidden();
  const version = await addPolicy(server, AFTER);
  for (const path of ['/details/name', '/privacy/enquiry']) {
    await page.goto(path);
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await everyPage(page);
    await expect(notice).toBeHidden();
  }
  await page.goto('/messages');
  await expect(notice).toContainText(`Our privacy policy has changed: version ${version},`);
  await everyPage(page);
  await notice.getByRole('link', { name: 'Read it' }).click();
  await expect(new Parts(page).heading).toHaveText('Privacy policy');
  await expect(notice).toBeHidden();
  await page.goto('/messages');
  await expect(page.getByRole('link', { name: /Messages/ }).first()).toBeVisible();
  await expect(page.locator('main h2').first()).toBeVisible();
  await expect(notice).toBeHidden();
  // Someone who read it on paper says so.
  await tom.goto('/messages');
  await tom.getByRole('button', { name: 'I have read it' }).click();
  await expect(tom.locator('.notice')).toBeHidden();
  await tom.reload();
  await expect(tom.locator('main h2').first()).toBeVisible();
  await expect(tom.locator('.notice')).toBeHidden();
});
