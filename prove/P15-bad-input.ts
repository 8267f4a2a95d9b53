/** Bad input never costs a 500: a server that checks its own answers is fuzzed, and asked for what the contract does not have. */
import { roles } from '../generated/vocabulary.ts';
import { createClient } from '../test/support/client.ts';
import { subjects } from '../test/support/contract/document.ts';
import { fuzz } from '../test/support/contract/fuzz.ts';
import type { Service } from '../test/support/service.ts';
import type { Client } from './client.ts';
import { connect } from './client.ts';
import { addressOf } from './contract.ts';
import { newTenant, tokenOf } from './people.ts';
import { secretKey } from './processes.ts';
import type { Proof } from './proof.ts';

const SLICE = 500;
/** Where a tenant may do little of something at once, more would be told to come back: a 503 that is due. */
const AT_ONCE = 2;
const MOST_LOOP_DELAY_MILLISECONDS = 100;
/** At its smallest, one in so many of what the contract does not name is asked for: not a multiple of the methods, so that each of them meets all kinds of addresses. */
const SMALL_SHARE = 7;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** What services are known to have beside what they document. */
const USUAL = ['/admin', '/api', '/api/v1', '/api/v2/customers', '/api/v1/users', '/api/v1/tenants', '/api/v1/health', '/debug', '/metrics', '/status', '/actuator/health', '/.env', '/.git/config', '/server-status', '/graphql', '/swagger.json', '/openapi.json'];

export const badInput: Proof = {
  id: 'P15',
  promise: 'Bad input never costs a 500',
  figure: '20,000 requests fuzzed from the contract: 5xx 0, undeclared answers 0, undocumented routes 0, event-loop p99 ≤ 100 ms',
  sizes: { small: 150, usual: 5000, full: 20_000 },

  async run(size, tools) {
    const databaseUrl = await tools.database();
    const server = await tools.start(databaseUrl, { role: 'all', environment: { ENVIRONMENT: 'test', RUN_MIGRATIONS: 'false', API_DOCS_ENABLED: 'false' }, imports: ['P15-loop.ts'] });
    const { id, ownerId, owner } = await newTenant(databaseUrl);
    const byRole = <Value>(value: (role: keyof typeof roles) => Value): Record<string, Value> => Object.fromEntries((Object.keys(roles) as (keyof typeof roles)[]).map((role) => [role, value(role)]));
    const at = (url: string) => byRole((role) => createClient(url, tokenOf({ id, ownerId }, role)));
    const tenant = { id, userIds: byRole(() => ownerId), emails: byRole(() => `${ownerId}@example.com`), as: at(server.url), at };
    // Of a service the fuzz wants to know how to reach it and its database, and no more.
    const service = { url: server.url, databaseUrl, secretKey, works: true, anonymous: createClient(server.url, {}), clientWith: (headers) => createClient(server.url, headers) } as Service;

    const failures: string[] = [];
    const statuses: Record<string, number> = {};
    let requests = 0;
    while (requests < size) {
      const report = await fuzz({ service, tenant, requests: Math.min(SLICE, size - requests), atOnce: AT_ONCE });
      requests += report.requests;
      failures.push(...report.failures);
      for (const [status, count] of Object.entries(report.statuses)) statuses[status] = (statuses[status] ?? 0) + count;
      tools.progress(requests, size, 'requests');
    }
    const client = connect(server.url, owner);
    const undocumented = await askForUndocumented(client, size < badInput.sizes.usual ? SMALL_SHARE : 1, failures);
    client.close();
    await server.kill('SIGTERM');
    const [, late, busy] = /^event loop p99 (\S+) ms late, (\S+) ms busy$/m.exec(server.output()) ?? [];
    // Where other processes hold the processor, the loop is late and not to blame.
    if (!(Math.min(Number(late), Number(busy)) <= MOST_LOOP_DELAY_MILLISECONDS)) failures.push(`event-loop p99 was ${late} ms, of which it was busy for ${busy}`);
    return { n: requests, failures, notes: [`${Object.entries(statuses).map(([status, count]) => `${count} × ${status}`).join(', ')}; ${undocumented} undocumented addresses; event-loop p99 ${late} ms late, ${busy} ms busy`] };
  },
};

/** Addresses and methods that the contract does not name, one in so many of them; the number asked for. */
async function askForUndocumented(client: Client, share: number, failures: string[]): Promise<number> {
  const documented = (path: string): string[] => subjects.filter(({ row }) => new RegExp(`^${row.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path)).map(({ row }) => row.method);
  const own = subjects.map((subject) => addressOf(subject));
  const paths = new Set([...USUAL, ...own, ...own.flatMap((path) => [`${path}/`, `${path}/more`, `${path}.json`, `/${path}`, path.toUpperCase(), path.replace('/v1/', '/v2/'), `${path}~`])]);
  let [asked, turn] = [0, 0];
  for (const path of paths) {
    const methods = documented(path);
    for (const method of METHODS.filter((one) => !methods.includes(one))) {
      if (turn++ % share > 0) continue;
      const { status } = await client.send(method, path);
      const expected = methods.length > 0 ? 405 : 404;
      // An address under a documented one, such as a slash too many, may be a bad request of that one.
      if (status !== expected && status !== 400) failures.push(`${method} ${path} is in no contract, and is answered ${status}`);
      asked++;
    }
  }
  return asked;
}
