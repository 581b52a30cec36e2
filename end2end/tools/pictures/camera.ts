// Takes pictures of every page, with the demo's people and with what is rare: nothing, very much, long names, errors.
//
//   cargo xtask build --quick && cargo build -p message-centre --features development
//   cd end2end
//   MESSAGE_CENTRE_BIN=../target/debug/message-centre CHROMIUM_PATH=/usr/bin/chromium npx playwright test --config pictures.config.ts
//
// Further: `privacy` or `-g 'choose'` for a chapter alone; LANGUAGE=ur (cy, pl) for the parents' pages in another language;
// MODES=phone,dark for some modes alone; OUT for another folder than /tmp/pictures. What comes of it:
//
//   /tmp/pictures/en/phone-dark/messages-03-one.png     a picture
//   /tmp/pictures/en/sheets/messages-phone-dark-1.png   many of them on one sheet: look at these
//
// The chapters find what they press by its place, not by its words, so that they work in each language.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { settled, test as base } from '../../support/test.ts';
import { makeSheets, type Picture } from './sheets.ts';

export const LOCALES = { en: 'en-GB', cy: 'cy-GB', pl: 'pl-PL', ur: 'ur-PK' };
export const LANGUAGE = (process.env.LANGUAGE ?? 'en').slice(0, 2) as keyof typeof LOCALES;
export const OUT = join(process.env.OUT ?? '/tmp/pictures', LANGUAGE);

interface Mode {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** Percent of the size of the letters. */
  text: number;
}

const PHONE: Mode = { width: 390, height: 844, colorScheme: 'light', text: 100 };
const DESK: Mode = { width: 1280, height: 800, colorScheme: 'light', text: 100 };
const MODES: Record<string, Mode> = {
  phone: PHONE,
  'phone-dark': { ...PHONE, colorScheme: 'dark' },
  desk: DESK,
  'desk-dark': { ...DESK, colorScheme: 'dark' },
  small: { ...PHONE, width: 320, height: 640 },
  large: { ...PHONE, text: 200 },
};
const chosen = process.env.MODES?.split(',') ?? Object.keys(MODES);

interface View {
  /** The window alone, at this part of the page; otherwise the whole page. */
  window?: 'top' | 'middle' | 'end' | 'as it is';
  /** The page is not all there, and will not be. */
  waiting?: boolean;
  /** As on paper. */
  printed?: boolean;
}

/** Takes the pictures of one chapter. */
export class Camera {
  readonly taken: Record<string, Picture[]> = Object.fromEntries(chosen.map((mode) => [mode, []]));
  #count = 0;

  constructor(readonly chapter: string) {}

  /** A picture in every mode; the state of the page stays. */
  async shoot(page: Page, name: string, { window, waiting = false, printed = false }: View = {}): Promise<void> {
    if (!waiting) await settled(page);
    const file = `${this.chapter}-${String(++this.#count).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`;
    for (const name of chosen) {
      const { width, height, colorScheme, text } = MODES[name];
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, media: printed ? 'print' : null });
      await page.evaluate(dress, { text, whole: !window });
      if (window && window !== 'as it is') await page.evaluate(scrollTo, window);
      await mkdir(join(OUT, name), { recursive: true });
      const path = join(OUT, name, file);
      await page.screenshot({ path, fullPage: !window, animations: waiting ? 'allow' : 'disabled' });
      this.taken[name].push({ label: file.replace('.png', ''), path });
    }
    await page.emulateMedia({ colorScheme: null, media: null });
    await page.setViewportSize({ width: PHONE.width, height: PHONE.height });
    await page.evaluate(dress, { text: 100, whole: false });
  }
}

/** Runs in the page: letters of another size; and on a picture of a whole page what is pinned to the window is at its end. */
function dress({ text, whole }: { text: number; whole: boolean }): void {
  const style = new CSSStyleSheet();
  const pinned = 'body { position: relative } .reach, .notice.is-on, .toasts { position: absolute !important }';
  const bar = '@media (max-width: 55.99rem) { .bar { position: absolute !important } }';
  style.replaceSync(`html { font-size: ${text}% } ${whole ? pinned + bar : ''}`);
  document.adoptedStyleSheets = [style];
}

/** Runs in the page, which may draw only then what comes into sight. */
async function scrollTo(part: 'top' | 'middle' | 'end'): Promise<void> {
  const share = { top: 0, middle: 0.5, end: 1 }[part];
  const top = (document.documentElement.scrollHeight - innerHeight) * share;
  scroll({ top, behavior: 'instant' });
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

/** A test is a chapter, named after its title. What a page complains about is the tests' business: here errors are meant. */
export const test = base.extend<{ camera: Camera }>({
  camera: async ({ browser, visit }, use, { title }) => {
    visit.expect(/.*/);
    const camera = new Camera(title.replaceAll(' ', '-'));
    await use(camera);
    for (const [mode, pictures] of Object.entries(camera.taken)) {
      const sheet = join(OUT, 'sheets', `${camera.chapter}-${mode}`);
      await makeSheets(browser, pictures, sheet, MODES[mode].width > 1000 ? 2 : 5);
    }
  },
});
