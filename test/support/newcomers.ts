/** People as they come: they register, follow the link of the mail, and log in. */
import { ids } from '../../src/ids.ts';
import type { Answer, Client } from './client.ts';
import { mailTo, tokenOf } from './mails.ts';
import { asSuperuser } from './postgres.ts';
import type { Service } from './service.ts';
import { PASSWORD } from './service.ts';

export interface Person {
  email: string;
  userId: string;
  tenantId: string | null;
  refreshToken: string;
  client: Client;
}

export const newEmail = (): string => `${crypto.randomUUID()}@people.example`;

export function login(service: Service, email: string, password = PASSWORD): Promise<Answer> {
  return service.anonymous.call('login', { body: { email, password } });
}

/** Logged in, of a service that runs jobs. */
export async function newPerson(service: Service, given: object = {}): Promise<Person> {
  const email = newEmail();
  await service.anonymous.call('register', { body: { email, password: PASSWORD, ...given } });
  await service.anonymous.call('verifyEmail', { body: { token: tokenOf(await mailTo(service, email), 'verify-email') } });
  return loggedIn(service, email);
}

export async function loggedIn(service: Service, email: string, password = PASSWORD): Promise<Person> {
  const { status, text, body } = await login(service, email, password);
  if (status !== 200) throw new Error(`${email} could not log in: ${status} ${text}`);
  return { email, userId: body.user_id, tenantId: body.tenant_id, refreshToken: body.refresh_token, client: service.clientWith({ authorization: `Bearer ${body.access_token}` }) };
}

/** The same person in the same session, which was proved to be theirs eleven minutes ago. */
export async function elevenMinutesLater(service: Service, refreshToken: string): Promise<Client> {
  const refresh = async (token: string): Promise<any> => (await service.anonymous.call('refreshTokens', { body: { refresh_token: token } })).body;
  const { session_id: sessionId, refresh_token: next } = await refresh(refreshToken);
  await rowsOf(service, `UPDATE sessions SET authenticated_at = now() - interval '11 minutes' WHERE id = $1`, [ids.SessionId.decode(sessionId as string)]);
  return service.clientWith({ authorization: `Bearer ${(await refresh(next as string)).access_token}` });
}

/** What lies in the database, as the superuser sees it. */
export function rowsOf<Row extends object>({ databaseUrl }: Service, text: string, values: unknown[] = []): Promise<Row[]> {
  return asSuperuser(async (client) => (await client.query<Row>(text, values)).rows, databaseUrl);
}
