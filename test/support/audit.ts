/** What the audit log holds, as it lies in the table; and a good request of every operation that changes something. */
import { operations } from '../../generated/operations.ts';
import type { OperationId } from '../../src/contract/handler.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { callerOf } from './callers.ts';
import type { Answer, CallOptions } from './client.ts';
import { exampleBody, parametersIn, subjectOfId } from './contract/document.ts';
import { kindsIn, withIds } from './contract/schema.ts';
import { isPrepared, prepared, withoutFactor } from './contract/prepared.ts';
import { asSuperuser } from './postgres.ts';
import type { Service, Tenant } from './service.ts';
import { MAIL_PROVIDER, MAIL_WEBHOOK, PASSWORD } from './service.ts';

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

/** What changes something by itself; the items of a batch are noted as the operations that they are. */
export const unsafe = (Object.values(operations) as Operation[]).filter(({ method, batch }) => method !== 'GET' && !batch);

export const newCustomer = (): { email: string; name: string } => ({ email: `${crypto.randomUUID()}@example.com`, name: 'Ada Lovelace' });

/** The kind of id that path parameters take; what is no id is in the recipe. */
export function idParameters({ operationId }: Operation): [name: string, kind: keyof typeof ids][] {
  return parametersIn(subjectOfId(operationId), 'path').filter(({ schema }) => schema.kind).map(({ name, schema }) => [name, schema.kind as keyof typeof ids]);
}

type Recipe = (service: Service, tenant: Tenant) => Promise<CallOptions>;

/** Where an example of the contract and what its creation made are not enough for a request to be done. */
const recipes: Record<string, Recipe> = {
  login: async (service, tenant) => {
    await asSuperuser((client) => withoutFactor(client, tenant), service.databaseUrl);
    return { body: { email: await emailOf(service, tenant), password: PASSWORD } };
  },
  refreshTokens: async (service, tenant) => {
    const { refresh_token } = await ready(service.anonymous.call('login', await recipes.login!(service, tenant)));
    return { body: { refresh_token } };
  },
  createMailSuppression: async () => ({ body: { address: newCustomer().email } }),
  receiveMailEvents: async () => ({
    params: { mail_provider: MAIL_PROVIDER },
    headers: { authorization: `Basic ${Buffer.from(`${MAIL_WEBHOOK.user}:${MAIL_WEBHOOK.password}`).toString('base64')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ RecordType: 'Delivery', MessageID: uuidv7(), Recipient: 'ada@example.com', DeliveredAt: new Date().toISOString() }),
  }),
  createCustomer: async () => ({ body: newCustomer() }),
  createInvoice: async (service, tenant) => ({ body: { customer_id: await make('CustomerId', service, tenant), currency: 'EUR', items: [{ sku: 'a', qty: 2, unit_amount: 5 }] } }),
  payInvoice: async (service, tenant) => {
    const invoice_id = await make('InvoiceId', service, tenant);
    await asSuperuser((client) => client.query(`UPDATE invoices SET status = 'open', number = right(id::text, 12) WHERE id = $1`, [ids.InvoiceId.decode(invoice_id)]), service.databaseUrl);
    return { params: { invoice_id } };
  },
};

export const hasRecipe = (operationId: string): boolean => operationId in recipes || isPrepared(operationId);

/** A request that may be done: things that are there, and a body that the contract shows. */
export async function requestOf(operation: Operation, service: Service, tenant: Tenant): Promise<CallOptions> {
  const recipe = recipes[operation.operationId];
  if (recipe) return recipe(service, tenant);
  const params: Record<string, string> = {};
  for (const [name, kind] of idParameters(operation)) params[name] = await make(kind, service, tenant);
  return { params, body: await prepared(operation.operationId, service, tenant, await realBody(operation.operationId, service, tenant)) };
}

/** The contract's example, with ids of things that are there. */
async function realBody(operationId: string, service: Service, tenant: Tenant): Promise<unknown> {
  const subject = subjectOfId(operationId);
  if (!subject.body || isPrepared(operationId)) return exampleBody(subject);
  const made = new Map<string, string>();
  for (const kind of kindsIn(subject.body.schema)) made.set(kind, await make(kind as keyof typeof ids, service, tenant));
  return withIds(subject.body.schema, exampleBody(subject), (kind) => made.get(kind));
}

/** A new thing of this kind, by the operation that creates such; an id of nobody where there is none. */
async function make(kind: keyof typeof ids, service: Service, tenant: Tenant): Promise<string> {
  const creation = unsafe.find(({ method, audit, operationId }) => method === 'POST' && operationId.startsWith('create') && audit!.id?.kind === kind && audit!.id.pointer.at(-1) === 'id');
  if (!creation) return ids[kind].encode(uuidv7());
  return (await ready(callerOf(service, tenant).call(creation.operationId as OperationId, await requestOf(creation, service, tenant)))).id;
}

async function ready(promise: Promise<Answer>): Promise<any> {
  const { status, body, text } = await promise;
  if (status >= 300) throw new Error(`not prepared: ${status} ${text}`);
  return body;
}

function emailOf({ databaseUrl }: Service, tenant: Tenant): Promise<string> {
  return asSuperuser(async (client) => (await client.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [tenant.userIds.owner])).rows[0]!.email, databaseUrl);
}
