/** Staying logged in: refresh tokens rotate, each good once; one that comes back later than a lost answer would ends its session. */
import type { Client } from '../../contract/handler.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { parseCredential, successorOf } from '../access/credential.ts';
import type { Revocations } from '../access/revocations.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Vault } from '../../vault.ts';
import { accountById } from '../accounts/service.ts';
import { ownMemberships } from '../tenants/service.ts';
import { endOne } from './ending.ts';
import type { OpenSession } from './open-session.ts';
import { chosen, openSession, REFRESH_TOKEN_PREFIX } from './open-session.ts';
import { actingTenant, addRefreshToken, continueSession, findUsedToken, sessionOfToken, useRefreshToken } from './repository.ts';

/** An answer may be lost on its way: for so long the token that was traded for it gets the same one again. */
const GRACE_SECONDS = 10;

export interface RefreshOptions {
  tokens: Tokens;
  revocations: Revocations;
  refreshTtlSeconds: number;
  vault: Vault;
}

export interface Refresh {
  refresh(tx: Transaction, refreshToken: string, tenantId: string | undefined, client: Client): Promise<OpenSession>;
  /** The session that the refresh token keeps going, if that acts in the transaction's tenant. */
  endByRefreshToken(tx: Transaction, refreshToken: string): Promise<boolean>;
}

export function createRefresh({ tokens, revocations, refreshTtlSeconds, vault }: RefreshOptions): Refresh {
  /** The token was spent before. Within the grace its answer was lost; else nobody can say who the thief is, and the session ends. */
  async function afterUse(tx: Transaction, userId: string, hash: string, nextHash: string): Promise<string> {
    const used = await findUsedToken(tx, hash, nextHash, GRACE_SECONDS);
    if (!used) throw wrongRefreshToken();
    if (used.mayAskAgain) return used.sessionId;
    tx.actAs({ tenantId: await actingTenant(tx, used.sessionId), userId, actor: actorOf({ kind: 'user', id: userId }) });
    await endOne(tx, revocations, used.sessionId);
    throw wrongRefreshToken({ keepsEffects: true });
  }

  return {
    async refresh(tx, refreshToken, tenantId, client) {
      const credential = parseCredential(REFRESH_TOKEN_PREFIX, refreshToken);
      if (!credential) throw wrongRefreshToken();
      const userId = credential.ownerId;
      tx.actAs({ userId });
      const next = successorOf(REFRESH_TOKEN_PREFIX, userId, refreshToken, vault);
      const fresh = await useRefreshToken(tx, credential.hash);
      const sessionId = fresh ?? (await afterUse(tx, userId, credential.hash, next.hash));
      const [account, memberships, acting] = await Promise.all([accountById(tx, userId), ownMemberships(tx), actingTenant(tx, sessionId)]);
      if (!account || account.disabled) throw wrongRefreshToken({ keepsEffects: true });
      // Whoever left the tenant they acted in goes on in another, or in none.
      const membership = chosen(memberships, tenantId) ?? (tenantId === undefined ? null : undefined);
      if (membership === undefined) throw new AppError('not-a-member', 'You are not a member of this tenant.');
      const staying = tenantId === undefined ? (memberships.find((one) => one.tenantId === acting) ?? membership) : membership;
      tx.actAs({ tenantId: staying?.tenantId ?? null, userId, actor: actorOf({ kind: 'user', id: userId }) });
      const [proof] = await Promise.all([
        continueSession(tx, sessionId, client, staying?.tenantId ?? null),
        fresh ? addRefreshToken(tx, { id: uuidv7(), sessionId, hash: next.hash, ttlSeconds: refreshTtlSeconds }) : undefined,
      ]);
      return openSession(tokens, { userId, sessionId, ...proof!, membership: staying }, next.secret, null);
    },

    async endByRefreshToken(tx, refreshToken) {
      const credential = parseCredential(REFRESH_TOKEN_PREFIX, refreshToken);
      const { tenantId, actor } = tx;
      if (!credential || !tenantId) return false;
      tx.actAs({ tenantId, actor, userId: credential.ownerId });
      const sessionId = await sessionOfToken(tx, credential.hash, tenantId);
      if (sessionId) await endOne(tx, revocations, sessionId);
      tx.actAs({ tenantId, actor });
      return sessionId !== undefined;
    },
  };
}

function wrongRefreshToken({ keepsEffects = false } = {}): AppError {
  return new AppError('invalid-refresh-token', 'The refresh token is unknown, expired, used or revoked. Log in again.', { keepsEffects });
}
