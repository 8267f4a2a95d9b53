/**
 * The account pages in a real browser: `make test-browser`, since `make test` can bring none of its own. The API
 * behind them is a stub of this test that answers as each case needs; what the operations do is tested with them.
 */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { accountLink } from '../../src/account/link.ts';
import type { AccountPage } from '../../src/account/link.ts';
import { accountPageDeclarations, accountPages } from '../../src/account/pages.ts';
import { createPageHeaders } from '../../src/contract/page-headers.ts';
import { accountOperations } from '../support/account-operations.ts';
import { openChromium } from '../support/chromium.ts';

const TOKEN = 'one/token+of=60 signs & more';
const PAGES = Object.entries(accountPageDeclarations) as [AccountPage, (typeof accountPageDeclarations)[AccountPage]][];

interface Received {
  path: string;
  headers: Record<string, unknown>;
  body: unknown;
}

type Reply = { status: number; body?: object | string; afterMilliseconds?: number };

describe('account pages in a browser', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  let page: Page;
  /** Every request but those for the pages and what they load; and every address at all. */
  const received: Received[] = [];
  const asked: string[] = [];
  const complaints: string[] = [];
  let replies: Reply[] = [];

  before(async () => {
    const web = express().disable('x-powered-by');
    web.use((req, _res, next) => { asked.push(req.url); next(); });
    web.use(accountPages(accountOperations, createPageHeaders(false)));
    web.post('/stub/:page', express.json(), (req, res) => {
      received.push({ path: req.path, headers: req.headers, body: req.body as unknown });
      const { status, body, afterMilliseconds } = replies.shift() ?? { status: 204 };
      setTimeout(() => void res.status(status).type(typeof body === 'string' ? 'html' : 'application/problem+json').send(typeof body === 'string' ? body : body && JSON.stringify(body)), afterMilliseconds ?? 0);
    });
    server = createServer(web).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openChromium();
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  beforeEach(() => [received, asked, complaints, replies].forEach((list) => void list.splice(0)));
  afterEach(async () => {
    await page.context().close();
    expect(complaints, 'errors and refusals of the policy in the console').to.deep.equal([]);
  });

  async function open(name: AccountPage, options: BrowserContextOptions = {}, address = accountLink(url, name, TOKEN)): Promise<void> {
    const context = await browser.newContext(options);
    page = await context.newPage();
    page.on('console', (message) => {
      // That an answer is 4xx or 5xx is written to the console by the browser itself.
      if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => void complaints.push(error.message));
    await page.goto(address);
  }

  const button = (name: AccountPage) => page.getByRole('button', { name: accountPageDeclarations[name].button });
  const heading = (name: string) => page.getByRole('heading', { name });
  const focused = (): Promise<string> => page.evaluate('document.activeElement.id || document.activeElement.tagName');
  const password = (words: string) => page.getByLabel('New password', { exact: true }).fill(words);
  const repeated = (words: string) => page.getByLabel('Repeat the new password').fill(words);

  for (const [name, { password: asksPassword, done }] of PAGES) {
    describe(name, () => {
      it('takes the token out of the address, and sends it to nobody before the button is pressed', async () => {
        await open(name);
        await button(name).waitFor();
        expect(page.url()).to.equal(`${url}/account/${name}`);
        await page.goto('about:blank');
        await page.goBack();
        expect(page.url()).to.equal(`${url}/account/${name}`);
        expect(received).to.deep.equal([]);
        expect(asked.join(), 'no address has it').to.not.include('token');
      });

      it('sends it as JSON, without a cookie or a Referer, and says that it is done', async () => {
        await open(name);
        if (asksPassword === 'always') { await password('correct horse'); await repeated('correct horse'); }
        await button(name).click();
        await heading(done.title).waitFor();
        expect(received).to.have.length(1);
        const [{ path, headers, body }] = received as [Received];
        expect(path).to.equal(`/stub/${name}`);
        expect(body).to.deep.equal(asksPassword === 'always' ? { token: TOKEN, password: 'correct horse' } : { token: TOKEN });
        expect(headers['content-type']).to.equal('application/json');
        expect(headers).to.not.have.any.keys('cookie', 'referer');
        expect(await button(name).isVisible()).to.equal(false);
        expect(await page.title()).to.equal(done.title);
        expect(await focused(), 'a screen reader reads it').to.equal('H1');
      });

      it('says in words what the service refuses, as text, and lets one try again', async () => {
        await open(name);
        if (asksPassword === 'always') { await password('correct horse'); await repeated('correct horse'); }
        replies = [{ status: 422, body: { type: 'x', title: 'Link no longer good', status: 422, detail: 'It was used <b>already</b>.', errors: [{ pointer: '#/token', code: 'used', detail: 'Ask for <img src=x onerror=alert(1)> another.' }] } }];
        await button(name).click();
        const alert = page.getByRole('alert').filter({ hasText: 'Link no longer good' });
        await alert.waitFor();
        expect(await alert.locator('p').allTextContents()).to.deep.equal(['It was used <b>already</b>.', 'Ask for <img src=x onerror=alert(1)> another.']);
        expect(await focused()).to.equal('send');
        await button(name).click();
        await heading(done.title).waitFor();
        expect(received).to.have.length(2);
      });

      it('says that a link without a token is not complete, and offers no button', async () => {
        await open(name, {}, `${url}/account/${name}`);
        await heading('This link is not complete').waitFor();
        expect(await page.getByRole('button').count()).to.equal(0);
      });
    });
  }

  it('a failure that is no problem document, and a service that is away, are said in words', async () => {
    await open('verify-email');
    replies = [{ status: 502, body: '<h1>Bad gateway</h1>' }];
    await button('verify-email').click();
    await page.getByText('The service answered with status 502.').waitFor();
    await page.route('**/stub/**', (route) => route.abort());
    await button('verify-email').click();
    await page.getByText('The service could not be reached').waitFor();
    await page.unroute('**/stub/**');
    await button('verify-email').click();
    await heading('Your email address is confirmed').waitFor();
  });

  it('two clicks send once', async () => {
    await open('verify-email');
    replies = [{ status: 204, afterMilliseconds: 300 }];
    await button('verify-email').dblclick();
    await page.getByRole('status').filter({ hasText: 'Sending' }).waitFor();
    await heading('Your email address is confirmed').waitFor();
    expect(received).to.have.length(1);
  });

  it('another link, opened where a page is already, counts', async () => {
    await open('verify-email');
    await page.evaluate(`location.hash = 'token=another'`);
    await page.waitForURL(`${url}/account/verify-email`);
    await button('verify-email').click();
    await heading('Your email address is confirmed').waitFor();
    expect(received.map(({ body }) => body)).to.deep.equal([{ token: 'another' }]);
  });

  it('without JavaScript it says that it needs it, and sends nothing', async () => {
    await open('reset-password', { javaScriptEnabled: false });
    await page.locator('noscript p', { hasText: 'This page needs JavaScript' }).waitFor();
    expect(await page.getByRole('button').count()).to.equal(0);
  });

  describe('the new password', () => {
    it('is wanted twice, and the same: nothing is sent before', async () => {
      await open('reset-password');
      await button('reset-password').click();
      await page.getByText('Choose a password.').waitFor();
      expect(await focused()).to.equal('password');
      await password('correct horse');
      await repeated('correct hose');
      await page.keyboard.press('Enter');
      await page.getByText('This is not the same password.').waitFor();
      expect(await focused()).to.equal('repeated');
      expect(await page.getByLabel('Repeat the new password').getAttribute('aria-invalid')).to.equal('true');
      expect(received).to.deep.equal([]);
      await repeated('correct horse');
      await page.keyboard.press('Enter');
      await heading('Your password is changed').waitFor();
      expect(await page.locator('#password').inputValue(), 'it is not left on the page').to.equal('');
    });

    it('is refused beside its field, in the words of the service', async () => {
      await open('reset-password');
      await password('123456');
      await repeated('123456');
      replies = [{ status: 422, body: { title: 'Password too weak', status: 422, detail: 'The request breaks a rule.', errors: [{ pointer: '#/password', code: 'password-leaked', detail: 'This password is known to attackers.' }] } }];
      await button('reset-password').click();
      await page.locator('#password-fault', { hasText: 'This password is known to attackers.' }).waitFor();
      expect(await focused()).to.equal('password');
      expect(await page.locator('#problem').isVisible()).to.equal(false);
    });

    it('can be seen by who asks to', async () => {
      await open('reset-password');
      await page.getByLabel('Show the password').check();
      expect(await page.locator('#password').getAttribute('type')).to.equal('text');
      await page.getByLabel('Show the password').uncheck();
      expect(await page.locator('#repeated').getAttribute('type')).to.equal('password');
    });

    it('is asked for with an invitation when the service finds none where the account is new', async () => {
      await open('accept-invitation');
      expect(await page.getByLabel('New password', { exact: true }).isVisible()).to.equal(false);
      replies = [{ status: 422, body: { title: 'Password required', status: 422, detail: 'A new account needs one.', errors: [{ pointer: '#/password', code: 'required', detail: 'Choose one.' }] } }];
      await button('accept-invitation').click();
      await page.getByText('Choose a password for your account.').waitFor();
      expect(await focused()).to.equal('password');
      await password('correct horse');
      await repeated('correct horse');
      await page.keyboard.press('Enter');
      await heading('You are a member now').waitFor();
      expect(received.map(({ body }) => body)).to.deep.equal([{ token: TOKEN }, { token: TOKEN, password: 'correct horse' }]);
    });
  });

  describe('to the eye', () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        it(`${width} px, ${colorScheme}: nothing is cut off, and text stands out from its ground as WCAG 2.2 AA wants it`, async () => {
          await open('reset-password', { colorScheme, viewport: { width, height: 700 } });
          await button('reset-password').click();
          await page.getByText('Choose a password.').waitFor();
          expect(await page.evaluate('document.documentElement.scrollWidth'), 'no scrolling sideways').to.equal(width);
          for (const [selector, ratio] of Object.entries(await page.evaluate<Record<string, number>>(CONTRASTS))) expect(ratio, selector).to.be.at.least(4.5);
          expect((await button('reset-password').boundingBox())!.height).to.be.at.least(44);
        });
      }
    }

    it('every field and button can be reached by keyboard, in order, and shows that it has the focus', async () => {
      await open('reset-password');
      const order: string[] = [];
      for (let step = 0; step < 4; step++) {
        await page.keyboard.press('Tab');
        order.push(await focused());
        expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).to.equal('solid');
      }
      expect(order).to.deep.equal(['password', 'repeated', 'shown', 'send']);
    });
  });
});

/** WCAG 2.2, 1.4.3: selector → contrast of its text with the nearest ground that is painted. */
const CONTRASTS = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = (color) => { const [r, g, b] = channels(color).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (node) => { const { backgroundColor } = getComputedStyle(node); return channels(backgroundColor)[3] === 0 ? ground(node.parentElement) : backgroundColor; };
  return Object.fromEntries(['h1', 'form > p', 'label', 'input', '.fault', '.choice', 'button'].map((selector) => {
    const node = document.querySelector(selector);
    const [light, dark] = [luminance(getComputedStyle(node).color), luminance(ground(node))].sort((one, other) => other - one);
    return [selector, (light + 0.05) / (dark + 0.05)];
  }));
})()`;
