/** The client of openapi-generator, typescript-fetch: creates, lists, and is told that something is not there. */
import { Configuration, CustomersApi, ResponseError } from './client/index.ts';

const { DEED_URL, DEED_API_KEY, DEED_EMAIL, DEED_MISSING } = process.env as Record<string, string>;
const api = new CustomersApi(new Configuration({ basePath: DEED_URL, apiKey: DEED_API_KEY }));

const created = await api.createCustomer({ customerCreate: { email: DEED_EMAIL! } });
console.log('created', created.email, created.createdAt instanceof Date);
const { data, meta } = await api.listCustomers({ filterEmail: DEED_EMAIL, sort: new Set(['-created_at'] as const), total: true });
console.log('listed', data.length, meta.total);
await api.getCustomer({ customerId: DEED_MISSING! }).catch(async (error: unknown) => {
  if (error instanceof ResponseError) console.log('missing', error.response.status, ((await error.response.json()) as { code: string }).code);
});
