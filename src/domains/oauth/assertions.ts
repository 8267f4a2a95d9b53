/**
 * JWTs by which clients say who they are (RFC 7523). A key is used with the one algorithm that is kept beside
 * it, and no key that an assertion brings along, or an address it names, is ever looked at (RFC 8725 sections 3.1, 3.5).
 */
import type { JsonWebKey } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { AppError } from '../../errors.ts';
import { thumbprint } from '../access/keys.ts';
import type { ClientAlgorithm, ClientKey } from './entity.ts';

export const ALGORITHMS: readonly ClientAlgorithm[] = ['ES256', 'RS256', 'PS256'];
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const LONGEST_LIFE_SECONDS = 600;
/** How far the clock of a client may be from ours. */
const CLOCK_TOLERANCE_SECONDS = 10;
const LONGEST_ID = 255;
/** What else a client signs is no assertion (RFC 8725 section 3.11). */
const TYPES: unknown[] = [undefined, 'JWT', 'client-authentication+jwt'];

export interface Assertion {
  id: string;
  /** Seconds since 1970, from when on it is refused for its age. */
  expiresAt: number;
}

/** Whom it says it is from. Nothing of it is believed yet. */
export function claimedIssuer(assertion: string): string | null {
  const issuer = (decoded(assertion)?.payload as jwt.JwtPayload | undefined)?.iss;
  return typeof issuer === 'string' ? issuer : null;
}

/** Null unless one of the keys has signed it, for this client, for us and for now. */
export function verifiedAssertion(assertion: string, clientId: string, keys: readonly ClientKey[], audiences: readonly string[]): Assertion | null {
  const header = decoded(assertion)?.header;
  if (!header || header.crit !== undefined || !TYPES.includes(header.typ)) return null;
  const candidates = keys.filter((key) => key.alg === header.alg && (header.kid === undefined || key.kid === header.kid));
  const claims = candidates.map((key) => claimsBy(key, assertion, clientId)).find((found) => found !== null);
  if (!claims) return null;
  const { exp, jti, aud } = claims;
  const isForUs = aud !== undefined && [aud].flat().every((audience) => audiences.includes(audience));
  if (!isForUs || exp === undefined || exp > Date.now() / 1000 + LONGEST_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) return null;
  if (typeof jti !== 'string' || jti === '' || jti.length > LONGEST_ID) return null;
  return { id: jti, expiresAt: exp + CLOCK_TOLERANCE_SECONDS + 1 };
}

function claimsBy(key: ClientKey, assertion: string, clientId: string): jwt.JwtPayload | null {
  const publicKey = createPublicKey({ key, format: 'jwk' });
  try {
    const claims = jwt.verify(assertion, publicKey, { algorithms: [key.alg], issuer: clientId, subject: clientId, clockTolerance: CLOCK_TOLERANCE_SECONDS });
    return typeof claims === 'object' ? claims : null;
  } catch {
    // A signature that cannot even be read is thrown as another kind of error than one that is wrong.
    return null;
  }
}

function decoded(assertion: string): jwt.Jwt | null {
  try {
    return jwt.decode(assertion, { complete: true });
  } catch (error) {
    // What is no JSON behind a header that says it is.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The keys as they are kept, each with a name; throws `unusable-key`. */
export function usableKeys(given: readonly (Omit<ClientKey, 'kid'> & { kid?: string })[]): ClientKey[] {
  const names = new Set<string>();
  return given.map((key, index) => {
    const kid = key.kid ?? thumbprint(key);
    if (!isPublicKey(key)) throw unusable(index, 'is no public key of its family');
    if (names.has(kid)) throw unusable(index, 'has the name of another');
    names.add(kid);
    return { ...key, kid } as ClientKey;
  });
}

function isPublicKey(key: JsonWebKey): boolean {
  try {
    createPublicKey({ key, format: 'jwk' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false;
  }
}

function unusable(index: number, detail: string): AppError {
  return new AppError('unusable-key', `The key at ${index} ${detail}.`, { errors: [{ pointer: `#/keys/${index}`, code: 'unusable-key', detail }] });
}
