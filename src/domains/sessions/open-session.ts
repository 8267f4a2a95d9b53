/** A session that is open: what its owner is given, and where they act. */
import type { Tokens } from '../access/tokens.ts';
import type { Membership } from '../tenants/service.ts';

export const REFRESH_TOKEN_PREFIX = 'deedr_';

export interface OpenSession {
  sessionId: string;
  userId: string;
  tenantId: string | null;
  authenticatedAt: Date;
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
  /** Of a device that was not known before. */
  deviceToken: string | null;
}

export function openSession(tokens: Tokens, subject: Parameters<Tokens['sign']>[0], refreshToken: string, deviceToken: string | null): OpenSession {
  const { userId, sessionId, membership, authenticatedAt } = subject;
  return { sessionId, userId, tenantId: membership?.tenantId ?? null, authenticatedAt, accessToken: tokens.sign(subject), refreshToken, expiresInSeconds: tokens.ttlSeconds, deviceToken };
}

/** The tenant that was asked for, else the one joined first; null where there is none at all, undefined where it is not theirs. */
export function chosen(memberships: Membership[], tenantId: string | undefined): Membership | null | undefined {
  return tenantId === undefined ? (memberships[0] ?? null) : memberships.find((membership) => membership.tenantId === tenantId);
}
