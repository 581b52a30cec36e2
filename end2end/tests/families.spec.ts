// R7: two parents of one child never see anything of each other.

import type { Page } from '@playwright/test';
import { Deletion } from '../pages/deletion.ts';
import { Details } from '../pages/details.ts';
import { Message } from '../pages/message.ts';
import { Messages } from '../pages/messages.ts';
import { expect, type School, settled, test, Visit } from '../support/test.ts';

/** Everything that names one of them, as it may be written anywhere. */
const traces = (school: School) => ({
  priya: [school.email('priya'), 'Priya', '07700 900101', '+447700900101', '7700900101', 'Noah', 'Harvest festival', 'Book fair'],
  tom: [school.email('tom'), 'Tom Hale', '07700 900102', '+447700900102', '7700900102', "Parents' evening", 'Maya stays with me'],
  grace: [school.email('grace'), 'Grace', '07700 900103', '+447700900103', 'Adeyemi', 'Tolu'],
});

for (const [me, others] of [
  ['priya', ['tom', 'grace']],
  ['tom', ['priya', 'grace']],
] as const) {
  test(`${me} finds nothing of the other parents, on any page and in any answer`, async ({ device, riverside }) => {
    const visits = { priya: new Visit(), tom: new Visit() };
    // The other one is signed in and does things at the same time.
    const pages = { priya: await device(visits.priya), tom: await device(visits.tom) };
    for (const name of ['priya', 'tom'] as const) await riverside.signIn(pages[name], name);
    await pages[me === 'priya' ? 'tom' : 'priya'].goto('/details');
    const page = pages[me];

    const texts = await everythingToSee(page);
    const answers = await visits[me].answers();
    expect(answers.length, 'the answers were read').toBeGreaterThan(8);
    expect(answers.filter((answer) => answer.length > 200).length).toBeGreaterThan(4);
    const mine = [...texts, ...answers].join('\n');
    for (const trace of traces(riverside)[me].slice(0, 2)) expect(mine).toContain(trace);
    const found = others.flatMap((other) => traces(riverside)[other].filter((trace) => mine.includes(trace)));
    expect(found).toEqual([]);
  });
}

test("what one parent changes or deletes leaves the other's pages as they were", async ({ page, device, riverside }) => {
  const other = await device();
  await riverside.signIn(other, 'tom');
  await other.goto('/details');
  await settled(other);
  const before = await other.getByRole('main').innerText();

  await riverside.signIn(page);
  await page.goto('/details/name');
  await settled(page);
  await page.getByLabel('Your name').fill('Priya Newname');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(new Details(page).toast).toContainText('Your name was changed.');
  const deletion = new Deletion(page);
  await deletion.open();
  await deletion.delete('plum lantern orbit 42');
  await expect(deletion.heading).toHaveText('Your data has been deleted');

  await other.reload();
  await settled(other);
  expect(await other.getByRole('main').innerText()).toBe(before);
  await new Messages(other).open();
  await expect(new Messages(other).cards).toHaveCount(3);

  // Nor is one told of the other by mail.
  await riverside.server.mailbox.next(riverside.email('priya'), /was deleted/);
  for (const [me, others] of [['priya', ['tom', 'grace']], ['tom', ['priya', 'grace']]] as const) {
    const mails = riverside.server.mailbox.to(riverside.email(me)).map(({ subject, text, headerLines }) => JSON.stringify([subject, text, headerLines]));
    expect(mails.length).toBeGreaterThan(0);
    expect(others.flatMap((name) => traces(riverside)[name].filter((trace) => mails.some((mail) => mail.includes(trace))))).toEqual([]);
  }
  expect(riverside.server.mailbox.to(riverside.email('tom')).map(({ subject }) => subject), 'nothing but the invitation').toHaveLength(1);
});

/** Goes to every page that a parent has and gives the text of each. */
async function everythingToSee(page: Page): Promise<string[]> {
  const messages = new Messages(page);
  const texts: string[] = [];
  const look = async () => {
    await settled(page);
    texts.push(await page.content());
  };
  await messages.open();
  await expect(messages.cards).not.toHaveCount(0);
  await look();
  for (const title of await messages.titles.allInnerTexts()) {
    await messages.read(title);
    await expect(new Message(page).markUnread).toBeVisible();
    await look();
    await new Message(page).back.click();
    await expect(messages.cards).not.toHaveCount(0);
  }
  for (const text of ['Priya', 'Tom', 'Hale', '7700']) {
    await messages.open();
    await messages.search(text);
    await expect(messages.heading).toHaveText('Messages found');
    // What was searched for is shown again: only what was found counts.
    await settled(page);
    texts.push(...(await messages.cards.allInnerTexts()));
  }
  await messages.open();
  await messages.filter((form) => form.getByLabel('Group').selectOption('5W'));
  await look();
  await new Details(page).open();
  await expect(page.getByText('Maya Hale')).toBeVisible();
  await look();
  for (const path of ['/details/name', '/details/email', '/details/mobile', '/privacy', '/privacy/delete']) {
    await page.goto(path);
    await look();
  }
  return texts;
}
