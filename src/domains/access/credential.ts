/**
 * Opaque credentials (API keys, refresh tokens): a readable prefix, then in hex the tenant, 160 random
 * bits and a checksum. The tenant inside lets row-level security hold from the first query on; the
 * checksum lets a secret scanner, and us, tell a typo from a key without asking the database. Only a
 * digest is stored: with that much randomness a plain SHA-256 is enough.
 */
import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const HEX_LENGTH = 80;

export interface Credential {
  tenantId: string;
  hash: string;
}

export function newCredential(prefix: string, tenantId: string): { secret: string; hash: string } {
  const payload = tenantId.replaceAll('-', '') + randomBytes(20).toString('hex');
  const secret = prefix + payload + checksum(payload);
  return { secret, hash: digest(secret) };
}

/** Null for anything that was never one of ours. */
export function parseCredential(prefix: string, secret: string): Credential | null {
  const hex = secret.slice(prefix.length);
  if (!secret.startsWith(prefix) || hex.length !== HEX_LENGTH || !/^[0-9a-f]+$/.test(hex)) return null;
  if (checksum(hex.slice(0, -8)) !== hex.slice(-8)) return null;
  const tenantId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  return { tenantId, hash: digest(secret) };
}

function checksum(payload: string): string {
  return crc32(payload).toString(16).padStart(8, '0');
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
