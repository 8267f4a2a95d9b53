/**
 * Access tokens: JWTs of RFC 9068 (`at+jwt`), signed with ES256. A token that was verified once is
 * remembered for a minute at most, so that a busy client costs one signature check a minute.
 */
import { createHash, createPublicKey, createPrivateKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Role } from '../../../generated/vocabulary.ts';
import { roles } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import { AppError } from '../../errors.ts';
import { ids } from '../../ids.ts';

const ALGORITHM = 'ES256';
const TYPE = 'at+jwt';
const AUDIENCE = 'deed';
const REMEMBER_MILLISECONDS = 60_000;
const MOST_REMEMBERED = 10_000;
const LONGEST_TOKEN = 4096;

export interface TokenSubject {
  userId: string;
  tenantId: string;
  role: Role;
}

export interface Tokens {
  sign(subject: TokenSubject): string;
  /** Throws `invalid-token` or `expired-token`. */
  verify(token: string): Principal;
  ttlSeconds: number;
}

export function createTokens(options: { privateKey: string; issuer: string; ttlSeconds: number }): Tokens {
  const { issuer, ttlSeconds } = options;
  const privateKey = createPrivateKey(options.privateKey);
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('JWT_PRIVATE_KEY must be an EC key on the curve P-256 (ES256).');
  const publicKey = createPublicKey(privateKey);
  const keyid = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64url').slice(0, 16);
  const permissions = new Map(Object.entries(roles).map(([role, granted]) => [role, new Set(granted)]));
  const remembered = new Map<string, { principal: Principal; until: number; expiresAt: number }>();

  function check(token: string): { principal: Principal; expiresAt: number } {
    let decoded: jwt.Jwt;
    try {
      decoded = jwt.verify(token, publicKey, { algorithms: [ALGORITHM], issuer, audience: AUDIENCE, complete: true });
    } catch (error) {
      if (error instanceof jwt.TokenExpiredError) throw new AppError('expired-token', `The access token expired at ${error.expiredAt.toISOString()}.`);
      throw new AppError('invalid-token', 'The access token is not valid.');
    }
    const { sub, tid, role, exp } = decoded.payload as jwt.JwtPayload & { tid?: string; role?: string };
    const granted = permissions.get(role ?? '');
    if ((decoded.header.typ as string) !== TYPE || !sub || !tid || !exp || !granted) throw new AppError('invalid-token', 'The token is not an access token.');
    return { principal: { kind: 'user', id: ids.UserId.decode(sub), tenantId: ids.TenantId.decode(tid), permissions: granted }, expiresAt: exp * 1000 };
  }

  return {
    ttlSeconds,
    sign({ userId, tenantId, role }) {
      const claims = { sub: ids.UserId.encode(userId), tid: ids.TenantId.encode(tenantId), role };
      return jwt.sign(claims, privateKey, { algorithm: ALGORITHM, keyid, issuer, audience: AUDIENCE, expiresIn: ttlSeconds, header: { alg: ALGORITHM, typ: TYPE } });
    },
    verify(token) {
      const now = Date.now();
      const known = remembered.get(token);
      if (known && now < known.until) return known.principal;
      if (token.length > LONGEST_TOKEN) throw new AppError('invalid-token', 'The access token is not valid.');
      if (known) remembered.delete(token);
      const { principal, expiresAt } = check(token);
      // The oldest goes first: a Map keeps its order of insertion.
      if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
      remembered.set(token, { principal, expiresAt, until: Math.min(expiresAt, now + REMEMBER_MILLISECONDS) });
      return principal;
    },
  };
}
