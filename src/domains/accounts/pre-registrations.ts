/** Who wants to hear when the service begins: an email, once its owner has followed the link. */
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import { uuidv7 } from '../../ids.ts';
import { newCredential, parseCredential } from '../access/credential.ts';
import { invalidLink } from '../access/one-time-tokens.ts';

const PREFIX = 'deedp_';
const LINK_DAYS = 7;

const NOTE = statement(`INSERT INTO pre_registrations AS known (id, email) VALUES ($1::uuid, $2) ON CONFLICT (email) DO UPDATE SET email = known.email RETURNING id, confirmed_at IS NOT NULL`);
const SET_TOKEN = statement(`UPDATE pre_registrations SET token_hash = $2, token_expires_at = now() + make_interval(days => $3) WHERE id = $1::uuid`);
const CONFIRM = statement(
  `UPDATE pre_registrations SET confirmed_at = now(), token_hash = NULL, token_expires_at = NULL WHERE id = $1::uuid AND token_hash = $2 AND token_expires_at > now() RETURNING id`,
);

/** The token of a new link, and earlier ones are void; undefined where the email is confirmed. */
export async function notePreRegistration(db: Queryable, email: string): Promise<string | undefined> {
  const [row] = await db.rows(NOTE, [uuidv7(), email]);
  const [id, confirmed] = row!;
  if (confirmed === 't') return undefined;
  const { secret, hash } = newCredential(PREFIX, id!);
  await db.rows(SET_TOKEN, [id, hash, LINK_DAYS]);
  return secret;
}

/** Throws `invalid-link`. */
export async function confirmPreRegistration(db: Queryable, token: string): Promise<void> {
  const credential = parseCredential(PREFIX, token);
  const confirmed = credential ? await db.rows(CONFIRM, [credential.ownerId, credential.hash]) : [];
  if (confirmed.length === 0) throw invalidLink();
}
