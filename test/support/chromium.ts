/**
 * A real browser: Chromium as CHROMIUM names it, or from the PATH, since no npm package of ours brings one. There
 * is nothing to fall back to, so that a test of a page never passes without a browser.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Without its sandbox, which a container seldom allows: it opens our own pages only. */
export function openChromium(...args: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? findChromium(), args: ['--no-sandbox', ...args] });
}

function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (!found) throw new Error('These tests need a real browser: put Chromium on the PATH (apt-get install chromium), or name it in CHROMIUM.');
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
