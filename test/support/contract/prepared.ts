/**
 * What stands behind some requests, and no schema can tell: a link that was mailed, a password that somebody has,
 * a session that goes on. It is put into the database here, as the operations that lead there would leave it.
 */
import { hash } from 'node:crypto';
import type pg from 'pg';
import { newCredential } from '../../../src/domains/access/credential.ts';
import { newTotpSecret } from '../../../src/domains/access/totp.ts';
import { createVault } from '../../../src/vault.ts';
import { INVITATION_PREFIX } from '../../../src/domains/tenants/jobs.ts';
import type { Operation } from '../../../src/contract/operation.ts';
import { ids, uuidv7 } from '../../../src/ids.ts';
import { codeOf } from '../authenticator.ts';
import type { Answer } from '../client.ts';
import { asSuperuser } from '../postgres.ts';
import type { Service, Tenant } from '../service.ts';
import { LOGIN_PROVIDER, PASSWORD, PUBLIC_URL } from '../service.ts';

type Sql = pg.Client;
/** Members of the body, in place of what the schema or the example has; undefined where it shall have none. */
type Preparation = (sql: Sql, tenant: Tenant, service: Service, body?: unknown) => Promise<Record<string, unknown>>;

const newEmail = (): string => `${uuidv7()}@prepared.example`;

/** A link of this purpose to an account of its own. */
const linkOf = (purpose: string, data: () => object = () => ({})): Preparation => async (sql) => {
  const userId = uuidv7();
  const { secret, hash } = newCredential('deedo_', userId);
  await sql.query('INSERT INTO users (id, email) VALUES ($1, $2)', [userId, newEmail()]);
  await sql.query(`INSERT INTO one_time_tokens (user_id, id, purpose, token_hash, data, expires_at) VALUES ($1, $2, $3, $4, $5, now() + interval '1 hour')`, [userId, uuidv7(), purpose, hash, data()]);
  return { token: secret };
};

/** The owner is there again, also after having deleted the account, with the password that everybody of the tenant has. */
const revived = (members: object = {}): Preparation => async (sql, { id, userIds, emails }) => {
  await sql.query('UPDATE users SET deleted_at = NULL, email = $3, email_verified_at = now(), password_hash = (SELECT password_hash FROM users WHERE id = $2) WHERE id = $1', [userIds.owner, userIds.viewer, emails.owner]);
  await sql.query(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'owner') ON CONFLICT DO NOTHING`, [id, userIds.owner]);
  return { ...members };
};

/** The owner logs in by the password alone. */
export async function withoutFactor(sql: Sql, { userIds }: Tenant): Promise<void> {
  await sql.query('DELETE FROM two_factor WHERE user_id = $1', [userIds.owner]);
}

/** The owner has an authenticator app, and sends what it shows now. */
const withFactor = (confirmed: boolean): Preparation => async (sql, tenant, { secretKey }) => {
  const [userId, secret] = [tenant.userIds.owner, newTotpSecret()];
  await withoutFactor(sql, tenant);
  await sql.query('INSERT INTO two_factor (user_id, secret, confirmed_at) VALUES ($1, $2, CASE WHEN $3 THEN now() END)', [userId, createVault(secretKey).seal(secret, `totp:${userId}`), confirmed]);
  return { code: codeOf(secret) };
};

/** The owner's token is of a session that no row knows. */
const sessionOf = (sql: Sql, { userIds }: Tenant, id: string): Promise<unknown> =>
  sql.query(`INSERT INTO sessions (user_id, id, methods, expires_at) VALUES ($1, $2, '["pwd"]', now() + interval '1 day') ON CONFLICT DO NOTHING`, [userIds.owner, ids.SessionId.decode(id)]);

/** The owner has come back from a provider, as somebody new there. */
const returned = (purpose: 'link' | 'step-up'): Preparation => async (sql, tenant, service) => {
  const [id, verifier] = [uuidv7(), 'v'.repeat(43)];
  const { secret, hash: codeHash } = newCredential('deedl_', id);
  const { body } = await tenant.as.owner.call('getToken');
  await sql.query(
    `INSERT INTO external_logins (id, provider, state_hash, secrets, return_to, code_challenge, code_hash, person, purpose, begun_by, begun_in, expires_at)
     VALUES ($1::uuid, $2, $1::text, 'none', $3, $4, $5, $6, $7, $8, $9, now() + interval '1 hour')`,
    [id, LOGIN_PROVIDER, PUBLIC_URL, hash('sha256', verifier, 'base64url'), codeHash, { subject: id, email: null, emailVerified: false, authenticatedAt: null }, purpose, tenant.userIds.owner, ids.SessionId.decode(body.session_id as string)],
  );
  return revived({ code: secret, code_verifier: verifier })(sql, tenant, service);
};

/** Few of the texts that a pattern admits name a time, and the jobs there are take no payload. */
const schedule: Preparation = async () => ({ name: `Schedule ${uuidv7()}`, cron: '0 6 * * *', time_zone: 'Europe/Vienna', payload: {} });

const preparations: Record<string, Preparation> = {
  verifyEmail: async (sql) => {
    const id = uuidv7();
    const { secret, hash } = newCredential('deedg_', id);
    await sql.query(`INSERT INTO registrations (id, email, password_hash, locale, opens_at_once, token_hash, expires_at) VALUES ($1, $2, 'none', 'en', false, $3, now() + interval '1 hour')`, [id, newEmail(), hash]);
    return { token: secret };
  },
  resetPassword: linkOf('reset-password'),
  confirmEmail: linkOf('change-email', () => ({ email: newEmail() })),
  confirmPreRegistration: async (sql) => {
    const id = uuidv7();
    const { secret, hash } = newCredential('deedp_', id);
    await sql.query(`INSERT INTO pre_registrations (id, email, token_hash, token_expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`, [id, newEmail(), hash]);
    return { token: secret };
  },
  acceptInvitation: async (sql, { id: tenantId }) => {
    const { secret, hash } = newCredential(INVITATION_PREFIX, tenantId);
    await sql.query(`INSERT INTO invitations (tenant_id, id, email, role, token_hash, expires_at) VALUES ($1, $2, $3, 'viewer', $4, now() + interval '1 hour')`, [tenantId, uuidv7(), newEmail(), hash]);
    return { token: secret, password: PASSWORD };
  },
  completeLogin: async (sql, tenant, service) => {
    const userId = tenant.userIds.owner;
    const { secret, hash } = newCredential('deedo_', userId);
    const data = { methods: ['pwd'], tenantId: null, deviceHash: null };
    await revived()(sql, tenant, service);
    await sql.query(`INSERT INTO one_time_tokens (user_id, id, purpose, token_hash, data, expires_at) VALUES ($1, $2, 'login', $3, $4, now() + interval '1 hour')`, [userId, uuidv7(), hash, data]);
    return { challenge_token: secret, ...(await withFactor(true)(sql, tenant, service)) };
  },
  exchangeLoginCode: async (sql, { id: tenantId }) => {
    const [id, userId, email, verifier] = [uuidv7(), uuidv7(), newEmail(), 'v'.repeat(43)];
    const { secret, hash: codeHash } = newCredential('deedl_', id);
    await sql.query('INSERT INTO users (id, email, email_verified_at) VALUES ($1, $2, now())', [userId, email]);
    await sql.query(`INSERT INTO memberships (tenant_id, user_id, role) VALUES ($1, $2, 'viewer')`, [tenantId, userId]);
    await sql.query(
      `INSERT INTO external_logins (id, provider, state_hash, browser_hash, secrets, return_to, code_challenge, code_hash, person, expires_at)
       VALUES ($1::uuid, $2, $1::text, 'none', 'none', $3, $4, $5, $6, now() + interval '1 hour')`,
      [id, LOGIN_PROVIDER, PUBLIC_URL, hash('sha256', verifier, 'base64url'), codeHash, { subject: id, email, emailVerified: true }],
    );
    return { code: secret, code_verifier: verifier, tenant_id: ids.TenantId.encode(tenantId), device_token: undefined };
  },
  startIdentityLink: revived({ provider: LOGIN_PROVIDER, return_to: PUBLIC_URL }),
  startProviderStepUp: async (sql, tenant, service) => {
    await withoutFactor(sql, tenant);
    return revived({ provider: LOGIN_PROVIDER, return_to: PUBLIC_URL })(sql, tenant, service);
  },
  completeIdentityLink: returned('link'),
  completeProviderStepUp: async (sql, tenant, service) => {
    await withoutFactor(sql, tenant);
    const proof = await returned('step-up')(sql, tenant, service);
    await sql.query(`INSERT INTO identities (user_id, id, provider, subject) SELECT begun_by, id, provider, id::text FROM external_logins WHERE begun_by = $1 AND purpose = 'step-up' ON CONFLICT DO NOTHING`, [tenant.userIds.owner]);
    const { body } = await tenant.as.owner.call('getToken');
    await sessionOf(sql, tenant, body.session_id as string);
    return proof;
  },
  createAdminSession: async (sql, tenant, service) => {
    await withoutFactor(sql, tenant);
    await sql.query('UPDATE users SET superuser = true WHERE id = $1', [tenant.userIds.owner]);
    return revived({ email: tenant.emails.owner, password: PASSWORD, code: undefined })(sql, tenant, service);
  },
  stepUp: async (sql, tenant, service) => {
    const { body } = await tenant.as.owner.call('getToken');
    await withoutFactor(sql, tenant);
    await sessionOf(sql, tenant, body.session_id as string);
    return revived({ password: PASSWORD, code: undefined })(sql, tenant, service);
  },
  startTwoFactor: async (sql, tenant, service) => {
    await withoutFactor(sql, tenant);
    return revived()(sql, tenant, service);
  },
  confirmTwoFactor: withFactor(false),
  disableTwoFactor: withFactor(true),
  replaceRecoveryCodes: withFactor(true),
  // Whoever waits for all jobs waits for this one, too.
  createTask: async (_sql, _tenant, _service, body) => ((body as { type?: string } | undefined)?.type === 'long_running' ? { seconds: 0.1 } : {}),
  createSchedule: schedule,
  updateSchedule: schedule,
  getMe: revived(),
  getNotificationPreferences: revived(),
  updateNotificationPreferences: revived(),
  updateMe: revived(),
  exportMe: revived(),
  changePassword: revived({ current_password: PASSWORD }),
  changeEmail: revived({ password: PASSWORD }),
  deleteMe: async (sql, tenant, service) => {
    await sql.query(`UPDATE memberships SET role = 'owner' WHERE tenant_id = $1 AND user_id = $2`, [tenant.id, tenant.userIds.admin]);
    return revived()(sql, tenant, service);
  },
};

const kinds: Record<string, (sql: Sql, tenant: Tenant, id: string) => Promise<unknown>> = {
  SessionId: (sql, { userIds }, id) => sql.query(`INSERT INTO sessions (user_id, id, methods, expires_at) VALUES ($1, $2, '["pwd"]', now() + interval '1 day')`, [userIds.owner, id]),
  IdentityId: (sql, { userIds }, id) => sql.query(`INSERT INTO identities (user_id, id, provider, subject, email) VALUES ($1, $2, $3, $4, 'owner@example.com')`, [userIds.owner, id, LOGIN_PROVIDER, id]),
  // One that somebody works on is over before it can be cancelled.
  TaskId: (sql, tenant, id) => sql.query(`INSERT INTO tasks (tenant_id, id, type, input) VALUES ($1, $2, (ARRAY['add', 'long_running', 'data_processing'])[ceil(random() * 3)], '{}')`, [tenant.id, id]),
  NotificationId: (sql, { id: tenantId, userIds }, id) =>
    sql.query(
      `INSERT INTO notifications (tenant_id, user_id, id, kind, title, body, subject_type, subject_id, data, created_at) VALUES ($1, $2, $3, 'member_left', 'Somebody left', 'Somebody left.', 'member', 'usr_01k6fkdt80e618j2xs82fpx44c', '{}', now())`,
      [tenantId, userIds.owner, id],
    ),
  DeviceId: (sql, { userIds }, id) => sql.query(`INSERT INTO devices (user_id, id, name, token_hash) VALUES ($1, $2, 'Prepared', $3)`, [userIds.owner, id, id]),
};

const within = <Result>({ databaseUrl }: Service, work: (sql: Sql) => Promise<Result>): Promise<Result> => asSuperuser(work, databaseUrl);

export const isPrepared = (operationId: string): boolean => operationId in preparations;

/** The body with what must be real in it. */
export async function prepared(operationId: string, service: Service, tenant: Tenant, body: unknown): Promise<unknown> {
  const preparation = preparations[operationId];
  if (!preparation) return body;
  const members = await within(service, (sql) => preparation(sql, tenant, service, body));
  return body === undefined ? undefined : Object.fromEntries(Object.entries({ ...(body as object), ...members }).filter(([, value]) => value !== undefined));
}

/** What people have done about themselves may have ended the session they did it in: those of the tenant go on in new ones. */
export function goOn({ method, security }: Operation, { status }: Answer, service: Service, tenant: Tenant): void {
  const isAboutCaller = security.some(({ scheme, permissions }) => scheme === 'bearer' && permissions.length === 0);
  if (status < 300 && method !== 'GET' && isAboutCaller) Object.assign(tenant.as, tenant.at(service.url));
}

export const isKeptKind = (kind: string): boolean => kind in kinds;

/** The uuid of something of this kind that its owner has without having asked for it. */
export async function keep(kind: string, service: Service, tenant: Tenant): Promise<string> {
  const id = uuidv7();
  await within(service, (sql) => kinds[kind]!(sql, tenant, id));
  return id;
}
