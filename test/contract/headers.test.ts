/**
 * The headers of every kind of answer, in each environment, by a running service: the tables of docs/security.md are what it
 * sends, to the letter. When this fails, either a header is missing or the page is: the message has the rows as they are.
 */
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { request } from 'node:http';
import { expect } from 'chai';
import { newSigningKey } from '../../src/secrets.ts';
import { migratedDatabase } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

type Headers = Record<string, string>;

const ORIGIN = 'https://app.example';
const PREFLIGHT = { origin: ORIGIN, 'access-control-request-method': 'POST' };
/** What is of this one answer, or of its body, and no rule; those of limits are in the contract. */
const OWN = /^(date|connection|keep-alive|content-length|content-type|content-disposition|transfer-encoding|x-request-id|x-ratelimit-.*|ratelimit.*|etag|last-modified|accept-ranges|www-authenticate|link|location|allow|retry-after)$/;

/** In words of the table → method, path and headers; with the owner's token where it says so. */
const KINDS: Record<string, { method?: string; path: string; headers?: Headers; asOwner?: true }> = {
  'answer': { path: '/api/v1/customers', asOwner: true },
  'answer that may be kept': { path: '/.well-known/jwks.json' },
  'problem': { path: '/api/v1/customers' },
  'no such address': { path: '/nothing' },
  'export': { path: '/api/v1/customers/export', asOwner: true },
  'answer to a page elsewhere': { path: '/api/v1/customers', headers: { origin: ORIGIN }, asOwner: true },
  'preflight': { method: 'OPTIONS', path: '/api/v1/customers', headers: PREFLIGHT },
  'reference': { path: '/api/docs' },
  'reference\'s script': { path: '/api/redoc/start.js' },
  'reference\'s package': { path: '/api/docs/assets/swagger-ui.css' },
  'contract': { path: '/api/schema' },
  'problem page': { path: '/problems' },
  'account page': { path: '/account/verify-email' },
};
const BROKEN = 'broken request';

const PRODUCTION = { ENVIRONMENT: 'production', EMAIL_PROVIDER: 'console', DATABASE_URL: 'postgres://a:tz7-Qe91@c/d', JWT_PRIVATE_KEY: newSigningKey(), SECRET_KEY: 'kK4h8wq1ZtVn2bY7sD0fGm5pLr9xCe3u', PUBLIC_URL: 'https://deed.test' };

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const tableOf = (name: string): string => new RegExp(`(?<=<!-- ${name} -->\\n)[^]*?(?=<!-- /${name} -->)`).exec(page)?.[0].trim() ?? '';

describe('headers', () => {
  let databaseUrl: string;
  before(async () => (databaseUrl = await migratedDatabase()));

  async function during<Result>(environment: Headers, publicUrl: string, work: (service: Service) => Promise<Result>): Promise<Result> {
    const service = await startService({ databaseUrl, publicUrl, environment: { ...environment, ALLOWED_HOSTS: environment.ALLOWED_HOSTS ?? '*' } });
    try {
      return await work(service);
    } finally {
      await service.stop();
    }
  }

  it('of every kind of answer are those of the table', async () => {
    /** `name: value` → kind → schemes and environments it was sent in. */
    const seen = new Map<string, Map<string, Set<string>>>();
    const environments = ['http', 'https'].flatMap((scheme) => (['development', 'production'] as const).map((name) => ({ scheme, name })));
    for (const { scheme, name } of environments) {
      await during({ ...(name === 'production' ? PRODUCTION : { ENVIRONMENT: name }), CORS_ORIGINS: ORIGIN }, `${scheme}://deed.test`, async (service) => {
        const { authorization } = await tokenOf(service);
        for (const [kind, { method = 'GET', path, headers = {}, asOwner }] of Object.entries(KINDS)) note(kind, await ask(service.url, method, path, { ...headers, ...(asOwner && { authorization }) }));
        note(BROKEN, await broken(service.url));
      });
      function note(kind: string, headers: Headers): void {
        for (const [header, value] of Object.entries(headers)) {
          if (OWN.test(header)) continue;
          const kinds = seen.get(`${header}\n${value}`) ?? new Map<string, Set<string>>();
          seen.set(`${header}\n${value}`, kinds.set(kind, (kinds.get(kind) ?? new Set()).add(`${scheme} ${name}`)));
        }
      }
    }
    const all = [...Object.keys(KINDS), BROKEN];
    const where = (sent: Set<string>): string => (sent.size === 4 ? '' : [...sent].every((one) => one.startsWith('https ')) && sent.size === 2 ? ' (https)' : ` (${[...sent].join(', ')})`);
    const sentWith = (kinds: Map<string, Set<string>>): string => {
      const told = all.filter((kind) => kinds.has(kind)).map((kind) => kind + where(kinds.get(kind)!));
      const missing = all.filter((kind) => !kinds.has(kind));
      return missing.length === 0 && told.every((one) => !one.includes('(')) ? 'all' : told.join('; ');
    };
    const rows = [...seen].map(([pair, kinds]) => {
      const [header, value] = pair.split('\n') as [string, string];
      return `| \`${header}\` | ${value.split(', ').length > 5 && header !== 'content-security-policy' ? value.replaceAll('|', '\\|') : `\`${value}\``} | ${sentWith(kinds)} |`;
    });
    expect(['| Header | Value | Sent with |', '|---|---|---|', ...rows.sort()].join('\n')).to.equal(tableOf('headers'));
  });

  it('of CORS are those of the table: which pages may call, by environment', async () => {
    const rows: string[] = [];
    for (const [told, environment] of [
      ['development', { ENVIRONMENT: 'development' }], ['test', { ENVIRONMENT: 'test' }], ['staging', { ENVIRONMENT: 'staging' }], ['production', PRODUCTION],
      ['production, `CORS_ORIGINS=https://app.example`', { ...PRODUCTION, CORS_ORIGINS: ORIGIN }], ['staging, `CORS_ORIGINS=*`', { ENVIRONMENT: 'staging', CORS_ORIGINS: '*' }],
    ] as [string, Headers][]) {
      await during(environment, 'https://deed.test', async (service) => {
        const answers = await Promise.all([ORIGIN, 'http://localhost:3000', 'https://evil.example', 'null'].map(async (origin) => {
          const headers = await ask(service.url, 'OPTIONS', '/api/v1/customers', { ...PREFLIGHT, origin });
          const allowed = headers['access-control-allow-origin'];
          return allowed === undefined ? 'no' : allowed === '*' ? 'without credentials' : `yes${headers['access-control-allow-credentials'] === 'true' ? '' : ', without credentials'}`;
        }));
        rows.push(`| ${told} | ${answers.join(' | ')} |`);
      });
    }
    expect(['| Environment | `https://app.example` | `http://localhost:3000` | `https://evil.example` | `null` |', '|---|---|---|---|---|', ...rows].join('\n')).to.equal(tableOf('cors'));
  });

  it('of hosts: which are answered for is what the table says, by environment', async () => {
    const rows: string[] = [];
    for (const [told, environment] of [
      ['development', { ENVIRONMENT: 'development' }], ['test', { ENVIRONMENT: 'test' }], ['staging', { ENVIRONMENT: 'staging' }], ['production', PRODUCTION],
      ['production, `ALLOWED_HOSTS=api.example`', { ...PRODUCTION, ALLOWED_HOSTS: 'api.example' }],
    ] as [string, Headers][]) {
      await during({ ALLOWED_HOSTS: '', ...environment }, 'https://deed.test', async (service) => {
        const answers = await Promise.all([['deed.test', '/api/v1/customers'], ['api.example', '/api/v1/customers'], ['evil.example', '/api/v1/customers'], ['evil.example', '/problems'], ['evil.example', '/health/ready']].map(async ([host, path]) => {
          const { status } = await ask(service.url, 'GET', path!, { host: host! });
          return status === '400' ? '400' : 'answered';
        }));
        rows.push(`| ${told} | ${answers.join(' | ')} |`);
      });
    }
    expect(['| Environment | `deed.test`, of `PUBLIC_URL` | `api.example` | `evil.example` | pages of `evil.example` | probes of `evil.example` |', '|---|---|---|---|---|---|', ...rows].join('\n')).to.equal(tableOf('hosts'));
  });
});

async function tokenOf(service: Service): Promise<{ authorization: string }> {
  const tenant = await service.newTenant();
  const { body } = await service.anonymous.call('login', { body: { email: tenant.emails.owner, password: PASSWORD } });
  return { authorization: `Bearer ${body.access_token as string}` };
}

/** As they arrive, several of a name joined; `status` beside them. `fetch` names the host itself. */
function ask(url: string, method: string, path: string, headers: Headers): Promise<Headers & { status: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      response.resume();
      const told = Object.entries(response.headersDistinct).map(([name, values]) => [name, values!.join(', ')]);
      response.once('end', () => resolve(Object.defineProperty(Object.fromEntries(told) as Headers, 'status', { value: String(response.statusCode) }) as Headers & { status: string }));
    }).once('error', reject).end();
  });
}

async function broken(url: string): Promise<Headers> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  socket.write('no request\r\n\r\n');
  await once(socket, 'close');
  return Object.fromEntries(text.split('\r\n\r\n', 1)[0]!.split('\r\n').slice(1).map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
}
