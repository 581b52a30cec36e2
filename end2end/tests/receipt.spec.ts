// V3, P10: a parent leaves for good, and their receipt can be verified by anyone, offline.

import { readFile } from 'node:fs/promises';
import { Deletion } from '../pages/deletion.ts';
import { Receipt } from '../pages/receipt.ts';
import { everyPage, expect, PASSWORD, settled, SIGNED_OUT, test } from '../support/test.ts';

test('leaves for good: the receipt is shown, mailed and saved, and verified without a connection', async ({ page, riverside, device, server, visit }) => {
  // Who verifies need not be signed in; the browser reports that nobody is.
  visit.expect(SIGNED_OUT);
  await riverside.signIn(page);
  const deletion = new Deletion(page);
  await page.goto('/privacy/delete');
  await deletion.delete(PASSWORD);
  await expect(deletion.heading).toHaveText('Your data has been deleted');
  await everyPage(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the signed receipt' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  const mail = await server.mailbox.next(riverside.email('priya'), /was deleted/);
  expect(mail.attachments[0].filename).toMatch(/^receipt-DEL-\w{4}-\w{4}-deleted\.json$/);
  // Mail ends its lines in its own way; white space does not count.
  expect(JSON.parse(mail.attachments[0].content.toString()), 'the same by mail').toEqual(JSON.parse(file));
  const told = JSON.parse(file) as { key: string; reference: string };
  const fingerprint = told.key.replace(/(.{4})(?=.)/g, '$1 ');
  await expect(page.getByRole('main')).toContainText(fingerprint);
  expect(mail.text).toContain(fingerprint);
  for (const word of riverside.personal) expect(file.toLowerCase()).not.toContain(word);

  // Somebody else, who has never been here.
  const other = await device();
  await other.goto('/privacy/receipt');
  await settled(other);
  const receipt = new Receipt(other);
  await expect(receipt.heading).toHaveText('Verify a receipt');
  await everyPage(other);
  await other.context().setOffline(true);
  const before = visit.urls.length;
  await receipt.file.setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  const main = other.getByRole('main');
  await expect(main).toContainText('This receipt is genuine.');
  for (const text of [told.reference, fingerprint, 'Messages: 4', 'Replies: 1']) await expect(main).toContainText(text);

  for (const [change, fault] of [
    [file.replace('"number": 4', '"number": 5'), 'it was changed after it was signed'],
    [file.replace(told.reference, 'DEL-AAAA-AAAA'), 'it was changed after it was signed'],
    [file.replace(told.key, '0'.repeat(64)), 'the fingerprint in it does not belong to its key'],
    [file.replace('"deleted_at": "2', '"deleted_at": "x'), 'the value of “deleted_at” cannot be right'],
    [file.replace('{', '{ "note": "more",'), 'This is not a receipt'],
    ['Hello', 'This is not a receipt'],
  ]) {
    expect(change).not.toBe(file);
    await receipt.verify(change);
    await expect(receipt.summary).toContainText(fault);
    await expect(main).not.toContainText('This receipt is genuine.');
  }
  await receipt.verify(file);
  await expect(main).toContainText('This receipt is genuine.');
  expect(visit.urls.slice(before), 'nothing was asked for').toEqual([]);
  await other.context().setOffline(false);
  await everyPage(other, { inUse: true });

  // A month later all is gone, and the last thing that is known, the address, is used for the second receipt and goes too.
  visit.expect(/net::ERR_/);
  try {
    await server.later(31);
    const gone = await server.mailbox.next(riverside.email('priya'), /gone from our database/);
    const second = gone.attachments[0].content.toString();
    for (const word of riverside.personal) expect(second.toLowerCase()).not.toContain(word);
    expect((JSON.parse(second) as { reference: string }).reference).toBe(told.reference);
    await other.goto('/privacy/receipt');
    await receipt.verify(second);
    await expect(main).toContainText('This receipt is genuine.');
    await expect(main).toContainText('The data is gone from the database');
    await everyPage(other, { inUse: true });
  } finally {
    await server.later(0);
  }
  const mails = server.mailbox.to(riverside.email('priya')).length;
  expect(await riverside.importClassList(), 'nothing of them comes back').not.toContain(riverside.email('priya'));
  expect(server.mailbox.to(riverside.email('priya')).length, 'nobody writes to them any more').toBe(mails);
});
