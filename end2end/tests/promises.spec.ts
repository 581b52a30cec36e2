// V8: the promise ledger.

import { Parts } from '../pages/parts.ts';
import { everyPage, expect, SIGNED_OUT, test } from '../support/test.ts';

test('every promise is shown with its proof, or why it is not kept yet', async ({ page, visit }) => {
  visit.expect(SIGNED_OUT);
  await page.goto('/privacy/promises');
  await expect(new Parts(page).heading).toHaveText('Our promises');
  const cards = page.locator('.promise-list > li');
  await expect(cards).toHaveCount(41);
  for (const card of await cards.all()) await expect(card).toContainText(/Kept since|Not yet/);
  await everyPage(page);
  const copy = cards.filter({ hasText: 'You get a copy of everything that is held about you.' });
  await copy.getByText('How we prove it').click();
  await expect(copy).toContainText('server/tests/copy.rs::a_link_opens_for_its_owner_alone_and_for_seven_days');
  await everyPage(page, { inUse: true });
});
