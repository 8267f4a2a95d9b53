/** History cannot be rewritten: not by the service, not by the owner, and by whoever can nevertheless, not unseen. */
import { expect } from 'chai';
import type pg from 'pg';
import type { Fault, Head } from '../../src/database/audit-verify.ts';
import { listHeads, verifyAuditLog } from '../../src/database/audit-verify.ts';
import { sessionOptions } from '../../src/database/data-source.ts';
import { migrate } from '../../src/database/migrate.ts';
import { jobs } from '../../src/domains/index.ts';
import { cli } from '../support/checkout.ts';
import { newCustomer } from '../support/audit.ts';
import { asSuperuser, emptyDatabase, migratedDatabase } from '../support/postgres.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** Acts of two tenants, all at once, on two services; a third of them is refused. */
async function makeHistory(service: Service, acts: number): Promise<void> {
  const twin = await service.twin();
  try {
    const [one, other] = [await service.newTenant(), await twin.newTenant()];
    const made = await Promise.all(
      Array.from({ length: acts }, (_unused, index) => {
        const tenant = index % 2 === 0 ? one : other;
        if (index % 3 === 0) return tenant.as.viewer.call('createCustomer', { body: newCustomer() });
        return tenant.as.owner.call('createCustomer', { body: newCustomer(), headers: index % 4 === 0 ? { 'idempotency-key': crypto.randomUUID() } : {} });
      }),
    );
    expect(new Set(made.map(({ status }) => status))).to.deep.equal(new Set([201, 403]));
  } finally {
    await twin.stop();
  }
}

describe('the audit log', () => {
  let url: string;
  let service: Service;
  const sql = <Row extends pg.QueryResultRow = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> => asSuperuser(async (client) => (await client.query<Row>(text, values)).rows, url);

  before(async () => {
    url = await migratedDatabase();
    service = await startService({ databaseUrl: url });
    await makeHistory(service, 200);
  });
  after(() => service.stop());

  it('200 acts at once over two services: each has its entry, and every link holds', async () => {
    const seen: number[] = [];
    const verdict = await verifyAuditLog(url, { onProgress: (entries) => seen.push(entries) });
    expect(verdict.broken).to.deep.equal([]);
    expect(verdict.entries).to.equal(200);
    const [{ customers }] = (await sql(`SELECT count(*)::integer AS customers FROM customers`)) as [{ customers: number }];
    expect((await sql(`SELECT outcome, count(*)::integer FROM audit_log GROUP BY 1 ORDER BY 1`)).map(Object.values)).to.deep.equal([['done', customers], ['refused', 200 - customers]]);
    expect(verdict.chains, 'several chains for each tenant').to.be.within(16, 32);
    expect(seen, 'only long logs are worth a word').to.deep.equal([]);
  });

  it('is verified while others write', async () => {
    const [verdicts] = await Promise.all([Promise.all(Array.from({ length: 5 }, () => verifyAuditLog(url))), makeHistory(service, 60)]);
    for (const { broken } of verdicts) expect(broken).to.deep.equal([]);
    expect(await verifyAuditLog(url)).to.include({ entries: 260 });
  });

  describe('is append-only', () => {
    const REWRITES = [
      `UPDATE audit_log SET outcome = 'done'`,
      'UPDATE audit_log SET outcome = outcome WHERE false',
      'DELETE FROM audit_log',
      'TRUNCATE audit_log',
      'DELETE FROM audit_heads',
      'TRUNCATE audit_heads',
      'MERGE INTO audit_log AS log USING (VALUES (1)) AS v ON true WHEN MATCHED THEN DELETE',
    ];

    async function refusals(client: pg.Client): Promise<string[]> {
      const codes: string[] = [];
      for (const text of REWRITES) codes.push(await client.query(text).then(() => 'it was done', (error: Error & { code?: string }) => error.code ?? error.message));
      return codes;
    }

    it('for the service, which has no right to, whatever the triggers say', async () => {
      const asApp = new URL(url);
      asApp.searchParams.set('options', sessionOptions(0));
      expect(await asSuperuser(refusals, asApp.href)).to.deep.equal(REWRITES.map(() => '42501'));
    });

    it('for the owner, also one that calls itself a replica, by triggers', async () => {
      expect(await asSuperuser(refusals, url)).to.deep.equal(REWRITES.map(() => '55000'));
      expect(await asSuperuser(async (client) => (await client.query('SET session_replication_role = replica'), refusals(client)), url)).to.deep.equal(REWRITES.map(() => '55000'));
    });

    it('for the auditor, who only looks', async () => {
      const asAuditor = new URL(url);
      asAuditor.searchParams.set('options', '-c role=deed_auditor');
      await asSuperuser(async (client) => {
        expect(await refusals(client)).to.deep.equal(REWRITES.map(() => '42501'));
        const code = (text: string): Promise<string | undefined> => client.query(text).then(() => 'it was done', (error: { code?: string }) => error.code);
        expect(await code('SELECT FROM customers')).to.equal('42501');
        expect(await code('INSERT INTO audit_log SELECT * FROM audit_log')).to.equal('42501');
      }, asAuditor.href);
    });

    it('with nothing lost by these attempts', async () => {
      expect(await verifyAuditLog(url)).to.deep.include({ entries: 260, broken: [] });
    });
  });

  describe('shows what was done to it by whoever can', () => {
    let heads: Head[];
    let at: { tenant_id: string; chain: number; last: number };
    const place = 'tenant_id = $1 AND chain = $2';

    before(async () => {
      heads = await listHeads(url);
      await sql('CREATE TABLE kept_log AS TABLE audit_log');
      await sql('CREATE TABLE kept_heads AS TABLE audit_heads');
      [at] = (await sql(`SELECT tenant_id, chain, max(seq)::integer AS last FROM audit_log GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 1`)) as [typeof at];
      expect(at.last).to.be.above(5);
    });

    /** By way of numbers that nobody has: a key is checked row by row, in whatever order they come. */
    const moved = (after: number, by: number): string[] => [`UPDATE audit_log SET seq = seq + 1000000 WHERE ${place} AND seq > ${after}`, `UPDATE audit_log SET seq = seq - 1000000 + ${by} WHERE ${place} AND seq > 1000000`];

    /** A superuser's session with the triggers off, after which all is as before. */
    async function tampered(...texts: string[]): Promise<{ broken: [Fault, number, number][]; remembered: number }> {
      try {
        await asSuperuser(async (client) => {
          await client.query('ALTER TABLE audit_log DISABLE TRIGGER ALL; ALTER TABLE audit_heads DISABLE TRIGGER ALL');
          for (const text of texts) {
            const { rowCount } = await client.query(text, text.includes('$1') ? [at.tenant_id, at.chain] : []);
            expect(rowCount, text).to.be.above(0);
          }
        }, url);
        const { broken } = await verifyAuditLog(url);
        for (const { tenantId, chain } of broken) expect([tenantId, chain]).to.deep.equal([at.tenant_id, at.chain]);
        return { broken: broken.map(({ what, seq, lastSeq }) => [what, seq, lastSeq]), remembered: (await verifyAuditLog(url, { heads })).broken.length - broken.length };
      } finally {
        await sql('DELETE FROM audit_log');
        await sql('DELETE FROM audit_heads');
        await sql('INSERT INTO audit_log SELECT * FROM kept_log');
        await sql('INSERT INTO audit_heads SELECT * FROM kept_heads');
      }
    }

    after(async () => {
      await sql('ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_append_only');
      await sql('ALTER TABLE audit_heads ENABLE ALWAYS TRIGGER audit_heads_append_only');
    });

    const CHANGES: Record<string, string> = {
      id: 'gen_random_uuid()', created_at: `created_at + interval '1 microsecond'`, actor: `'usr_somebody_else'`, operation_id: `'deleteCustomer'`, event: `'customer.deleted'`, resource: `'invoice'`,
      resource_id: `'cust_another'`, outcome: `'failed'`, status: 'status + 1', code: `coalesce(code, '') || 'x'`, request_id: `'x'`, parameters: `'{}'`, hash: `sha256('x')`,
    };

    it('every column but an entry\'s place is tried', async () => {
      const columns = await sql<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid = 'audit_log'::regclass AND attnum > 0`);
      expect([...Object.keys(CHANGES), 'tenant_id', 'chain', 'seq']).to.have.members(columns.map(({ name }) => name));
    });

    for (const [column, value] of Object.entries(CHANGES)) {
      it(`an entry with another ${column}`, async () => {
        const { broken } = await tampered(`UPDATE audit_log SET ${column} = ${value} WHERE ${place} AND seq = 3`);
        expect(broken[0]).to.deep.equal(['changed', 3, 3]);
        if (column === 'hash') expect(broken).to.deep.equal([['changed', 3, 3], ['changed', 4, 4]]);
        else expect(broken).to.have.length(1);
      });
    }

    it('the first and the last entry, changed', async () => {
      expect((await tampered(`UPDATE audit_log SET actor = 'x' WHERE ${place} AND seq = 1`)).broken).to.deep.equal([['changed', 1, 1]]);
      expect((await tampered(`UPDATE audit_log SET actor = 'x' WHERE ${place} AND seq = ${at.last}`)).broken).to.deep.equal([['changed', at.last, at.last]]);
    });

    it('an entry that is null where it was empty, or the other way round', async () => {
      const { broken } = await tampered(`UPDATE audit_log SET code = CASE WHEN code IS NULL THEN '' END WHERE ${place} AND seq = 2`);
      expect(broken).to.deep.equal([['changed', 2, 2]]);
    });

    it('an entry that was deleted, at the beginning or within', async () => {
      expect((await tampered(`DELETE FROM audit_log WHERE ${place} AND seq = 1`)).broken).to.deep.equal([['missing', 1, 1]]);
      expect((await tampered(`DELETE FROM audit_log WHERE ${place} AND seq BETWEEN 3 AND 4`)).broken).to.deep.equal([['missing', 3, 4]]);
    });

    it('a gap that was closed', async () => {
      const { broken } = await tampered(`DELETE FROM audit_log WHERE ${place} AND seq = 3`, ...moved(3, -1));
      expect(broken).to.deep.equal([['changed', 3, 3], ['missing', at.last, at.last]]);
    });

    it('an entry that was slipped in: behind the end, before the beginning, between two', async () => {
      const columns = 'tenant_id, chain, id, created_at, status, operation_id, event, resource, outcome, request_id, hash';
      const forge = (seq: number): string => `INSERT INTO audit_log (seq, ${columns}) SELECT ${seq}, ${columns} FROM audit_log WHERE ${place} AND seq = 2`;
      expect((await tampered(forge(at.last + 1))).broken).to.deep.equal([['changed', at.last + 1, at.last + 1], ['extra', at.last + 1, at.last + 1]]);
      expect((await tampered(forge(0))).broken).to.deep.equal([['extra', 0, 0], ['changed', 1, 1]]);
      expect((await tampered(...moved(2, 1), forge(3))).broken)
        .to.deep.equal([['changed', 3, 3], ['extra', at.last + 1, at.last + 1]]);
    });

    it('two entries that changed places', async () => {
      const { broken } = await tampered(`UPDATE audit_log SET seq = -seq WHERE ${place} AND seq IN (3, 4)`, `UPDATE audit_log SET seq = 7 + seq WHERE ${place} AND seq < 0`);
      expect(broken).to.deep.equal([['changed', 3, 3], ['changed', 4, 4], ['changed', 5, 5]]);
    });

    it('a tail that was cut, and a chain whose head alone is left', async () => {
      expect((await tampered(`DELETE FROM audit_log WHERE ${place} AND seq > 3`)).broken).to.deep.equal([['missing', 4, at.last]]);
      expect((await tampered(`DELETE FROM audit_log WHERE ${place}`)).broken).to.deep.equal([['missing', 1, at.last]]);
    });

    it('a head that was taken, changed or set back', async () => {
      expect((await tampered(`DELETE FROM audit_heads WHERE ${place}`)).broken).to.deep.equal([['head mismatch', at.last, at.last]]);
      expect((await tampered(`UPDATE audit_heads SET hash = sha256('x') WHERE ${place}`)).broken).to.deep.equal([['head mismatch', at.last, at.last]]);
      expect((await tampered(`UPDATE audit_heads SET seq = seq - 2 WHERE ${place}`)).broken).to.deep.equal([['extra', at.last - 1, at.last]]);
    });

    /** What is consistent again no chain shows, but a head that was kept elsewhere does. */
    const onlyRemembered = async (texts: string[]): Promise<void> => void expect(await tampered(...texts)).to.deep.equal({ broken: [], remembered: 1 });

    it('by a head kept elsewhere: a chain cut together with its head', () => onlyRemembered([`DELETE FROM audit_log WHERE ${place}`, `DELETE FROM audit_heads WHERE ${place}`]));

    it('by a head kept elsewhere: a tail cut, and the head set back to its new end', () =>
      onlyRemembered([`DELETE FROM audit_log WHERE ${place} AND seq > 3`, `UPDATE audit_heads SET seq = 3, hash = (SELECT hash FROM audit_log WHERE ${place} AND seq = 3) WHERE ${place}`]));

    it('by a head kept elsewhere: a chain with another history, its hashes computed anew', async () => {
      const { LINK } = await import('../../src/database/audit-log.ts');
      const rehash = `WITH RECURSIVE again AS (
          SELECT seq, ${LINK} AS hash FROM audit_log WHERE ${place} AND seq = 1
          UNION ALL SELECT log.seq, sha256(again.hash || log.link) FROM again JOIN (SELECT seq, ${LINK} AS link FROM audit_log WHERE ${place}) AS log ON log.seq = again.seq + 1
        ) UPDATE audit_log SET hash = again.hash FROM again WHERE ${place} AND audit_log.seq = again.seq`;
      await onlyRemembered([`UPDATE audit_log SET actor = 'usr_another' WHERE ${place} AND seq = 2`, rehash, `UPDATE audit_heads SET hash = (SELECT hash FROM audit_log WHERE ${place} AND seq = ${at.last}) WHERE ${place}`]);
    });

    it('and is whole when nothing was done to it, with the heads of before', async () => {
      expect(await verifyAuditLog(url, { heads })).to.deep.include({ entries: 260, broken: [] });
      await makeHistory(service, 30);
      expect(await verifyAuditLog(url, { heads })).to.deep.include({ entries: 290, broken: [] });
    });
  });

  describe('on the command line', () => {
    const env = (): Record<string, string> => ({ DATABASE_URL: url });

    it('exit code 0 and the counts, also with the heads of before in a file', async () => {
      const { writeFile, mkdtemp, rm } = await import('node:fs/promises');
      const folder = await mkdtemp('/tmp/deed-heads-');
      try {
        const listed = await cli(['audit', 'heads'], { env: env() });
        await writeFile(`${folder}/heads`, listed.stdout);
        const chains = listed.stdout.trimEnd().split('\n').length;
        expect(await cli(['audit', 'verify', `${folder}/heads`], { env: env() })).to.deep.equal({ code: 0, stdout: `290 entries in ${chains} chains, ${chains} heads remembered, 0 broken links\n`, stderr: '' });
        await writeFile(`${folder}/heads`, 'not a head\n');
        expect((await cli(['audit', 'verify', `${folder}/heads`], { env: env() })).code).to.equal(2);
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('exit code 1, and where it is broken', async () => {
      const [first] = (await sql(`SELECT tenant_id, chain FROM audit_log WHERE seq = 2 LIMIT 1`)) as [{ tenant_id: string; chain: number }];
      await sql('ALTER TABLE audit_log DISABLE TRIGGER ALL');
      await sql(`DELETE FROM audit_log WHERE tenant_id = $1 AND chain = $2 AND seq = 1`, [first.tenant_id, first.chain]);
      await sql('ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_append_only');
      const { code, stdout } = await cli(['audit', 'verify'], { env: env() });
      expect(code).to.equal(1);
      expect(stdout).to.include(`tenant ${first.tenant_id} chain ${first.chain} seq 1: missing\n`).and.match(/, 1 broken links\n$/);
    });
  });

  it('needs no superuser: an owner who is none migrates, serves and verifies', async () => {
    const database = new URL(await emptyDatabase());
    const owner = `deed_test_owner_${process.pid}`;
    await asSuperuser(async (client) => {
      await client.query(`CREATE ROLE ${owner} LOGIN PASSWORD 'owner' NOSUPERUSER CREATEROLE`);
      await client.query(`GRANT deed_app, deed_auditor, deed_search, deed_housekeeping TO ${owner} WITH ADMIN OPTION`);
      await client.query(`ALTER DATABASE ${database.pathname.slice(1)} OWNER TO ${owner}; ALTER SCHEMA public OWNER TO ${owner}`);
    }, database.href);
    const asOwner = Object.assign(new URL(database), { username: owner, password: 'owner' }).href;
    try {
      await migrate(asOwner, jobs);
      const own = await startService({ databaseUrl: asOwner });
      try {
        await makeHistory(own, 30);
      } finally {
        await own.stop();
      }
      expect(await verifyAuditLog(asOwner)).to.deep.include({ entries: 30, broken: [] });
    } finally {
      await asSuperuser(async (client) => {
        await client.query(`REASSIGN OWNED BY ${owner} TO CURRENT_USER; DROP OWNED BY ${owner}`);
      }, database.href);
      await asSuperuser((client) => client.query(`DROP ROLE ${owner}`));
    }
  });
});
