/**
 * Sessions of browsers on the admin pages: a cookie that scripts cannot read and other sites cannot send (OWASP
 * Session Management), looked up with every request, so that its end is immediate. The CSRF token is derived from it.
 */
import { cookieName } from '../../../generated/vocabulary.ts';
import type { Client } from '../../contract/handler.ts';
import type { Authenticator, Principal } from '../../contract/principal.ts';
import { NO_TENANT } from '../../database/audit-log.ts';
import type { Database } from '../../database/database.ts';
import type { Queryable } from '../../database/statement.ts';
import { personal } from '../../database/statement.ts';
import { userOf } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { newCredential, parseCredential } from '../access/credential.ts';
import type { Vault } from '../../vault.ts';
import { isSuperuser } from '../accounts/service.ts';
import type { Credentials } from './login.ts';
import type { Sessions } from './service.ts';

const PREFIX = 'deeds_';
/** OWASP Application Security Verification Standard 5.0, 7.3: an end by inactivity, and one in any case. */
const LIFE_SECONDS = 12 * 3600;
const IDLE_SECONDS = 1800;
/** `last_used_at` is exact to the minute: it is written when it is older. */
const TOUCH_SECONDS = 60;

const ATTACH = personal(`UPDATE sessions SET cookie_hash = $3, expires_at = authenticated_at + make_interval(secs => $4) WHERE user_id = $1::uuid AND id = $2::uuid`);
const FIND = personal(
  `SELECT s.id, extract(epoch FROM s.authenticated_at) * 1000, extract(epoch FROM s.expires_at) * 1000, s.last_used_at < now() - make_interval(secs => $4)
   FROM sessions s JOIN users u ON u.id = s.user_id
   WHERE s.user_id = $1::uuid AND s.cookie_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > now() AND s.last_used_at > now() - make_interval(secs => $3)
     AND u.superuser AND u.disabled_at IS NULL AND u.deleted_at IS NULL`,
);
const TOUCH = personal(`UPDATE sessions SET last_used_at = now() WHERE user_id = $1::uuid AND id = $2::uuid`);

export interface BrowserSession {
  userId: string;
  sessionId: string;
  authenticatedAt: Date;
  expiresAt: Date;
  /** As `Set-Cookie` sends it. */
  cookie: string;
  csrfToken: string;
}

export interface BrowserSessions extends Required<Pick<Authenticator, 'cookie' | 'csrfToken'>> {
  /** Throws `second-factor-required`, `not-an-administrator`, and what `login` throws. */
  open(db: Queryable, tx: Transaction, given: Credentials & { code: string | undefined }, client: Client): Promise<BrowserSession>;
  /** Takes the cookie back. */
  cleared: string;
}

export function createBrowserSessions({ database, sessions, sessionTtlSeconds, vault }: { database: Database; sessions: Sessions; sessionTtlSeconds: number; vault: Vault }): BrowserSessions {
  const setCookie = (value: string, seconds: number): string => `${cookieName}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Strict`;
  const lifeSeconds = Math.min(LIFE_SECONDS, sessionTtlSeconds);
  const csrfToken = (cookie: string): string => vault.digest('csrf', cookie);

  return {
    csrfToken,
    cleared: setCookie('', 0),

    async open(db, tx, { code, ...given }, client) {
      const entered = await sessions.login(db, tx, given, client);
      if ('challengeToken' in entered && code === undefined) throw new AppError('second-factor-required', 'Send a code of your authenticator app, or a recovery code, too.');
      const { userId, sessionId, authenticatedAt } = 'challengeToken' in entered ? await sessions.complete(tx, entered.challengeToken, code!, client) : entered;
      if (!(await isSuperuser(tx))) throw new AppError('not-an-administrator', 'Only superusers may use the admin pages.');
      const { secret, hash } = newCredential(PREFIX, userId);
      void tx.closing.rows(ATTACH, [userOf(tx), sessionId, hash, lifeSeconds]);
      const expiresAt = new Date(authenticatedAt.getTime() + lifeSeconds * 1000);
      return { userId, sessionId, authenticatedAt, expiresAt, cookie: setCookie(secret, lifeSeconds), csrfToken: csrfToken(secret) };
    },

    async cookie(value): Promise<Principal> {
      const credential = parseCredential(PREFIX, value);
      const db = credential && database.reader(null, credential.ownerId);
      const [row] = db ? await db.rows(FIND, [credential.ownerId, credential.hash, IDLE_SECONDS, TOUCH_SECONDS]) : [];
      if (!row || !credential) throw new AppError('invalid-token', 'The session of this cookie has ended. Log in again.');
      const [sessionId, authenticatedAt, expiresAt, stale] = row as [string, string, string, string];
      const userId = credential.ownerId;
      if (stale === 't') await database.transaction({ userId }, (tx) => tx.rows(TOUCH, [userId, sessionId]));
      return { kind: 'user', id: userId, tenantId: NO_TENANT, permissions: new Set(), sessionId, authenticatedAt: Number(authenticatedAt), expiresAt: Number(expiresAt), csrfToken: csrfToken(value) };
    },
  };
}
