/**
 * Recovery codes: what a person keeps on paper for the day the authenticator is gone. Each is good once. Only keyed
 * digests are stored, so that who reads the database cannot try codes against it.
 */
import { randomBytes } from 'node:crypto';
import type { Vault } from '../../vault.ts';

/** Crockford's base32: no I, L, O, U, so that nothing is read for something else. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CODES = 10;
/** Two halves of five: 50 random bits. */
const HALF = 5;
const LABEL = 'recovery-code';

/** Ten codes like `4k7hz-9tq2m`, to show once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    // 32 letters divide 256, so that each is as likely as any other.
    const letters = Array.from(randomBytes(2 * HALF), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
    return `${letters.slice(0, HALF)}-${letters.slice(HALF)}`;
  });
}

/** What to store of a new code. The digest is of this user's code: in another's rows it is worth nothing. */
export function recoveryCodeDigest(vault: Vault, userId: string, code: string): string {
  return vault.digest(LABEL, digested(userId, code));
}

/** What a code that somebody typed may be stored as: the digests under the current key and under previous ones. */
export function recoveryCodeDigests(vault: Vault, userId: string, code: string): string[] {
  return vault.digests(LABEL, digested(userId, code));
}

function digested(userId: string, code: string): string {
  return `${userId}:${readTyped(code)}`;
}

/** Case, spaces and dashes do not matter, and what looks like a digit is one: `O` is 0, `I` and `L` are 1. */
function readTyped(code: string): string {
  return code.normalize('NFKC').toLowerCase().replace(/[\s\p{Dash}]/gu, '').replaceAll('o', '0').replace(/[il]/g, '1');
}
