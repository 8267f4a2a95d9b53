/**
 * How many mails of a kind an address gets in an hour. The limit of a client counts what it asks for; this one
 * counts what arrives, whoever asked: nobody's mailbox is filled by strangers. Addresses are kept as digests.
 */
import { createHash } from 'node:crypto';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';

const MOST_AN_HOUR = { 'verify-email': 5, 'already-registered': 1, 'reset-password': 5, 'change-email': 5, 'pre-registration': 3 };

const COUNT = statement(
  `WITH ended AS (DELETE FROM mail_counts WHERE key IN (SELECT key FROM mail_counts WHERE ends_at < now() AND key <> $1 LIMIT 100 FOR UPDATE SKIP LOCKED))
   INSERT INTO mail_counts AS known (key, sent, ends_at) VALUES ($1, 1, now() + interval '1 hour')
   ON CONFLICT (key) DO UPDATE SET sent = CASE WHEN known.ends_at < now() THEN 1 ELSE known.sent + 1 END, ends_at = CASE WHEN known.ends_at < now() THEN excluded.ends_at ELSE known.ends_at END RETURNING sent`,
);

/** Counts one mail, and says whether it may be sent. */
export async function mayMail(db: Queryable, kind: keyof typeof MOST_AN_HOUR, email: string): Promise<boolean> {
  const key = createHash('sha256').update(`${kind} ${email.toLowerCase()}`).digest('base64url');
  const [row] = await db.rows(COUNT, [key]);
  return Number(row![0]) <= MOST_AN_HOUR[kind];
}
