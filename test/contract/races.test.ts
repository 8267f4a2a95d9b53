/** A request whose transaction loses a race (40001, 40P01) is run again from its beginning, and has one effect; one that loses every time is 503. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** Whatever is written to these loses as often as `races` still says; a sequence is not rolled back. */
const TRIGGERS = `
  CREATE SEQUENCE races;
  CREATE TABLE races_lost (most integer, code text);
  INSERT INTO races_lost VALUES (0, '40P01');
  CREATE FUNCTION lose_race() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE lost races_lost;
  BEGIN
    SELECT * INTO lost FROM races_lost;
    IF nextval('races') <= lost.most THEN RAISE EXCEPTION USING ERRCODE = lost.code, MESSAGE = 'lost a race'; END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER race AFTER INSERT ON customers FOR EACH ROW EXECUTE FUNCTION lose_race();
  CREATE TRIGGER race AFTER INSERT ON invoice_items FOR EACH ROW EXECUTE FUNCTION lose_race();
  CREATE TRIGGER race AFTER INSERT ON idempotency_keys FOR EACH ROW EXECUTE FUNCTION lose_race();`;

describe('races', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    await asSuperuser((client) => client.query(TRIGGERS), service.databaseUrl);
  });
  after(() => service.stop());

  const lose = (most: number, code = '40P01'): Promise<unknown> =>
    asSuperuser(async (client) => {
      await client.query(`UPDATE races_lost SET most = $1, code = $2`, [most, code]);
      await client.query(`SELECT setval('races', 1, false)`);
    }, service.databaseUrl);
  const count = (text: string): Promise<number> => asSuperuser(async (client) => (await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${text}`)).rows[0]!.count, service.databaseUrl);
  const withKey = (key: string | undefined): { headers?: Record<string, string> } => (key === undefined ? {} : { headers: { 'idempotency-key': key } });
  const create = (email: string, key?: string): Promise<Answer> => tenant.as.owner.call('createCustomer', { body: { email }, ...withKey(key) });

  for (const code of ['40P01', '40001']) {
    it(`${code}: one customer, one entry, one kept reply`, async () => {
      await lose(2, code);
      const email = `twice-${code.toLowerCase()}@example.com`;
      const answer = await create(email, `race-key-${code}`);
      expect(answer.status).to.equal(201);
      const id = answer.body.id as string;
      expect(await count(`customers WHERE email = '${email}'`)).to.equal(1);
      expect(await count(`audit_log WHERE resource_id = '${id}'`)).to.equal(1);
      expect(await count(`idempotency_keys WHERE key = 'race-key-${code}'`)).to.equal(1);
      const again = await create(email, `race-key-${code}`);
      expect([again.headers.get('idempotency-replayed'), again.body.id]).to.deep.equal(['true', id]);
    });
  }

  it('an invoice that loses has one job, of the attempt that committed', async () => {
    await lose(0);
    const { id } = (await create('invoiced@example.com')).body as { id: string };
    const jobs = await count(`pgboss.job WHERE name = 'finalizeInvoice'`);
    await lose(3);
    const answer = await tenant.as.owner.call('createInvoice', { body: { customer_id: id, items: [{ sku: 'a', qty: 1, unit_amount: 100 }] }, ...withKey('race-invoice') });
    expect(answer.status).to.equal(201);
    expect(await count('invoices')).to.equal(1);
    expect(await count(`pgboss.job WHERE name = 'finalizeInvoice'`)).to.equal(jobs + 1);
  });

  it('one that loses each time is 503 with Retry-After after four attempts, leaves nothing, and its key is free', async () => {
    await lose(1000);
    const answer = await create('never@example.com', 'race-key-never');
    expect([answer.status, Number(answer.headers.get('retry-after')) >= 1]).to.deep.equal([503, true]);
    expect(await asSuperuser(async (client) => Number((await client.query<{ last: string }>('SELECT last_value AS last FROM races')).rows[0]!.last), service.databaseUrl)).to.equal(4);
    expect(await count(`customers WHERE email = 'never@example.com'`)).to.equal(0);
    await lose(0);
    expect((await create('never@example.com', 'race-key-never')).status).to.equal(201);
  });

  it('what is refused for another reason is not run again', async () => {
    await lose(0);
    await create('taken@example.com');
    await lose(0);
    expect((await create('taken@example.com', 'race-key-taken')).status).to.equal(409);
    expect(await count(`customers WHERE email = 'taken@example.com'`)).to.equal(1);
  });
});
