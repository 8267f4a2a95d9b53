/** The database goes and comes back: its connections are cut, it is restarted without a warning, it is away for long. */
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../src/database/migrate.ts';
import { jobs } from '../src/domains/index.ts';
import { ids } from '../src/ids.ts';
import { connect } from './client.ts';
import type { OwnPostgres } from './own-postgres.ts';
import { ownPostgres } from './own-postgres.ts';
import { newTenant, rowsOf } from './people.ts';
import type { Server } from './processes.ts';
import type { Outcome, Proof, Tools } from './proof.ts';

const MOST_RECOVERY_SECONDS = 5;
const MOST_UNREADY_SECONDS = 2;
/** At its smallest, beside other tests, it is only seen whether that is noticed at all. */
const ANY_UNREADY_SECONDS = 20;
const DOWN_SECONDS = { 1: 3, 3: 10, 5: 20 };
const JOBS_PATIENCE_SECONDS = 60;
const EVERY_MILLISECONDS = 20;

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'deed%' AND pid <> pg_backend_pid()`;
const DONE = `SELECT (SELECT count(*)::int FROM invoices) AS invoices, (SELECT count(DISTINCT number)::int FROM invoices WHERE status <> 'draft') AS numbered,
  (SELECT count(*)::int FROM pgboss.job WHERE name IN ('finalizeInvoice', 'mailInvoice', 'sendMail') AND state <> 'completed') AS undone,
  (SELECT count(*)::int FROM pgboss.job WHERE name = 'mailInvoice') AS mails`;

export const databaseLoss: Proof = {
  id: 'P13',
  promise: 'The database goes and comes back',
  figure: `all backends terminated × 5, immediate restart, postmaster killed, 20 s down: 0 process exits; recovery ≤ ${MOST_RECOVERY_SECONDS} s; 0 acknowledged writes lost; ready 503 ≤ ${MOST_UNREADY_SECONDS} s; jobs done, each once`,
  sizes: { small: 1, usual: 3, full: 5 },

  async run(size, tools) {
    const postgres = await ownPostgres();
    try {
      await migrate(postgres.url, jobs);
      return await lose(postgres, size, tools);
    } finally {
      await postgres.remove();
    }
  },
};

async function lose(postgres: OwnPostgres, size: number, tools: Tools): Promise<Outcome> {
  const failures: string[] = [];
  const servers = [await tools.start(postgres.url), await tools.start(postgres.url, { role: 'all' })];
  const { owner } = await newTenant(postgres.url);
  const clients = servers.map(({ url }) => connect(url, owner));
  const customer = (await clients[0]!.send('POST', '/api/v1/customers', { body: { email: 'lost@example.com' } })).body.id as string;
  const acknowledged = new Set<string>();
  const counts: Record<number, number> = {};
  const wellSince = servers.map(() => performance.now());
  let [stopped, number] = [false, 0];

  /** Writes and reads in turn, and goes on whatever it is answered. */
  async function visit(which: number): Promise<void> {
    const client = clients[which]!;
    for (; !stopped; await sleep(EVERY_MILLISECONDS)) {
      const key = `loss-key-${which}-${number++}`;
      try {
        const written = await client.send('POST', '/api/v1/invoices', { headers: { 'idempotency-key': key }, body: { customer_id: customer, items: [{ sku: key, qty: 1, unit_amount: 100 }] } });
        const read = await client.send('GET', `/api/v1/customers/${customer}`);
        for (const { status, headers, text } of [written, read]) {
          counts[status] = (counts[status] ?? 0) + 1;
          if (status === 503 ? !headers['retry-after'] : status >= 300) failures.push(`${status} ${text.slice(0, 200)}`);
        }
        if (written.status === 201) acknowledged.add(written.body.id as string);
        if (written.status !== 201 || read.status !== 200) wellSince[which] = performance.now();
      } catch (error) {
        failures.push(`server ${which}: ${String(error)}`);
        wellSince[which] = performance.now();
      }
    }
  }
  const visitors = servers.flatMap((_server, which) => Array.from({ length: 4 }, () => visit(which)));

  /** Seconds after `since` until both had nothing but good answers for as long as is promised. */
  async function recovery(what: string, since: number): Promise<number> {
    // At its smallest it is only seen whether it recovers at all.
    await sleep((size === 1 ? 2 : MOST_RECOVERY_SECONDS + 1) * 1000);
    const seconds = Math.max(0, ...wellSince.map((at) => (at - since) / 1000));
    if (seconds > MOST_RECOVERY_SECONDS) failures.push(`${what}: it recovered after ${seconds.toFixed(1)} s`);
    return seconds;
  }

  const recoveries: number[] = [];
  for (let times = 0; times < size; times++) {
    await sleep(500);
    const ended = (await rowsOf(postgres.url, TERMINATE)).length;
    if (ended < 4) failures.push(`only ${ended} backends were there to be terminated`);
    recoveries.push(await recovery('backends terminated', performance.now()));
    tools.progress(times + 1, size + 3, 'losses');
  }
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    await postgres.stop(signal);
    await postgres.start();
    recoveries.push(await recovery(`restarted after ${signal}`, performance.now()));
  }
  await postgres.stop('SIGQUIT');
  const unready = await Promise.all(servers.map((server) => untilUnready(server)));
  for (const seconds of unready) if (seconds > (size === 1 ? ANY_UNREADY_SECONDS : MOST_UNREADY_SECONDS)) failures.push(`/health/ready says 503 after ${seconds.toFixed(1)} s`);
  await sleep(DOWN_SECONDS[size as 1 | 3 | 5] * 1000);
  await postgres.start();
  recoveries.push(await recovery('after a long absence', performance.now()));
  for (const { url } of servers) if ((await fetch(`${url}/health/ready`)).status !== 200) failures.push('/health/ready does not say 200 again');
  stopped = true;
  await Promise.all(visitors);

  for (const server of servers) if (server.child.exitCode !== null || server.child.signalCode !== null) failures.push(`a process has ended:\n${server.output().slice(-2000)}`);
  const [jobsSeconds, done] = await untilDone(postgres.url);
  const there = new Set((await rowsOf<{ id: string }>(postgres.url, 'SELECT id::text FROM invoices')).map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !there.has(ids.InvoiceId.decode(id)));
  if (lost.length > 0) failures.push(`${lost.length} of ${acknowledged.size} acknowledged invoices are lost`);
  if (acknowledged.size < 50) failures.push(`only ${acknowledged.size} invoices were acknowledged`);
  if (done.numbered !== done.invoices || done.undone !== 0) failures.push(`of ${done.invoices} invoices ${done.numbered} are finalized, and ${done.undone} jobs are not done after ${JOBS_PATIENCE_SECONDS} s`);
  if (done.mails !== done.invoices) failures.push(`${done.mails} mails were asked for by ${done.invoices} invoices`);
  clients.forEach((client) => client.close());
  return {
    n: size,
    failures,
    notes: [`${acknowledged.size} invoices acknowledged, ${done.invoices} there and finalized, the last job ${jobsSeconds.toFixed(1)} s after all was well; ${counts[503] ?? 0} × 503; recovered after ${recoveries.map((seconds) => seconds.toFixed(1)).join(', ')} s; not ready within ${Math.max(...unready).toFixed(1)} s`],
  };
}

async function untilUnready({ url }: Server): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const { status } = await fetch(`${url}/health/ready`, { headers: { connection: 'close' } });
    if (status === 503 || performance.now() - startedAt > 30_000) return (performance.now() - startedAt) / 1000;
    await sleep(50);
  }
}

interface Done {
  invoices: number;
  numbered: number;
  undone: number;
  mails: number;
}

async function untilDone(url: string): Promise<[number, Done]> {
  const startedAt = performance.now();
  for (;;) {
    const [done] = await rowsOf<Done>(url, DONE);
    const seconds = (performance.now() - startedAt) / 1000;
    if ((done!.undone === 0 && done!.numbered === done!.invoices) || seconds > JOBS_PATIENCE_SECONDS) return [seconds, done!];
    await sleep(200);
  }
}
