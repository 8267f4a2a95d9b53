/**
 * Public ids: a prefix that names the kind, then the row's UUIDv7 in Crockford base32 (lower case,
 * 26 digits), as in `cust_01k9…`. They sort by age, can be double-clicked and cannot be guessed.
 * Prefixes stand in the contract (`x-id-prefix`); the database keeps plain uuids.
 */
import { randomUUID } from 'node:crypto';
import { idPrefixes } from '../generated/vocabulary.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const DIGIT_CODES = Buffer.from(DIGITS);
const HEX = '0123456789abcdef';
const HYPHEN = 45;
const digitValues = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** RFC 9562 section 5.9: the uuid of nobody and nothing. */
export const NIL = '00000000-0000-0000-0000-000000000000';

let lastMillisecond = 0;
let sequence = 0;

/** RFC 9562 UUIDv7: variant and the 62 bits of `rand_b` are those of a random UUID; the 12 bits of `rand_a` count up within a millisecond, so ids of one process ascend. */
export function uuidv7(): string {
  const random = randomUUID();
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = parseInt(random.slice(0, 2), 16);
  } else if (++sequence > 0xfff) {
    lastMillisecond += 1;
    sequence = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const counter = sequence.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${random.slice(19)}`;
}

/** 26 digits → uuid text; the contract's pattern has already refused anything else. */
function decodeBase32(text: string): string {
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
  // One buffer for all ids of a kind, the prefix already in it: lists encode a hundred ids a page.
  const buffer = Buffer.from(lead.padEnd(lead.length + 26));
  return {
    encode(uuid) {
      writeBase32(uuid, buffer, lead.length);
      return buffer.toString('latin1');
    },
    decode: (id) => decodeBase32(id.slice(lead.length)),
  };
}

/** uuid text → 26 base32 digits: the 128 bits, led by two zero bits, cut in fives. */
function writeBase32(uuid: string, buffer: Buffer, start: number): void {
  let pending = 0;
  let bits = 2;
  let at = start;
  for (let index = 0; index < 36; index++) {
    const code = uuid.charCodeAt(index);
    if (code === HYPHEN) continue;
    pending = ((pending << 4) | (code < 58 ? code - 48 : code - 87)) & 0xfff;
    bits += 4;
    if (bits >= 5) {
      bits -= 5;
      buffer[at++] = DIGIT_CODES[(pending >> bits) & 31]!;
    }
  }
}

/** One codec for each id schema of the contract: `ids.CustomerId.encode(row.id)`. */
export const ids = Object.fromEntries(
  Object.entries(idPrefixes).map(([schema, prefix]) => [schema, kind(prefix)]),
) as Record<keyof typeof idPrefixes, IdKind>;
