// P15: what must hold on every page, whatever it shows.

import { readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { visitOf } from './visit.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** The smallest phone, and a desk's 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
/**
 * Letters and words as far apart as readers may set them (WCAG 1.4.12). It widens every text by about a quarter, as a wider font
 * does, whichever fonts this computer has.
 */
const WIDER = '* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; }';

/**
 * Waits until the page is all there, then looks at everything that each page must keep. Call it after each navigation. On a
 * page that is `inUse` the focus is where the parent has gone since.
 */
export async function everyPage(page: Page, { inUse = false } = {}): Promise<void> {
  await settled(page);
  const visit = visitOf(page);
  const loaded = visit.takeLoaded(page);
  const office = new URL(page.url()).pathname.startsWith('/office');

  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading, 'one main heading').toHaveCount(1);
  const title = (await heading.innerText()).trim();
  await expect(page, 'the window is named after the page').toHaveTitle(new RegExp(`^${escaped(title)} – `));
  if (!loaded && !inUse && (await page.locator('dialog[open]').count()) === 0) {
    await expect(heading, 'the heading has the focus once the page was changed').toBeFocused();
  }

  const shifts = await moved(page);
  const facts = await page.evaluate(look);
  expect.soft(facts.repeatedIds, 'ids are unique').toEqual([]);
  expect.soft(shifts, `nothing moves after it is painted (${new URL(page.url()).pathname})`).toEqual([]);
  expect.soft(facts.stored, 'nothing is kept in the browser').toEqual([]);
  expect.soft(await page.evaluate(unstyled, sheets(office)), 'the program has every sheet that its page needs').toEqual([]);
  if (!office) expect.soft(await page.evaluate(smallTargets), 'targets are at least 44 pixels').toEqual([]);

  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await violations(new AxeBuilder({ page }).withTags(STANDARDS)), 'axe finds nothing').toEqual([]);
  // Nothing but colours changes in the dark.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect.soft(await violations(new AxeBuilder({ page }).withRules(COLOURS)), 'nor in the dark').toEqual([]);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });

  await fits(page);
  expect.soft(foreign(page), 'nobody else is asked for anything').toEqual([]);
  expect.soft(visit.complaints(), 'the console is silent').toEqual([]);
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Waits until no skeleton is shown. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main')).toBeVisible();
  await expect(page.locator('.boot-main, .bones')).toHaveCount(0);
}

/**
 * Notes what moves, from the first paint on, unless it is the answer to what somebody did: what they pressed, or what the server
 * said to what they sent. Chromium takes what moves within half a second of a press for its answer; a server that has much to do
 * takes longer, and so does a browser. So a window is open from the press, and from the server's answer, until it is painted. What a
 * page only reads is no such answer, for its place was kept; but what it reads again because of one, such as a list that has one
 * line less, is part of it. Add it to each context.
 */
export function noteShifts(): void {
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null }[];
  }
  /** What is shown is built in one frame, and takes the focus in the next ones. */
  const FRAMES = 4;
  const answers: { from: number; to: number; sent: boolean }[] = [];
  /** Opens a window, and returns what closes it once that is painted. */
  const answer = (sent: boolean): (() => void) => {
    const painted = { from: performance.now(), to: Infinity, sent };
    answers.push(painted);
    const wait = (frames: number): unknown => (frames > 0 ? requestAnimationFrame(() => wait(frames - 1)) : (painted.to = performance.now()));
    return () => wait(FRAMES);
  };
  for (const press of ['pointerup', 'click', 'keydown', 'input', 'change']) {
    addEventListener(press, ({ isTrusted }) => isTrusted && answer(false)(), { capture: true });
  }
  const { fetch } = globalThis;
  globalThis.fetch = (async (...request: Parameters<typeof fetch>) => {
    const method = request[1]?.method ?? (request[0] instanceof Request ? request[0].method : 'GET');
    const follows = method !== 'GET' || answers.some(({ to, sent }) => sent && performance.now() <= to);
    const response = await fetch(...request);
    if (follows) {
      // From here on, not from the end of our own copy: the page may have read and painted its copy before.
      const close = answer(true);
      response.clone().text().then(close, close);
    }
    return response;
  }) as typeof fetch;

  const moved: { at: number; what: string }[] = [];
  const shifts = (): string[] =>
    moved.splice(0).filter(({ at }) => !answers.some(({ from, to }) => at >= from && at <= to)).map(({ what }) => what);
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (entry.hadRecentInput) continue;
      const nodes = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : String(node)));
      moved.push({ at: entry.startTime, what: `${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${nodes.join(' | ')}` });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved since this was asked last. */
export async function moved(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What moved in the last frame is told after the next one.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shifts: () => string[] }).shifts();
  });
}

/** Runs in the page. */
async function look(): Promise<{ repeatedIds: string[]; stored: string[] }> {
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  // The language that was chosen on this device says nothing about the parent; cookies are for signing in alone.
  const stored = [...Object.keys(localStorage).filter((key) => key !== 'language'), ...Object.keys(sessionStorage), ...(await caches.keys())];
  const databases = (await indexedDB.databases()).map(({ name }) => String(name));
  return {
    repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    stored: [...stored, ...databases],
  };
}

/**
 * Runs in the page: what can be pressed and is smaller than 44 × 44 pixels, links within a sentence left out. What counts is
 * where a finger hits it: a label or the card around belongs to it when it does what it does.
 */
function smallTargets(): string[] {
  const { scrollX, scrollY } = window;
  const small: string[] = [];
  const dialog = document.querySelector('dialog[open]');
  for (const target of (dialog ?? document).querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    const style = getComputedStyle(target);
    const box = target.getBoundingClientRect();
    // Out of sight until it has the focus, or never shown.
    if (!target.checkVisibility() || box.width <= 1 || style.clipPath !== 'none') continue;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const inText = style.display === 'inline' && block !== null && block.innerText.trim() !== target.innerText.trim();
    if (inText) continue;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hits = (dx: number, dy: number) => {
      const hit = document.elementFromPoint(x + dx, y + dy);
      return hit !== null && (target.contains(hit) || hit.closest('label')?.control === target || hit.closest('a') === target);
    };
    const label = target instanceof HTMLInputElement ? target.labels?.[0]?.getBoundingClientRect() : undefined;
    if (label && label.width >= 43.5 && label.height >= 43.5) continue;
    const tall = height >= 43.5 || (hits(0, -21) && hits(0, 21));
    const wide = width >= 43.5 || (hits(-21, 0) && hits(21, 0)) || hits(42, 0);
    if (!tall || !wide) small.push(`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`);
  }
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  return small;
}

/** The style sheets as they are written, of the parents' pages or the office's. */
function sheets(office: boolean): string[] {
  const folder = new URL('../../style/', import.meta.url);
  return ['./', office ? 'office/' : 'parent/'].flatMap((part) => {
    const files = readdirSync(new URL(part, folder)).filter((file) => file.endsWith('.css'));
    return files.map((file) => readFileSync(new URL(part + file, folder), 'utf8'));
  });
}

/** Runs in the page: selectors of `sheets` which would change something here, and which no sheet of the page has. */
function unstyled(sheets: string[]): string[] {
  const selectors = (sheet: CSSStyleSheet | CSSGroupingRule): string[] =>
    [...sheet.cssRules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return rule.selectorText.split(/,\s*(?![^(]*\))/);
      return rule instanceof CSSGroupingRule ? selectors(rule) : [];
    });
  const here = new Set([...document.styleSheets].flatMap(selectors));
  const written = sheets.flatMap((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return selectors(sheet);
  });
  const changes = (selector: string) => document.querySelector(selector.replace(/::[\w-]+$/, '') || '*') !== null;
  return written.filter((selector) => !here.has(selector) && changes(selector));
}

/** Nothing is cut off or has to be scrolled sideways, also in a wider font, and what stays in place leaves room to read. */
export async function fits(page: Page, what = new URL(page.url()).pathname): Promise<void> {
  const before = page.viewportSize();
  const scroll = await page.evaluate(() => scrollY);
  await page.setViewportSize(ZOOMED);
  const { wide, fixed } = await page.evaluate(measure, WIDER);
  expect.soft(wide, `${what}: no scrolling sideways at 320 pixels`).toEqual([]);
  if ((await page.locator('dialog[open]').count()) === 0) {
    expect.soft(fixed, `${what}: what stays in place leaves half of a zoomed window`).toBeLessThanOrEqual(ZOOMED.height / 2);
  }
  if (before) await page.setViewportSize(before);
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), scroll);
}

/**
 * Runs in the page: what is wider than the window, as the page is and once more with the `wider` letters; and how high what stays
 * in place is.
 */
function measure(wider: string): { wide: string[]; fixed: number } {
  const tooWide = (font: string) => {
    const { scrollWidth: width, clientWidth: room } = document.documentElement;
    if (width <= room) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.checkVisibility() && (right > room + 1 || left < -1);
    });
    return [`${width} pixels in ${font}`, ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 100))];
  };
  const places = [...document.body.querySelectorAll('*')].filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position));
  const fixed = places
    // A notice can be closed.
    .filter((element) => element.checkVisibility() && !element.matches('[role=status]'))
    .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
  const wide = tooWide('its own font');
  // The content security policy lets no style in from elsewhere; a sheet that a script makes is none.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(wider);
  document.adoptedStyleSheets.push(sheet);
  wide.push(...tooWide('a wider font'));
  document.adoptedStyleSheets.pop();
  return { wide, fixed };
}

function foreign(page: Page): string[] {
  const home = new URL(page.url()).origin;
  return visitOf(page).urls.filter((url) => !url.startsWith('data:') && new URL(url).origin !== home);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
