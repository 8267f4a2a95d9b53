/** The pages that the service shows, in a real browser: their policies hold back nothing that they need, and nobody else is asked for anything. */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { MAILS_PATH } from '../../src/docs/path.ts';
import { openChromium } from '../support/chromium.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

// Of the browser, for what runs there.
declare const document: any;

const NONE_NEEDED = async (): Promise<void> => undefined;
/** Path → what somebody does there. */
const PAGES: Record<string, (page: Page) => Promise<void>> = {
  '/api/docs': async (page) => {
    await page.locator('#operations-Health-getLiveness .opblock-summary-control').click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
  },
  '/api/redoc': async (page) => {
    await page.getByTestId('search-trigger').click();
    await page.keyboard.type('List customers');
    await page.getByText('List customers').first().waitFor();
  },
  '/problems': NONE_NEEDED,
  '/problems/not-found': NONE_NEEDED,
  '/account/reset-password#token=abc': async (page) => {
    await page.locator('#password').fill('a password that is long enough');
    await page.locator('#repeated').fill('a password that is long enough');
    await page.locator('#send').click();
    await page.locator('#problem').waitFor();
  },
  [MAILS_PATH]: NONE_NEEDED,
};

describe('policies of pages in a browser', () => {
  let service: Service;
  let browser: Browser;
  before(async () => {
    service = await startService();
    browser = await openChromium('--disable-gpu', '--disable-background-networking');
  });
  after(async () => {
    await browser.close();
    await service.stop();
  });

  for (const [path, use] of Object.entries(PAGES)) {
    it(`${path} breaks none`, async () => {
      const page = await browser.newPage();
      const foreign: string[] = [];
      page.on('request', (request) => void (request.url().startsWith(service.url) || /^(data|blob|about):/.test(request.url()) || foreign.push(request.url())));
      const complaints: string[] = [];
      page.on('console', (message) => void (/policy/i.test(message.text()) && complaints.push(message.text())));
      await page.addInitScript(() => {
        (globalThis as any).violations = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }: any) => (globalThis as any).violations.push(`${effectiveDirective} ${blockedURI} ${sample}`));
      });
      const answer = await page.goto(service.url + path);
      expect(answer?.status()).to.equal(200);
      await use(page);
      expect(await page.evaluate(() => (globalThis as any).violations)).to.deep.equal([]);
      expect([...foreign, ...complaints]).to.deep.equal([]);
      await page.close();
    });
  }

  it('a script that is not ours does not run', async () => {
    const page = await browser.newPage();
    for (const path of ['/api/docs', '/problems', '/account/verify-email']) {
      await page.goto(service.url + path);
      await page.evaluate(() => {
        const script = document.createElement('script');
        try {
          script.textContent = 'globalThis.ran = true';
        } catch {
          // Where types are asked for, text is no script.
        }
        document.head.append(script);
      });
      expect(await page.evaluate(() => (globalThis as any).ran), path).to.equal(undefined);
    }
    await page.close();
  });
});
