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

  const facts = await page.evaluate(look);
  expect.soft(facts.repeatedIds, 'ids are unique').toEqual([]);
  expect.soft(facts.shifts, `nothing moves after it is painted (${new URL(page.url()).pathname})`).toEqual([]);
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

/** Notes what moves, from the first paint on. Add it to each context. */
export function noteShifts(): void {
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null }[];
  }
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      // What moves within half a second of a press is its answer.
      if (entry.hadRecentInput) continue;
      const nodes = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : String(node)));
      shifts.push(`${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${nodes.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. */
async function look(): Promise<{ repeatedIds: string[]; shifts: string[]; stored: string[] }> {
  // What moved in the last frame is told after the next one.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  // The language that was chosen on this device says nothing about the parent; cookies are for signing in alone.
  const stored = [...Object.keys(localStorage).filter((key) => key !== 'language'), ...Object.keys(sessionStorage), ...(await caches.keys())];
  const databases = (await indexedDB.databases()).map(({ name }) => String(name));
  return {
    repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
    shifts: (globalThis as unknown as { shifts: string[] }).shifts.splice(0),
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

/** Nothing is cut off or has to be scrolled sideways, and what stays in place leaves room to read. */
async function fits(page: Page): Promise<void> {
  const before = page.viewportSize();
  const scroll = await page.evaluate(() => scrollY);
  await page.setViewportSize(ZOOMED);
  const { wide, fixed } = await page.evaluate(() => {
    const elements = [...document.body.querySelectorAll('*')];
    const places = elements.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position));
    const width = document.documentElement.scrollWidth;
    return {
      wide: width <= 320 ? [] : [`${width} pixels`, ...elements
        .filter((element) => element.getBoundingClientRect().right > 321)
        .slice(0, 5)
        .map((element) => element.outerHTML.slice(0, 100))],
      fixed: places
        // A notice can be closed.
        .filter((element) => element.checkVisibility() && !element.matches('[role=status]'))
        .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0),
    };
  });
  expect.soft(wide, 'no scrolling sideways at 320 pixels').toEqual([]);
  if ((await page.locator('dialog[open]').count()) === 0) {
    expect.soft(fixed, 'what stays in place leaves half of a zoomed window').toBeLessThanOrEqual(ZOOMED.height / 2);
  }
  if (before) await page.setViewportSize(before);
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), scroll);
}

function foreign(page: Page): string[] {
  const home = new URL(page.url()).origin;
  return visitOf(page).urls.filter((url) => !url.startsWith('data:') && new URL(url).origin !== home);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
