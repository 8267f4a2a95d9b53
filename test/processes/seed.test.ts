/** `seed`: what it makes up keeps every promise that real rows keep, and can be had again. */
import { expect } from 'chai';
import type { Outcome } from '../support/checkout.ts';
import { cli } from '../support/checkout.ts';
import { login, rowsOf } from '../support/newcomers.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const PASSWORD = 'correct horse battery staple';

describe('cli seed', function () {
  this.timeout(120_000);
  let service: Service;
  const seeded: Outcome[] = [];
  const run = (...args: string[]): Promise<Outcome> => cli(['seed', ...args], { env: { DATABASE_URL: service.databaseUrl } });
  const rows = (text: string): Promise<any[]> => rowsOf<any>(service, text);
  const one = async (text: string): Promise<any> => (await rows(text))[0];
  const ownersOf = ({ stdout }: Outcome): string[] => [...stdout.matchAll(/owner@\S+/g)].map(([email]) => email);
  /** Everything but ids and the time of the run, of the tenants of one run. */
  const world = async (outcome: Outcome): Promise<string> =>
    JSON.stringify(await rows(`
      SELECT t.name, c.email, c.name AS customer, c.status, c.deleted_at IS NULL AS there, i.status AS fate, i.number, i.currency, i.total_amount, string_agg(concat_ws(' ', p.position, p.sku, p.qty, p.amount), ', ' ORDER BY p.position) AS items
      FROM tenants t JOIN memberships m ON m.tenant_id = t.id JOIN users u ON u.id = m.user_id JOIN customers c ON c.tenant_id = t.id
      LEFT JOIN invoices i ON (i.tenant_id, i.customer_id) = (c.tenant_id, c.id) LEFT JOIN invoice_items p ON (p.tenant_id, p.invoice_id) = (i.tenant_id, i.id)
      WHERE u.email IN (${ownersOf(outcome).map((email) => `'${email}'`).join()}) GROUP BY t.name, c.email, c.name, c.status, there, fate, i.id, i.number, i.currency, i.total_amount ORDER BY 1, 2, 7, 9, 10`));

  before(async () => {
    service = await startService();
    for (let round = 0; round < 2; round++) seeded.push(await run('--tenants', '3', '--customers', '3100', '--invoices', '4200', '--seed', '7'));
  });
  after(() => service.stop());

  it('makes as many as it was told, and more when it runs again', async () => {
    for (const { code, stdout, stderr } of seeded) {
      expect(code, stderr).to.equal(0);
      // A machine that is busy is told now and then how far it is.
      expect(stderr).to.match(/^(seed \d+ of 7300, \d+\/s …\n)*$/);
      expect(stdout).to.match(/^\d+ rows in [\d.]+ s \(\d+\/s\): 3 tenants, 3100 customers, 4200 invoices\n/);
    }
    expect(await rows(`SELECT (SELECT count(*) FROM tenants)::int AS tenants, (SELECT count(*) FROM customers)::int AS customers, (SELECT count(*) FROM invoices)::int AS invoices`)).to.deep.equal([{ tenants: 6, customers: 6200, invoices: 8400 }]);
    expect((await one('SELECT max(count)::int - min(count)::int AS difference FROM (SELECT count(*) FROM customers GROUP BY tenant_id) AS counted')).difference).to.be.at.most(1);
  });

  it('numbers invoices without a gap, in the order in which they were finalized', async () => {
    const numbers = `SELECT tenant_id, number, row_number() OVER (PARTITION BY tenant_id ORDER BY created_at, id) AS place FROM invoices WHERE number IS NOT NULL`;
    expect(await rows(`SELECT * FROM (${numbers}) AS numbered WHERE number <> 'INV-' || lpad(place::text, 6, '0')`)).to.deep.equal([]);
    expect(await rows(`SELECT FROM invoice_counters c WHERE last_number <> (SELECT count(number) FROM invoices i WHERE i.tenant_id = c.tenant_id)`)).to.deep.equal([]);
    expect(await rows(`SELECT FROM invoices WHERE (number IS NULL) <> (finalized_at IS NULL) OR status = 'pending'`)).to.deep.equal([]);
  });

  it('adds up every invoice', async () => {
    expect(await rows(`SELECT FROM invoices i WHERE total_amount <> (SELECT sum(amount) FROM invoice_items p WHERE (p.tenant_id, p.invoice_id) = (i.tenant_id, i.id))`)).to.deep.equal([]);
    expect(await rows(`SELECT FROM invoice_items WHERE amount <> qty * unit_amount`)).to.deep.equal([]);
  });

  it('bills nobody before they came or after they left, and nothing is in the future', async () => {
    expect(await rows(`SELECT FROM invoices i JOIN customers c ON (c.tenant_id, c.id) = (i.tenant_id, i.customer_id) WHERE i.created_at < c.created_at OR i.created_at > c.deleted_at`)).to.deep.equal([]);
    for (const table of ['customers', 'invoices']) expect(await rows(`SELECT FROM ${table} WHERE greatest(created_at, updated_at) > now() OR updated_at < created_at`), table).to.deep.equal([]);
  });

  it('has a bit of everything: two years, all fates, some deleted, each by somebody of the tenant', async () => {
    const { days, fates, deleted, names } = await one(`SELECT extract(day FROM max(created_at) - min(created_at))::int AS days, (SELECT array_agg(DISTINCT status ORDER BY status) FROM invoices) AS fates,
      count(deleted_at)::int AS deleted, count(DISTINCT name)::int AS names FROM customers`);
    expect(days).to.be.within(700, 730);
    expect(fates).to.deep.equal(['open', 'paid', 'void']);
    expect(deleted).to.be.within(60, 400);
    expect(names).to.be.above(1500);
    expect(await rows(`SELECT FROM customers WHERE created_by !~ '^usr_' OR (deleted_at IS NULL) <> (deleted_by IS NULL)`)).to.deep.equal([]);
  });

  it('is the same world for the same seed, and another for another', async () => {
    const [first, second] = await Promise.all(seeded.map(world));
    expect(first).to.have.length.above(100_000);
    expect(first === second).to.equal(true);
    const other = await run('--tenants', '3', '--customers', '3100', '--invoices', '4200', '--seed', '8');
    expect(other.code, other.stderr).to.equal(0);
    expect((await world(other)) === first).to.equal(false);
  });

  it('lets its people log in, and shows what contract and policies say', async () => {
    const [email] = ownersOf(seeded[0]!);
    const { status, body } = await login(service, email!, PASSWORD);
    expect(status).to.equal(200);
    const client = service.clientWith({ authorization: `Bearer ${body.access_token}` });
    const list = await client.call('listCustomers', { query: { total: 'true', limit: 100 } });
    expect(list.status).to.equal(200);
    expect(list.body.meta.total).to.be.within(900, 1034);
    expect((await client.call('getInvoice', { params: { invoice_id: (await client.call('listInvoices')).body.data[0].id } })).status).to.equal(200);
  });

  it('refuses production, and changes nothing there', async () => {
    const before = await one('SELECT count(*) FROM tenants');
    const env = { ENVIRONMENT: 'production', DATABASE_URL: service.databaseUrl, PUBLIC_URL: 'https://api.example.com', SECRET_KEY: service.secretKey, JWT_PRIVATE_KEY: 'PRIVATE KEY', EMAIL_PROVIDER: 'console' };
    const { code, stderr } = await cli(['seed'], { env });
    expect(code).to.equal(1);
    expect(stderr).to.include('--even-in-production');
    expect(await one('SELECT count(*) FROM tenants')).to.deep.equal(before);
  });

  for (const [args, said] of [[['--customers', 'many'], '--customers must be a whole number'], [['--tenants', '0'], '--tenants must be'], [['--tenants', '5', '--customers', '2'], 'a customer in each tenant'], [['--speed', '9'], '--speed'], [['all'], 'does not take `all`']] as const) {
    it(`exit code 2 for \`${args.join(' ')}\``, async () => {
      const { code, stderr } = await run(...args);
      expect([code, stderr.includes(said), stderr.includes('usage:')], stderr).to.deep.equal([2, true, true]);
    });
  }
});
