/** The documentation pages as a browser gets them: what they contain, that they load nothing from elsewhere, and off is off. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { problems } from '../../generated/vocabulary.ts';
import { markdown } from '../../src/docs/markdown.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const PAGES = ['/api/docs', '/api/redoc', '/api/redoc/contract.json', '/api/schema', '/api/schema.json', '/api/schema.yaml', '/problems', '/problems/not-found'];

const bundle: any = JSON.parse(readFileSync(new URL('../../generated/public.json', import.meta.url), 'utf8'));

describe('documentation pages', () => {
  let service: Service;

  before(async () => {
    service = await startService();
  });
  after(() => service.stop());

  const get = (path: string, headers: Record<string, string> = {}) => service.anonymous.send('GET', path, { headers });

  /** Everything a page names in `src`, `href` and `import`. */
  async function assetsOf(path: string): Promise<string[]> {
    const { text } = await get(path);
    const named = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!).filter((address) => !address.startsWith('data:'));
    const scripts = await Promise.all(named.filter((address) => address.endsWith('start.js')).map(async (address) => (await get(address)).text));
    return [...named, ...scripts.flatMap((script) => [...script.matchAll(/from '([^']+)'/g)].map(([, address]) => address!))];
  }

  for (const [path, count] of [['/api/docs', 3], ['/api/redoc', 2]] as const) {
    it(`${path} is a page whose assets are all here`, async () => {
      const page = await get(path);
      expect(page.status).to.equal(200);
      expect(page.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      expect(page.headers.get('content-security-policy')).to.include("default-src 'none'").and.include("script-src 'self';").and.not.include('http');
      const assets = await assetsOf(path);
      expect(assets).to.have.length(count);
      for (const asset of assets) {
        expect(asset, 'an address of this origin').to.match(/^\/api\//);
        const { status, headers } = await get(asset);
        expect(status, asset).to.equal(200);
        expect(headers.get('content-type'), asset).to.match(/^text\/(javascript|css)/);
      }
    });
  }

  it('ReDoc is told to start by a module that its bundle is', async () => {
    const [script] = (await assetsOf('/api/redoc')).filter((address) => address.includes('redoc.js'));
    const { text, headers } = await get(script!);
    expect(text).to.match(/export\{[^}]*\binit\b[^}]*\};?\s*$/);
    expect(headers.get('cache-control')).to.equal('public, max-age=86400');
  });

  it('ReDoc shows the contract with samples', async () => {
    const { text } = await get('/api/redoc/start.js');
    expect(text).to.include("init('/api/redoc/contract.json', {\"disableTelemetry\":true");
    const { body } = await get('/api/redoc/contract.json');
    expect(body.paths['/api/v1/customers'].get['x-codeSamples'].map((sample: any) => sample.label)).to.deep.equal(['curl', 'TypeScript']);
    for (const item of Object.values<any>(body.paths)) for (const operation of Object.values<any>(item)) delete operation['x-codeSamples'];
    expect(body).to.deep.equal(bundle);
  });

  it("ReDoc's bundle has no image from a CDN", async () => {
    const { text } = await get('/api/redoc/redoc.js');
    expect(text).to.not.match(/cdn\.redoc\.ly/);
    // In what the maker publishes there is: when this fails, the patch in src/docs/redoc.ts has nothing to do any more.
    expect(readFileSync('node_modules/@redocly/cli/lib/chunks/redoc.standalone.js', 'utf8')).to.match(/cdn\.redoc\.ly/);
  });

  it('the contract is the public bundle, as JSON unless YAML is asked for', async () => {
    for (const [path, headers] of [['/api/schema', {}], ['/api/schema.json', {}], ['/api/schema?format=json', { accept: 'application/yaml' }], ['/api/schema', { accept: '*/*' }]] as const) {
      const answer = await get(path, headers);
      expect(answer.headers.get('content-type'), path).to.equal('application/json; charset=utf-8');
      expect(answer.body, path).to.deep.equal(bundle);
    }
  });

  it('the contract as YAML says the same', async () => {
    for (const [path, headers] of [['/api/schema.yaml', {}], ['/api/schema?format=yaml', {}], ['/api/schema', { accept: 'application/yaml' }], ['/api/schema', { accept: 'application/json;q=0.5, text/yaml' }]] as const) {
      const answer = await get(path, headers);
      expect(answer.headers.get('content-type'), path).to.equal('application/yaml; charset=utf-8');
      expect(parse(answer.text), path).to.deep.equal(bundle);
    }
  });

  it('400 for a format that the contract does not come in', async () => {
    const { status, body } = await get('/api/schema?format=xml');
    expect(status).to.equal(400);
    expect(body.code).to.equal('invalid-request');
  });

  describe('problem pages', () => {
    // Those that an operation of the public document can answer.
    const answered = Object.entries(problems).filter(([code]) => code in bundle['x-problem-types']);
    for (const [code, { status, title }] of answered) {
      it(`/problems/${code} says what it is`, async () => {
        const page = await get(`/problems/${code}`);
        expect(page.status).to.equal(200);
        expect(page.headers.get('content-type')).to.equal('text/html; charset=utf-8');
        expect(page.text).to.include(`<h1>${title}</h1>`).and.include(String(status)).and.include(`<code>${code}</code>`);
        expect(page.text).to.include(markdown(bundle['x-problem-types'][code].description).html);
        expect(page.text).to.not.match(/<script/);
        expect(page.headers.get('content-security-policy')).to.include("default-src 'none'").and.not.include('unsafe');
      });
    }

    it('the index leads to every one', async () => {
      const { text } = await get('/problems');
      const links = [...text.matchAll(/href="\/problems\/([^"]+)"/g)].map(([, code]) => code);
      expect(links).to.deep.equal(answered.map(([code]) => code));
    });

    it('the type of a problem document leads to its page', async () => {
      const { body } = await get('/api/v1/customers');
      expect((await get(new URL(body.type).pathname)).text).to.include(body.title);
    });

    it('404 for a code that does not exist, whatever is in it', async () => {
      for (const code of ['nope', '__proto__', 'toString', '%3Cscript%3E']) {
        const { status, body } = await get(`/problems/${code}`);
        expect(status, code).to.equal(404);
        expect(body.code, code).to.equal('not-found');
      }
    });
  });

  it('404 for every page when API_DOCS_ENABLED is false, but for the problems: every refusal names their address', async () => {
    const off = await startService({ environment: { API_DOCS_ENABLED: 'false' } });
    try {
      for (const path of PAGES) {
        expect((await get(path)).status, `${path}, on`).to.equal(200);
        const { status, body } = await off.anonymous.send('GET', path);
        if (path.startsWith('/problems')) {
          expect(status, `${path}, off`).to.equal(200);
          continue;
        }
        expect(status, `${path}, off`).to.equal(404);
        expect(body.code).to.equal('not-found');
      }
    } finally {
      await off.stop();
    }
  });
});
