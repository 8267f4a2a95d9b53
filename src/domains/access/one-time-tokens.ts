/**
 * Tokens that work once: what links in mails carry, and what stands between two steps of a login. A token
 * belongs to a user and to one purpose, is opaque, and only its digest is stored. Of many who redeem one at
 * once, one conditional UPDATE lets exactly one through.
 */
import { actorOf } from '../../contract/principal.ts';
import type { Queryable } from '../../database/statement.ts';
import { personal } from '../../database/statement.ts';
import { userOf } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { newCredential, parseCredential } from './credential.ts';

/** One prefix for all: which purpose a token has is nothing that its reader should learn, or choose. */
const PREFIX = 'deedo_';

export type Purpose = 'verify-email' | 'reset-password' | 'change-email';

export interface Redeemed {
  userId: string;
  /** What was given when the token was issued. */
  data: Record<string, unknown>;
}

const ISSUE = personal(
  `WITH earlier AS (DELETE FROM one_time_tokens WHERE user_id = $1::uuid AND purpose = $3)
   INSERT INTO one_time_tokens (user_id, id, purpose, token_hash, data, expires_at) VALUES ($1::uuid, $2::uuid, $3, $4, $5::jsonb, now() + make_interval(secs => $6)) RETURNING id`,
);
const REDEEM = personal(
  `UPDATE one_time_tokens SET used_at = now() WHERE user_id = $1::uuid AND token_hash = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > now() RETURNING data::text`,
);
const VOID_ALL = personal(`DELETE FROM one_time_tokens WHERE user_id = $1::uuid`);

/** The secret of a new token; earlier ones of the same purpose are void. The transaction sees the user's rows from there on. */
export async function issue(tx: Transaction, userId: string, purpose: Purpose, ttlSeconds: number, data: Record<string, unknown> = {}): Promise<string> {
  tx.actAs({ tenantId: tx.tenantId, userId, actor: tx.actor });
  const { secret, hash } = newCredential(PREFIX, userId);
  await tx.rows(ISSUE, [userId, uuidv7(), purpose, hash, JSON.stringify(data), ttlSeconds]);
  return secret;
}

/** From there on the transaction acts as the token's user. Throws `invalid-link`, and never says why. */
export async function redeem(tx: Transaction, purpose: Purpose, secret: string): Promise<Redeemed> {
  const credential = parseCredential(PREFIX, secret);
  if (!credential) throw invalidLink();
  const { ownerId: userId, hash } = credential;
  tx.actAs({ userId, actor: actorOf({ kind: 'user', id: userId }) });
  const [row] = await tx.rows(REDEEM, [userId, hash, purpose]);
  if (!row) throw invalidLink();
  return { userId, data: JSON.parse(row[0]!) as Record<string, unknown> };
}

/** Of every purpose: whoever got into an account, or into its mailbox, keeps no way back. */
export async function voidTokens(db: Queryable): Promise<void> {
  await db.rows(VOID_ALL, [userOf(db)]);
}

export function invalidLink(): AppError {
  return new AppError('invalid-link', 'The link is unknown, expired or used. Ask for another.');
}
