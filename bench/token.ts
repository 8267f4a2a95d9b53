/** The bearer token of the peers (RFC 7519, HS256); made here so that the harness needs no package for it. */
import { createHmac, randomBytes } from 'node:crypto';
import { firstTenantId } from './seed.ts';

export const peerSecret = randomBytes(32).toString('hex');

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export function peerToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: 'a3c2f0e4-6f0e-4a52-9a59-2f1d6a4c9b11', tenant_id: firstTenantId, iat: now, exp: now + 3600 };
  const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${unsigned}.${createHmac('sha256', peerSecret).update(unsigned).digest('base64url')}`;
}
