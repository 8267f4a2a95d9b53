/** One key, one effect: retries race each other over two processes, and one of them is killed half-way. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './client.ts';
import { connect } from './client.ts';
import type { Tenant } from './people.ts';
import { newTenant, rowsOf } from './people.ts';
import type { Proof } from './proof.ts';
import { each } from './proof.ts';

const PARALLEL = 20;
const KEYS_AT_ONCE = 8;
const PATIENCE_MILLISECONDS = 60_000;
/** For one in so many keys the first attempts are refused, and the key must be free afterwards. */
const REFUSED_FIRST = 10;
const INVOICES = '/api/v1/invoices';
const CUSTOMERS = '/api/v1/customers';

interface Party extends Tenant {
  customerId: string;
}

interface Tried {
  replies: Answer[];
  /** When each request was sent that was told to wait, because the first was still running. */
  toldToWaitAt: number[];
}

export const idempotency: Proof = {
  id: 'P3',
  promise: 'One idempotency key, one effect',
  figure: '1,000 keys × 20 parallel over 2 processes, one killed: 1,000 effects, replies byte-equal, 409 only while running, 0 stuck keys, 0 cross-tenant replays',
  sizes: { small: 24, usual: 1000, full: 1000 },

  async run(size, tools) {
    const failures: string[] = [];
    const count = { broken: 0, busy: 0, waits: 0 };
    const database = await tools.database();
    const servers = await Promise.all([tools.start(database), tools.start(database)]);
    const clients = servers.map((server) => connect(server.url, {}, PARALLEL * KEYS_AT_ONCE));

    // Both tenants use the same keys at the same time, so that a reply kept for one could reach the other.
    const parties: Party[] = [];
    for (const email of ['a@example.com', 'b@example.com']) {
      const tenant = await newTenant(database);
      const made = await clients[0]!.send('POST', CUSTOMERS, { headers: tenant.owner, body: { email } });
      parties.push({ ...tenant, customerId: made.body.id as string });
    }
    const invoice: Ask = (party, key) => ({ path: INVOICES, headers: { ...party.owner, 'idempotency-key': key }, body: { customer_id: party.customerId, items: [{ sku: key, qty: 1, unit_amount: 100 }] } });
    const customer: Ask = (party, key) => ({ path: CUSTOMERS, headers: { ...party.owner, 'idempotency-key': key }, body: { email: `${key}@example.com` } });

    /** As a client does that wants its answer: again after a broken connection, and after being told to wait. */
    async function insist(ask: Ask, party: Party, key: string, first: number, tried: Tried): Promise<void> {
      const { path, ...request } = ask(party, key);
      const deadline = Date.now() + PATIENCE_MILLISECONDS;
      for (let attempt = first; Date.now() < deadline; attempt++) {
        let answer: Answer;
        try {
          answer = await clients[attempt % 2]!.send('POST', path, request);
        } catch {
          count.broken++;
          await sleep(50);
          continue;
        }
        if (answer.status === 409 && answer.body.code === 'idempotency-in-flight') {
          count.waits++;
          tried.toldToWaitAt.push(answer.sentAt);
        } else if (answer.status === 503) count.busy++;
        else {
          tried.replies.push(answer);
          return;
        }
        await sleep(5 + Math.random() * 20);
      }
      failures.push(`${key}: no reply within ${PATIENCE_MILLISECONDS / 1000} seconds`);
    }

    async function crowd(ask: Ask, party: Party, key: string): Promise<Tried> {
      const tried: Tried = { replies: [], toldToWaitAt: [] };
      await Promise.all(Array.from({ length: PARALLEL }, (_unused, first) => insist(ask, party, key, first, tried)));
      return tried;
    }

    const keys = Array.from({ length: size }, (_unused, index) => ({ party: parties[index % 2]!, key: `proof-key-${index >> 1}` }));
    const kept: (Answer | undefined)[] = [];
    let restart: Promise<unknown> | undefined;
    let done = 0;
    await each(size, KEYS_AT_ONCE, async (index) => {
      const { party, key } = keys[index]!;
      if (index === size >> 1) restart = servers[0].kill('SIGKILL').then(() => tools.start(database, { port: servers[0].port }));
      const tried = await crowd(invoice, party, key);
      failures.push(...faultsOf(key, tried), ...tried.replies.filter(({ body }) => body?.customer_id !== party.customerId).map(({ text }) => `${key}: not the tenant's own invoice: ${text.slice(0, 200)}`));
      kept[index] = tried.replies[0];
      tools.progress(++done, size, 'keys');
    });
    await restart;
    if (count.broken === 0) failures.push('the kill met no request on its way: nothing was proven about it');

    // Nothing is left behind: each key answers at the first attempt what it answered before.
    await each(size, KEYS_AT_ONCE, async (index) => {
      const { party, key } = keys[index]!;
      const again = await clients[index % 2]!.send('POST', INVOICES, invoice(party, key));
      if (again.text !== kept[index]?.text) failures.push(`${key}: afterwards it answers ${again.status} ${again.text.slice(0, 200)}`);
    });
    // A key whose act was refused has had no effect, and does the act once it can be done.
    await each(Math.ceil(size / REFUSED_FIRST), KEYS_AT_ONCE, async (index) => {
      const [party, key] = [parties[index % 2]!, `refused-key-${index}`];
      const taken = await clients[0]!.send('POST', CUSTOMERS, { headers: party.owner, body: { email: `${key}@example.com` } });
      const refused = await crowd(customer, party, key);
      failures.push(...refused.replies.filter(({ body }) => body.code !== 'email-taken').map(({ status, text }) => `${key}: refused with ${status} ${text.slice(0, 200)}`));
      await clients[1]!.send('DELETE', `${CUSTOMERS}/${taken.body.id as string}`, { headers: party.owner });
      // Nobody holds the key now, so one attempt is enough.
      const { path, ...request } = customer(party, key);
      const alone = await clients[index % 2]!.send('POST', path, request);
      if (alone.status !== 201) failures.push(`${key}: nothing runs, and yet it is answered ${alone.status} ${alone.text.slice(0, 200)}`);
      const again = await crowd(customer, party, key);
      failures.push(...faultsOf(key, { ...again, replies: [alone, ...again.replies] }));
    });
    clients.forEach((client) => client.close());

    const [effects] = await rowsOf<Record<string, string>>(database, `SELECT (SELECT count(*) FROM invoices) AS invoices, (SELECT count(*) FROM invoice_items) AS items,
      (SELECT count(*) FROM idempotency_keys WHERE operation_id = 'createInvoice') AS replies, (SELECT count(*) FROM pgboss.job WHERE name = 'finalizeInvoice') AS jobs`);
    for (const [what, found] of Object.entries(effects!)) if (Number(found) !== size) failures.push(`${size} keys left ${found} ${what}`);
    if (new Set(kept.map((answer) => answer?.body?.id as string)).size !== size) failures.push('two keys were answered with one invoice');
    return { n: size, failures, notes: [`${size * PARALLEL} clients, ${count.waits} × 409, ${count.busy} × 503, ${count.broken} connections broken by the kill`] };
  },
};

type Ask = (party: Party, key: string) => { path: string; headers: Record<string, string>; body: object };

/** What is wrong with the replies that one key got. */
function faultsOf(key: string, { replies, toldToWaitAt }: Tried): string[] {
  const [first] = replies;
  if (!first) return [`${key}: no reply at all`];
  const faults: string[] = [];
  const fresh = replies.filter((reply) => reply.headers['idempotency-replayed'] !== 'true');
  if (fresh.length > 1) faults.push(`${key}: ${fresh.length} replies claim to be the first`);
  for (const { status, text, headers } of replies) {
    if (status !== 201) faults.push(`${key}: ${status} ${text.slice(0, 200)}`);
    else if (text !== first.text || headers.location !== first.headers.location) faults.push(`${key}: replies differ: ${text.slice(0, 200)}`);
  }
  // Whoever has a reply knows that the work is done; nobody who asks after that may be told that it runs.
  const knownAt = Math.min(...replies.map((reply) => reply.receivedAt));
  const late = toldToWaitAt.filter((sentAt) => sentAt > knownAt).length;
  if (late > 0) faults.push(`${key}: ${late} × 409 after it had been answered`);
  return faults;
}
