/** Who may call an operation, in the way that it wants to be told: a person by token, a program as OAuth client, a superuser's browser by cookie. */
import { cookieName, permissions } from '../../generated/vocabulary.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { newCredential } from '../../src/domains/access/credential.ts';
import { createVault } from '../../src/vault.ts';
import { uuidv7 } from '../../src/ids.ts';
import type { Client } from './client.ts';
import { subjectOfId } from './contract/document.ts';
import { newProgram } from './oauth.ts';
import { asSuperuser } from './postgres.ts';
import type { Service, Tenant } from './service.ts';

export const isForClients = ({ security }: Operation): boolean => security.some(({ scheme }) => scheme === 'client');
export const isForBrowsers = ({ security }: Operation): boolean => security.some(({ scheme }) => scheme === 'cookie');

/** What the browser of the tenant's owner sends, who is a superuser from here on: a new session each time. */
export async function browserOf({ databaseUrl, secretKey }: Service, { userIds }: Tenant): Promise<{ cookie: string; 'x-csrf-token': string }> {
  const { secret, hash } = newCredential('deeds_', userIds.owner);
  await asSuperuser(async (client) => {
    await client.query('UPDATE users SET superuser = true WHERE id = $1', [userIds.owner]);
    await client.query(`INSERT INTO sessions (user_id, id, methods, cookie_hash, expires_at) VALUES ($1, $2, '["pwd"]', $3, now() + interval '1 hour')`, [userIds.owner, uuidv7(), hash]);
  }, databaseUrl);
  return { cookie: `${cookieName}=${secret}`, 'x-csrf-token': createVault(secretKey).digest('csrf', secret) };
}

/** The tenant's owner; what is for OAuth clients is called by one of theirs, what is for browsers by theirs. */
export function callerOf(service: Service, tenant: Tenant): Client {
  let program: ReturnType<typeof newProgram> | undefined;
  const choose = async (operation: Operation): Promise<Client> => {
    if (isForClients(operation)) return service.clientWith((await (program ??= newProgram(tenant.as.owner, permissions))).basic);
    return isForBrowsers(operation) ? service.clientWith(await browserOf(service, tenant)) : tenant.as.owner;
  };
  return {
    send: (...request) => tenant.as.owner.send(...request),
    call: async (operationId, options) => (await choose(subjectOfId(operationId).row)).call(operationId, options),
  };
}
