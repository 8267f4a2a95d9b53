/** The client of hey-api: creates, lists, and is told that something is not there. */
import { createCustomer, getCustomer, listCustomers } from './client/index.ts';
import { client } from './client/client.gen.ts';

const { DEED_URL, DEED_API_KEY, DEED_EMAIL, DEED_MISSING } = process.env as Record<string, string>;
client.setConfig({ baseUrl: DEED_URL!, auth: ({ type }) => (type === 'apiKey' ? DEED_API_KEY : undefined) });

const { data: created } = await createCustomer({ body: { email: DEED_EMAIL! }, throwOnError: true });
console.log('created', created.email, !Number.isNaN(Date.parse(created.created_at)));
const { data: page } = await listCustomers({ query: { 'filter[email]': DEED_EMAIL, sort: ['-created_at'], total: true }, throwOnError: true });
console.log('listed', page.data.length, page.meta.total);
const { error, response } = await getCustomer({ path: { customer_id: DEED_MISSING! } });
console.log('missing', response?.status, error?.code);
