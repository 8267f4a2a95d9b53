/** The client of Redocly: creates, lists, and is told that something is not there. */
import { ApiError, client } from './client/client.ts';

const { DEED_URL, DEED_API_KEY, DEED_EMAIL, DEED_MISSING } = process.env as Record<string, string>;
client.configure({ serverUrl: DEED_URL, auth: { apiKey: { apiKey: DEED_API_KEY! } } });

const created = await client.createCustomer({ body: { email: DEED_EMAIL! } });
console.log('created', created.email, !Number.isNaN(Date.parse(created.created_at)));
const { data, meta } = await client.listCustomers({ query: { 'filter[email]': DEED_EMAIL, sort: ['-created_at'], total: true } });
console.log('listed', data.length, meta.total);
await client.getCustomer({ path: { customer_id: DEED_MISSING! } }).catch((error: unknown) => {
  if (error instanceof ApiError) console.log('missing', error.status, (error.body as { code: string }).code);
});
