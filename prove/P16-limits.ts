/** Limits hold across processes: more requests than are allowed, at once, at two processes, from whoever says they are others. */
import { rateLimitPolicies } from '../generated/vocabulary.ts';
import type { Answer, Client } from './client.ts';
import { connect } from './client.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';

const LIMIT = 100;
/** One more than the limit, where two processes count at the same moment. */
const MOST_ALLOWED = LIMIT + 1;
const AT_ONCE = 500;
/** Times that differ by less are one window's end, seen with different delays. */
const SAME_WINDOW_SECONDS = rateLimitPolicies.login.windowSeconds / 2;

const STORE = 'postgres';
/** Asks for a password or a token, so it counts by address; a token that never was one costs next to nothing. */
const ENVIRONMENT = { RATE_LIMIT_STORE: STORE, RATE_LIMIT_FACTOR: String(LIMIT / rateLimitPolicies.login.quota) };
const PATH = '/api/v1/auth/refresh';
const BODY = { refresh_token: 'never-was-a-token' };

export const limits: Proof = {
  id: 'P16',
  promise: 'Limits hold across processes',
  figure: '2 processes, 5,000 parallel, limit 100: ≤ 101 allowed; spoofed X-Forwarded-For × 1,000: bypass 0; IPv6 rotation in a /64: one count; headers monotone',
  sizes: { small: 500, usual: 5000, full: 5000 },

  async run(size, tools) {
    const failures: string[] = [];
    const others = Math.max(2 * LIMIT, Math.ceil(size / 5));
    const total = size + 2 * others;
    let done = 0;
    const onDone = (): void => tools.progress(++done, total, 'requests');

    const database = await tools.database();
    const servers = await Promise.all([tools.start(database, { environment: ENVIRONMENT }), tools.start(database, { environment: ENVIRONMENT })]);
    const clients = servers.map(({ url }) => connect(url, {}, AT_ONCE / 2));
    const crowd = await flood(clients, size, () => ({}), onDone);
    failures.push(...tooMany('one address', crowd), ...unsteadyHeaders(crowd));
    // The same address again, each time with another story about where it comes from.
    const spoofed = await flood(clients, others, (index) => ({ 'x-forwarded-for': `198.51.${index >> 8}.${index & 255}`, forwarded: `for=198.51.100.${index & 255}`, 'x-real-ip': `203.0.113.${index & 255}` }), onDone);
    failures.push(...tooMany('one address, spoofing included', [...crowd, ...spoofed]));
    clients.forEach((client) => client.close());

    // Behind a proxy that is believed, an IPv6 client has 2^64 addresses to choose from, and one count.
    const behind = await tools.database();
    const environment = { ...ENVIRONMENT, TRUST_PROXY: '1' };
    const throughProxy = [connect((await tools.start(behind, { environment })).url, {}, AT_ONCE)];
    const rotating = await flood(throughProxy, others, (index) => ({ 'x-forwarded-for': `2001:db8:1:2:${index.toString(16)}::${(index * 7919).toString(16).slice(-4)}` }), onDone);
    failures.push(...tooMany('one /64', rotating));
    const neighbours = await flood(throughProxy, 20, (index) => ({ 'x-forwarded-for': `2001:db8:1:${(index + 16).toString(16)}::1` }), () => undefined);
    if (neighbours.some(isRefused)) failures.push('another /64 is refused for what its neighbour did');
    throughProxy.forEach((client) => client.close());

    const allowed = (answers: Answer[]): number => answers.filter((answer) => !isRefused(answer)).length;
    return { n: crowd.length, failures, notes: [`store: ${STORE}; allowed ${allowed(crowd)} of ${size}, ${allowed(spoofed)} of ${others} spoofed, ${allowed(rotating)} of ${others} from a /64`] };
  },
};

const isRefused = ({ status }: Answer): boolean => status === 429;

async function flood(clients: Client[], count: number, headers: (index: number) => Record<string, string>, onDone: () => void): Promise<Answer[]> {
  const answers: Answer[] = [];
  await each(count, AT_ONCE, async (index) => {
    const answer = await clients[index % clients.length]!.send('POST', PATH, { headers: headers(index), body: BODY });
    if (answer.status !== 401 && answer.status !== 429) throw new Error(`${answer.status} ${answer.text}`);
    answers.push(answer);
    onDone();
  });
  return answers;
}

/** By windows, as a slow machine may see the next one begin. */
function tooMany(who: string, answers: Answer[]): string[] {
  const counts = windowsOf(answers).map((window) => window.filter((answer) => !isRefused(answer)).length);
  const expected = Math.min(LIMIT, answers.length);
  if (counts[0]! < expected - 1 && counts.length === 1) return [`${who}: only ${counts[0]} of ${expected} were allowed`];
  return counts.filter((count) => count > MOST_ALLOWED).map((count) => `${who}: ${count} were allowed, ${LIMIT} is the limit`);
}

function windowsOf(answers: Answer[]): Answer[][] {
  const windows: Answer[][] = [];
  let last = -Infinity;
  for (const answer of answers.toSorted((one, other) => endOf(one) - endOf(other))) {
    if (endOf(answer) - last > SAME_WINDOW_SECONDS) windows.push([]);
    windows.at(-1)!.push(answer);
    last = endOf(answer);
  }
  return windows;
}

/** When the answer says that its window ends, in seconds. */
const endOf = ({ headers, receivedAt }: Answer): number => receivedAt / 1000 + Number(headers['x-ratelimit-reset']);

/** On one connection answers come one after the other: what remains can only shrink while the window lasts. */
function unsteadyHeaders(answers: Answer[]): string[] {
  const faults: string[] = [];
  for (const window of windowsOf(answers)) {
    for (const own of Map.groupBy(window, (answer) => answer.connection).values()) {
      let least = Infinity;
      for (const { status, headers, connection } of own.toSorted((one, other) => one.receivedAt - other.receivedAt)) {
        const remaining = Number(headers['x-ratelimit-remaining']);
        if (Number(headers['x-ratelimit-limit']) !== LIMIT || !Number.isInteger(remaining)) faults.push(`the headers say ${String(headers['ratelimit'])}`);
        if (remaining > least) faults.push(`connection ${connection}: ${remaining} remain after ${least}`);
        if (status === 429 && (remaining !== 0 || !/^\d+$/.test(headers['retry-after'] ?? ''))) faults.push(`a 429 says ${remaining} remain, and Retry-After ${headers['retry-after'] ?? 'nothing'}`);
        least = remaining;
      }
    }
  }
  return faults;
}
