/**
 * The documentation site in a real browser, from a web server and from a folder: it asks nobody else for anything, its
 * reference has every operation, its search finds, and it can be read on a phone, in the dark, by keyboard and without scripts.
 */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import express from 'express';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildSite, readSources } from '../../src/docs/site/build.ts';
import type { Sources } from '../../src/docs/site/build.ts';
import { operationLink } from '../../src/docs/site/links.ts';
import { openChromium } from '../support/chromium.ts';

// Of the browser, for what runs there: its types would be global here, too.
declare const document: any, location: any, NodeFilter: any, getComputedStyle: (element: any) => { color: string; backgroundColor: string };

const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

describe('documentation site in a browser', function () {
  // Some open every page there is.
  this.timeout(180_000);

  let sources: Sources;
  let pages: string[];
  let folder: string;
  let server: Server;
  let bases: Record<'server' | 'folder', string>;
  let browser: Browser;
  let page: Page;
  /** Addresses asked for outside of the site, and whatever the browser complains about. */
  const foreign: string[] = [];
  const complaints: string[] = [];

  before(async () => {
    sources = await readSources();
    const files = await buildSite(sources);
    pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    folder = await mkdtemp(join(tmpdir(), 'deed-site-'));
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    server = createServer(express().use('/manual', express.static(folder))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    bases = { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}/manual/`, folder: `${pathToFileURL(folder).href}/` };
    browser = await openChromium('--disable-gpu', '--disable-background-networking');
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await rm(folder, { recursive: true });
  });

  async function open(path: string, options: BrowserContextOptions = DESKTOP, from: keyof typeof bases = 'server'): Promise<void> {
    [foreign, complaints].forEach((list) => void list.splice(0));
    page = await browser.newPage(options);
    page.on('request', (request) => void (request.url().startsWith(bases[from]) || request.url().startsWith('data:') || foreign.push(request.url())));
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    await page.goto(bases[from] + path);
  }
  afterEach(() => page?.close());

  /** ReDoc has replaced what the page says without it. */
  const drawn = () => page.locator('a[href="#/customers"]').first().waitFor({ state: 'attached' });
  const quiet = (what: string): unknown => expect({ what, foreign, complaints }).to.deep.equal({ what, foreign: [], complaints: [] });

  for (const from of ['server', 'folder'] as const) {
    it(`asks nobody else for anything, from a ${from}`, async () => {
      for (const path of pages) {
        await open(path, DESKTOP, from);
        if (path === 'reference.html') await drawn();
        await page.fill('#site-search', 'customer');
        await page.locator('.results a').first().waitFor();
        await page.waitForTimeout(path === 'reference.html' ? 1500 : 0);
        quiet(`${from}: ${path}`);
        await page.close();
      }
    });
  }

  it('notices an image from elsewhere', async () => {
    await open('index.html');
    await page.evaluate(() => void document.body.insertAdjacentHTML('beforeend', '<img src="https://images.example.com/logo.png" alt="">'));
    await page.waitForTimeout(200);
    expect([...foreign, ...complaints].join()).to.include('images.example.com');
  });

  it('the reference has every operation and event where links lead', async () => {
    await open('reference.html');
    await drawn();
    const { operations, events } = sources.contract;
    const links = [...operations.map(({ tag, id }) => operationLink(tag, id)), ...[...events.values()].map(({ tags, operationId }) => operationLink(tags[0]!, operationId))];
    for (const [tag, members] of Map.groupBy(links, (link) => link.replace(/^.*#/, '#').replace(/\/[^/]*$/, ''))) {
      await page.evaluate((hash) => void (location.hash = hash), tag);
      for (const member of members) await page.locator(`a[href="${member.replace(/^.*#/, '#')}"]`).first().waitFor({ state: 'attached', timeout: 5000 });
    }
    quiet('reference');
  });

  it('a link to an operation shows it, with its samples', async () => {
    await open(operationLink('Invoices', 'createInvoice'));
    const section = page.locator('[id="invoices/createinvoice"]');
    await section.waitFor();
    await page.waitForTimeout(1500);
    expect((await section.boundingBox())!.y).to.be.within(-50, 500);
    await section.getByText('"$DEED_URL/api/v1/invoices"').waitFor();
    await section.getByRole('button', { name: 'curl' }).click();
    await page.getByRole('menuitem', { name: 'TypeScript' }).click();
    await section.getByText('createInvoice', { exact: true }).waitFor();
  });

  it('search finds operations, codes and guides by keyboard, and goes there', async () => {
    await open('index.html');
    await page.keyboard.press('/');
    await page.keyboard.type('create invoice');
    await page.locator('.results a').first().waitFor();
    expect(await page.locator('.results a strong').first().textContent()).to.equal('createInvoice: Create an invoice');
    await page.fill('#site-search', 'email-taken');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/errors\.html#email-taken$/);
    await page.fill('#site-search', 'no such words anywhere');
    await page.getByText('Nothing found').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.results').isVisible()).to.equal(false);
  });

  it('fits a phone and a desk, and nothing sticks out', async () => {
    for (const size of [PHONE, DESKTOP]) {
      for (const path of pages) {
        await open(path, size);
        if (path === 'reference.html') await drawn();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} at ${size.viewport.width}`).to.be.at.most(0);
        await page.close();
      }
    }
  });

  it('on a phone the navigation comes out of its button, and goes back', async () => {
    await open('errors.html', PHONE);
    const [button, navigation] = [page.getByRole('button', { name: 'Menu' }), page.getByRole('navigation', { name: 'Site' })];
    expect(await navigation.isVisible()).to.equal(false);
    await button.click();
    expect(await navigation.isVisible()).to.equal(true);
    expect(await button.getAttribute('aria-expanded')).to.equal('true');
    await page.keyboard.press('Escape');
    expect(await navigation.isVisible()).to.equal(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Menu');
  });

  it('the first key leads past the navigation', async () => {
    await open('lists.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('site-content');
  });

  it('without scripts all of a guide is there, navigation included', async () => {
    await open('errors.html', { ...PHONE, javaScriptEnabled: false });
    expect(await page.getByRole('navigation', { name: 'Site' }).isVisible()).to.equal(true);
    expect(await page.getByRole('heading', { name: 'email-taken' }).isVisible()).to.equal(true);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`text stands out from its ground, ${colorScheme} (WCAG 1.4.3)`, async () => {
      for (const path of pages.filter((name) => name !== 'reference.html')) {
        await open(path, { ...DESKTOP, colorScheme, reducedMotion: 'reduce' });
        expect(await page.evaluate(lowContrasts), path).to.deep.equal([]);
        await page.close();
      }
    });
  }

  it('prints the content alone', async () => {
    await open('errors.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Site' }).isVisible()).to.equal(false);
    expect(await page.getByRole('heading', { name: 'email-taken' }).isVisible()).to.equal(true);
  });
});

/** In the browser: texts whose contrast is below 4.5 to 1. */
function lowContrasts(): string[] {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })!;
  const rgb = (color: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red = 0, green = 0, blue = 0]: number[]): number =>
    [red, green, blue].map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
  const ground = (element: any): number[] => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    throw new Error('There is no ground.');
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const low = new Set<string>();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement!;
    if (!texts.currentNode.textContent?.trim() || !element.checkVisibility() || element.closest('script, style, noscript, .anchor, .copy')) continue;
    const [lighter = 0, darker = 0] = [luminance(rgb(getComputedStyle(element).color)), luminance(ground(element))].sort((one, other) => other - one);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    if (ratio < 4.5) low.add(`${element.tagName} ${element.className}: ${ratio.toFixed(2)}`);
  }
  return [...low];
}
