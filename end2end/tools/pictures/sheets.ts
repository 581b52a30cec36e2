// Puts many pictures on few sheets, in columns; a long picture goes on in the next column.

import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';

export interface Picture {
  label: string;
  path: string;
}

/** All in pixels of the sheet. */
const WIDTH = 1560;
const HEIGHT = 1500;
const GAP = 8;
const LABEL = 16;
/** What is longer than this many columns is cut off. */
const MOST = 4;

/** A long picture begins where there is at least this much room. */
const LEAST = 500;

/** A part of a picture at its place on a sheet. */
interface Piece {
  picture: Picture;
  sheet: number;
  x: number;
  y: number;
  /** Where in the picture it begins. */
  from: number;
  height: number;
}

/** Writes `name-1.png` and so on, in place of those that are there. */
export async function makeSheets(browser: Browser, pictures: Picture[], name: string, columns: number): Promise<void> {
  if (pictures.length === 0) return;
  const width = Math.floor((WIDTH - GAP) / columns) - GAP;
  const sources = new Map<Picture, string>();
  const pieces: Piece[] = [];
  let [column, y] = [0, GAP];
  for (const picture of pictures) {
    const png = await readFile(picture.path);
    sources.set(picture, `data:image/png;base64,${png.toString('base64')}`);
    // Width and height stand in the first chunk of a PNG.
    const whole = (png.readUInt32BE(20) * width) / png.readUInt32BE(16);
    const length = Math.min(whole, MOST * (HEIGHT - LABEL - 2 * GAP));
    if (y > GAP && y + LABEL + Math.min(length, LEAST) > HEIGHT - GAP) [column, y] = [column + 1, GAP];
    for (let from = 0; from < length; ) {
      const height = Math.min(length - from, HEIGHT - GAP - y - LABEL);
      pieces.push({ picture, sheet: Math.floor(column / columns), x: GAP + (column % columns) * (width + GAP), y, from, height });
      from += height;
      [column, y] = from < length ? [column + 1, GAP] : [column, y + LABEL + height + GAP];
    }
  }
  const folder = dirname(name);
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) {
    if (old.startsWith(`${basename(name)}-`) && /^\d+\.png$/.test(old.slice(basename(name).length + 1))) await rm(join(folder, old));
  }
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  for (let sheet = 0; sheet <= pieces.at(-1)!.sheet; sheet++) {
    const boxes = pieces.filter((piece) => piece.sheet === sheet).map(({ picture, x, y, from, height }) => `
      <b style="left:${x}px;top:${y}px">${picture.label}${from > 0 ? ' …' : ''}</b>
      <div style="left:${x}px;top:${y + LABEL}px;width:${width}px;height:${height}px">
        <img style="width:${width}px;top:${-from}px" src="${sources.get(picture)}">
      </div>`);
    await page.setContent(`
      <style>
        body { background: #888 } b { font: 12px sans-serif; color: #ff0 } b, div, img { position: absolute } div { overflow: hidden }
      </style>${boxes.join('')}`);
    await page.screenshot({ path: `${name}-${sheet + 1}.png` });
  }
  await page.close();
}
