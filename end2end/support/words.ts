// Whether a page speaks the language that it is in: nothing of the English catalogue may be left.

import { readdir, readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

export type Tag = 'cy' | 'pl' | 'ur';

interface English {
  /** Texts as they stand. */
  whole: Set<string>;
  /** What stands between the gaps of the others. */
  pieces: string[];
}

const read = new Map<Tag, Promise<English>>();

/** Nothing shown, and nothing that screen readers are told, is English of the catalogue. */
export async function speaks(page: Page, tag: Tag, what: string): Promise<void> {
  const english = await (read.get(tag) ?? read.set(tag, catalogue(tag)).get(tag)!);
  const shown = await page.evaluate(textsOfThePage);
  const left = shown.filter((text) => english.whole.has(text) || english.pieces.some((piece) => text.includes(piece)));
  expect.soft(left, `${what}: no English is left`).toEqual([]);
  expect.soft(await page.locator('html').getAttribute('lang'), what).toBe(tag);
}

/** The English texts that read otherwise in the language. */
async function catalogue(tag: Tag): Promise<English> {
  const texts = { en: new Set<string>(), cy: new Set<string>(), pl: new Set<string>(), ur: new Set<string>() };
  for (const folder of ['pages', 'answers']) {
    const place = new URL(`../../shared/src/words/${folder}/`, import.meta.url);
    for (const name of await readdir(place)) {
      const source = (await readFile(new URL(name, place), 'utf8')).replace(/^ *\/\/.*$/gm, '');
      let language: keyof typeof texts | undefined;
      for (const [, start, literal] of source.matchAll(/\b(en|cy|pl|ur):|"((?:[^"\\]|\\[^])*)"/g)) {
        if (start) language = start as keyof typeof texts;
        else if (language) texts[language].add(literal.replace(/\\\n\s*/g, '').replaceAll('\\"', '"'));
      }
    }
  }
  const english: English = { whole: new Set(), pieces: [] };
  for (const text of texts.en) {
    if (texts[tag].has(text) || !/[a-z]{3}/.test(text)) continue;
    if (!text.includes('{')) english.whole.add(text);
    english.pieces.push(...text.split(/\{\w+\}/).map((piece) => piece.trim()).filter((piece) => piece.split(' ').length > 2));
  }
  if (english.whole.size < 400 || english.pieces.length < 300) throw new Error('The catalogue was not read');
  // The switch names it.
  english.whole.delete('English');
  return english;
}

/**
 * Runs in the page: what is shown, and what screen readers are told. A text that says it is of another language, such as a policy
 * that nobody has translated, may have words like the catalogue's.
 */
function textsOfThePage(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ parentElement }) => {
    const isOurs = parentElement?.closest<HTMLElement>('[lang]')?.lang === document.documentElement.lang;
    return isOurs ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const texts = [document.title];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const attribute of ['aria-label', 'placeholder', 'title', 'alt']) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) texts.push(element.getAttribute(attribute) ?? '');
  }
  return texts.map((text) => text.replace(/[\u2066-\u2069]/g, '').trim()).filter((text) => text !== '');
}
