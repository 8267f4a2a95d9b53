/**
 * `node bench/access.ts`: what it costs to know who calls. A token that was verified before, one that was not, a login
 * against the hash of its password, alone and while others log in, too. See README.md.
 */
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
/** Before those that count: a service is not met in its first second. */
const WARM_UP = 300;
const LOGINS = 200;

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

/** Milliseconds, one after the other, in turns: whatever disturbs one disturbs the other. */
async function loginCosts(url: string): Promise<{ hash: number; login: number; refresh: number }> {
  const stored = await hashPassword(credentials.password);
  const [hashes, logins, refreshes]: number[][] = [[], [], []];
  const timed = async <Result>(into: number[], work: () => Promise<Result>): Promise<Result> => {
    const startedAt = performance.now();
    const result = await work();
    into.push(performance.now() - startedAt);
    return result;
  };
  const post = async (path: string, body: object): Promise<{ refresh_token: string; device_token: string | null }> => {
    const response = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { refresh_token: string; device_token: string | null };
  };
  // As most logins are: on a device that is known.
  const { device_token } = await post('/api/v1/auth/login', credentials);
  for (let round = -WARM_UP; round < LOGINS; round++) {
    if (round === 0) for (const times of [hashes!, logins!, refreshes!]) times.length = 0;
    await timed(hashes!, () => checkPassword(stored, credentials.password));
    const { refresh_token } = await timed(logins!, () => post('/api/v1/auth/login', { ...credentials, device_token }));
    await timed(refreshes!, () => post('/api/v1/auth/refresh', { refresh_token }));
  }
  return { hash: median(hashes!), login: median(logins!), refresh: median(refreshes!) };
}

const database = await openDatabase();
try {
  const databaseUrl = await database.create(deed.database);
  await deed.prepare?.({ databaseUrl, rows: 100, tenants: 1 });
  const server = await start(deed, databaseUrl);
  try {
    const { cached, fresh, signed } = tokenCosts();
    const { hash, login, refresh } = await loginCosts(server.baseUrl);
    console.log(`${describeMachine()}\n`);
    console.log(table(['What', 'Cost', 'Goal'], [
      ['Verify a token that was verified before', `${decimal(cached)} µs`, '2 µs'],
      ['Verify a token for the first time', `${decimal(fresh)} µs`, ''],
      ['Sign a token', `${decimal(signed)} µs`, ''],
      ['Check a password (Argon2id, 19 MiB, two passes)', `${decimal(hash)} ms`, ''],
      ['Log in, over HTTP', `${decimal(login)} ms`, 'the hash + 5 ms'],
      ['Log in beyond the hash', `${decimal(login - hash)} ms`, '5 ms'],
      ['Refresh', `${decimal(refresh)} ms`, ''],
    ]));
  } finally {
    await server.stop();
  }
} finally {
  await database.stop();
}
