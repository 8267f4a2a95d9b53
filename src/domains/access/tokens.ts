/**
 * Access tokens: JWTs of RFC 9068 (`at+jwt`), signed with ES256. A token that was verified once is
 * remembered for a minute at most, so that a busy client costs one signature check a minute; whether it
 * was revoked meanwhile is asked of `revocations.ts` each time.
 */
import jwt from 'jsonwebtoken';
import type { Permission, Role } from '../../../generated/vocabulary.ts';
import { permissions, roles } from '../../../generated/vocabulary.ts';
import { createMemory } from '../../cache/memory.ts';
import type { Principal } from '../../contract/principal.ts';
import { NO_TENANT } from '../../database/audit-log.ts';
import { AppError } from '../../errors.ts';
import { ids, uuidv7 } from '../../ids.ts';
import { clientIdOf, parseClientId } from './client-id.ts';
import type { Keyring } from './keys.ts';
import { ALGORITHM } from './keys.ts';
import type { Hold, Revocations } from './revocations.ts';
import { clientHold, membershipHold, sessionHold, tokenHold } from './revocations.ts';

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

export interface ClientSubject {
  clientId: string;
  tenantId: string;
  scopes: readonly Permission[];
  version: number;
}

/** An access token that is good: whom it stands for, and its claims as they were signed. */
export interface Verified {
  principal: Principal;
  holds: readonly Hold[];
  claims: Claims & { exp: number; jti: string };
}

export interface Tokens {
  sign(subject: UserSubject): string;
  signForClient(subject: ClientSubject): string;
  /** Throws `invalid-token` or `expired-token`; a promise only where revocations have to be asked for. */
  verify(token: string): Principal | Promise<Principal>;
  /** The same with the claims; null in place of an error that is the token's. */
  inspect(token: string): Promise<Verified | null>;
  ttlSeconds: number;
}

export interface TokensOptions {
  keyring: Keyring;
  issuer: string;
  ttlSeconds: number;
  revocations: Pick<Revocations, 'fresh' | 'refresh' | 'refuses'>;
}

type Claims = jwt.JwtPayload & { client_id?: string; tid?: string; role?: string; ver?: number; sid?: string; scope?: string; auth_time?: number; amr?: string[] };

export function createTokens({ keyring, issuer, ttlSeconds, revocations }: TokensOptions): Tokens {
  const { signer } = keyring;
  const byRole = new Map(Object.entries(roles).map(([role, granted]) => [role, new Set<Permission>(granted)]));
  const remembered = createMemory<Verified>(MOST_REMEMBERED);

  function signed(claims: Claims): string {
    return jwt.sign(claims, signer.privateKey, { algorithm: ALGORITHM, keyid: signer.keyId, issuer, audience: AUDIENCE, jwtid: uuidv7(), expiresIn: ttlSeconds, header: { alg: ALGORITHM, typ: TYPE } });
  }

  /** The key is the one that its id names among ours: no key that a token brings along is ever looked at (RFC 8725 section 3.1). */
  function claimsOf(token: string): Claims {
    try {
      const key = keyring.byId.get(jwt.decode(token, { complete: true })?.header.kid ?? '');
      if (!key) throw new AppError('invalid-token', 'The access token is not valid.');
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
    const known = claims.client_id === OWN_CLIENT ? userOf(claims) : clientOf(claims);
    const { exp, jti } = claims;
    if (!known || !exp || !jti) throw new AppError('invalid-token', 'The token is not an access token.');
    const { principal, holds } = known;
    return { principal, holds: [...holds, tokenHold(jti)], claims: { ...claims, exp, jti } };
  }

  function userOf({ sub, sid, tid, role, ver, exp, auth_time: authTime, amr }: Claims): Pick<Verified, 'principal' | 'holds'> | null {
    // Without a tenant there is no role, and no permission.
    const granted = tid === undefined && role === undefined ? new Set<Permission>() : byRole.get(role ?? '');
    if (!sub || !sid || !granted || authTime === undefined || !amr || (tid === undefined) !== (role === undefined) || (tid !== undefined && ver === undefined)) return null;
    const [id, sessionId, tenantId] = [ids.UserId.decode(sub), ids.SessionId.decode(sid), tid === undefined ? NO_TENANT : ids.TenantId.decode(tid)];
    const holds = [sessionHold(sessionId), ...(tid === undefined ? [] : [membershipHold(tenantId, id, ver!)])];
    return { principal: { kind: 'user', id, tenantId, permissions: granted, sessionId, authenticatedAt: authTime * 1000, expiresAt: exp! * 1000 }, holds };
  }

  function clientOf({ sub, client_id: clientId, tid, scope, ver, exp }: Claims): Pick<Verified, 'principal' | 'holds'> | null {
    const name = parseClientId(clientId ?? '');
    if (!name || sub !== clientId || tid !== ids.TenantId.encode(name.tenantId) || scope === undefined || ver === undefined) return null;
    const granted = scope.split(' ');
    const principal: Principal = { kind: 'client', ...name, permissions: new Set(permissions.filter((permission) => granted.includes(permission))), sessionId: null, authenticatedAt: null, expiresAt: exp! * 1000 };
    return { principal, holds: [clientHold(name.id, ver)] };
  }

  function stillGood(verified: Verified): Verified {
    if (revocations.refuses(verified.holds)) throw new AppError('invalid-token', 'The access token has been revoked.');
    return verified;
  }

  function known(token: string): Verified {
    const before = remembered.get(token);
    if (before) return before;
    if (token.length > LONGEST_TOKEN) throw new AppError('invalid-token', 'The access token is not valid.');
    const verified = check(token);
    remembered.set(token, verified, Math.min(verified.claims.exp * 1000 - Date.now(), REMEMBER_MILLISECONDS));
    return verified;
  }

  return {
    ttlSeconds,
    sign({ userId, sessionId, methods, authenticatedAt, membership }) {
      const tenant = membership && { tid: ids.TenantId.encode(membership.tenantId), role: membership.role, ver: membership.version };
      const authTime = Math.floor(authenticatedAt.getTime() / 1000);
      return signed({ sub: ids.UserId.encode(userId), client_id: OWN_CLIENT, sid: ids.SessionId.encode(sessionId), ...tenant, auth_time: authTime, amr: [...methods] });
    },
    signForClient({ clientId, tenantId, scopes, version }) {
      const sub = clientIdOf({ id: clientId, tenantId });
      return signed({ sub, client_id: sub, tid: ids.TenantId.encode(tenantId), scope: scopes.join(' '), ver: version });
    },
    verify(token) {
      const verified = known(token);
      return revocations.fresh() ? stillGood(verified).principal : revocations.refresh().then(() => stillGood(verified).principal);
    },
    async inspect(token) {
      try {
        const verified = known(token);
        if (!revocations.fresh()) await revocations.refresh();
        return stillGood(verified);
      } catch (error) {
        if (error instanceof AppError && (error.code === 'invalid-token' || error.code === 'expired-token')) return null;
        throw error;
      }
    },
  };
}
