/** The account pages over HTTP: headers, escaping, and that a page is there if and only if its operation is. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { expect } from 'chai';
import express from 'express';
import { operations } from '../../generated/operations.ts';
import { accountPageDeclarations, accountPages } from '../../src/account/pages.ts';
import { createPageHeaders } from '../../src/contract/page-headers.ts';
import { accountOperations } from '../support/account-operations.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const PAGES = Object.entries(accountPageDeclarations);
const POLICY = "default-src 'none';script-src 'self';style-src 'self';connect-src 'self';img-src data:;require-trusted-types-for 'script';base-uri 'none';form-action 'none';frame-ancestors 'none'";

describe('account pages', () => {
  const servers: Server[] = [];

  async function serve(given: Parameters<typeof accountPages>[0]): Promise<string> {
    const server = createServer(express().use(accountPages(given, createPageHeaders(false)))).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  after(() => servers.forEach((server) => server.close()));

  describe('with all their operations', () => {
    let url: string;
    before(async () => (url = await serve(accountOperations)));

    for (const [name, { operationId, title, password }] of PAGES) {
      it(`/account/${name} names its operation's address, and is not there to be kept, framed or found`, async () => {
        const answer = await fetch(`${url}/account/${name}`);
        const html = await answer.text();
        expect(answer.status).to.equal(200);
        expect(html).to.include(`data-method="POST" data-path="${accountOperations[operationId]!.path}"`).and.include(`<h1>${title}</h1>`);
        expect(html.includes('autocomplete="new-password"')).to.equal(password !== undefined);
        const headers = Object.fromEntries(answer.headers);
        expect(headers).to.include({
          'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex',
          'cache-control': 'no-store', 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin',
        });
        expect(headers).to.not.have.any.keys('set-cookie', 'x-powered-by');
      });

      it(`/account/${name} has nothing that the policy would refuse, and all it loads is here`, async () => {
        const html = await (await fetch(`${url}/account/${name}`)).text();
        expect(html).to.not.match(/\son\w+=|\sstyle=|<style|javascript:/i);
        expect(html.match(/<script[^>]*>[^<]*/g)).to.deep.equal(['<script type="module" src="/account/page.js">']);
        const named = [...html.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, address]) => address!);
        expect(named).to.deep.equal(['/account/page.css', '/account/page.js']);
        for (const address of named) {
          const asset = await fetch(`${url}${address}`);
          expect(asset.status, address).to.equal(200);
          expect(asset.headers.get('content-type'), address).to.match(address.endsWith('.js') ? /^text\/javascript/ : /^text\/css/);
          expect(asset.headers.get('cache-control'), address).to.equal('no-store');
          expect(await asset.text(), address).to.not.match(/https?:|url\(|@import|innerHTML|eval\(/);
        }
      });
    }

    it('every label has its field, every id is there once', async () => {
      for (const [name] of PAGES) {
        const html = await (await fetch(`${url}/account/${name}`)).text();
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size, name).to.equal(ids.length);
        for (const [, id] of html.matchAll(/(?:for|aria-describedby)="([^"]+)"/g)) expect(ids, name).to.include(id);
      }
    });

    it('nothing else is to be had from where the pages are', async () => {
      for (const path of ['/account', '/account/', '/account/pages.ts', '/account/browser/page.js', '/account/..%2fpages.ts', '/account/__proto__', '/account/toString']) {
        expect((await fetch(`${url}${path}`)).status, path).to.equal(404);
      }
      expect((await fetch(`${url}/account/verify-email`, { method: 'POST' })).status).to.equal(404);
    });
  });

  it('a page is there as soon as its operation is, and not before', async () => {
    const { resetPassword } = accountOperations;
    const url = await serve({ resetPassword: resetPassword! });
    for (const [name] of PAGES) expect((await fetch(`${url}/account/${name}`)).status, name).to.equal(name === 'reset-password' ? 200 : 404);
  });

  it('what stands in the operation table is escaped', async () => {
    const url = await serve({ verifyEmail: { ...accountOperations.verifyEmail!, path: '/"><script>alert(1)</script>' } });
    const html = await (await fetch(`${url}/account/verify-email`)).text();
    expect(html).to.include('data-path="/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"').and.not.include('<script>alert');
  });

  describe('in the service', () => {
    let service: Service;
    before(async () => (service = await startService({ environment: { API_DOCS_ENABLED: 'false' } })));
    after(() => service.stop());

    for (const [name, { operationId }] of PAGES) {
      const operation = (operations as Parameters<typeof accountPages>[0])[operationId];
      it(`/account/${name} is ${operation ? 'there, and sends to its operation' : `not there while ${operationId} is not`}`, async () => {
        const { status, text } = await service.anonymous.send('GET', `/account/${name}`);
        expect(status).to.equal(operation ? 200 : 404);
        if (operation) expect(text).to.include(`data-method="${operation.method}" data-path="${operation.path}"`);
      });
    }
  });
});
