/**
 * Visits to providers that are under way: begun by a browser or by a session, come back from the provider, ended by who
 * trades the code. The row is gone with the last step, or a while after its time. Those of browsers belong to nobody
 * yet, so each statement names a secret.
 */
import { hash } from 'node:crypto';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import { uuidv7 } from '../../ids.ts';
import { newCredential, parseCredential } from '../access/credential.ts';
import type { Vault } from '../../vault.ts';
import type { LoginSecrets, Person } from './provider.ts';

export const LOGIN_SECONDS = 600;
const CODE_SECONDS = 60;
const CODE_PREFIX = 'deedl_';

/** What a login is for, and who alone may end it: of one that opens a session that is whoever has the code. */
export type Purpose = { kind: 'login' } | OfSession;
export interface OfSession {
  kind: 'link' | 'step-up';
  userId: string;
  sessionId: string;
}

const BEGIN = statement(
  `WITH past AS (DELETE FROM external_logins WHERE expires_at < now())
   INSERT INTO external_logins (id, provider, state_hash, browser_hash, secrets, return_to, code_challenge, purpose, begun_by, begun_in, expires_at)
   VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9::uuid, $10::uuid, now() + make_interval(secs => ${LOGIN_SECONDS}))`,
);
/**
 * Of many who come back with one state, exactly one goes on. What a session began needs no cookie: its code is worth
 * nothing outside that session.
 */
const COME_BACK = statement(
  `UPDATE external_logins SET returned_at = now()
   WHERE state_hash = $1 AND (browser_hash = $2 OR purpose <> 'login') AND provider = $3 AND returned_at IS NULL AND expires_at > now()
   RETURNING id, secrets, return_to, purpose, extract(epoch FROM created_at)`,
);
const KEEP_PERSON = statement(
  `UPDATE external_logins SET code_hash = $2, person = $3::jsonb, expires_at = now() + make_interval(secs => ${CODE_SECONDS}) WHERE id = $1::uuid`,
);
const TAKE_CODE = statement(
  `DELETE FROM external_logins
   WHERE code_hash = $1 AND purpose = $2 AND begun_by IS NOT DISTINCT FROM $3::uuid AND begun_in IS NOT DISTINCT FROM $4::uuid AND expires_at > now()
   RETURNING provider, person::text, code_challenge`,
);

const digest = (secret: string): string => hash('sha256', secret, 'base64url');
const ownerOf = (purpose: Purpose): [string | null, string | null] => (purpose.kind === 'login' ? [null, null] : [purpose.userId, purpose.sessionId]);

export interface NewLogin {
  provider: string;
  purpose: Purpose;
  /** The value of the cookie; null for what a session begins. */
  browser: string | null;
  secrets: LoginSecrets;
  returnTo: string;
  codeChallenge: string | undefined;
}

export async function beginLogin(db: Queryable, vault: Vault, { provider, purpose, browser, secrets, returnTo, codeChallenge }: NewLogin): Promise<void> {
  const id = uuidv7();
  const sealed = vault.seal(JSON.stringify(secrets), contextOf(id));
  await db.rows(BEGIN, [id, provider, digest(secrets.state), browser && digest(browser), sealed, returnTo, codeChallenge ?? null, purpose.kind, ...ownerOf(purpose)]);
}

export interface Returned {
  id: string;
  secrets: LoginSecrets;
  returnTo: string;
  kind: Purpose['kind'];
  /** When it was begun, in seconds since 1970. */
  begunAt: number;
}

/** Undefined where this browser, or any session, has begun no such login at this provider, it is too old, or it has come back before. */
export async function comeBack(db: Queryable, vault: Vault, { state, browser, provider }: { state: string; browser: string | undefined; provider: string }): Promise<Returned | undefined> {
  const [row] = await db.rows(COME_BACK, [digest(state), browser === undefined ? null : digest(browser), provider]);
  return row && { id: row[0]!, secrets: JSON.parse(vault.open(row[1]!, contextOf(row[0]!))) as LoginSecrets, returnTo: row[2]!, kind: row[3] as Purpose['kind'], begunAt: Number(row[4]) };
}

/** The code that stands for this person from here on. */
export async function keepPerson(db: Queryable, id: string, person: Person): Promise<string> {
  const { secret, hash: codeHash } = newCredential(CODE_PREFIX, id);
  await db.rows(KEEP_PERSON, [id, codeHash, JSON.stringify(person)]);
  return secret;
}

/** Who has come back with this code, which is good once, and for this purpose alone. */
export async function takeCode(db: Queryable, code: string, purpose: Purpose): Promise<{ provider: string; person: Person; codeChallenge: string | null } | undefined> {
  const credential = parseCredential(CODE_PREFIX, code);
  const [row] = credential ? await db.rows(TAKE_CODE, [credential.hash, purpose.kind, ...ownerOf(purpose)]) : [];
  return row && { provider: row[0]!, person: JSON.parse(row[1]!) as Person, codeChallenge: row[2] ?? null };
}

const contextOf = (id: string): string => `external-login:${id}`;
