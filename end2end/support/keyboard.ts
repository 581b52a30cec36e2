// A person who has no mouse: every way is by Tab, every press by a key. Wherever the focus goes it must be seen, named and in the
// order of reading; it is never lost; and what changed is heard.

import { expect, type Locator, type Page } from '@playwright/test';
import { until } from './until.ts';
import { visitOf } from './visit.ts';

type Key = 'Enter' | 'Space';
type Way = 'Tab' | 'Shift+Tab';

export class Keyboard {
  private constructor(readonly page: Page) {}

  /** Begins to listen as a screen reader does. Call it before the page is opened. */
  static async of(page: Page): Promise<Keyboard> {
    await page.addInitScript(listen);
    return new Keyboard(page);
  }

  /** Goes to something by Tab, or by Shift+Tab where it stands before the focus. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const passed: string[] = [];
    let way: Way | '' = '';
    for (let presses = 0; presses < 90; presses++) {
      const stop: Stop = await target.evaluate(look, way);
      expect(stop.faults, `${way} after ${passed.at(-1) ?? 'the start'}`).toEqual([]);
      if (stop.next === '') return;
      passed.push(stop.name);
      way = stop.next;
      await this.page.keyboard.press(way);
    }
    throw new Error(`The keyboard does not lead to ${target}; it passed ${passed.join(', ')}`);
  }

  /** Presses something: a link, a button, a box to tick. */
  async press(target: Locator, key: Key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  /** Types into a field, in place of what it holds. */
  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  }

  /** Chooses an option of a list, or another one of radios, by the arrows. */
  async choose(target: Locator, text: string | RegExp, arrow: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
    await this.to(target);
    const chosen = () => target.evaluate((it: HTMLSelectElement) => it.selectedOptions[0]?.text ?? '');
    for (let presses = 0; presses < 40; presses++) {
      if (await chosen().then((now) => (typeof text === 'string' ? now === text : text.test(now)))) return;
      await this.page.keyboard.press(arrow);
    }
    throw new Error(`${arrow} does not lead to ${text}`);
  }

  /** Goes to the chosen one of some radios and on to another of them. */
  async turnTo(chosen: Locator, other: Locator, arrow: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
    await this.to(chosen);
    await this.page.keyboard.press(arrow);
    await expect(other).toBeFocused();
    await expect(other).toBeChecked();
  }

  /** Chooses files by the dialog that the control opens. */
  async files(target: Locator, ...files: string[]): Promise<void> {
    await this.to(target);
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Enter');
    await (await chooser).setFiles(files);
  }

  /** The focus came to where the next step is: a heading, the summary of what is wrong, what was acted on, or beside it. */
  async at(target: Locator): Promise<void> {
    // A page that is built again, in another language, gives the focus to what stands in the same place.
    await expect(async () => {
      await expect(target).toBeFocused();
      const box = await target.boundingBox();
      expect(box, 'it is there').not.toBeNull();
      const height = await this.page.evaluate(() => innerHeight);
      expect(box!.y < height && box!.y + box!.height > 0, 'it is in the window').toBe(true);
    }).toPass({ timeout: 20_000 });
  }

  /** Another page is shown. Its heading has the focus, unless the browser has loaded it anew and begins at its top. */
  async arrived(title: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(title);
    await expect(this.page.locator('.boot-main, .bones')).toHaveCount(0);
    if (!visitOf(this.page).takeLoaded(this.page)) await this.at(heading);
  }

  /** A screen reader says this without being asked. */
  async heard(text: string | RegExp): Promise<void> {
    const fits = (said: string) => (typeof text === 'string' ? said.includes(text) : text.test(said));
    const all = () => this.page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    let last: string[] = [];
    await until(`a screen reader to say ${text}`, async () => {
      last = await all();
      return last.some(fits) || undefined;
    }).catch((error: Error) => {
      throw new Error(`${error.message}; it said: ${JSON.stringify(last)}`);
    });
    await this.page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
  }

  /** The focus is somewhere: whoever presses Tab does not begin at the top again. */
  async isKept(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.tagName), { message: 'the focus is lost' }).not.toBe('BODY');
  }
}

/**
 * Runs in the page from its start: notes what screen readers would say by themselves. They say what changes inside of a region that
 * was there before; only an alert is said as it comes.
 */
function listen(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  const known = new WeakSet<Element>();
  const regions = '[role=status], [role=alert], [role=log], [aria-live]';
  const start = () => {
    for (const region of document.querySelectorAll(regions)) known.add(region);
    new MutationObserver((changes) => {
      const told = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const place = target instanceof Element ? target : target.parentElement;
        const region = place?.closest(regions);
        if (region && known.has(region) && region.isConnected) told.add(region);
        for (const node of addedNodes) {
          if (!(node instanceof Element) || !node.isConnected) continue;
          for (const one of [node, ...node.querySelectorAll('*')]) {
            if (one.matches('[role=alert]')) told.add(one);
          }
        }
      }
      for (const region of told) {
        const text = (region as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
        if (text !== '' && region.checkVisibility()) said.push(text);
      }
      for (const region of document.querySelectorAll(regions)) known.add(region);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('readystatechange', start, { once: true });
  else start();
}

/** Where the focus is, what is wrong with that, and which key leads on; none where it is the target. */
interface Stop {
  name: string;
  faults: string[];
  next: Way | '';
}

/** Runs in the page: looks at where a press has led, unless there was none yet. */
function look(target: Element, way: string): Stop {
  const faults: string[] = [];
  const memory = globalThis as unknown as { before?: HTMLElement };
  const { before } = memory;
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) {
    // Past its end a document begins anew.
    memory.before = undefined;
    return { name: 'body', faults: way === 'Shift+Tab' ? ['Shift+Tab left the page'] : [], next: 'Tab' };
  }
  memory.before = element;
  const isBefore = (element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && !element.contains(target);
  const next = element === target ? '' : isBefore ? 'Shift+Tab' : 'Tab';
  const name = element.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
  // Where the program has put it is looked at by `at`.
  if (way === '') return { name, faults, next };
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const said = [
    element.getAttribute('aria-label'),
    ...ids.map((id) => document.getElementById(id)?.textContent),
    ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
    element.textContent,
  ];
  if (!said.some((text) => text?.trim())) faults.push(`it has no name: ${name}`);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!shown || right - left < 2 || bottom - top < 2) faults.push(`it is not to be seen: ${name}`);
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) faults.push(`it is not in the window: ${name}`);
  // The ring of a link that covers its card is the card's; that of a box to tick may be its label's.
  const marked = [element, element.closest('li'), element.closest('label')].some((of) => {
    if (!of) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || (of === element && boxShadow !== 'none');
  });
  // Within one field, such as a date, the browser marks the part that has it.
  if (!marked && element !== before) faults.push(`no ring shows the focus: ${name}`);
  // Not beneath a bar that stays in place: some of it can be hit, at its edges or in its middle.
  const across = [0.1, 0.5, 0.9].map((part) => left + (right - left) * part);
  const down = [0.15, 0.5, 0.85].map((part) => Math.max(top, 0) + (Math.min(bottom, innerHeight) - Math.max(top, 0)) * part);
  const hits = across.flatMap((x) => down.map((y) => document.elementFromPoint(x, y)));
  const seen = hits.filter((hit) => hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element)));
  if (seen.length === 0) faults.push(`it lies beneath ${hits[4]?.outerHTML.slice(0, 80)}: ${name}`);
  if (element.tabIndex > 0) faults.push(`tabindex ${element.tabIndex} breaks the order: ${name}`);
  // What follows in the document is not above what came before, within one part of the page.
  const part = (of: Element) => of.closest('main, nav, header, footer, dialog, .toasts, .notice, .reach') ?? document.body;
  if (before?.isConnected && before !== document.body && before.tabIndex >= 0 && part(before) === part(element)) {
    const [one, other] = way === 'Tab' ? [before, element] : [element, before];
    if (one !== other) {
      if (!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push(`it goes back: ${name}`);
      const [upper, lower] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const rtl = document.documentElement.dir === 'rtl';
      const sameRow = lower.top < upper.bottom && upper.top < lower.bottom;
      const nested = one.contains(other) || other.contains(one);
      // What begins a column of its own may be higher up.
      const column = rtl ? lower.right <= upper.left : lower.left >= upper.right;
      const backwards = !column && (sameRow ? (rtl ? lower.left > upper.left : lower.left < upper.left) : lower.top < upper.top);
      if (!nested && backwards && upper.width > 2 && lower.width > 2) faults.push(`it is read before ${one.outerHTML.slice(0, 80)}: ${name}`);
    }
  }
  return { name, faults, next };
}
