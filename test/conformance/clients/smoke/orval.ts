/** The client of orval: creates, lists, and is told that something is not there. */
import { createCustomer, getCustomer, listCustomers } from './client/client.ts';

const { DEED_URL, DEED_API_KEY, DEED_EMAIL, DEED_MISSING } = process.env as Record<string, string>;
// It knows no server but that of the contract, which is the page's own origin.
const original = fetch;
globalThis.fetch = (input, init) => original(new URL(input as string, DEED_URL), init);
const options = { headers: { 'X-API-Key': DEED_API_KEY! } };

const created = await createCustomer({ email: DEED_EMAIL! }, options);
if (created.status === 201) console.log('created', created.data.email, !Number.isNaN(Date.parse(created.data.created_at)));
const page = await listCustomers({ 'filter[email]': DEED_EMAIL, sort: ['-created_at'], total: true }, options);
if (page.status === 200) console.log('listed', page.data.data.length, page.data.meta.total);
const missing = await getCustomer(DEED_MISSING!, options);
if (missing.status === 404) console.log('missing', missing.status, missing.data.code);
