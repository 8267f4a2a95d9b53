/** What a new user finds after `make start`: a tenant, its owner, an API key, some customers, one invoice. */
import { readFile, writeFile } from 'node:fs/promises';
import { permissions } from '../../generated/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { createApiKey } from '../domains/api-keys/service.ts';
import { customers } from '../domains/customers/entity.ts';
import { createInvoice } from '../domains/invoices/service.ts';
import { createTenant } from '../domains/tenants/signup.ts';
import { uuidv7 } from '../ids.ts';

export const DEMO_EMAIL = 'owner@example.com';
export const DEMO_PASSWORD = 'correct horse battery staple';

const ANY_USER = statement(`SELECT 1 FROM users LIMIT 1`);
const CUSTOMERS = ['ada@example.com Ada Lovelace', 'grace@example.com Grace Hopper', 'katherine@example.com Katherine Johnson', 'annie@example.com Annie Easley'];

/** The demo's API key, kept in `keyFile`; null when the database is somebody's own. */
export async function seedDemo(database: Database, keyFile: string): Promise<string | null> {
  const [anyone] = await database.reader(null).rows(ANY_USER, []);
  if (anyone) return readFile(keyFile, 'utf8').catch(() => null);
  const { tenantId } = await createTenant(database, 'Demo', [{ email: DEMO_EMAIL, password: DEMO_PASSWORD, role: 'owner' }]);
  const secret = await database.transaction({ tenantId }, async (tx) => {
    const rows = CUSTOMERS.map((line) => {
      const [email, ...name] = line.split(' ');
      return { id: uuidv7(), email: email!, name: name.join(' ') };
    });
    const [first] = await customers.insertMany(tx, rows);
    await createInvoice(tx, { customerId: first!.id, currency: 'EUR', items: [{ sku: 'sku_1', qty: 2, unit_amount: 1250 }] });
    const owner = { tenantId, permissions: new Set(permissions) };
    return (await createApiKey(tx, owner, { name: 'Demo', scopes: [...permissions], expiresAt: undefined })).secret;
  });
  await writeFile(keyFile, secret, { mode: 0o600 });
  return secret;
}
