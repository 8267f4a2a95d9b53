/** People beside the ones that a new tenant has: made straight in the database, logged in through the service, invited by mail. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../../generated/vocabulary.ts';
import { insertUser } from '../../src/domains/accounts/service.ts';
import { parseCredential } from '../../src/domains/access/credential.ts';
import { hashPassword } from '../../src/domains/access/passwords.ts';
import { INVITATION_PREFIX } from '../../src/domains/tenants/jobs.ts';
import { insertMembership } from '../../src/domains/tenants/repository.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import type { Client } from './client.ts';
import { asSuperuser } from './postgres.ts';
import type { Service } from './service.ts';
import { PASSWORD } from './service.ts';

export interface Person {
  id: string;
  /** As the API has it. */
  publicId: string;
  email: string;
}

let passwordHash: Promise<string> | undefined;

/** An account that belongs to no tenant; with `PASSWORD` it logs in. */
export async function newPerson({ app }: Service, { verified = true } = {}): Promise<Person> {
  const id = uuidv7();
  const email = `${id}@example.com`;
  const hash = await (passwordHash ??= hashPassword(PASSWORD));
  await app.database.transaction({}, (tx) => insertUser(tx, { id, email, passwordHash: hash, verified }));
  return { id, publicId: ids.UserId.encode(id), email };
}

export async function join({ app }: Service, { id }: Pick<Person, 'id'>, tenantId: string, role: Role): Promise<void> {
  await app.database.transaction({ tenantId }, (tx) => insertMembership(tx, id, role));
}

export async function newMember(service: Service, tenantId: string, role: Role): Promise<Person> {
  const person = await newPerson(service);
  await join(service, person, tenantId, role);
  return person;
}

/** `tenantId` is a uuid. */
export async function logIn(service: Service, email: string, { tenantId, password = PASSWORD }: { tenantId?: string; password?: string } = {}): Promise<{ client: Client; headers: { authorization: string }; body: any }> {
  const { status, body, text } = await service.anonymous.call('login', { body: { email, password, ...(tenantId && { tenant_id: ids.TenantId.encode(tenantId) }) } });
  if (status !== 200) throw new Error(`${email} was not logged in: ${text}`);
  const headers = { authorization: `Bearer ${body.access_token as string}` };
  return { client: service.clientWith(headers), headers, body };
}

/** The token in the `nth` invitation to this address (the first is 1), once it is good: a mail leaves just before its job commits. */
export async function mailedToken({ logs, databaseUrl }: Service, email: string, nth = 1): Promise<string> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(10)) {
    const mails = logs.map(({ mail }) => mail as { to: string; links: string[] } | undefined).filter((mail) => mail?.to === email);
    const link = mails[nth - 1]?.links[0];
    const token = link && new URLSearchParams(new URL(link).hash.slice(1)).get('token')!;
    if (token && (await isKept(databaseUrl, token))) return token;
  }
  throw new Error(`No mail number ${nth} to ${email} within ten seconds.`);
}

async function isKept(databaseUrl: string, token: string): Promise<boolean> {
  const { hash } = parseCredential(INVITATION_PREFIX, token)!;
  return asSuperuser(async (client) => (await client.query('SELECT FROM invitations WHERE token_hash = $1', [hash])).rowCount === 1, databaseUrl);
}
