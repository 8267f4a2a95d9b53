/** No account enumeration: whoever asks about an email is answered the same, after the same time, whether it has an account or not. */
import { connectDatabase } from '../src/database/database.ts';
import { createTenant } from '../src/domains/tenants/signup.ts';
import type { Answer, Client } from './client.ts';
import { connect } from './client.ts';
import { rowsOf } from './people.ts';
import type { Proof } from './proof.ts';

const MOST_MILLISECONDS = 2;
/** The first requests compile, connect and fill caches; they are answered, and not measured. */
const WARM_UP = 40;
const PERMUTATIONS = 4000;
const PASSWORD = 'the password that they all have';

const questions: { operation: string; path: string; body: (email: string) => object }[] = [
  { operation: 'login', path: '/api/v1/auth/login', body: (email) => ({ email, password: 'not the one that they have' }) },
  { operation: 'register', path: '/api/v1/auth/register', body: (email) => ({ email, password: PASSWORD, tenant_name: 'Mine' }) },
  { operation: 'forgotPassword', path: '/api/v1/auth/forgot-password', body: (email) => ({ email }) },
  { operation: 'resendVerification', path: '/api/v1/auth/resend-verification', body: (email) => ({ email }) },
  { operation: 'preRegister', path: '/api/v1/pre-registrations', body: (email) => ({ email }) },
];

export const enumeration: Proof = {
  id: 'P9',
  promise: 'Nobody learns who has an account',
  figure: 'login, register, reset, resend, pre-register: 2 × 500 interleaved, existing and not: identical bodies and headers, medians at most 2 ms apart',
  sizes: { small: 40, usual: 200, full: 500 },

  async run(size, tools) {
    const failures: string[] = [];
    const notes: string[] = [];
    const databaseUrl = await tools.database();
    const existing = await people(databaseUrl, size + WARM_UP / 2);
    const server = await tools.start(databaseUrl, { role: 'all' });
    // One connection: what is measured is a request, and not a queue.
    const client = connect(server.url, {}, 1);
    for (const [index, { operation, path, body }] of questions.entries()) {
      const seen = new Map<string, string>();
      const times: Record<'existing' | 'unknown', number[]> = { existing: [], unknown: [] };
      const asked = shuffled([...existing.map((email) => ({ who: 'existing' as const, email })), ...existing.map(() => ({ who: 'unknown' as const, email: `${crypto.randomUUID()}@nobody.example` }))]);
      for (const [round, { who, email }] of asked.entries()) {
        const answer = await ask(client, path, body(email));
        const looks = appearance(answer);
        if (!seen.has(looks)) seen.set(looks, who);
        if (round >= WARM_UP) times[who].push(answer.receivedAt - answer.sentAt);
        tools.progress(index * size + Math.min(Math.floor(round / 2), size), questions.length * size, operation);
      }
      for (const looks of [...seen.keys()].slice(1)) failures.push(`${operation} does not answer always the same: ${[...seen.keys()][0]!} and ${looks}`);
      const [known, unknown] = [median(times.existing), median(times.unknown)];
      const chance = chanceOf(times.existing, times.unknown);
      if (Math.abs(known - unknown) > Math.max(MOST_MILLISECONDS, chance)) failures.push(`${operation} takes ${known.toFixed(2)} ms where the email has an account, and ${unknown.toFixed(2)} ms where not`);
      notes.push(`${operation} ${known.toFixed(2)}/${unknown.toFixed(2)} ms (chance ${chance.toFixed(2)})`);
    }
    client.close();
    if ((await rowsOf(databaseUrl, 'SELECT FROM users')).length !== existing.length) failures.push('a registration that nobody has confirmed is an account');
    return { n: size, failures, notes: [`medians, existing/unknown, and how far apart chance alone brings them on this machine: ${notes.join(', ')}`] };
  },
};

const ask = (client: Client, path: string, body: object): Promise<Answer> => client.send('POST', path, { body });

/**
 * How far apart the medians come at most when it says nothing who is who: a machine that others use, too, cannot tell less.
 * Where that is more than what is promised, only more than that is a failure, and the notes show it.
 */
function chanceOf(...groups: [number[], number[]]): number {
  const all = groups.flat();
  const middle = groups[0].length;
  let most = 0;
  for (let count = 0; count < PERMUTATIONS; count++) {
    shuffled(all);
    most = Math.max(most, Math.abs(median(all.slice(0, middle)) - median(all.slice(middle))));
  }
  return most;
}

/** In no order: what one leaves behind, such as a job, slows down the next, whoever that is. */
function shuffled<Item>(items: Item[]): Item[] {
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(Math.random() * (index + 1));
    [items[index], items[other]] = [items[other]!, items[index]!];
  }
  return items;
}

/** All that tells one answer from another, but for what every answer has of its own: its id, its moment and what is left of the limit. */
function appearance({ status, headers, text, body }: Answer): string {
  const own = ['x-request-id', 'date', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'ratelimit'];
  const kept = Object.entries(headers).filter(([name]) => !own.includes(name));
  return JSON.stringify([status, kept, body?.instance ? { ...body, instance: '' } : text]);
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Verified accounts with the same password: hashing each would take longer than the proof. */
async function people(databaseUrl: string, count: number): Promise<string[]> {
  const database = await connectDatabase({ url: databaseUrl, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints: {}, onError: () => undefined });
  const first = `${crypto.randomUUID()}@somebody.example`;
  try {
    await createTenant(database, 'Known', [{ email: first, password: PASSWORD, role: 'owner' }]);
  } finally {
    await database.close();
  }
  const others = Array.from({ length: count - 1 }, () => `${crypto.randomUUID()}@somebody.example`);
  await rowsOf(databaseUrl, `INSERT INTO users (id, email, password_hash, email_verified_at) SELECT gen_random_uuid(), email, (SELECT password_hash FROM users WHERE email = $1), now() FROM unnest($2::text[]) AS given (email)`, [first, others]);
  return [first, ...others];
}
