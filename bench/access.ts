/**
 * `node bench/access.ts`: what it costs to know who calls. A token that was verified before, one that was not, a login
 * against the hash of its password. See README.md.
 */
import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createKeyring } from '../src/domains/access/keys.ts';
import { checkPassword, hashPassword } from '../src/domains/access/passwords.ts';
import type { Revocations } from '../src/domains/access/revocations.ts';
import { createTokens } from '../src/domains/access/tokens.ts';
import { uuidv7 } from '../src/ids.ts';
import { newSigningKey } from '../src/secrets.ts';
import { openDatabase } from './database.ts';
import { describeMachine } from './machine.ts';
import { decimal, table } from './report.ts';
import { start } from './running.ts';
import { credentials, deed } from './servers/deed.ts';
import { median } from './statistics.ts';

const TOKENS = 2000;
const VERIFICATIONS = 2_000_000;
/** Blocks before those that count: a service is not met in its first second. */
const WARM_UP = 15;
const BLOCKS = 15;
const BLOCK = 20;

/** As in a process that has heard of a thousand revocations, none of them about these tokens. */
const others = new Map(Array.from({ length: 1000 }, () => [`session:${uuidv7()}`, 1]));
const revocations: Pick<Revocations, 'fresh' | 'refresh' | 'refuses'> = {
  fresh: () => performance.now() > 0,
  refresh: () => Promise.resolve(),
  refuses: (holds) => holds.some(([key, version]) => version < (others.get(key) ?? 0)),
};

function microseconds(count: number, work: (index: number) => void): number {
  const startedAt = performance.now();
  for (let index = 0; index < count; index++) work(index);
  return ((performance.now() - startedAt) * 1000) / count;
}

function tokenCosts(): { cached: number; fresh: number; signed: number } {
  const tokens = createTokens({ keyring: createKeyring(newSigningKey()), issuer: 'http://localhost', ttlSeconds: 3600, revocations });
  const signed: string[] = [];
  const sign = (): string => tokens.sign({ userId: uuidv7(), sessionId: uuidv7(), methods: ['pwd'], authenticatedAt: new Date(), membership: { tenantId: uuidv7(), role: 'agent', version: Date.now() } });
  for (let index = 0; index < TOKENS; index++) signed.push(sign());
  const fresh = microseconds(TOKENS, (index) => void tokens.verify(signed[index]!));
  microseconds(TOKENS, (index) => void tokens.verify(signed[index]!));
  const cached = microseconds(VERIFICATIONS, (index) => void tokens.verify(signed[index % TOKENS]!));
  return { cached, fresh, signed: microseconds(TOKENS, sign) };
}

type Tokens = { refresh_token: string; device_token: string | null };

/** Milliseconds of each, in blocks that take turns: whatever disturbs one disturbs the others. */
async function loginCosts(url: string): Promise<{ hash: number; login: number; refresh: number; live: number }> {
  const stored = await hashPassword(credentials.password);
  // As most logins are: on a device that is known.
  const { device_token } = await post(url, '/api/v1/auth/login', credentials);
  const login = (): Promise<Tokens> => post(url, '/api/v1/auth/login', { ...credentials, device_token });
  let { refresh_token } = await login();
  const works = {
    hash: () => checkPassword(stored, credentials.password),
    login,
    refresh: async () => void ({ refresh_token } = await post(url, '/api/v1/auth/refresh', { refresh_token })),
    live: () => ask(request(`${url}/health/live`, { agent })),
  };
  const times: Record<keyof typeof works, number[]> = { hash: [], login: [], refresh: [], live: [] };
  for (let block = -WARM_UP; block < BLOCKS; block++) {
    for (const [name, work] of Object.entries(works) as [keyof typeof works, () => Promise<unknown>][]) {
      for (let index = 0; index < BLOCK; index++) {
        const startedAt = performance.now();
        await work();
        if (block >= 0) times[name].push(performance.now() - startedAt);
      }
    }
  }
  return { hash: median(times.hash), login: median(times.login), refresh: median(times.refresh), live: median(times.live) };
}

/** On one connection, and with less of the client's own than `fetch` has. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

async function post(url: string, path: string, body: object): Promise<Tokens> {
  const json = JSON.stringify(body);
  return JSON.parse(await ask(request(url + path, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) } }), json)) as Tokens;
}

async function ask(asking: ClientRequest, body?: string): Promise<string> {
  asking.end(body);
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const answered = await text(response);
  if (response.statusCode !== 200) throw new Error(`${asking.path} answered ${response.statusCode}: ${answered}`);
  return answered;
}

const database = await openDatabase();
try {
  const databaseUrl = await database.create(deed.database);
  await deed.prepare?.({ databaseUrl, rows: 100, tenants: 1 });
  // As by default. A login has its password hashed on a thread of its own, which is nothing where there is one core.
  const server = await start({ ...deed, environment: { ...deed.environment, RATE_LIMIT_STORE: 'postgres' } }, databaseUrl, { onAnyCore: true });
  try {
    const { cached, fresh, signed } = tokenCosts();
    const { hash, login, refresh, live } = await loginCosts(server.baseUrl);
    console.log(`${describeMachine()}\n`);
    console.log(table(['What', 'Cost', 'Goal'], [
      ['Verify a token that was verified before', `${decimal(cached)} µs`, '2 µs'],
      ['Verify a token for the first time', `${decimal(fresh)} µs`, ''],
      ['Sign a token', `${decimal(signed)} µs`, ''],
      ['Check a password (Argon2id, 19 MiB, two passes)', `${decimal(hash)} ms`, ''],
      ['Log in, over HTTP', `${decimal(login)} ms`, 'the hash + 5 ms'],
      ['Log in beyond the hash', `${decimal(login - hash)} ms`, '5 ms'],
      ['Refresh', `${decimal(refresh)} ms`, ''],
      ['Answer /health/live, for comparison', `${decimal(live)} ms`, ''],
    ]));
  } finally {
    await server.stop();
  }
} finally {
  await database.stop();
}
