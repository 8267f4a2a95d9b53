/** A person's notifications: listed, counted, read and deleted, by nobody else. */
import { expect } from 'chai';
import type { Queryable } from '../../src/database/statement.ts';
import { statement } from '../../src/database/statement.ts';
import { countUnread } from '../../src/domains/notifications/repository.ts';
import { ids } from '../../src/ids.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { join } from '../support/people.ts';
import { put, toldTo, unreadOf } from './members.ts';


describe('notifications', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => (service = await startService()));
  beforeEach(async () => ([tenant, other] = await Promise.all([service.newTenant(), service.newTenant()])));
  after(() => service.stop());

  const idsOf = (told: any[]): string[] => told.map(({ id }) => id as string);

  describe('listNotifications', () => {
    it('200 with the caller\'s own alone, newest first, page by page', async () => {
      const made = (await put(service, tenant, 'agent', 7)).reverse();
      await put(service, tenant, 'viewer', 3);
      await put(service, other, 'agent', 3);
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body } = await tenant.as.agent.call('listNotifications', { query: { limit: 3, total: true, ...(cursor && { cursor }) } });
        expect(body.meta.total).to.equal(7);
        found.push(...idsOf(body.data as any[]));
        cursor = body.meta.next as string | null;
      }
      expect(found).to.deep.equal(made);
      expect(idsOf(await toldTo(tenant.as.agent, { sort: 'created_at' }))).to.deep.equal(made.toReversed());
    });

    it('200 by unread, kind and tenant, and their combinations', async () => {
      const [first, second] = await put(service, tenant, 'agent', 2);
      const [third] = await put(service, tenant, 'agent', 1, 'invoice_paid');
      await tenant.as.agent.call('updateNotification', { params: { notification_id: second! }, body: { read: true } });
      expect(idsOf(await toldTo(tenant.as.agent, { 'filter[unread]': true }))).to.deep.equal([third, first]);
      expect(idsOf(await toldTo(tenant.as.agent, { 'filter[unread]': false }))).to.deep.equal([second]);
      expect(idsOf(await toldTo(tenant.as.agent, { 'filter[kind]': 'invoice_paid' }))).to.deep.equal([third]);
      expect(idsOf(await toldTo(tenant.as.agent, { 'filter[kind]': 'member_left', 'filter[unread]': true }))).to.deep.equal([first]);
      expect(await toldTo(tenant.as.agent, { 'filter[tenant_id]': ids.TenantId.encode(other.id) })).to.deep.equal([]);
      expect((await tenant.as.agent.call('listNotifications', { query: { 'filter[kind]': 'weather' } })).status).to.equal(400);
    });

    it('200 with those of all their tenants, whichever one they act in, and nothing of one they have left', async () => {
      const both = { ...other, userIds: { ...other.userIds, agent: tenant.userIds.agent } };
      await join(service, { id: tenant.userIds.agent }, other.id, 'agent');
      const [here] = await put(service, tenant, 'agent', 1);
      const [there] = await put(service, both, 'agent', 1);
      expect(idsOf(await toldTo(tenant.as.agent))).to.deep.equal([there, here]);
      expect(await unreadOf(tenant.as.agent, { 'filter[tenant_id]': ids.TenantId.encode(other.id) })).to.equal(1);
      expect((await tenant.as.agent.call('updateNotification', { params: { notification_id: there! }, body: { read: true } })).status).to.equal(200);
      expect((await other.as.owner.call('removeMember', { params: { user_id: ids.UserId.encode(tenant.userIds.agent) } })).status).to.equal(204);
      expect(idsOf(await toldTo(tenant.as.agent))).to.deep.equal([here]);
      expect((await tenant.as.agent.call('deleteNotification', { params: { notification_id: there! } })).status).to.equal(404);
      // Whoever comes back begins anew.
      await join(service, { id: tenant.userIds.agent }, other.id, 'agent');
      expect(idsOf(await toldTo(tenant.as.agent))).to.deep.equal([here]);
    });
  });

  describe('countUnreadNotifications', () => {
    it('200 with the number, right also after many were read, unread and deleted at once', async () => {
      const made = await put(service, tenant, 'agent', 30);
      await put(service, tenant, 'viewer', 5);
      expect(await unreadOf(tenant.as.agent)).to.equal(30);
      const { agent } = tenant.as;
      await Promise.all([
        ...made.slice(0, 12).flatMap((notification_id) => [1, 2].map(() => agent.call('updateNotification', { params: { notification_id }, body: { read: true } }))),
        ...made.slice(12, 20).map((notification_id) => agent.call('deleteNotification', { params: { notification_id } })),
      ]);
      expect(await unreadOf(agent)).to.equal(10);
      await Promise.all(made.slice(0, 5).map((notification_id) => agent.call('updateNotification', { params: { notification_id }, body: { read: false } })));
      expect(await unreadOf(agent)).to.equal(15);
    });

    it('asks the index of what is unread, and looks at nothing else', async () => {
      const plan = await asSuperuser(async (client) => {
        await client.query(
          `INSERT INTO notifications (tenant_id, user_id, id, kind, title, body, subject_type, subject_id, data, created_at, read_at)
           SELECT $1, $2, gen_random_uuid(), 'member_left', 't', 'b', 'member', 'x', '{}', now(), CASE WHEN number > 20 THEN now() END FROM generate_series(1, 20000) AS number`,
          [tenant.id, tenant.userIds.agent],
        );
        await client.query('VACUUM ANALYZE notifications');
        await client.query('SET ROLE deed_app');
        await client.query(`SELECT set_config('app.user_id', $1, false)`, [tenant.userIds.agent]);
        const explained: unknown[] = [];
        const explain: Queryable = { tenantId: null, userId: tenant.userIds.agent, actor: null, rows: async ({ text }, values) => (explained.push((await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values as unknown[])).rows), [['0']]) };
        await countUnread(explain, null);
        return JSON.stringify(explained);
      }, service.databaseUrl);
      expect(plan).to.include('notifications_unread_idx').and.not.include('Seq Scan');
      expect(/"Rows Removed by Filter":\s*([1-9])/.exec(plan)).to.equal(null);
      expect(await unreadOf(tenant.as.agent)).to.equal(20);
    });
  });

  describe('updateNotification', () => {
    it('200: read, which keeps its time when it is said again, and unread', async () => {
      const [notification_id] = await put(service, tenant, 'agent', 1);
      const mark = async (read: boolean): Promise<any> => (await tenant.as.agent.call('updateNotification', { params: { notification_id: notification_id! }, body: { read } })).body;
      const { read_at } = await mark(true);
      expect(read_at).to.be.a('string');
      expect((await mark(true)).read_at).to.equal(read_at);
      expect((await mark(false)).read_at).to.equal(null);
      expect(await toldTo(tenant.as.agent)).to.deep.equal([await mark(false)]);
    });
  });

  describe('somebody else', () => {
    it('404, and nothing changes: a colleague, the owner, another tenant', async () => {
      const [notification_id] = await put(service, tenant, 'agent', 1);
      const params = { notification_id: notification_id! };
      const before = await toldTo(tenant.as.agent);
      for (const stranger of [tenant.as.viewer, tenant.as.owner, other.as.agent]) {
        expect((await stranger.call('updateNotification', { params, body: { read: true } })).status).to.equal(404);
        expect((await stranger.call('deleteNotification', { params })).status).to.equal(404);
        await stranger.call('markNotificationsRead', { body: { until: '2100-01-01T00:00:00Z' } });
        expect(await toldTo(stranger)).to.deep.equal([]);
      }
      expect(await toldTo(tenant.as.agent)).to.deep.equal(before);
      expect((await tenant.as.agent.call('deleteNotification', { params })).status).to.equal(204);
      expect((await tenant.as.agent.call('deleteNotification', { params })).status).to.equal(404);
    });

    it('sees nothing by a statement that forgot its WHERE: no colleague, and no tenant but the one it acts for', async () => {
      const [mine] = await put(service, tenant, 'agent', 1);
      await put(service, tenant, 'viewer', 1);
      await put(service, other, 'agent', 1);
      const { database } = service.app;
      const all = statement('SELECT user_id, id FROM notifications');
      const seenBy = (scope: object, query = all): Promise<unknown[]> => database.transaction(scope, (tx) => tx.rows(query, []));
      expect(await seenBy({ tenantId: tenant.id, userId: tenant.userIds.agent })).to.deep.equal([[tenant.userIds.agent, ids.NotificationId.decode(mine!)]]);
      expect(await seenBy({ tenantId: other.id, userId: tenant.userIds.agent })).to.have.length(1);
      expect(await seenBy({ tenantId: tenant.id, userId: tenant.userIds.owner })).to.deep.equal([]);
      expect(await seenBy({ tenantId: tenant.id })).to.have.length(2);
      expect(await seenBy({})).to.deep.equal([]);
      expect(await seenBy({ tenantId: tenant.id, userId: tenant.userIds.viewer }, statement('UPDATE notifications SET read_at = now() RETURNING user_id'))).to.deep.equal([[tenant.userIds.viewer]]);
    });
  });

  describe('what is past its time', () => {
    it('goes: what was read ninety days ago, what nobody has read for a year, and nothing else', async () => {
      const [long, lately, old, young] = await put(service, tenant, 'agent', 4);
      const age = (id: string, column: string, days: number): Promise<unknown> => asSuperuser((client) => client.query(`UPDATE notifications SET ${column} = now() - make_interval(days => $2) WHERE id = $1`, [ids.NotificationId.decode(id), days]), service.databaseUrl);
      await Promise.all([age(long!, 'read_at', 91), age(lately!, 'read_at', 89), age(old!, 'created_at', 366), age(young!, 'created_at', 364)]);
      const clean = (most: number): Promise<unknown[]> => service.app.database.transaction({}, (tx) => tx.rows(statement('SELECT clean_notifications($1::double precision, $2::integer)'), [90 * 86_400, most]));
      expect(await clean(1)).to.deep.equal([['1']]);
      expect(await clean(10)).to.deep.equal([['1']]);
      expect(await clean(10)).to.deep.equal([['0']]);
      expect(idsOf(await toldTo(tenant.as.agent))).to.have.members([lately, young]);
    });
  });
});
