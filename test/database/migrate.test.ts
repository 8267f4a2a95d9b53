/** Migrations on an empty database: once, by however many at a time, there and back. */
import { expect } from 'chai';
import { migrations } from '../../migrations/index.ts';
import { migrate, migrationStatus, revertMigration } from '../../src/database/migrate.ts';
import { jobs } from '../../src/domains/index.ts';
import { asSuperuser, emptyDatabase, migratedDatabase } from '../support/postgres.ts';

const names = migrations.map((migration) => migration.name);
const none: string[] = [];

/** Everything that makes up the schema, as text; object ids and the order of creation left out. */
function schemaOf(url: string): Promise<string[]> {
  return asSuperuser(async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) AS line
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) FROM pg_policies
      UNION ALL SELECT format('table %s %s %s %s %s', relname, relpersistence, relrowsecurity, relforcerowsecurity, (SELECT string_agg(acl::text, ' ' ORDER BY acl::text) FROM unnest(relacl) AS acl))
        FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'pgboss'::regnamespace) AND relkind IN ('r', 'p', 'v', 'S')
      UNION ALL SELECT format('queue %s %s %s %s', name, retry_limit, heartbeat_seconds, notify) FROM pgboss.queue
      UNION ALL SELECT 'extension ' || extname FROM pg_extension`);
    return rows.map(({ line }) => line).sort();
  }, url);
}

const ran = (url: string): Promise<string[]> =>
  asSuperuser(async (client) => (await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).rows.map(({ name }) => name), url);

describe('migrate', () => {
  it('two at once on an empty database both succeed, and run each migration once', async () => {
    const url = await emptyDatabase();
    const [one, two] = await Promise.all([migrate(url, jobs), migrate(url, jobs)]);
    expect([...one, ...two]).to.deep.equal(names);
    expect([one, two]).to.deep.include(none);
    expect(await ran(url)).to.deep.equal(names);
    expect(await schemaOf(url)).to.deep.equal(await schemaOf(await migratedDatabase()));
  });

  it('two databases of one server at once: their roles do not collide', async () => {
    const urls = await Promise.all([emptyDatabase(), emptyDatabase()]);
    expect(await Promise.all(urls.map((url) => migrate(url, jobs)))).to.deep.equal([names, names]);
  });

  it('again does nothing; status, revert, and there again give the same schema as fresh', async () => {
    const url = await emptyDatabase();
    expect(await migrationStatus(url)).to.deep.equal(names.map((name) => ({ name, ran: false })));
    expect(await migrate(url, jobs)).to.deep.equal(names);
    expect(await migrationStatus(url)).to.deep.equal(names.map((name) => ({ name, ran: true })));
    const fresh = await schemaOf(url);
    expect(await migrate(url, jobs)).to.deep.equal([]);
    expect(await schemaOf(url)).to.deep.equal(fresh);

    for (const name of [...names].reverse()) expect(await revertMigration(url)).to.equal(name);
    expect(await revertMigration(url)).to.equal(undefined);
    expect(await migrationStatus(url)).to.deep.equal(names.map((name) => ({ name, ran: false })));
    const left = await asSuperuser(async (client) => (await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)).rows.map((row) => row.name), url);
    expect(left).to.deep.equal(['migrations']);

    expect(await migrate(url, jobs)).to.deep.equal(names);
    expect(await schemaOf(url)).to.deep.equal(fresh);
  });

  it('there is nothing to revert on an empty database', async () => {
    expect(await revertMigration(await emptyDatabase()).catch((error: Error) => error.message)).to.equal(undefined);
  });

  it('a migration that fails leaves nothing of itself, and no lock behind', async () => {
    const url = await emptyDatabase();
    await asSuperuser((client) => client.query('CREATE TABLE rate_limits (in_the_way integer)'), url);
    expect(await migrate(url, jobs).catch((error: Error) => error.message)).to.include('rate_limits');
    expect(await asSuperuser(async (client) => (await client.query(`SELECT to_regclass('customers') AS found`)).rows as unknown[], url)).to.deep.equal([{ found: null }]);
    await asSuperuser((client) => client.query('DROP TABLE rate_limits'), url);
    expect(await migrate(url, jobs)).to.deep.equal(names);
  });
});
