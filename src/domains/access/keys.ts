/**
 * The keys that sign tokens. JWT_PRIVATE_KEY holds one or several PEMs: the first signs, all of them verify
 * and are published (RFC 7517), so that a key is rotated without anybody being logged out: add the new one
 * behind, put it first once every process has it, drop the old one when its last token has expired.
 */
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';

export const ALGORITHM = 'ES256';

export interface SigningKey {
  /** RFC 7638 thumbprint. */
  keyId: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** As published. */
  jwk: { kty: 'EC'; crv: 'P-256'; x: string; y: string; kid: string; alg: typeof ALGORITHM; use: 'sig' };
}

export interface Keyring {
  signer: SigningKey;
  byId: ReadonlyMap<string, SigningKey>;
}

const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]+-----END [A-Z ]*PRIVATE KEY-----/g;

export const pemsIn = (text: string): string[] => [...text.matchAll(PEM)].map(([pem]) => pem);

export function createKeyring(pems: string): Keyring {
  const keys = pemsIn(pems).map(signingKey);
  const [signer] = keys;
  if (!signer) throw new Error('JWT_PRIVATE_KEY must hold a PEM private key.');
  return { signer, byId: new Map(keys.map((key) => [key.keyId, key])) };
}

function signingKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('JWT_PRIVATE_KEY must be an EC key on the curve P-256 (ES256).');
  const publicKey = createPublicKey(privateKey);
  const { x, y } = publicKey.export({ format: 'jwk' }) as JsonWebKey & { x: string; y: string };
  const keyId = thumbprint({ crv: 'P-256', kty: 'EC', x, y });
  return { keyId, privateKey, publicKey, jwk: { kty: 'EC', crv: 'P-256', x, y, kid: keyId, alg: ALGORITHM, use: 'sig' } };
}

/** RFC 7638: of the members that make a key of its family, in the order of their names. */
export function thumbprint({ kty, crv, x, y, n, e }: JsonWebKey): string {
  const required = kty === 'EC' ? { crv, kty, x, y } : { e, kty, n };
  return createHash('sha256').update(JSON.stringify(required)).digest('base64url');
}
