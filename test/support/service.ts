/** The service under test: the real app on a database of its own, with a tenant, its people and a client. */
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { roles } from '../../generated/vocabulary.ts';
import type { Role } from '../../generated/vocabulary.ts';
import type { App } from '../../src/app.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/read.ts';
import { hashPassword } from '../../src/domains/access/passwords.ts';
import { createTenant } from '../../src/domains/tenants/signup.ts';
import { newSigningKey } from '../../src/secrets.ts';
import { createLogger } from '../../src/telemetry/log.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { migratedDatabase } from './postgres.ts';
import { signedFor, tokensOf } from './tokens.ts';

const SIGNING_KEY = newSigningKey();
export const PUBLIC_URL = 'http://deed.test';

/** It is sent nothing before somebody goes there, and nobody does. */
export const LOGIN_PROVIDER = 'github';
const PROVIDERS = { LOGIN_PROVIDERS: LOGIN_PROVIDER, LOGIN_GITHUB_CLIENT_ID: 'deed', LOGIN_GITHUB_CLIENT_SECRET: 'a secret' };

/** Whose events are believed, and by what. */
export const MAIL_PROVIDER = 'postmark';
export const MAIL_WEBHOOK = { user: 'postmark', password: 'a password of the webhook' };
const TRACKING = { POSTMARK_WEBHOOK_USER: MAIL_WEBHOOK.user, POSTMARK_WEBHOOK_PASSWORD: MAIL_WEBHOOK.password };

export const PASSWORD = 'a password for tests';

export interface Tenant {
  id: string;
  /** uuid of the member with this role, and a client that acts as them. */
  userIds: Record<Role, string>;
  as: Record<Role, Client>;
  /** With `PASSWORD` they log in. */
  emails: Record<Role, string>;
  /** The same people at another address, where another server knows their tokens. */
  at(url: string): Record<Role, Client>;
}

export interface Service {
  app: App;
  secretKey: string;
  url: string;
  databaseUrl: string;
  /** Whether it runs jobs. */
  works: boolean;
  /** Every line that was logged. */
  logs: Record<string, unknown>[];
  /** A tenant with one member for each role; their emails are `<role>@<tenant uuid>.example`. */
  newTenant(): Promise<Tenant>;
  anonymous: Client;
  clientWith(headers: Record<string, string>): Client;
  /** A service of another process's kind on the same database. */
  twin(): Promise<Service>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  environment?: Record<string, string>;
  databaseUrl?: string;
  secretKey?: string;
  /** How clients reach it. */
  publicUrl?: string;
  /** Keys of its own to sign with, one PEM or several. */
  jwtPrivateKey?: string;
  /** Names that webhooks are sent to → addresses; others are known to nobody, and DNS is never asked. */
  names?: Record<string, string[]>;
  /** Run jobs too. */
  work?: boolean;
}

const ROLES = Object.keys(roles) as Role[];
/** Of PASSWORD, once for the whole run. */
let hashed: Promise<string> | undefined;
const hashedOnce = (password: string): Promise<string> => (hashed ??= hashPassword(password));

export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { jwtPrivateKey = SIGNING_KEY, publicUrl = PUBLIC_URL } = options;
  const databaseUrl = options.databaseUrl ?? (await migratedDatabase());
  const secretKey = options.secretKey ?? 'a secret key for tests that is long enough';
  // Limits have tests of their own; counting all others in the database would only slow them. So has overload, which here
  // the clients would cause, who share the event loop.
  const config = readConfig({ ENVIRONMENT: 'test', ALLOWED_HOSTS: '*', OVERLOAD_LOOP_DELAY: '0', OVERLOAD_DATABASE_WAIT: '0', RATE_LIMIT_STORE: 'memory', RATE_LIMIT_FACTOR: '1000', API_DOCS_ENABLED: 'true', DATABASE_POOL_SIZE: '8', ...PROVIDERS, ...TRACKING, ...options.environment });
  const logs: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n')) if (line) logs.push(JSON.parse(line) as Record<string, unknown>);
      done();
    },
  });
  const logger = createLogger('info', sink);
  const app = await createApp({ config, logger, databaseUrl, secrets: { jwtPrivateKey, secretKey }, publicUrl, resolve: async (name) => options.names?.[name] ?? Promise.reject(new Error(`${name} is not known here`)) });
  await app.jobs.start({ work: options.work === true && (() => true) });
  await new Promise<void>((resolve) => void app.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const tokens = tokensOf(jwtPrivateKey, publicUrl);

  return {
    app,
    secretKey,
    url,
    databaseUrl,
    works: options.work === true,
    logs,
    async newTenant() {
      const unique = crypto.randomUUID();
      const emailOf = (role: Role): string => `${role}@${unique}.example`;
      const { tenantId, userIds } = await createTenant(app.database, 'Test', ROLES.map((role) => ({ email: emailOf(role), password: PASSWORD, role })), hashedOnce);
      const byRole = <Value>(value: (role: Role, userId: string) => Value): Record<Role, Value> =>
        Object.fromEntries(ROLES.map((role, index) => [role, value(role, userIds[index]!)])) as Record<Role, Value>;
      const at = (address: string): Record<Role, Client> => byRole((role, userId) => createClient(address, { authorization: `Bearer ${signedFor(tokens, { userId, tenantId, role })}` }));
      return { id: tenantId, userIds: byRole((_role, userId) => userId), emails: byRole(emailOf), as: at(url), at };
    },
    anonymous: createClient(url, {}),
    clientWith: (headers) => createClient(url, headers),
    twin: () => startService({ ...options, databaseUrl }),
    async stop() {
      app.server.closeAllConnections();
      await new Promise((resolve) => app.server.close(resolve));
      await app.close();
    },
  };
}
