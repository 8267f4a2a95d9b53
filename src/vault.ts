/**
 * What `SECRET_KEY` is good for: sealing secrets that must be read again, and keyed digests of those that need
 * only be compared. Each purpose has a key of its own, derived by HKDF-SHA-256 (RFC 5869) from SECRET_KEY and the
 * purpose's label, so that what is known of one tells nothing of another.
 *
 * To rotate, SECRET_KEY becomes the new key and SECRET_KEY_PREVIOUS has the old ones: what they sealed opens,
 * what they digested is found, and everything new is under the new key. An old key can go when nothing is
 * `outdated` any more and no digest under it is needed.
 */
import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** 96 random bits (SP 800-38D, 8.2.2): a key may seal 2³² times before two nonces are alike with a chance above 2⁻³². */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A sealed text is version, id of its key, nonce, ciphertext and tag. The version says that it is made so. */
const VERSION = 1;
const ID_BYTES = 4;
const HEADER_BYTES = 1 + ID_BYTES;

export interface Vault {
  /** AES-256-GCM, as base64url. `context` says what it is for (`totp:<user uuid>`): it opens in no other. */
  seal(plain: string, context: string): string;
  /** Throws where the text is not whole, not ours, of another context, or under a key that is not configured. */
  open(sealed: string, context: string): string;
  /** It is under a previous key: seal anew what is inside. */
  outdated(sealed: string): boolean;
  /** HMAC-SHA-256 (RFC 2104) under the current key, as base64url. */
  digest(label: string, text: string): string;
  /** Under every key, the current one first: a row that was kept before a rotation has one of these. */
  digests(label: string, text: string): string[];
  /** Compares in constant time, under every key. */
  digestMatches(label: string, text: string, digest: string): boolean;
}

interface Key {
  id: Buffer;
  derive(label: string): KeyObject;
}

/** `previousKeys`: keys that sealed or digested what is still kept. */
export function createVault(secretKey: string, previousKeys: readonly string[] = []): Vault {
  const keys = [secretKey, ...previousKeys].map(keyOf);
  const [current] = keys as [Key];
  if (new Set(keys.map(({ id }) => id.toString('hex'))).size < keys.length) throw new Error('SECRET_KEY and SECRET_KEY_PREVIOUS name a key twice.');

  function hmac(key: Key, label: string, text: string): Buffer {
    return createHmac('sha256', key.derive(`digest:${label}`)).update(text).digest();
  }

  return {
    seal(plain, context) {
      const header = Buffer.concat([Buffer.of(VERSION), current.id]);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, current.derive('seal'), nonce, { authTagLength: TAG_BYTES }).setAAD(bound(header, context));
      return Buffer.concat([header, nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },

    open(sealed, context) {
      const { bytes, header } = parse(sealed);
      const key = keys.find(({ id }) => id.equals(header.subarray(1)));
      if (!key) throw new Error('This was sealed under another key. If that was an earlier SECRET_KEY, put it into SECRET_KEY_PREVIOUS.');
      const nonce = bytes.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, key.derive('seal'), nonce, { authTagLength: TAG_BYTES }).setAAD(bound(header, context)).setAuthTag(bytes.subarray(-TAG_BYTES));
      const plain = decipher.update(bytes.subarray(HEADER_BYTES + NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([plain, decipher.final()]).toString('utf8');
    },

    outdated: (sealed) => !parse(sealed).header.subarray(1).equals(current.id),
    digest: (label, text) => hmac(current, label, text).toString('base64url'),
    digests: (label, text) => keys.map((key) => hmac(key, label, text).toString('base64url')),
    digestMatches(label, text, digest) {
      const given = Buffer.from(digest, 'base64url');
      // All of them, always: time tells neither whether one matches nor which.
      return keys.map((key) => hmac(key, label, text)).filter((one) => one.length === given.length && timingSafeEqual(one, given)).length > 0;
    },
  };
}

function keyOf(secret: string): Key {
  // As an object: made from bytes for each digest, a key costs several times what the digest does.
  const derived = new Map<string, KeyObject>();
  const derive = (label: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `deed:${label}`, length));
  return {
    id: derive('id', ID_BYTES),
    derive(label) {
      let key = derived.get(label);
      if (!key) derived.set(label, (key = createSecretKey(derive(label, KEY_BYTES))));
      return key;
    },
  };
}

/** The header has one length, so header and context are told apart whatever they are. */
function bound(header: Buffer, context: string): Buffer {
  return Buffer.concat([header, Buffer.from(context)]);
}

function parse(sealed: string): { bytes: Buffer; header: Buffer } {
  const bytes = Buffer.from(sealed, 'base64url');
  // The decoder forgives what does not belong to the alphabet.
  if (bytes.toString('base64url') !== sealed || bytes.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES) throw new Error('This is no sealed text, or not all of it.');
  if (bytes[0] !== VERSION) throw new Error(`This was sealed in a way (${bytes[0]}) that this version does not know.`);
  return { bytes, header: bytes.subarray(0, HEADER_BYTES) };
}
