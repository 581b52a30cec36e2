// Names, addresses, subjects and files as long as they may be, and words without a place to break.

import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OFFICE_PASSWORD, School } from '../../support/school.ts';
import { expect } from '../../support/test.ts';
import { messageAbout, open, send, signIn, submit } from '../../support/acting.ts';
import { LANGUAGE, test } from './camera.ts';

const SCHOOL = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Community Primary School and Nursery';
const PARENT = 'Siobhán Maximiliana Ní Dhomhnaill-O’Sullivan-Featherstonehaugh';
const MAILBOX = 'siobhan.maximiliana.osullivan-featherstonehaugh';
const CHILD = 'Wolfeschlegelsteinhausenbergerdorff Maximilian-Alexander';
const GROUP = 'Year 5 Maple: swimming, choir and forest school';
const SUBJECT = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: outing_on_the_river_with_both_classes_on_Friday';
const FILE = 'Consent_form_for_the_outing_signed_by_both_parents_final_version_2_corrected.pdf';
const TEXT = `Dear parents,

https://www.example.org/${'a-very-long-address-without-an-end/'.repeat(8)}

${'Donaudampfschifffahrt'.repeat(20)}`;

test('demo with long names', async ({ page, server, camera }) => {
  await server.command(['demo']);
  await signIn(page, 'siobhan.osullivan@example.com');
  await camera.shoot(page, 'messages');
  for (const path of ['/details', '/details/mobile', '/details/choices', '/details/schools', '/privacy', '/privacy/delete']) {
    await open(page, path);
    await camera.shoot(page, path.slice(1).replace('/', ' '));
  }
});

test('long', async ({ page, server, camera, device, visit: _ }) => {
  const school = await School.add(server, SCHOOL);
  const email = school.email(MAILBOX);
  const column = 'PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_PREFERRED_FIRST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP,CHILD_REGISTRATION';
  const child = `${PARENT},Grandmother,${email},07700 900999,${CHILD},Featherstonehaugh-Cholmondeley,${CHILD},2016-03-09,5,"${GROUP}"`;
  await school.importClassList([column, child].join('\n'));
  const message = { address: email, content: TEXT, group: GROUP, state: 'permanent_failure' } as const;
  await school.sendForReplies(
    { ...message, channel: 'email', subject: SUBJECT, sent: '2026-05-04 08:15', reply: TEXT.slice(20), replied: '2026-05-04 09:15' },
    { ...message, channel: 'sms', address: '07700 900999', content: 'Donaudampfschifffahrt'.repeat(9), sent: '2026-05-04 08:17' },
  );
  await copyFile(fileURLToPath(new URL('../../../server/tests/files/letter.pdf', import.meta.url)), server.file(FILE));
  await server.command(['attach', server.file(FILE), '--school', school.code, '--subject', SUBJECT]);
  await open(page, await school.invite(MAILBOX));
  await camera.shoot(page, 'invite');
  await school.signIn(page, MAILBOX);
  await open(page, '/messages');
  await camera.shoot(page, 'messages');
  await page.locator('.filters summary').click();
  await page.locator('[name=group]').selectOption({ index: 1 });
  await submit(page, '.filters form').click();
  await expect(page.locator('.chip').first()).toBeVisible();
  await camera.shoot(page, 'filtered', { window: 'top' });
  await open(page, await messageAbout(page, 'Donau'));
  await camera.shoot(page, 'message');
  for (const path of ['/details', '/details/name', '/details/email', '/details/choices', '/details/schools', '/privacy', '/privacy/delete']) {
    await open(page, path);
    await camera.shoot(page, path.slice(1).replace('/', ' '));
  }
  await open(page, '/privacy/enquiry');
  await send(page, { question: TEXT });
  await expect(page.locator('.reference').first()).toBeVisible();
  await open(page, '/privacy/enquiry');
  await expect(page.locator('article')).toBeVisible();
  await camera.shoot(page, 'enquiry');

  if (LANGUAGE !== 'en') return;
  const office = await device();
  await signIn(office, await school.addStaff(), OFFICE_PASSWORD, '/office/sign-in');
  await camera.shoot(office, 'contacts');
  await office.locator('tbody a').first().click();
  await expect(office.locator('.deliveries .rows')).toBeVisible();
  await camera.shoot(office, 'contact');
  for (const part of ['replies', 'enquiries']) {
    await open(office, `/office/${part}`);
    await camera.shoot(office, part);
    await office.locator(`main a[href^="/office/${part}/"]`).first().click();
    await expect(office.locator('.thread, .answer-form, .values').first()).toBeVisible();
    await camera.shoot(office, `${part} one`);
  }
});
