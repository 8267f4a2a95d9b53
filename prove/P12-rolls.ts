/** No accepted request is dropped while processes are replaced: one of two after the other, behind a balancer that follows their readiness. */
import { setTimeout as sleep } from 'node:timers/promises';
import { balance } from './balancer.ts';
import type { Answer } from './client.ts';
import { connect } from './client.ts';
import { newTenant, rowsOf } from './people.ts';
import type { Proof } from './proof.ts';

const PER_SECOND = 200;
/** At its smallest, beside other tests. */
const FEW_PER_SECOND = 30;
const MOST_EXIT_SECONDS = 30;
/** Between rolls both serve. */
const PAUSE_MILLISECONDS = 1500;

export const rolls: Proof = {
  id: 'P12',
  promise: 'No accepted request is dropped on a roll',
  figure: `20 SIGTERM rolls of one of two processes at ${PER_SECOND} requests/s with keep-alive: 0 failed; exit ≤ ${MOST_EXIT_SECONDS} s, code 0`,
  sizes: { small: 1, usual: 6, full: 20 },

  async run(size, tools) {
    const failures: string[] = [];
    const database = await tools.database();
    const servers = await Promise.all([tools.start(database), tools.start(database)]);
    const balancer = await balance(servers.map(({ port }) => port));
    const { owner } = await newTenant(database);
    const client = connect(balancer.url, owner);
    const customer = (await client.send('POST', '/api/v1/customers', { body: { email: 'rolled@example.com' } })).body.id as string;
    const acknowledged: string[] = [];
    const took: number[] = [];
    const connections = new Set<string>();
    let [sent, open] = [0, 0];

    async function one(number: number): Promise<void> {
      open++;
      const isRead = number % 2 === 0;
      const what = isRead ? 'GET' : 'POST';
      try {
        const answer: Answer = isRead
          ? await client.send('GET', `/api/v1/customers/${customer}`)
          : await client.send('POST', '/api/v1/invoices', { headers: { 'idempotency-key': `roll-key-${number}` }, body: { customer_id: customer, items: [{ sku: 'a', qty: 1, unit_amount: 100 }] } });
        connections.add(answer.connection);
        took.push(answer.receivedAt - answer.sentAt);
        if (answer.status !== (isRead ? 200 : 201)) failures.push(`request ${number}, ${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
        else if (!isRead) acknowledged.push(answer.body.id as string);
      } catch (error) {
        failures.push(`request ${number}, ${what}: ${String(error)}`);
      }
      open--;
    }

    const perSecond = size === 1 ? FEW_PER_SECOND : PER_SECOND;
    const startedAt = performance.now();
    const sending = setInterval(() => {
      while (sent < ((performance.now() - startedAt) / 1000) * perSecond) void one(sent++);
    }, 5);
    const exits: number[] = [];
    for (let roll = 0; roll < size; roll++) {
      await sleep(PAUSE_MILLISECONDS);
      const leaving = servers[roll % 2]!;
      const askedAt = performance.now();
      await leaving.kill('SIGTERM');
      exits.push((performance.now() - askedAt) / 1000);
      if (leaving.child.exitCode !== 0) failures.push(`roll ${roll}: exit code ${leaving.child.exitCode ?? leaving.child.signalCode}\n${leaving.output().slice(-2000)}`);
      servers[roll % 2] = await tools.start(database, { port: leaving.port });
      tools.progress(roll + 1, size, 'rolls');
    }
    await sleep(PAUSE_MILLISECONDS);
    clearInterval(sending);
    for (const deadline = Date.now() + 30_000; open > 0 && Date.now() < deadline; ) await sleep(20);
    if (open > 0) failures.push(`${open} requests have no answer`);
    client.close();
    balancer.close();

    const slowest = Math.max(...exits);
    if (slowest > MOST_EXIT_SECONDS) failures.push(`a process took ${slowest.toFixed(1)} s to leave`);
    const [row] = await rowsOf<{ count: number }>(database, 'SELECT count(*)::int AS count FROM invoices');
    if (row!.count !== acknowledged.length || new Set(acknowledged).size !== acknowledged.length) failures.push(`${acknowledged.length} invoices were acknowledged, ${row!.count} are there`);
    const sorted = took.toSorted((one, other) => one - other);
    return { n: size, failures, notes: [`${sent} requests over ${connections.size} connections, p99 ${sorted[Math.floor(sorted.length * 0.99)]!.toFixed(0)} ms, slowest ${sorted.at(-1)!.toFixed(0)} ms; processes left within ${Math.min(...exits).toFixed(1)} – ${slowest.toFixed(1)} s. There are no sockets beside HTTP yet`] };
  },
};
