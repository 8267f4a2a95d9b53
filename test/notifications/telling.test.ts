/** From an event to the people who should hear: who is told, where, once, and at what cost. */
import { expect } from 'chai';
import type { Role } from '../../generated/vocabulary.ts';
import type { EventRow } from '../../src/events/entity.ts';
import { events } from '../../src/events/entity.ts';
import { notify } from '../../src/domains/notifications/jobs.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { jobsSettled } from '../support/jobs.ts';
import { mailsTo } from '../support/mails.ts';
import { join, logIn, newMember } from '../support/people.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { openInvoice, pay, toldTo, unreadOf } from './members.ts';

const ROLES: Role[] = ['owner', 'admin', 'manager', 'agent', 'viewer'];

describe('telling people of events', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => (service = await startService({ work: true })));
  beforeEach(async () => (tenant = await service.newTenant()));
  after(() => service.stop());

  const sql = <Result>(text: string, values: unknown[] = []): Promise<Result[]> => asSuperuser(async (client) => (await client.query(text, values)).rows as Result[], service.databaseUrl);
  const whoWasTold = async (of = tenant): Promise<Role[]> => {
    const rows = await sql<{ user_id: string }>('SELECT user_id FROM notifications WHERE tenant_id = $1', [of.id]);
    expect(new Set(rows.map(({ user_id }) => user_id)).size, 'each once').to.equal(rows.length);
    return ROLES.filter((role) => rows.some(({ user_id }) => user_id === of.userIds[role]));
  };
  const prefer = async (role: Role, body: object): Promise<void> => expect((await tenant.as[role].call('updateNotificationPreferences', { body })).status).to.equal(200) && undefined;
  const changeRole = async (of: Role, role: Role): Promise<void> => {
    expect((await tenant.as.owner.call('updateMember', { params: { user_id: ids.UserId.encode(tenant.userIds[of]) }, body: { role } })).status).to.equal(200);
    await jobsSettled(service.databaseUrl);
  };

  /** An event that is not told of yet, as the recorder leaves it. */
  async function newEvent(of: Tenant, row: Partial<EventRow> = {}): Promise<EventRow> {
    const invoice = { id: ids.InvoiceId.encode(uuidv7()), number: 'INV-000042', total_amount: 2500, currency: 'EUR', created_by: null };
    const made = { id: uuidv7(), type: 'invoice.paid' as const, actor: null, data: JSON.stringify(invoice) as never, occurred_at: new Date().toISOString(), request_id: null, ...row };
    return service.app.database.transaction({ tenantId: of.id }, (tx) => events.insert(tx, made));
  }
  const tellOf = (event: EventRow, of = tenant): Promise<void> => service.app.database.transaction({ tenantId: of.id }, (tx) => notify(tx, event));

  describe('who hears', () => {
    it('of a paid invoice: who may write invoices, but not who marked it', async () => {
      const id = await openInvoice(service, tenant.as.owner);
      await pay(service, tenant.as.manager, id);
      expect(await whoWasTold()).to.deep.equal(['owner', 'admin']);
      const [told] = await toldTo(tenant.as.owner);
      expect(told).to.deep.include({ tenant_id: ids.TenantId.encode(tenant.id), kind: 'invoice_paid', title: 'Invoice INV-000001 was paid', body: 'Invoice INV-000001 over €25.00 was marked as paid.', subject_type: 'invoice', subject_id: id, data: { number: 'INV-000001', total_amount: 2500, currency: 'EUR' }, read_at: null });
    });

    it('of a paid invoice: also who made it, whatever they may do now', async () => {
      const id = await openInvoice(service, tenant.as.manager);
      await sql(`UPDATE memberships SET role = 'viewer' WHERE user_id = $1`, [tenant.userIds.manager]);
      await pay(service, tenant.as.owner, id);
      expect(await whoWasTold()).to.deep.equal(['admin', 'manager']);
    });

    it('of a draft that was voided', async () => {
      const event = await newEvent(tenant, { type: 'invoice.voided', data: JSON.stringify({ id: ids.InvoiceId.encode(uuidv7()), number: null, total_amount: 1, currency: 'JPY', created_by: null }) as never });
      await tellOf(event);
      expect((await toldTo(tenant.as.manager))[0]).to.include({ title: 'A draft invoice was voided', body: 'A draft invoice over ¥1 was voided.' });
    });

    it('of somebody who left: who may change members, and of a removal not who did it', async () => {
      expect((await tenant.as.owner.call('removeMember', { params: { user_id: ids.UserId.encode(tenant.userIds.viewer) } })).status).to.equal(204);
      await jobsSettled(service.databaseUrl);
      expect(await whoWasTold()).to.deep.equal(['admin']);
      expect((await toldTo(tenant.as.admin))[0]).to.include({ kind: 'member_left', subject_id: ids.UserId.encode(tenant.userIds.viewer) });
    });

    it('of a changed role: the person alone, by mail too', async () => {
      await changeRole('agent', 'manager');
      expect(await whoWasTold()).to.deep.equal(['agent']);
      // Tokens of the role before are not good any more.
      const again = (await logIn(service, tenant.emails.agent)).client;
      expect((await toldTo(again))[0]).to.include({ kind: 'role_changed', title: 'Your role is manager now' });
      const mails = await mailsTo(service, tenant.emails.agent);
      expect(mails.map(({ subject }) => subject)).to.deep.equal(['Your role is manager now']);
      expect(mails[0]!.text).to.include('it is manager now').and.include('“Test”');
    });

    it('of somebody who joined: who may change members', async () => {
      const member = { id: ids.UserId.encode(tenant.userIds.agent), email: 'grace@example.com', given_name: 'Grace', family_name: 'https://evil.example', role: 'agent', joined_at: new Date().toISOString() };
      await tellOf(await newEvent(tenant, { type: 'member.joined', actor: member.id, data: JSON.stringify(member) as never }));
      expect(await whoWasTold()).to.deep.equal(['owner', 'admin']);
      expect((await toldTo(tenant.as.owner))[0].title, 'no link that somebody put into their name').to.equal('Grace https: //evil. example joined');
    });

    it('nobody who is disabled, who has left, or who belongs to another tenant', async () => {
      const other = await service.newTenant();
      const gone = await newMember(service, tenant.id, 'admin');
      await sql('UPDATE users SET disabled_at = now() WHERE id = $1', [tenant.userIds.admin]);
      await sql('DELETE FROM memberships WHERE user_id = $1', [gone.id]);
      await tellOf(await newEvent(tenant));
      expect(await whoWasTold(other)).to.deep.equal([]);
      const rows = await sql<{ user_id: string }>('SELECT user_id FROM notifications WHERE tenant_id = $1', [tenant.id]);
      expect(rows.map(({ user_id }) => user_id)).to.have.members([tenant.userIds.owner, tenant.userIds.manager]);
    });
  });

  describe('once', () => {
    it('also when the event comes again, at once or later, and when it was read meanwhile', async () => {
      await prefer('owner', { invoice_paid: { email: true } });
      const event = await newEvent(tenant);
      await Promise.all([tellOf(event), tellOf(event), tellOf(event)]);
      const [told, ...more] = await toldTo(tenant.as.owner);
      expect(more).to.deep.equal([]);
      await tenant.as.owner.call('updateNotification', { params: { notification_id: told.id }, body: { read: true } });
      await tellOf(event);
      expect((await toldTo(tenant.as.owner)).map(({ id, read_at }) => [id, read_at !== null])).to.deep.equal([[told.id, true]]);
      expect(await mailsTo(service, tenant.emails.owner)).to.have.length(1);
    });

    it('and who joined since hears of it when it comes again', async () => {
      const event = await newEvent(tenant);
      await tellOf(event);
      const late = await newMember(service, tenant.id, 'admin');
      await tellOf(event);
      const rows = await sql<{ count: string }>('SELECT count(*) FROM notifications WHERE user_id = $1', [late.id]);
      expect(rows[0]!.count).to.equal('1');
      expect(await toldTo(tenant.as.owner)).to.have.length(1);
    });
  });

  describe('where', () => {
    it('as each has chosen: in the list, by mail, both or neither', async () => {
      await prefer('owner', { invoice_paid: { email: true } });
      await prefer('admin', { invoice_paid: { in_app: false, email: true } });
      await prefer('manager', { invoice_paid: { in_app: false } });
      await tellOf(await newEvent(tenant));
      expect(await whoWasTold()).to.deep.equal(['owner']);
      for (const [role, number] of [['owner', 1], ['admin', 1], ['manager', 0]] as const) expect(await mailsTo(service, tenant.emails[role]), role).to.have.length(number);
      expect((await mailsTo(service, tenant.emails.admin))[0]).to.include({ subject: 'Invoice INV-000042 was paid' });
    });

    it('no mail to who has left, or changed their mind, before it was written', async () => {
      await Promise.all([prefer('owner', { invoice_paid: { email: true } }), prefer('admin', { invoice_paid: { email: true } }), prefer('manager', { invoice_paid: { email: true } })]);
      const event = await newEvent(tenant);
      // In the transaction that enqueues the jobs, so that they begin after it.
      await service.app.database.transaction({ tenantId: tenant.id }, async (tx) => {
        await notify(tx, event);
        await tx.sql('DELETE FROM memberships WHERE user_id = $1', [tenant.userIds.admin]);
        await tx.sql(`UPDATE users SET notification_preferences = '{}' WHERE id = $1`, [tenant.userIds.manager]);
      });
      expect(await mailsTo(service, tenant.emails.owner)).to.have.length(1);
      expect(await mailsTo(service, tenant.emails.admin)).to.deep.equal([]);
      expect(await mailsTo(service, tenant.emails.manager)).to.deep.equal([]);
    });
  });

  describe('all read', () => {
    const read = async (until: string, query = {}): Promise<number> => (await tenant.as.owner.call('markNotificationsRead', { body: { until }, query })).body.unread as number;

    it('200 up to the newest that was seen: what came later stays unread', async () => {
      await tellOf(await newEvent(tenant));
      await tellOf(await newEvent(tenant));
      const [newest] = await toldTo(tenant.as.owner);
      await tellOf(await newEvent(tenant));
      expect(await read(newest.created_at as string)).to.equal(1);
      expect((await toldTo(tenant.as.owner)).map(({ read_at }) => read_at !== null)).to.deep.equal([false, true, true]);
      expect(await unreadOf(tenant.as.admin), 'a colleague').to.equal(3);
    });

    it('200 in one tenant, and those of another stay as they are', async () => {
      const other = await service.newTenant();
      await join(service, { id: tenant.userIds.owner }, other.id, 'admin');
      await tellOf(await newEvent(tenant));
      await tellOf(await newEvent(other), other);
      expect(await read('2100-01-01T00:00:00Z', { 'filter[tenant_id]': ids.TenantId.encode(other.id) })).to.equal(0);
      expect(await unreadOf(tenant.as.owner)).to.equal(1);
    });

    it('never reads one unseen that was on its way: nothing written later is seen before it', async () => {
      const [slow, quick] = [await newEvent(tenant), await newEvent(tenant)];
      await tellOf(await newEvent(tenant));
      const held = service.app.database.begin({ tenantId: tenant.id });
      await notify(held, slow);
      const overtaking = tellOf(quick);
      await new Promise((resolve) => setTimeout(resolve, 300));
      // The newest that the person sees, while one is written and not committed.
      const seen = await toldTo(tenant.as.owner);
      await held.commit();
      await overtaking;
      await read(seen[0].created_at as string);
      const unseen = (await toldTo(tenant.as.owner)).filter(({ id }) => !seen.some((one) => one.id === id));
      expect(unseen.map(({ read_at }) => read_at)).to.deep.equal([null, null].slice(0, 3 - seen.length));
      expect(seen).to.have.length(1);
    });
  });

  describe('a tenant of ten thousand', () => {
    it('is told by as many statements as one of five, in seconds', async function () {
      this.timeout(120_000);
      const crowd = await service.newTenant();
      await sql(`INSERT INTO users (id, email, notification_preferences) SELECT gen_random_uuid(), 'crowd' || n || '-' || $1 || '@example.com', CASE WHEN n <= 50 THEN '{"invoice_paid": {"email": true}}' ELSE '{}' END::jsonb FROM generate_series(1, 10000) AS n`, [crowd.id]);
      await sql(`INSERT INTO memberships (tenant_id, user_id, role) SELECT $1::uuid, id, 'manager' FROM users WHERE email LIKE 'crowd%-' || $1::text || '@example.com'`, [crowd.id]);
      // As autovacuum does a minute later: until then a connection may go on with plans for a table of a few rows.
      await sql('ANALYZE users, memberships');
      const costOf = async (of: Tenant): Promise<{ statements: number; milliseconds: number }> => {
        const event = await newEvent(of);
        const tx = service.app.database.begin({ tenantId: of.id });
        let statements = 0;
        for (const way of ['rows', 'sql'] as const) {
          const before = tx[way].bind(tx) as (...given: unknown[]) => Promise<any>;
          Object.assign(tx, { [way]: (...given: unknown[]) => (statements++, before(...given)) });
        }
        const startedAt = performance.now();
        await notify(tx, event);
        await tx.commit();
        return { statements, milliseconds: performance.now() - startedAt };
      };
      await prefer('owner', { invoice_paid: { email: true } });
      const few = await costOf(tenant);
      const many = await costOf(crowd);
      const [row] = await sql<{ count: string }>('SELECT count(*) FROM notifications WHERE tenant_id = $1', [crowd.id]);
      expect(Number(row!.count)).to.equal(10_003);
      expect(many.statements).to.equal(few.statements);
      expect(many.statements).to.be.below(8);
      expect(many.milliseconds).to.be.below(15_000);
      await jobsSettled(service.databaseUrl);
      const mailing = await sql<{ state: string }>(`SELECT state FROM pgboss.job WHERE name = 'mailNotification' AND data->>'tenantId' = $1`, [crowd.id]);
      expect(mailing.map(({ state }) => state), 'a job for each mail').to.deep.equal(Array(50).fill('completed'));
    });
  });
});
