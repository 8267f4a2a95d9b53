/**
 * Access tokens: JWTs of RFC 9068 (`at+jwt`), signed with ES256. A token that was verified once is
 * remembered for a minute at most, so that a busy client costs one signature check a minute; whether it
 * was revoked meanwhile is asked of `revocations.ts` each time.
 */
import jwt from 'jsonwebtoken';
import type { Permission, Role } from '../../../generated/vocabulary.ts';
import { roles } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import { NO_TENANT } from '../../database/audit-log.ts';
import { AppError } from '../../errors.ts';
import { ids, uuidv7 } from '../../ids.ts';
import type { Keyring } from './keys.ts';
import { ALGORITHM } from './keys.ts';
import type { Hold, Revocations } from './revocations.ts';
import { membershipHold, sessionHold, tokenHold } from './revocations.ts';

const TYPE = 'at+jwt';
export const AUDIENCE = 'deed';
/** `client_id` of tokens that people get from the service itself. */
const OWN_CLIENT = 'deed';
const REMEMBER_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 10_000;
const LONGEST_TOKEN = 4096;

export interface UserSubject {
  userId: string;
  sessionId: string;
  /** How the session was opened (RFC 8176), and when somebody last proved who they are. */
  methods: readonly string[];
  authenticatedAt: Date;
  /** None where the user belongs to no tenant. */
  membership: { tenantId: string; role: Role; version: number } | null;
}

interface Verified {
  principal: Principal;
  holds: readonly Hold[];
  expiresAt: number;
}

export interface Tokens {
  sign(subject: UserSubject): string;
  /** Throws `invalid-token` or `expired-token`; a promise only where revocations have to be asked for. */
  verify(token: string): Principal | Promise<Principal>;
  ttlSeconds: number;
}

export interface TokensOptions {
  keyring: Keyring;
  issuer: string;
  ttlSeconds: number;
  revocations: Pick<Revocations, 'fresh' | 'refresh' | 'refuses'>;
}

type Claims = jwt.JwtPayload & { client_id?: string; tid?: string; role?: string; ver?: number; sid?: string; auth_time?: number; amr?: string[] };

export function createTokens({ keyring, issuer, ttlSeconds, revocations }: TokensOptions): Tokens {
  const { signer } = keyring;
  const byRole = new Map(Object.entries(roles).map(([role, granted]) => [role, new Set<Permission>(granted)]));
  const remembered = new Map<string, Verified & { until: number }>();

  function signed(claims: Claims): string {
    return jwt.sign(claims, signer.privateKey, { algorithm: ALGORITHM, keyid: signer.keyId, issuer, audience: AUDIENCE, jwtid: uuidv7(), expiresIn: ttlSeconds, header: { alg: ALGORITHM, typ: TYPE } });
  }

  /** The key is the one that its id names among ours: no key that a token brings along is ever looked at (RFC 8725 section 3.1). */
  function claimsOf(token: string): Claims {
    const keyId = jwt.decode(token, { complete: true })?.header.kid;
    const key = keyring.byId.get(keyId ?? '');
    if (!key) throw new AppError('invalid-token', 'The access token is not valid.');
    try {
      const { header, payload } = jwt.verify(token, key.publicKey, { algorithms: [ALGORITHM], issuer, audience: AUDIENCE, complete: true });
      if ((header.typ as string) === TYPE && header.crit === undefined && typeof payload === 'object') return payload;
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError) throw new AppError('expired-token', `The access token expired at ${error.expiredAt.toISOString()}.`);
      throw new AppError('invalid-token', 'The access token is not valid.');
    }
    throw new AppError('invalid-token', 'The token is not an access token.');
  }

  function check(token: string): Verified {
    const claims = claimsOf(token);
    const known = claims.client_id === OWN_CLIENT ? userOf(claims) : null;
    if (!known || !claims.exp || !claims.jti) throw new AppError('invalid-token', 'The token is not an access token.');
    const { principal, holds } = known;
    return { principal, holds: [...holds, tokenHold(claims.jti)], expiresAt: claims.exp * 1000 };
  }

  function userOf({ sub, sid, tid, role, ver, exp, auth_time: authTime, amr }: Claims): Pick<Verified, 'principal' | 'holds'> | null {
    // Without a tenant there is no role, and no permission.
    const granted = tid === undefined && role === undefined ? new Set<Permission>() : byRole.get(role ?? '');
    if (!sub || !sid || !granted || authTime === undefined || !amr || (tid === undefined) !== (role === undefined) || (tid !== undefined && ver === undefined)) return null;
    const [id, sessionId, tenantId] = [ids.UserId.decode(sub), ids.SessionId.decode(sid), tid === undefined ? NO_TENANT : ids.TenantId.decode(tid)];
    const holds = [sessionHold(sessionId), ...(tid === undefined ? [] : [membershipHold(tenantId, id, ver!)])];
    return { principal: { kind: 'user', id, tenantId, permissions: granted, sessionId, authenticatedAt: authTime * 1000, expiresAt: exp! * 1000 }, holds };
  }

  function stillGood({ principal, holds }: Verified): Principal {
    if (revocations.refuses(holds)) throw new AppError('invalid-token', 'The access token has been revoked.');
    return principal;
  }

  function known(token: string): Verified {
    const now = Date.now();
    const before = remembered.get(token);
    if (before && now < before.until) return before;
    if (token.length > LONGEST_TOKEN) throw new AppError('invalid-token', 'The access token is not valid.');
    if (before) remembered.delete(token);
    const verified = check(token);
    // The oldest goes first: a Map keeps its order of insertion.
    if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
    const fresh = { ...verified, until: Math.min(verified.expiresAt, now + REMEMBER_MILLISECONDS) };
    remembered.set(token, fresh);
    return fresh;
  }

  return {
    ttlSeconds,
    sign({ userId, sessionId, methods, authenticatedAt, membership }) {
      const tenant = membership && { tid: ids.TenantId.encode(membership.tenantId), role: membership.role, ver: membership.version };
      const authTime = Math.floor(authenticatedAt.getTime() / 1000);
      return signed({ sub: ids.UserId.encode(userId), client_id: OWN_CLIENT, sid: ids.SessionId.encode(sessionId), ...tenant, auth_time: authTime, amr: [...methods] });
    },
    verify(token) {
      const verified = known(token);
      return revocations.fresh() ? stillGood(verified) : revocations.refresh().then(() => stillGood(verified));
    },
  };
}
