/** What tests of notifications share: a tenant of which something is told, and reading what its people were told. */
import { expect } from 'chai';
import type { Role } from '../../generated/vocabulary.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import type { Client } from '../support/client.ts';
import { jobsSettled } from '../support/jobs.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';

/** Everything that a person was told, newest first. */
export async function toldTo(client: Client, query: Record<string, string | boolean> = {}): Promise<any[]> {
  const { status, body } = await client.call('listNotifications', { query });
  expect(status).to.equal(200);
  return body.data as any[];
}

export const unreadOf = async (client: Client, query: Record<string, string> = {}): Promise<number> => (await client.call('countUnreadNotifications', { query })).body.unread as number;

/** An invoice that `by` made, and that is open by now; its public id. */
export async function openInvoice(service: Service, by: Client): Promise<string> {
  const customer = await by.call('createCustomer', { body: { email: `${uuidv7()}@example.com` } });
  const { body } = await by.call('createInvoice', { body: { customer_id: customer.body.id, items: [{ sku: 'a', qty: 2, unit_amount: 1250 }] } });
  await jobsSettled(service.databaseUrl);
  return body.id as string;
}

export async function pay(service: Service, by: Client, invoice_id: string): Promise<void> {
  expect((await by.call('payInvoice', { params: { invoice_id } })).status).to.equal(200);
  await jobsSettled(service.databaseUrl);
}

/** Straight into a person's list, in this order; their public ids. */
export async function put({ databaseUrl }: Service, { id: tenantId, userIds }: Pick<Tenant, 'id' | 'userIds'>, role: Role, number: number, kind = 'member_left'): Promise<string[]> {
  const made = Array.from({ length: number }, () => uuidv7());
  await asSuperuser(async (client) => {
    for (const id of made) {
      await client.query(
        `INSERT INTO notifications (tenant_id, user_id, id, kind, title, body, subject_type, subject_id, data, created_at) VALUES ($1, $2, $3, $4, 'Somebody left', 'Somebody left.', 'member', $5, '{}', clock_timestamp())`,
        [tenantId, userIds[role], id, kind, ids.UserId.encode(userIds.viewer)],
      );
    }
  }, databaseUrl);
  return made.map((id) => ids.NotificationId.encode(id));
}
