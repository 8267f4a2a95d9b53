/**
 * Opaque credentials (API keys, refresh tokens, links in mails): a readable prefix, then in hex the tenant
 * or user they belong to, 160 random bits and a checksum. The owner inside lets row-level security hold from the first query on; the
 * checksum lets a secret scanner, and us, tell a typo from a key without asking the database. Only a
 * digest is stored: with that much randomness a plain SHA-256 is enough.
 */
import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Vault } from '../../vault.ts';

const RANDOM_BYTES = 20;
const HEX_LENGTH = 80;

export interface Credential {
  /** The tenant or the user, whichever the kind of credential has. Only claimed, until the hash is found. */
  ownerId: string;
  hash: string;
}

export function newCredential(prefix: string, ownerId: string): { secret: string; hash: string } {
  return credential(prefix, ownerId, randomBytes(RANDOM_BYTES));
}

/** The one that follows a secret: always the same, and nobody can tell it without our key. */
export function successorOf(prefix: string, ownerId: string, secret: string, vault: Vault): { secret: string; hash: string } {
  return credential(prefix, ownerId, Buffer.from(vault.digest('successor', secret), 'base64url').subarray(0, RANDOM_BYTES));
}

function credential(prefix: string, ownerId: string, random: Buffer): { secret: string; hash: string } {
  const payload = ownerId.replaceAll('-', '') + random.toString('hex');
  const secret = prefix + payload + checksum(payload);
  return { secret, hash: digest(secret) };
}

/** Null for anything that was never one of ours. */
export function parseCredential(prefix: string, secret: string): Credential | null {
  const hex = secret.slice(prefix.length);
  if (!secret.startsWith(prefix) || hex.length !== HEX_LENGTH || !/^[0-9a-f]+$/.test(hex)) return null;
  if (checksum(hex.slice(0, -8)) !== hex.slice(-8)) return null;
  const ownerId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  return { ownerId, hash: digest(secret) };
}

function checksum(payload: string): string {
  return crc32(payload).toString(16).padStart(8, '0');
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
