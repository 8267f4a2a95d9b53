/** Search under row-level security: who may do what, that the index is used, and that no superuser is needed. */
import { expect } from 'chai';
import pg from 'pg';
import type { list } from '../../src/contract/list.ts';
import { sessionOptions } from '../../src/database/data-source.ts';
import { migrate, revertMigration } from '../../src/database/migrate.ts';
import { apiKeys } from '../../src/domains/api-keys/entity.ts';
import type { CustomerEntity } from '../../src/domains/customers/entity.ts';
import { jobs } from '../../src/domains/index.ts';
import { uuidv7 } from '../../src/ids.ts';
import { asSuperuser, emptyDatabase, migratedDatabase } from '../support/postgres.ts';

const ROWS = 20_000;

describe('search', () => {
  let url: string;
  const a = uuidv7();
  const b = uuidv7();
  before(async function () {
    this.timeout(60_000);
    url = await migratedDatabase();
    await asSuperuser(async (client) => {
      const fill = `INSERT INTO customers (tenant_id, id, name, email) SELECT $1, uuidv7(), 'Person u' || md5((n % 300)::text) || ' u' || md5(n::text), 'p' || n || 'x@example.com' FROM generate_series(1, $2::integer) AS n`;
      await client.query(fill, [a, ROWS]);
      await client.query(fill, [b, 100]);
      await client.query(`INSERT INTO customers (tenant_id, id, name, email) VALUES ($1, uuidv7(), 'Ada Lovelace', 'ada@a.example'), ($2, uuidv7(), 'Ada Byron', 'ada@b.example')`, [a, b]);
      await client.query('VACUUM ANALYZE customers');
    }, url);
  });

  const catalogue = async <Row extends object>(text: string): Promise<Row[]> => asSuperuser(async (client) => (await client.query(text)).rows as Row[], url);

  /** As the service connects, but that a superuser has loaded what shows the plans of statements inside functions. */
  async function asApp<Result>(tenant: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    return asSuperuser(async (client) => {
      await client.query(`LOAD 'auto_explain'`);
      for (const [setting, value] of Object.entries({ log_min_duration: '0', log_nested_statements: 'on', log_level: 'notice', log_analyze: 'on', log_timing: 'off' })) await client.query(`SELECT set_config('auto_explain.${setting}', $1, false)`, [value]);
      await client.query('SET ROLE deed_app');
      await client.query(`SELECT set_config('app.tenant_id', $1, false)`, [tenant]);
      return await work(client);
    }, url);
  }

  /** What the plans of a search's own statements say of the table. */
  async function plansOf(q: string): Promise<{ plans: string; found: number; milliseconds: number }> {
    return asApp(a, async (client) => {
      const notices: string[] = [];
      client.on('notice', (notice) => notices.push(notice.message ?? ''));
      const started = performance.now();
      const { rowCount } = await client.query('SELECT * FROM search_customers($1)', [q]);
      return { plans: notices.filter((plan) => / on customers /.test(plan)).join('\n'), found: rowCount!, milliseconds: performance.now() - started };
    });
  }

  describe('in the catalogue', () => {
    it('search_customers runs as deed_search, with its search_path pinned, for deed_app alone', async () => {
      const [found] = await catalogue(`SELECT prosecdef AS definer, proowner::regrole::text AS owner, provolatile AS volatility, proconfig[1] AS path, proacl::text AS grants FROM pg_proc WHERE proname = 'search_customers'`);
      expect(found).to.deep.equal({ definer: true, owner: 'deed_search', volatility: 's', path: 'search_path=pg_catalog, public, pg_temp', grants: '{deed_search=X/deed_search,deed_app=X/deed_search}' });
    });

    it('deed_search logs in nowhere, bypasses nothing, has no members and reads four columns of customers', async () => {
      const [role] = await catalogue<Record<string, boolean>>(`SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = 'deed_search'`);
      expect(Object.values(role!)).to.deep.equal(Array(6).fill(false));
      expect(await catalogue(`SELECT member::regrole FROM pg_auth_members WHERE roleid = 'deed_search'::regrole AND (inherit_option OR set_option) OR member = 'deed_search'::regrole`)).to.deep.equal([]);
      expect(await catalogue(`SELECT table_name, column_name, privilege_type FROM information_schema.column_privileges WHERE grantee = 'deed_search' ORDER BY column_name`)).to.deep.equal(
        ['deleted_at', 'id', 'search_text', 'tenant_id'].map((column_name) => ({ table_name: 'customers', column_name, privilege_type: 'SELECT' })),
      );
      expect(await catalogue(`SELECT has_schema_privilege('deed_search', 'public', 'CREATE') AS create`)).to.deep.equal([{ create: false }]);
      const [owned] = await catalogue<{ owned: string }>(`SELECT string_agg(objid::regproc::text, ',') AS owned FROM pg_shdepend WHERE refobjid = 'deed_search'::regrole AND deptype = 'o' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`);
      expect(owned!.owned).to.equal('search_customers');
    });
  });

  it('finds only the current tenant\'s, whatever the statement round it forgets', async () => {
    for (const [tenant, name] of [[a, 'Ada Lovelace'], [b, 'Ada Byron']] as const) {
      const [{ id }] = await catalogue<{ id: string }>(`SELECT id FROM customers WHERE name = '${name}'`) as [{ id: string }];
      for (const q of ['ada', 'adaa', 'ada example']) {
        const found = await asApp(tenant, async (client) => (await client.query<{ id: string }>('SELECT id FROM search_customers($1)', [q])).rows);
        expect(found.map((row) => row.id), `${name} by ${q}`).to.deep.equal([id]);
      }
    }
    const similar = await asApp(b, async (client) => (await client.query<{ id: string }>(`SELECT id FROM search_customers('lovelcae')`)).rows);
    expect(similar).to.deep.equal([]);
  });

  it('finds nothing without a tenant, and nobody else may call it', async () => {
    await asSuperuser(async (client) => {
      await client.query('SET ROLE deed_app');
      expect((await client.query(`SELECT * FROM search_customers('ada')`)).rows).to.deep.equal([]);
      expect((await client.query(`SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege('public', oid, 'EXECUTE')`)).rows, 'functions that everybody may call').to.deep.equal([]);
      await client.query('RESET ROLE');
      await client.query('SET ROLE pg_read_all_stats');
      const refusal = await client.query(`SELECT * FROM search_customers('ada')`).then(() => 'answered', (error: Error) => error.message);
      expect(refusal).to.include('permission denied for function search_customers');
    }, url);
  });

  describe(`of ${ROWS} customers as deed_app, row-level security on,`, () => {
    for (const [kind, q] of [['a word', 'lovelace'], ['two beginnings', 'ada lov'], ['a typo', 'lovelcae'], ['an email', 'p17x@example.com']]) {
      it(`asks the index for ${kind}`, async () => {
        const { plans, found } = await plansOf(q!);
        expect(found).to.equal(1);
        expect(plans.match(/Bitmap Index Scan on customers_search_idx/g), plans).to.have.length.of.at.least(1);
        expect(plans).not.to.include('Seq Scan').and.not.include('customers_pkey');
      });
    }

    for (const q of ['example.com', 'p', 'exampel']) {
      it(`reads the newest and no more of those that ${q} finds`, async () => {
        const { plans, found } = await plansOf(q);
        expect(found).to.equal(1000);
        const read = [...plans.matchAll(/ on customers .*actual rows=(\d+)/g)].map(([, rows]) => Number(rows));
        expect(Math.max(...read), plans).to.be.at.most(1000);
        expect(plans).not.to.include('Seq Scan');
      });
    }

    it('would read every row by the same operator under the policy itself', async () => {
      const plan = await asApp(a, async (client) => (await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT id FROM customers WHERE tenant_id = $$${a}$$ AND search_lexemes(search_text) @@ '''lovelace''' `)).rows.map((row) => row['QUERY PLAN']).join('\n'));
      expect(plan).not.to.include('customers_search_idx');
    });
  });

  it('a list says how it searches if its operation takes q, and else must not', () => {
    // Whatever columns the contract wants: what is tested is what may follow them.
    type How<Id extends 'listCustomers' | 'listInvoices'> = Parameters<typeof list<Id, CustomerEntity>> extends [unknown, unknown, unknown, ...infer More] ? More : never;
    const searched: How<'listCustomers'> = [{ search: 'search_customers' }];
    // @ts-expect-error: it takes q
    const silent: How<'listCustomers'> = [];
    // @ts-expect-error: it takes no q
    const superfluous: How<'listInvoices'> = [{ search: 'search_customers' }];
    expect([searched, silent, superfluous]).to.have.length(3);
    expect(apiKeys.columns.map(({ name }) => name)).not.to.include('search_text');
  });

  it('migrates forth and back for a login that is no superuser', async () => {
    const login = `deed_owner_${process.pid}`;
    const theirs = new URL(await emptyDatabase());
    const database = theirs.pathname.slice(1);
    await asSuperuser(async (client) => {
      await client.query(`CREATE ROLE ${login} LOGIN CREATEROLE PASSWORD 'x'`);
      await client.query(`GRANT deed_app, deed_search, deed_auditor, deed_mail, deed_housekeeping TO ${login} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`);
      await client.query(`ALTER DATABASE ${database} OWNER TO ${login}`);
    });
    theirs.username = login;
    theirs.password = 'x';
    try {
      const ran = await migrate(theirs.href, jobs);
      expect(ran).to.include('CustomerSearch1764100000000');
      const client = new pg.Client({ connectionString: theirs.href, options: sessionOptions(0) });
      await client.connect();
      const { rows: found } = await client.query(`SELECT * FROM search_customers('ada')`);
      const { rows: open } = await client.query(`SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege('public', oid, 'EXECUTE')`);
      await client.end();
      expect(found).to.deep.equal([]);
      expect(open, 'functions that everybody may call').to.deep.equal([]);
      while ((await revertMigration(theirs.href)) !== 'CustomerSearch1764100000000');
      expect(await migrate(theirs.href, jobs)).to.include('CustomerSearch1764100000000');
    } finally {
      await asSuperuser(async (client) => {
        await client.query(`DROP DATABASE ${database} WITH (FORCE)`);
        await client.query(`REVOKE deed_app, deed_search, deed_auditor FROM ${login} CASCADE`);
        await client.query(`DROP ROLE ${login}`);
      });
    }
  }).timeout(60_000);
});
