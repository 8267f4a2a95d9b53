/** Deed with everything on, as in production. All the harness knows of the product is in this file. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { createdEmailPrefix, type Server, type Setting } from './server.ts';
import { sizedProject } from './sized.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
export const credentials = { email: 'bench@example.com', password: randomBytes(16).toString('hex') };

const environment = {
  ENV_FILE: '/dev/null',
  ENVIRONMENT: 'production',
  EMAIL_PROVIDER: 'console',
  ALLOWED_HOSTS: '*',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'http://localhost',
  CORS_ORIGINS: 'https://app.example.com',
  JWT_PRIVATE_KEY: generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey,
  SECRET_KEY: randomBytes(32).toString('hex'),
  DATA_DIRECTORY: tmpdir(),
  // Quotas are counted, and never reached; in memory, as the peers count theirs.
  RATE_LIMIT_STORE: 'memory',
  RATE_LIMIT_FACTOR: '1000000',
  // Nobody is refused when the machine pauses: the peers refuse nobody, and an answer that is a refusal fails the run.
  OVERLOAD_DATABASE_WAIT: '0',
  OVERLOAD_LOOP_DELAY: '0',
};

const tenantOfRow = `md5('tenant-' || n % $2::int)::uuid`;

async function prepare({ databaseUrl, rows, tenants }: Setting): Promise<void> {
  execFileSync(process.execPath, [main, 'migrate'], { env: { ...process.env, ...environment, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'ignore', 'inherit'] });
  // A superuser, so row-level security does not hide the rows from the one who makes them.
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`insert into tenants (id, name) select md5('tenant-' || n)::uuid, 'Tenant ' || n from generate_series(0, $1::int - 1) n`, [tenants]);
    await client.query(`with member as (insert into users (id, email, password_hash, email_verified_at) values (gen_random_uuid(), $1, $2, now()) returning id)
      insert into memberships (tenant_id, user_id, role) select md5('tenant-0')::uuid, id, 'owner' from member`, [credentials.email, await hash(credentials.password)]);
    await client.query(`insert into customers (tenant_id, id, email, name, created_by, updated_by, created_at, updated_at)
      select ${tenantOfRow}, gen_random_uuid(), 'customer-' || n || '@example.com', 'Customer Number ' || n, 'usr_01k6fkdt80e618j2xs82fpx44c', 'usr_01k6fkdt80e618j2xs82fpx44c',
        timestamptz '2025-01-01 00:00:00Z' + n * interval '1.234 seconds', timestamptz '2025-02-01 00:00:00Z' + n * interval '1.234 seconds'
      from generate_series(1, $1::int) n`, [rows, tenants]);
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}

async function token(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(`deed: login answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

export const deed: Server = {
  name: 'deed',
  description: 'Deed, everything on: contract, permissions, row-level security, limits, audit log, search index, access log',
  guarded: true,
  database: 'bench_deed',
  missing: () => (existsSync(main) ? undefined : 'src/main.ts is not there yet'),
  prepare,
  command: [process.execPath, main, 'api'],
  environment,
  token,
  nextPage: (meta) => (typeof meta.next === 'string' ? `limit=50&cursor=${encodeURIComponent(meta.next)}` : undefined),
  cleanUpSql: [`delete from customers where email::text like '${createdEmailPrefix}%'`, 'vacuum customers'],
};

/** Deed with that many operations in its contract, for scale.ts. */
export async function deedWithOperations(operations: number): Promise<Server> {
  const folder = await sizedProject(operations);
  return {
    ...deed,
    name: `deed-${operations}`,
    description: `Deed with ${operations} operations in the contract`,
    command: [process.execPath, join(folder, 'src/main.ts'), 'api'],
  };
}
