/** What Citus asks of a schema, held against the migrated database and the script that spreads it; Citus itself is not there. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { asSuperuser, migratedDatabase, tenantTables } from '../support/postgres.ts';

const script = readFileSync(new URL('../../deploy/citus/distribute.sql', import.meta.url), 'utf8');
const distributed = new Map([...script.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/g)].map(([, table, column]) => [table!, column!]));
const everywhere = [...script.matchAll(/create_reference_table\('(\w+)'\)/g)].map(([, table]) => table!);
/** Named at the end, below a line that says so, in lists of names alone but for what stands in brackets. */
const onCoordinator = script.split('These stay on the coordinator')[1]!.replace(/^.*\n/, '').replaceAll(/\(.*\)/g, '').match(/\w+/g)!;

describe('spreading over Citus', () => {
  let url: string;
  before(async () => (url = await migratedDatabase()));
  const rowsOf = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => asSuperuser(async (client) => (await client.query(text, values)).rows as Row[], url);

  it('the script has a place for each table, by the column that says whose its rows are', async () => {
    const all = (await rowsOf<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`)).map(({ name }) => name);
    expect(all.filter((name) => !distributed.has(name) && !everywhere.includes(name) && !onCoordinator.includes(name)), 'tables without a place').to.deep.equal([]);
    expect([...distributed.keys(), ...everywhere].filter((name) => !all.includes(name) || onCoordinator.includes(name)), 'tables with two places, or none of ours').to.deep.equal([]);
    const owners = new Map((await tenantTables(url)).map(({ name, owner }) => [name, owner]));
    for (const [table, column] of distributed) expect(column, table).to.equal(owners.get(table));
    const kept = [...owners.keys()].filter((name) => !distributed.has(name));
    expect(kept, 'tables of tenants that stay on the coordinator').to.have.members(['audit_log', 'audit_heads']);
  });

  it('what is unique in a table that is spread is so within a tenant', async () => {
    const indexes = await rowsOf<{ table: string; name: string; columns: string[] }>(
      `SELECT indrelid::regclass::text AS table, indexrelid::regclass::text AS name, array_agg(attname::text) AS columns
       FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY(indkey) WHERE (indisunique OR indisexclusion) AND indrelid::regclass::text = ANY($1) GROUP BY 1, 2`,
      [[...distributed.keys()]],
    );
    expect(indexes.length).to.be.greaterThan(distributed.size);
    for (const { table, name, columns } of indexes) expect(columns, name).to.include(distributed.get(table));
  });

  it('a foreign key of a table that is spread leads to the same tenant, or to what is everywhere', async () => {
    const keys = await rowsOf<{ name: string; from: string; to: string; pairs: string[][] }>(
      `SELECT conname AS name, conrelid::regclass::text AS from, confrelid::regclass::text AS to,
         (SELECT json_agg(json_build_array(one.attname, other.attname)) FROM unnest(conkey, confkey) AS pair (a, b)
          JOIN pg_attribute one ON one.attrelid = conrelid AND one.attnum = a JOIN pg_attribute other ON other.attrelid = confrelid AND other.attnum = b) AS pairs
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
    );
    const own = keys.filter(({ from }) => distributed.has(from));
    expect(own.length).to.be.greaterThan(5);
    for (const { name, from, to, pairs } of own) {
      if (!everywhere.includes(to)) expect(pairs, name).to.deep.include([distributed.get(from), distributed.get(to)]);
    }
    const others = keys.filter(({ from }) => !distributed.has(from));
    expect(others.filter(({ to }) => distributed.has(to)), 'keys from the coordinator to what is spread').to.deep.equal([]);
  });

  it('nothing that is spread has a trigger, a generated number or a place that is not logged', async () => {
    const tables = [[...distributed.keys()]];
    expect(await rowsOf(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text = ANY($1)`, tables)).to.deep.equal([]);
    expect(await rowsOf(`SELECT attrelid::regclass, attname FROM pg_attribute WHERE attidentity <> '' AND attrelid::regclass::text = ANY($1)`, tables)).to.deep.equal([]);
    expect(await rowsOf(`SELECT relname FROM pg_class WHERE relpersistence <> 'p' AND relname = ANY($1)`, tables)).to.deep.equal([]);
  });

  it('no policy asks another table, once the script has taken out what only asks for a setting', async () => {
    const scalar = /DECLARE[^]*?scalar constant text := '((?:[^']|'')*)'/.exec(script)![1]!.replaceAll(`''`, `'`);
    const policies = await rowsOf<{ name: string }>(
      `SELECT polname AS name FROM pg_policy WHERE polrelid::regclass::text = ANY($1)
         AND regexp_replace(concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), $2, '', 'g') ~* '\\mselect\\M'`,
      [[...distributed.keys(), ...everywhere], scalar],
    );
    const dropped = [...script.matchAll(/DROP POLICY (\w+)/g)].map(([, name]) => name!);
    expect(policies.map(({ name }) => name)).to.have.members(dropped);
  });
});
