/** What the audit log holds, as it lies in the table; and a good request of every operation that changes something. */
import type { operations } from '../../generated/operations.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, CallOptions } from './client.ts';
import { asSuperuser } from './postgres.ts';
import type { Service, Tenant } from './service.ts';
import { PASSWORD } from './service.ts';

export interface Kept {
  tenant_id: string;
  chain: number;
  seq: string;
  id: string;
  actor: string | null;
  operation_id: string;
  event: string;
  resource: string;
  resource_id: string | null;
  outcome: string;
  status: number;
  code: string | null;
  request_id: string;
  parameters: Record<string, Record<string, unknown>> | null;
}

export function entriesOf({ databaseUrl }: Service, { headers }: Answer): Promise<Kept[]> {
  return asSuperuser(async (client) => (await client.query<Kept>('SELECT * FROM audit_log WHERE request_id = $1 ORDER BY created_at, id', [headers.get('x-request-id')])).rows, databaseUrl);
}

export async function entryCount({ databaseUrl }: Service): Promise<number> {
  return asSuperuser(async (client) => Number((await client.query<{ count: string }>('SELECT count(*) FROM audit_log')).rows[0]!.count), databaseUrl);
}

type Table = typeof operations;
export type UnsafeId = { [Id in keyof Table]: Table[Id]['method'] extends 'GET' ? never : Id }[keyof Table];

export const newCustomer = (): { email: string; name: string } => ({ email: `${crypto.randomUUID()}@example.com`, name: 'Ada Lovelace' });

async function ready(promise: Promise<Answer>): Promise<any> {
  const { status, body, text } = await promise;
  if (status >= 300) throw new Error(`not prepared: ${status} ${text}`);
  return body;
}

/** For each operation a request that will be done: what it needs is there already. */
export const doable: Record<UnsafeId, (service: Service, tenant: Tenant) => Promise<CallOptions>> = {
  login: async (service, tenant) => ({ body: { email: await emailOf(service, tenant), password: PASSWORD } }),
  refreshTokens: async (service, tenant) => {
    const { refresh_token } = await ready(service.anonymous.call('login', await doable.login(service, tenant)));
    return { body: { refresh_token } };
  },
  createCustomer: async () => ({ body: newCustomer() }),
  updateCustomer: async (_service, tenant) => ({ params: { customer_id: await customerOf(tenant) }, body: { name: 'Ada King' } }),
  deleteCustomer: async (_service, tenant) => ({ params: { customer_id: await customerOf(tenant) } }),
  createInvoice: async (_service, tenant) => ({ body: { customer_id: await customerOf(tenant), currency: 'EUR', items: [{ sku: 'a', qty: 2, unit_amount: 5 }] } }),
  payInvoice: async (service, tenant) => {
    const invoice_id = await invoiceOf(service, tenant);
    await asSuperuser((client) => client.query(`UPDATE invoices SET status = 'open', number = right(id::text, 12) WHERE id = $1`, [ids.InvoiceId.decode(invoice_id)]), service.databaseUrl);
    return { params: { invoice_id } };
  },
  voidInvoice: async (service, tenant) => ({ params: { invoice_id: await invoiceOf(service, tenant) } }),
  createApiKey: async () => ({ body: { name: 'Nightly export', scopes: ['customers:read'] } }),
  revokeApiKey: async (service, tenant) => ({ params: { api_key_id: (await ready(tenant.as.owner.call('createApiKey', await doable.createApiKey(service, tenant)))).id } }),
};

async function customerOf(tenant: Tenant): Promise<string> {
  return (await ready(tenant.as.owner.call('createCustomer', { body: newCustomer() }))).id;
}

async function invoiceOf(service: Service, tenant: Tenant): Promise<string> {
  return (await ready(tenant.as.owner.call('createInvoice', await doable.createInvoice(service, tenant)))).id;
}

function emailOf({ databaseUrl }: Service, tenant: Tenant): Promise<string> {
  return asSuperuser(async (client) => (await client.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [tenant.userIds.owner])).rows[0]!.email, databaseUrl);
}
