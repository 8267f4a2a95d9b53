/** The unit of work: all or nothing, one connection, and a service that outlives its connections. */
import { expect } from 'chai';
import type pg from 'pg';
import { z } from 'zod/mini';
import type { Database } from '../../src/database/database.ts';
import { connectDatabase } from '../../src/database/database.ts';
import { statement } from '../../src/database/statement.ts';
import type { Transaction } from '../../src/database/transaction.ts';
import { Customer, customers } from '../../src/domains/customers/entity.ts';
import { constraints } from '../../src/domains/index.ts';
import { AppError } from '../../src/errors.ts';
import { uuidv7 } from '../../src/ids.ts';
import { defineJob } from '../../src/jobs/job.ts';
import { enqueue } from '../../src/jobs/outbox.ts';
import type { Answer } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { asSuperuser, migratedDatabase } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const failureOf = (promise: Promise<unknown>): Promise<Error & { code?: string }> => promise.then(() => expect.fail('it resolved'), (error: Error) => error);

const FAILS = statement('SELECT 1/0');
const PID = statement('SELECT pg_backend_pid()');

describe('transactions', () => {
  const tenantId = uuidv7();
  let url: string;
  let database: Database;

  before(async () => {
    url = await migratedDatabase();
    await asSuperuser(async (client) => {
      await client.query(`INSERT INTO tenants (id, name) VALUES ($1, 'T')`, [tenantId]);
      await client.query('CREATE TABLE late (n integer CONSTRAINT late_n_key UNIQUE DEFERRABLE INITIALLY DEFERRED)');
      await client.query('GRANT ALL ON late TO deed_app');
    }, url);
    database = await connectDatabase({ url, poolSize: 2, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints, onError: () => undefined });
  });
  after(() => database.close());

  const email = (): string => `${uuidv7()}@example.com`;
  const inTenant = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> => database.transaction({ tenantId }, work);
  const insert = (db: Transaction | Transaction['last'], address: string): Promise<unknown> => customers.insert(db, { id: uuidv7(), email: address, name: null, status: 'active' });
  const written = (address: string): Promise<number> =>
    asSuperuser(async (client) => Number((await client.query<{ count: string }>('SELECT count(*) FROM customers WHERE email = $1', [address])).rows[0]!.count), url);
  const pool = (): pg.Pool => (database.dataSource.driver as unknown as { master: pg.Pool }).master;

  describe('all or nothing', () => {
    it('what was written stays when the work resolves', async () => {
      const address = email();
      await inTenant((tx) => insert(tx, address));
      expect(await written(address)).to.equal(1);
    });

    it('nothing is written when the work throws, and the error comes through', async () => {
      const address = email();
      const thrown = new AppError('invoice-state', 'No.');
      expect(await failureOf(inTenant(async (tx) => {
        await insert(tx, address);
        throw thrown;
      }))).to.equal(thrown);
      expect(await written(address)).to.equal(0);
    });

    it('nothing is written when a statement fails, also one whose failure was swallowed', async () => {
      const address = email();
      await failureOf(inTenant((tx) => Promise.all([insert(tx, address), tx.rows(FAILS, [])])));
      const swallowed = await failureOf(inTenant(async (tx) => {
        await insert(tx, address);
        await tx.rows(FAILS, []).catch(() => undefined);
      }));
      expect(swallowed.message).to.include('ROLLBACK');
      expect(await written(address)).to.equal(0);
    });

    it('a COMMIT that fails is a failure, and in the contract\'s words where it has some', async () => {
      const failure = await failureOf(database.transaction({}, (tx) => tx.rows(statement('INSERT INTO late VALUES (1), (1)'), [])));
      expect(failure.code ?? (failure as { driverError?: { code: string } }).driverError?.code).to.equal('23505');
      expect(await database.transaction({}, (tx) => tx.rows(statement('SELECT n FROM late'), []))).to.deep.equal([]);
      expect(await failureOf(inTenant(async (tx) => { await insert(tx, 'twice@example.com'); await insert(tx, 'TWICE@example.com'); }))).to.have.property('code', 'email-taken');
    });

    it('a hook that fails before COMMIT rolls back', async () => {
      const own = await connectDatabase({ url, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: 10_000, constraints, onError: () => undefined });
      try {
        const address = email();
        own.beforeCommit(() => Promise.reject(new Error('the hook failed')));
        expect((await failureOf(own.transaction({ tenantId }, (tx) => insert(tx, address)))).message).to.equal('the hook failed');
        expect(await written(address)).to.equal(0);
      } finally {
        await own.close();
      }
    });

    it('sees its own writes; nobody else does before COMMIT', async () => {
      const address = email();
      await inTenant(async (tx) => {
        const row = (await insert(tx, address)) as { id: string };
        expect(await customers.find(tx, row.id)).to.include({ email: address });
        expect(await customers.find(database.reader(tenantId), row.id)).to.equal(undefined);
        expect(await written(address)).to.equal(0);
      });
    });

    it('two at once on the same row: lock() makes one wait for the other', async () => {
      const row = (await inTenant((tx) => insert(tx, email()))) as { id: string };
      const order: string[] = [];
      await Promise.all(['first', 'second'].map((who, index) => pause(index * 20).then(() => inTenant(async (tx) => {
        await customers.lock(tx, row.id);
        order.push(`${who} in`);
        await pause(60);
        order.push(`${who} out`);
      }))));
      expect(order).to.deep.equal(['first in', 'first out', 'second in', 'second out']);
    });
  });

  describe('the last statement, alone', () => {
    it('takes no connection of the pool and is there at once', async () => {
      const address = email();
      await Promise.all([inTenant((tx) => tx.rows(PID, [])), inTenant((tx) => tx.rows(PID, []))]);
      await inTenant(async (tx) => {
        await insert(tx.last, address);
        expect(pool().idleCount).to.equal(pool().totalCount);
      });
      expect(await written(address)).to.equal(1);
    });

    it('is refused in the contract\'s words', async () => {
      const address = email();
      await inTenant((tx) => insert(tx.last, address));
      expect(await failureOf(inTenant((tx) => insert(tx.last, address)))).to.have.property('code', 'email-taken');
    });

    it('joins the transaction where one has begun, and rolls back with it', async () => {
      const address = email();
      await failureOf(inTenant(async (tx) => {
        await tx.rows(PID, []);
        await insert(tx.last, address);
        throw new Error('after all');
      }));
      expect(await written(address)).to.equal(0);
    });

    it('has committed: what is thrown after it cannot take it back', async () => {
      const address = email();
      await failureOf(inTenant(async (tx) => {
        await insert(tx.last, address);
        throw new Error('not what the contract says');
      }));
      expect(await written(address)).to.equal(1);
    });

    it('nothing may follow it: neither a statement nor a job', async () => {
      for (const follow of [(tx: Transaction) => tx.rows(PID, []), (tx: Transaction) => insert(tx.last, email()), async (tx: Transaction) => enqueue(tx, defineJob({ name: 'none', payload: z.object({}), run: async () => undefined }), {})]) {
        const failure = await failureOf(
          inTenant(async (tx) => {
            await insert(tx.last, email());
            await follow(tx);
          }),
        );
        expect(failure.message).to.include('has ended');
      }
    });
  });

  describe('what leaves with COMMIT', () => {
    it('is written, in its order, after what was written at once, and answered then', async () => {
      const [first, second, third] = [email(), email(), email()];
      const answers: string[] = [];
      await inTenant(async (tx) => {
        for (const address of [second, third]) void customers.insert(tx.closing, { id: uuidv7(), email: address, name: null, status: 'active' }).then((row) => answers.push(row.email));
        await insert(tx, first);
        expect(answers).to.deep.equal([]);
      });
      expect(answers).to.deep.equal([second, third]);
      expect(await Promise.all([first, second, third].map(written))).to.deep.equal([1, 1, 1]);
    });

    it('is a transaction also where nothing else was written', async () => {
      const address = email();
      await inTenant((tx) => Promise.resolve(void insert(tx.closing, address)));
      expect(await written(address)).to.equal(1);
    });

    it('takes everything back where it fails, in the contract\'s words, and the connection is good', async () => {
      const [taken, other] = [email(), email()];
      await inTenant((tx) => insert(tx, taken));
      const error = await failureOf(inTenant(async (tx) => {
        void insert(tx.closing, taken);
        await insert(tx, other);
      }));
      expect(error).to.be.instanceOf(AppError).and.include({ code: 'email-taken' });
      expect(await Promise.all([taken, other].map(written))).to.deep.equal([1, 0]);
      expect(await inTenant((tx) => tx.rows(PID, []))).to.have.length(1);
    });

    it('is not written where the work throws, or its savepoint is taken back', async () => {
      const [thrown, undone, kept] = [email(), email(), email()];
      await failureOf(inTenant(async (tx) => {
        void insert(tx.closing, thrown);
        throw new Error('no');
      }));
      await inTenant(async (tx) => {
        void insert(tx.closing, kept);
        await failureOf(tx.savepoint(async () => {
          void insert(tx.closing, undone);
          throw new Error('no');
        }));
      });
      expect(await Promise.all([thrown, undone, kept].map(written))).to.deep.equal([0, 0, 1]);
    });
  });

  describe('its connection', () => {
    it('is taken with the first statement, and none where nothing is run', async () => {
      await inTenant((tx) => tx.rows(PID, []));
      await inTenant(async () => {
        expect(pool().idleCount).to.equal(pool().totalCount);
        await pause(1);
      });
      await failureOf(inTenant(() => Promise.reject(new Error('early'))));
      expect(pool().idleCount).to.equal(pool().totalCount);
      await inTenant(async (tx) => {
        await tx.rows(PID, []);
        expect(pool().idleCount).to.equal(pool().totalCount - 1);
      });
      expect(pool().idleCount).to.equal(pool().totalCount);
    });

    it('is one for all its statements, sent at once or one by one', async () => {
      const pids = await inTenant(async (tx) => [...(await Promise.all(Array.from({ length: 5 }, () => tx.rows(PID, [])))), await tx.rows(PID, [])].flat(2));
      expect(new Set(pids).size).to.equal(1);
    });

    it('is good for others after failures of every kind', async () => {
      for (let round = 0; round < 10; round++) {
        await failureOf(inTenant((tx) => tx.rows(FAILS, [])));
        await failureOf(inTenant(async (tx) => { await tx.rows(PID, []); throw new Error('x'); }));
        await failureOf(inTenant((tx) => tx.rows(statement('not SQL'), [])));
        await failureOf(database.transaction({}, (tx) => tx.rows(statement('INSERT INTO late VALUES (1), (1)'), [])));
        await failureOf(inTenant((tx) => Promise.all([tx.rows(FAILS, []), tx.rows(PID, []), tx.rows(FAILS, [])])));
      }
      expect(pool().totalCount).to.be.at.most(2);
      expect(pool().idleCount).to.equal(pool().totalCount);
      expect(await Promise.all(Array.from({ length: 10 }, () => inTenant((tx) => tx.rows(statement('SELECT 1'), []))))).to.deep.equal(Array(10).fill([['1']]));
    });

    it('fifty at once wait their turn on a pool of two', async () => {
      const address = Array.from({ length: 50 }, email);
      await Promise.all(address.map((one) => inTenant((tx) => insert(tx, one))));
      expect(await Promise.all(address.slice(0, 5).map(written))).to.deep.equal([1, 1, 1, 1, 1]);
      expect(pool().totalCount).to.be.at.most(2);
    });
  });

  describe('after its end', () => {
    for (const end of ['commit', 'rollback'] as const) {
      for (const begun of [true, false]) {
        it(`${end}${begun ? '' : ' of nothing'}: every statement is refused`, async () => {
          const tx = database.begin({ tenantId });
          if (begun) await tx.rows(PID, []);
          await tx[end]();
          expect((await failureOf(tx.rows(PID, []))).message).to.include('has ended');
          expect((await failureOf(tx.sql('SELECT 1'))).message).to.include('has ended');
          expect((await failureOf((async () => insert(tx.last, email()))())).message).to.include('has ended');
          await failureOf(tx.manager().then((manager) => manager.query('SELECT 1')));
          await failureOf(tx.commit());
          await tx.rollback();
          expect(pool().idleCount).to.equal(pool().totalCount);
        });
      }

      it(`${end}: actAs is refused, since the connection may be another tenant's by now`, async () => {
        const tx = database.begin({ tenantId });
        await tx.rows(PID, []);
        await tx[end]();
        expect(() => tx.actAs({ tenantId: uuidv7() })).to.throw('has ended');
      });
    }

    it('a statement that comes late, from work nobody waited for, writes nothing', async () => {
      const address = email();
      let late: Promise<unknown> | undefined;
      await inTenant(async (tx) => {
        await tx.rows(PID, []);
        late = pause(20).then(() => insert(tx, address));
        late.catch(() => undefined);
      });
      await failureOf(late!);
      expect(await written(address)).to.equal(0);
    });
  });

  describe('TypeORM on it', () => {
    it('sees the same transaction, tenant and all', async () => {
      const address = email();
      await failureOf(inTenant(async (tx) => {
        await insert(tx, address);
        const manager = await tx.manager();
        expect(await manager.getRepository(Customer).findOneBy({ email: address })).to.include({ tenant_id: tenantId });
        await manager.getRepository(Customer).update({ email: address }, { name: 'From TypeORM' });
        expect(await tx.rows(statement('SELECT name FROM customers WHERE email = $1'), [address])).to.deep.equal([['From TypeORM']]);
        throw new Error('roll back');
      }));
      expect(await written(address)).to.equal(0);
    });

    it('can be what begins it', async () => {
      const address = email();
      await inTenant(async (tx) => {
        await (await tx.manager()).getRepository(Customer).insert({ tenant_id: tenantId, id: uuidv7(), email: address });
      });
      expect(await written(address)).to.equal(1);
    });

    it('nested transactions are savepoints', async () => {
      const [outer, inner, kept] = [email(), email(), email()];
      await inTenant(async (tx) => {
        await insert(tx, outer);
        const manager = await tx.manager();
        await failureOf(manager.transaction(async (nested) => {
          await nested.getRepository(Customer).insert({ tenant_id: tenantId, id: uuidv7(), email: inner });
          throw new Error('only the inner one');
        }));
        await manager.transaction((nested) => nested.getRepository(Customer).insert({ tenant_id: tenantId, id: uuidv7(), email: kept }));
        expect(await written(kept), 'before COMMIT').to.equal(0);
      });
      expect(await Promise.all([outer, inner, kept].map(written))).to.deep.equal([1, 0, 1]);
    });
  });

  describe('a connection that is lost', () => {
    let service: Service;
    let tenant: Tenant;
    before(async () => {
      service = await startService({ databaseUrl: url });
      tenant = await service.newTenant();
    });
    after(() => service.stop());

    /** Ends every connection to the database but the superuser's own and those given. */
    const terminate = (which = 'true'): Promise<number> =>
      asSuperuser(async (client) => (await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state IS NOT NULL AND application_name <> 'holder' AND ${which}`)).rowCount!, url);

    /** Runs `during` while statements on customers wait for a lock. */
    async function whileHeld<Result>(mode: string, during: () => Promise<Result>): Promise<Result> {
      return asSuperuser(async (holder) => {
        await holder.query(`SET application_name = 'holder'`);
        await holder.query('BEGIN');
        await holder.query(`LOCK TABLE customers IN ${mode} MODE`);
        try {
          return await during();
        } finally {
          await holder.query('COMMIT');
        }
      }, url);
    }
    const waiting = `pid IN (SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'customers'::regclass)`;
    async function somebodyWaits(count = 1): Promise<void> {
      for (let tries = 0; tries < 300; tries++) {
        const found = await asSuperuser(async (client) => Number((await client.query<{ count: string }>(`SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND relation = 'customers'::regclass`)).rows[0]!.count), url);
        if (found >= count) return;
        await pause(10);
      }
      expect.fail('nobody waits');
    }

    const list = (): Promise<Answer> => tenant.as.owner.call('listCustomers', { query: { limit: 1 } });
    const create = (headers: Record<string, string> = {}): Promise<Answer> => tenant.as.owner.call('createCustomer', { body: { email: email() }, headers });
    const keyed = (): Promise<Answer> => create({ 'idempotency-key': uuidv7() });

    it('idle ones: reads do not notice, writes work again at once', async () => {
      for (let round = 0; round < 3; round++) {
        await Promise.all([list(), create(), keyed(), list(), create(), keyed()]);
        expect(await terminate()).to.be.above(2);
        const reads = await Promise.all(Array.from({ length: 10 }, list));
        expect(reads.map(({ status }) => status)).to.deep.equal(Array(10).fill(200));
        const writes = await Promise.all([create(), keyed(), create(), keyed()]);
        for (const { status } of writes) expect(status).to.be.oneOf([201, 503]);
        await pause(50);
        expect((await Promise.all([create(), keyed(), create(), keyed()])).map(({ status }) => status)).to.deep.equal([201, 201, 201, 201]);
      }
    });

    it('under a read: it is tried once more and answers', async () => {
      const answer = await whileHeld('ACCESS EXCLUSIVE', async () => {
        const running = list();
        await somebodyWaits();
        expect(await terminate(waiting)).to.equal(1);
        await pause(50);
        return { running };
      });
      expect((await answer.running).status).to.equal(200);
    });

    it('under a write: 503 with Retry-After, nothing is written, and it is not tried again by itself', async () => {
      const addresses = [email(), email()];
      await whileHeld('SHARE', async () => {
        const running = Promise.all(addresses.map((address, index) => tenant.as.owner.call('createCustomer', { body: { email: address }, headers: index ? { 'idempotency-key': uuidv7() } : {} })));
        await somebodyWaits(2);
        expect(await terminate(waiting)).to.equal(2);
        for (const { status, headers, body } of await running) {
          expect(status).to.equal(503);
          expect(body.code).to.equal('unavailable');
          expect(headers.get('retry-after')).to.equal('1');
        }
      });
      await pause(50);
      expect(await Promise.all(addresses.map(written))).to.deep.equal([0, 0]);
      expect((await create()).status).to.equal(201);
      expect((await keyed()).status).to.equal(201);
    });

    it('between two statements of a transaction: unavailable, and the next transaction works', async () => {
      for (const rest of [0, 50]) {
        const address = email();
        const failure = await failureOf(inTenant(async (tx) => {
          const [[pid]] = (await tx.rows(PID, [])) as [[string]];
          await insert(tx, address);
          await terminate(`pid = ${pid}`);
          await pause(rest);
          await tx.rows(PID, []);
        }));
        expect(failure, failure.message).to.have.property('code', 'unavailable');
        expect(await written(address)).to.equal(0);
        expect(await inTenant((tx) => tx.rows(statement('SELECT 1'), []))).to.deep.equal([['1']]);
      }
    });

    it('before COMMIT: unavailable, and nothing is written', async () => {
      for (const rest of [0, 50]) {
        const address = email();
        const failure = await failureOf(inTenant(async (tx) => {
          const [[pid]] = (await tx.rows(PID, [])) as [[string]];
          await insert(tx, address);
          await terminate(`pid = ${pid}`);
          await pause(rest);
        }));
        expect(failure, failure.message).to.have.property('code', 'unavailable');
        expect(await written(address)).to.equal(0);
      }
    });

    it('all of them, again and again under load: 2xx or 503, never 500, and then all is well', async () => {
      let ending = false;
      const statuses: number[] = [];
      const load = Array.from({ length: 8 }, async (_unused, index) => {
        while (!ending) statuses.push((await [list, create, keyed][index % 3]!()).status);
      });
      const served = (): number => statuses.filter((status) => status < 300).length;
      for (let round = 1; round <= 5; round++) {
        // Between two losses it serves again, however long that takes here.
        await eventually('more are served', () => served() > 5 * round);
        await terminate();
      }
      ending = true;
      await Promise.all(load);
      expect(statuses.filter((status) => ![200, 201, 503].includes(status))).to.deep.equal([]);
      await pause(50);
      expect((await Promise.all([list(), create(), keyed()])).map(({ status }) => status)).to.deep.equal([200, 201, 201]);
    });
  });

  it('a statement that takes too long is cancelled: unavailable, and the connection is good', async () => {
    const impatient = await connectDatabase({ url, poolSize: 1, laneConnections: 1, statementTimeoutMilliseconds: 50, constraints, onError: () => undefined });
    try {
      expect(await failureOf(impatient.transaction({}, (tx) => tx.rows(statement('SELECT pg_sleep(5)'), [])))).to.have.property('code', 'unavailable');
      expect(await impatient.transaction({}, (tx) => tx.rows(statement('SELECT 1'), []))).to.deep.equal([['1']]);
    } finally {
      await impatient.close();
    }
  });
});
