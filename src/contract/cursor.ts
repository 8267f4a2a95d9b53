/**
 * Cursors leave the service signed and come back checked. The signature binds a position to the
 * operation, the tenant, the filters and the sort, so a cursor of another list or tenant is refused.
 */
import { hash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';

const VERSION = 'deed-cursor-1';
const SIGNATURE_BYTES = 16;
const BLOCK_BYTES = 64;

export interface CursorSigner {
  sign(position: string, binding: string): string;
  /** The position inside; throws `invalid-cursor` when it is not ours or not for this list. */
  open(cursor: string, binding: string): string;
}

export function createCursorSigner(secret: string): CursorSigner {
  const inner = paddedKey(secret, 0x36);
  const outer = paddedKey(secret, 0x5c);
  /** HMAC-SHA256 (RFC 2104) of two one-shot digests: a list makes one for each link, and streams cost twice as much. */
  const signature = (position: string, binding: string): Buffer => {
    const message = Buffer.from(`${VERSION}\n${binding}\n${position}`);
    return hash('sha256', Buffer.concat([outer, hash('sha256', Buffer.concat([inner, message]), 'buffer')]), 'buffer').subarray(0, SIGNATURE_BYTES);
  };
  return {
    sign: (position, binding) => Buffer.concat([signature(position, binding), Buffer.from(position)]).toString('base64url'),
    open(cursor, binding) {
      const bytes = Buffer.from(cursor, 'base64url');
      const position = bytes.subarray(SIGNATURE_BYTES).toString();
      // The decoder forgives what does not belong to the alphabet; one position shall have one spelling.
      if (bytes.length <= SIGNATURE_BYTES || bytes.toString('base64url') !== cursor || !timingSafeEqual(bytes.subarray(0, SIGNATURE_BYTES), signature(position, binding))) {
        throw new AppError('invalid-cursor', 'The cursor is not one this list gave out. Start again without it, and keep filters and sort while paging.', {
          errors: [{ in: 'query', parameter: 'cursor', code: 'invalid-cursor', detail: 'is not a cursor of this list with these filters and this sort' }],
        });
      }
      return position;
    },
  };
}

/** The key as RFC 2104 mixes it in: brought to the block size of SHA-256, and each byte xored. */
function paddedKey(secret: string, pad: number): Buffer {
  const bytes = Buffer.from(secret);
  const key = bytes.length > BLOCK_BYTES ? hash('sha256', bytes, 'buffer') : bytes;
  return Buffer.from(Array.from({ length: BLOCK_BYTES }, (_, index) => (key[index] ?? 0) ^ pad));
}

/** What a cursor is bound to: everything in the query that shapes the list. */
export function cursorBinding(operationId: string, tenantId: string | null, query: Record<string, unknown>): string {
  const shaping = Object.keys(query).filter((name) => name !== 'cursor' && name !== 'limit' && name !== 'total').sort();
  return `${operationId}\n${tenantId ?? ''}\n${JSON.stringify(shaping.map((name) => [name, query[name]]))}`;
}
