/** Jobs commit with what they are about, and are done once, whatever dies half-way. */
import { expect } from 'chai';
import pg from 'pg';
import pino from 'pino';
import { z } from 'zod/mini';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import { statement } from '../../src/database/statement.ts';
import type { Transaction } from '../../src/database/transaction.ts';
import { customers } from '../../src/domains/customers/entity.ts';
import { constraints, jobs as productJobs } from '../../src/domains/index.ts';
import { invoices } from '../../src/domains/invoices/entity.ts';
import { finalizeInvoice } from '../../src/domains/invoices/jobs.ts';
import { createInvoice } from '../../src/domains/invoices/service.ts';
import { uuidv7 } from '../../src/ids.ts';
import { installJobs } from '../../src/jobs/install.ts';
import type { JobContext, JobServices } from '../../src/jobs/job.ts';
import { defineJob } from '../../src/jobs/job.ts';
import { enqueue } from '../../src/jobs/outbox.ts';
import type { Jobs } from '../../src/jobs/runtime.ts';
import { createJobs } from '../../src/jobs/runtime.ts';
import type { Message } from '../../src/mail/mailer.ts';
import { UNCOUNTED } from '../../src/telemetry/meter.ts';
import { createVault } from '../../src/vault.ts';
import { eventually } from '../support/eventually.ts';
import { migratedDatabase } from '../support/postgres.ts';
import { startService } from '../support/service.ts';

interface Payload {
  id: string;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('outbox', () => {
  const tenantId = uuidv7();
  const otherTenantId = uuidv7();
  let url: string;
  let superuser: pg.Client;
  /** Two processes' worth: one that only serves requests, and one that works. */
  let api: { database: Database; jobs: Jobs };
  let worker: { database: Database; jobs: Jobs };
  const mails: Message[] = [];
  const services: JobServices = {
    mailer: { send: async (_tx, message) => { mails.push(message); return uuidv7(); } },
    outbound: { provider: { name: 'console', send: () => Promise.reject(new Error('nothing is sent here')) }, from: { address: 'a@deed.test' }, takesMetadata: false },
    vault: createVault('a secret key for tests that is long enough'),
    meter: UNCOUNTED,
    // None of the jobs here sends webhooks.
    outgoing: undefined as never,
    appUrl: 'http://deed.test',
  };
  const attempts: Payload[] = [];
  /** What the processes have logged, line by line. */
  const logs: Record<string, unknown>[] = [];
  /** What the job does for each payload's id; nothing where it is not here. */
  const behaviours = new Map<string, (context: JobContext, attempt: number) => Promise<void>>();

  const probe = defineJob({
    name: 'probe',
    payload: z.object({ id: z.uuid(), orderId: z.optional(z.uuid()), email: z.optional(z.string()) }),
    async run(context, payload) {
      attempts.push(payload);
      await behaviours.get(payload.id)?.(context, attemptsOf(payload.id));
    },
  });
  const attemptsOf = (id: string): number => attempts.filter((payload) => payload.id === id).length;

  async function startProcess(work: boolean): Promise<{ database: Database; jobs: Jobs }> {
    const database = await connectDatabase({ url, poolSize: 4, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints, onError: () => undefined });
    const jobs = createJobs({ database, url, jobs: [probe, ...productJobs], services, logger: pino({ base: undefined }, { write: (entry) => void logs.push(JSON.parse(entry) as Record<string, unknown>) }) });
    await jobs.start({ work: work && (() => true) });
    return { database, jobs };
  }

  before(async () => {
    url = await migratedDatabase();
    superuser = new pg.Client({ connectionString: url });
    await superuser.connect();
    for (const id of [tenantId, otherTenantId]) await superuser.query(`INSERT INTO tenants (id, name) VALUES ($1, 'T')`, [id]);
    await superuser.query('CREATE TABLE late (n integer UNIQUE DEFERRABLE INITIALLY DEFERRED)');
    await superuser.query('GRANT ALL ON late TO deed_app');
    await installJobs(url, [probe]);
    api = await startProcess(false);
  });
  after(async () => {
    for (const one of [worker, api]) {
      await one.jobs.stop();
      await one.database.close();
    }
    await superuser.end();
  });

  const inTenant = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> => api.database.transaction({ tenantId }, work);
  const note = (tx: Transaction, id: string, owner = tenantId): void => void enqueue(tx, probe, { id }, { scope: { tenantId: owner } });
  const email = (id: string): string => `${id}@example.com`;
  const insert = (tx: Transaction, id: string): Promise<unknown> => customers.insert(tx, { id: uuidv7(), email: email(id), name: null, status: 'active' });
  const written = async (id: string): Promise<number> => Number((await superuser.query<{ count: string }>('SELECT count(*) FROM customers WHERE email = $1', [email(id)])).rows[0]!.count);
  const jobRows = async (id: string): Promise<{ id: string; state: string; retry_count: number }[]> =>
    (await superuser.query<{ id: string; state: string; retry_count: number }>(`SELECT id, state::text, retry_count FROM pgboss.job WHERE name = 'probe' AND data->'payload'->>'id' = $1`, [id])).rows;
  const completed = (id: string): Promise<true> => eventually(`job ${id}`, async () => (await jobRows(id))[0]?.state === 'completed');

  describe('before anybody works', () => {
    it('a job exists if and only if its transaction committed: 200 transactions, half of them rolled back', async () => {
      const fates = ['commit', 'throw', 'commit', 'statement fails', 'commit', 'COMMIT fails', 'commit', 'throw late'];
      const made = Array.from({ length: 200 }, (_unused, index) => ({ id: uuidv7(), fate: fates[index % fates.length]! }));
      await Promise.all(
        made.map(({ id, fate }) =>
          inTenant(async (tx) => {
            if (fate === 'throw') { note(tx, id); throw new Error(fate); }
            await insert(tx, id);
            note(tx, id);
            if (fate === 'statement fails') await tx.rows(statement('SELECT 1/0'), []);
            if (fate === 'COMMIT fails') await tx.rows(statement('INSERT INTO late VALUES (1), (1)'), []);
            if (fate === 'throw late') throw new Error(fate);
          }).then(() => expect(fate).to.equal('commit'), (error: Error) => expect(fate, error.message).not.to.equal('commit')),
        ),
      );
      const { rows } = await superuser.query<{ id: string }>(`SELECT data->'payload'->>'id' AS id FROM pgboss.job WHERE name = 'probe'`);
      const expected = made.filter(({ fate }) => fate === 'commit').map(({ id }) => id);
      expect(rows.map(({ id }) => id).sort()).to.deep.equal(expected.sort());
      const { rows: kept } = await superuser.query<{ email: string }>(`SELECT email FROM customers WHERE tenant_id = $1`, [tenantId]);
      expect(kept.map((row) => row.email).sort()).to.deep.equal(expected.map(email).sort());
    });

    it('nobody sees a job before COMMIT', async () => {
      const id = uuidv7();
      await inTenant(async (tx) => {
        note(tx, id);
        await insert(tx, id);
        expect(await jobRows(id)).to.deep.equal([]);
      });
      expect(await jobRows(id)).to.have.length(1);
    });

    it('a transaction of nothing but a job commits it, and one with many commits all', async () => {
      const many = Array.from({ length: 50 }, uuidv7);
      await inTenant(async (tx) => many.forEach((id) => note(tx, id)));
      for (const id of many) expect(await jobRows(id)).to.have.length(1);
    });

    it('a job for a queue that does not exist fails its transaction', async () => {
      const id = uuidv7();
      const nowhere = defineJob({ ...probe, name: 'nowhere', run: async () => undefined });
      await inTenant(async (tx) => {
        await insert(tx, id);
        enqueue(tx, nowhere, { id });
      }).then(() => expect.fail('it committed'), () => undefined);
      expect(await written(id)).to.equal(0);
    });
  });

  describe('at work', () => {
    const ids = { throws: uuidv7(), dies: uuidv7(), killed: uuidv7(), hopeless: uuidv7() };

    before(async () => {
      await superuser.query(`DELETE FROM pgboss.job`);
      // Somebody fetched this one and was killed with -9: the job says active, and no heart beats.
      await inTenant(async (tx) => note(tx, ids.killed));
      await superuser.query(`UPDATE pgboss.job SET state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute' WHERE data->'payload'->>'id' = $1`, [ids.killed]);
      worker = await startProcess(true);

      behaviours.set(ids.throws, async ({ tx }, attempt) => {
        await insert(tx, ids.throws);
        if (attempt === 1) throw new Error('half-way');
      });
      behaviours.set(ids.dies, async ({ tx }, attempt) => {
        await insert(tx, ids.dies);
        if (attempt > 1) return;
        const [[pid]] = (await tx.rows(statement('SELECT pg_backend_pid()'), [])) as [[string]];
        await superuser.query('SELECT pg_terminate_backend($1)', [pid]);
        await tx.rows(statement('SELECT 1'), []);
      });
      behaviours.set(ids.killed, async ({ tx }) => void (await insert(tx, ids.killed)));
      await inTenant(async (tx) => { note(tx, ids.throws); note(tx, ids.dies); });
    });

    it('wakes up within 500 ms of COMMIT, by the median of 10', async () => {
      const delays: number[] = [];
      for (let round = 0; round < 10; round++) {
        const id = uuidv7();
        let ranAt = 0;
        behaviours.set(id, async () => void (ranAt = performance.now()));
        await inTenant(async (tx) => note(tx, id));
        const committedAt = performance.now();
        await eventually('the job', () => ranAt > 0);
        delays.push(Math.max(0, ranAt - committedAt));
      }
      delays.sort((one, other) => one - other);
      expect(delays[5], `delays ${delays.map(Math.round).join()}`).to.be.below(500);
    });

    it('acts in the tenant of its payload, and in no other', async () => {
      const seen: Record<string, string[]> = {};
      const made = [tenantId, otherTenantId].map((owner) => ({ owner, id: uuidv7() }));
      await superuser.query(`INSERT INTO customers (tenant_id, id, email) VALUES ($1, $2, 'other@example.com')`, [otherTenantId, uuidv7()]);
      for (const { owner, id } of made) {
        behaviours.set(id, async ({ tx }) => {
          seen[owner] = (await tx.rows(statement('SELECT DISTINCT tenant_id FROM customers'), [])).flat() as string[];
        });
      }
      await inTenant(async (tx) => made.forEach(({ owner, id }) => note(tx, id, owner)));
      for (const { id } of made) await completed(id);
      expect(seen).to.deep.equal({ [tenantId]: [tenantId], [otherTenantId]: [otherTenantId] });
    });

    it('an attempt that throws half-way leaves nothing, is retried, and is done once', async () => {
      await completed(ids.throws);
      expect(attemptsOf(ids.throws)).to.equal(2);
      expect(await written(ids.throws)).to.equal(1);
      expect((await jobRows(ids.throws))[0]!.retry_count).to.equal(1);
    });

    it('leaves in the log the ids of its payload, and nothing else of it, done or failed', async () => {
      const id = uuidv7();
      behaviours.set(id, async (_context, attempt) => {
        if (attempt === 1) throw new Error('half-way');
      });
      const orderId = uuidv7();
      await inTenant(async (tx) => void enqueue(tx, probe, { id, orderId, email: email(id) }));
      await completed(id);
      const entries = await eventually('its lines', () => {
        const found = logs.filter((entry) => entry.orderId === orderId);
        return found.length === 2 && found;
      });
      expect(entries.map(({ msg }) => msg)).to.deep.equal(['job failed, and will be tried again', 'job done']);
      for (const entry of entries) {
        expect(entry).to.include({ job: 'probe', tenantId, orderId });
        expect(JSON.stringify(entry)).to.not.include(id);
      }
    });

    it('an attempt whose connection dies half-way leaves nothing, is retried, and is done once', async () => {
      await completed(ids.dies);
      expect(attemptsOf(ids.dies)).to.equal(2);
      expect(await written(ids.dies)).to.equal(1);
    });

    it('what a job enqueues exists if and only if its attempt committed', async () => {
      const [parent, child] = [uuidv7(), uuidv7()];
      behaviours.set(parent, async ({ tx }, attempt) => {
        note(tx, child);
        if (attempt === 1) throw new Error('half-way');
      });
      await inTenant(async (tx) => note(tx, parent));
      await completed(parent);
      await completed(child);
      expect(await jobRows(child)).to.have.length(1);
      expect(attemptsOf(child)).to.equal(1);
    });

    it('fifty jobs, each once', async () => {
      const many = Array.from({ length: 50 }, uuidv7);
      for (const id of many) behaviours.set(id, async ({ tx }) => void (await insert(tx, id)));
      await inTenant(async (tx) => many.forEach((id) => note(tx, id)));
      for (const id of many) await completed(id);
      expect(many.map(attemptsOf)).to.deep.equal(Array(50).fill(1));
    });

    it('a job whose worker was killed is noticed, and done by another', async () => {
      await completed(ids.killed);
      expect(await written(ids.killed)).to.equal(1);
    });

    it('stop lets a running job end', async () => {
      const id = uuidv7();
      const second = await startProcess(true);
      // Whichever of the two gets it: both are stopped.
      let started = false;
      behaviours.set(id, async ({ tx }) => {
        started = true;
        await pause(300);
        await insert(tx, id);
      });
      await inTenant(async (tx) => note(tx, id));
      await eventually('its start', () => started);
      await Promise.all([second.jobs.stop(), worker.jobs.stop()]);
      await second.database.close();
      expect((await jobRows(id))[0]!.state).to.equal('completed');
      expect(await written(id)).to.equal(1);
    });
  });

  describe('finalizeInvoice', () => {
    const contextOf = (tx: Transaction): JobContext => ({
      tx, db: api.database.reader(tenantId), logger: pino({ level: 'silent' }), ...services, apart: (work) => api.database.transaction({ tenantId }, work),
      jobId: uuidv7(), attempt: 1, isLast: false, signal: new AbortController().signal,
    });
    const run = (invoiceId: string): Promise<void> =>
      inTenant((tx) => finalizeInvoice.run(contextOf(tx), { invoiceId }));

    async function newInvoice(): Promise<string> {
      return inTenant(async (tx) => {
        const customer = await customers.insert(tx, { id: uuidv7(), email: email(uuidv7()), name: null, status: 'active' });
        return (await createInvoice(tx, { customerId: customer.id, currency: 'EUR', items: [{ sku: 'a', qty: 1, unit_amount: 1 }] })).id;
      });
    }
    const numberOf = async (id: string): Promise<string> => (await invoices.find(api.database.reader(tenantId), id))!.number!;
    const mailsFor = async (id: string): Promise<number> =>
      Number((await superuser.query<{ count: string }>(`SELECT count(*) FROM pgboss.job WHERE name = 'mailInvoice' AND data->'payload'->>'invoiceId' = $1`, [id])).rows[0]!.count);

    it('twice gives one number and one mail, one after the other and at once', async () => {
      const id = await newInvoice();
      await run(id);
      const number = await numberOf(id);
      expect(number).to.match(/^INV-\d{6}$/);
      await run(id);
      await Promise.all([run(id), run(id), run(id)]);
      expect(await numberOf(id)).to.equal(number);
      expect(await mailsFor(id)).to.equal(1);

      const other = await newInvoice();
      await Promise.all([run(other), run(other), run(other)]);
      expect(await mailsFor(other)).to.equal(1);
      expect(Number((await numberOf(other)).slice(4))).to.equal(Number(number.slice(4)) + 1);
    });

    it('numbers have no gaps, also where attempts were rolled back', async () => {
      const made = await Promise.all(Array.from({ length: 12 }, newInvoice));
      await Promise.all(
        made.map(async (id, index) => {
          if (index % 3 === 0) {
            await inTenant(async (tx) => {
              await finalizeInvoice.run(contextOf(tx), { invoiceId: id });
              throw new Error('rolled back');
            }).catch(() => undefined);
          }
          await run(id);
        }),
      );
      const numbers = (await Promise.all(made.map(numberOf))).map((number) => Number(number.slice(4))).sort((one, two) => one - two);
      expect(numbers).to.deep.equal(numbers.map((_unused, index) => numbers[0]! + index));
    });

    it('leaves an invoice alone that is void, or gone', async () => {
      const id = await newInvoice();
      await inTenant((tx) => invoices.update(tx, id, { status: 'void' }));
      await run(id);
      expect(await invoices.find(api.database.reader(tenantId), id)).to.include({ status: 'void', number: null });
      await run(uuidv7());
    });

    it('through HTTP: an invoice gets its number and its customer one mail', async () => {
      const service = await startService({ work: true });
      try {
        const { as } = await service.newTenant();
        const customer = await as.owner.call('createCustomer', { body: { email: 'ada@example.com', name: 'Ada' } });
        const made = await Promise.all(Array.from({ length: 5 }, () => as.owner.call('createInvoice', { body: { customer_id: customer.body.id, items: [{ sku: 'a', qty: 2, unit_amount: 1250 }] } })));
        const numbers: string[] = [];
        for (const { body } of made) {
          numbers.push(await eventually('its number', async () => (await as.owner.call('getInvoice', { params: { invoice_id: body.id as string } })).body.number as string));
        }
        expect(numbers.sort()).to.deep.equal(['INV-000001', 'INV-000002', 'INV-000003', 'INV-000004', 'INV-000005']);
        const mailed = (): string[] => service.logs.filter((line) => line.mail).map((line) => (line.mail as Message).subject);
        await eventually('five mails', () => mailed().length >= 5);
        expect(mailed().sort()).to.deep.equal(numbers.map((number) => `Invoice ${number}`));
        const { text } = service.logs.find((line) => (line.mail as Message | undefined)?.subject === 'Invoice INV-000003')!.mail as Message;
        expect(text).to.equal('Hello Ada,\n\nYour invoice INV-000003 over €25.00 is ready.\n');
      } finally {
        await service.stop();
      }
    });
  });
});
