/**
 * Public ids: a prefix that names the kind, then the row's UUIDv7 in Crockford base32 (lower case,
 * 26 digits), as in `cust_01k9…`. They sort by age, can be double-clicked and cannot be guessed.
 * Prefixes stand in the contract (`x-id-prefix`); the database keeps plain uuids.
 */
import { randomBytes } from 'node:crypto';
import { idPrefixes } from '../generated/vocabulary.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const HEX = '0123456789abcdef';
const digitValues = new Map([...DIGITS].map((digit, value) => [digit, value]));

let lastMillisecond = 0;
let sequence = 0;

/** RFC 9562 UUIDv7; the 12 bits of `rand_a` count up within a millisecond, so ids of one process ascend. */
export function uuidv7(): string {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = randomBytes(1)[0]!;
  } else if (++sequence > 0xfff) {
    lastMillisecond += 1;
    sequence = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const random = randomBytes(8);
  random[0] = (random[0]! & 0x3f) | 0x80;
  const tail = random.toString('hex');
  const rand = sequence.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rand}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** uuid text → 26 base32 digits: the 128 bits are led by two zero bits, then cut in fives. */
export function encodeBase32(uuid: string): string {
  let text = '';
  let buffer = 0;
  let bits = 2;
  for (let index = 0; index < 36; index++) {
    const code = uuid.charCodeAt(index);
    if (code === 45) continue;
    buffer = ((buffer << 4) | (code < 58 ? code - 48 : code - 87)) & 0xfff;
    bits += 4;
    if (bits >= 5) {
      bits -= 5;
      text += DIGITS[(buffer >> bits) & 31];
    }
  }
  return text;
}

/** The inverse of {@link encodeBase32}; the contract's pattern has already refused anything else. */
export function decodeBase32(text: string): string {
  let hex = '';
  let buffer = 0;
  let bits = -2;
  for (const digit of text) {
    buffer = ((buffer << 5) | (digitValues.get(digit) ?? 0)) & 0xfff;
    bits += 5;
    while (bits >= 4) {
      bits -= 4;
      hex += HEX[(buffer >> bits) & 15];
    }
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export interface IdKind {
  encode(uuid: string): string;
  decode(id: string): string;
}

function kind(prefix: string): IdKind {
  const lead = `${prefix}_`;
  return {
    encode: (uuid) => lead + encodeBase32(uuid),
    decode: (id) => decodeBase32(id.slice(lead.length)),
  };
}

/** One codec for each id schema of the contract: `ids.CustomerId.encode(row.id)`. */
export const ids = Object.fromEntries(
  Object.entries(idPrefixes).map(([schema, prefix]) => [schema, kind(prefix)]),
) as Record<keyof typeof idPrefixes, IdKind>;
