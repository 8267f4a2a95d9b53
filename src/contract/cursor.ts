/**
 * Cursors leave the service signed and come back checked. The signature binds a position to the
 * operation, the tenant, the filters and the sort, so a cursor of another list or tenant is refused.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';

const VERSION = 'deed-cursor-1';
const SIGNATURE_BYTES = 16;

export interface CursorSigner {
  sign(position: string, binding: string): string;
  /** The position inside; throws `invalid-cursor` when it is not ours or not for this list. */
  open(cursor: string, binding: string): string;
}

export function createCursorSigner(secret: string): CursorSigner {
  const signature = (position: string, binding: string): Buffer =>
    createHmac('sha256', secret).update(`${VERSION}\n${binding}\n${position}`).digest().subarray(0, SIGNATURE_BYTES);
  return {
    sign: (position, binding) => Buffer.concat([signature(position, binding), Buffer.from(position)]).toString('base64url'),
    open(cursor, binding) {
      const bytes = Buffer.from(cursor, 'base64url');
      const position = bytes.subarray(SIGNATURE_BYTES).toString();
      if (bytes.length <= SIGNATURE_BYTES || !timingSafeEqual(bytes.subarray(0, SIGNATURE_BYTES), signature(position, binding))) {
        throw new AppError('invalid-cursor', 'The cursor is not one this list gave out. Start again without it, and keep filters and sort while paging.', {
          errors: [{ in: 'query', parameter: 'cursor', code: 'invalid-cursor', detail: 'is not a cursor of this list with these filters and this sort' }],
        });
      }
      return position;
    },
  };
}

/** What a cursor is bound to: everything in the query that shapes the list. */
export function cursorBinding(operationId: string, tenantId: string | null, query: Record<string, unknown>): string {
  const shaping = Object.keys(query).filter((name) => name !== 'cursor' && name !== 'limit' && name !== 'total').sort();
  return `${operationId}\n${tenantId ?? ''}\n${JSON.stringify(shaping.map((name) => [name, query[name]]))}`;
}
