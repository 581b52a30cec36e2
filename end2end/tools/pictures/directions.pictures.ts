// Words of both directions on one page: names, subjects and messages in Urdu, and a message that says the same twice.

import { expect } from '../../support/test.ts';
import { messageAbout, open, openTextMessage, signIn } from '../../support/acting.ts';
import { test } from './camera.ts';

const TWICE = `Dear parents,

school is closed tomorrow (Tuesday, 24 November). Call 01632 960123.

عزیز والدین،

کل (منگل، 24 نومبر) اسکول بند رہے گا۔ فون: 01632 960123۔ تفصیل: https://riverside.example.org/closed

Riverside Primary School`;

test('directions', async ({ page, school, camera, device }) => {
  const email = school.email('priya');
  const column = 'PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP,CHILD_REGISTRATION';
  await school.importClassList([column, `عائشہ خان,والدہ,${email},07700 900101,علی,خان,2016-03-09,5,4 Maple`].join('\n'));
  const letter = { channel: 'email', address: email, group: '4 Maple' } as const;
  await school.sendForReplies(
    { ...letter, subject: 'School is closed / اسکول بند ہے', content: TWICE, sent: '2026-11-20 08:15' },
    { ...letter, subject: 'تیراکی: 07700 900123 پر فون کریں (جمعہ)', content: 'تیراکی جمعہ کو ہے۔ تولیہ ساتھ لائیں (15:30)!', sent: '2026-11-19 08:15', reply: 'شکریہ! Ali comes.', replied: '2026-11-19 09:15' },
    { ...letter, subject: '5 W: swimming, Friday (15:30)!', content: 'Swimming is on Friday. Bring a towel (15:30)!', sent: '2026-11-18 08:15', reply: 'Thank you! علی آئے گا۔', replied: '2026-11-18 09:15' },
    { ...letter, channel: 'sms', address: '07700 900101', content: 'کل اسکول بند ہے۔ Riverside', sent: '2026-11-17 08:15' },
  );
  await school.signIn(page);
  await open(page, '/messages');
  await camera.shoot(page, 'list');
  for (const [name, title] of [['twice', 'School is closed'], ['in urdu', 'تیراکی'], ['in english', '5 W']]) {
    await open(page, await messageAbout(page, title));
    await camera.shoot(page, name);
  }
  await openTextMessage(page);
  await camera.shoot(page, 'text message');
  for (const path of ['/details', '/details/name', '/details/schools', '/privacy/delete']) {
    await open(page, path);
    await camera.shoot(page, path.slice(1).replace('/', ' '));
  }
  const office = await device();
  await signIn(office, await school.addStaff(), 'walnut harbour kettle 7', '/office/sign-in');
  await camera.shoot(office, 'in the office');
  await office.locator('tbody a').first().click();
  await expect(office.locator('.deliveries .rows')).toBeVisible();
  await camera.shoot(office, 'a contact of the office');
});
