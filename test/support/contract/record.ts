/** Which answers the suites have seen: operation × status × media type. The client writes it, `coverage.ts` reads it. */

const seen = new Map<string, Set<string>>();

/** `code` is the problem's, null for an answer that is none. */
export function recordExchange(operationId: string, status: number, mediaType: string, code: string | null): void {
  const key = cellOf(operationId, status, mediaType);
  const codes = seen.get(key) ?? new Set();
  seen.set(key, codes.add(code ?? ''));
}

/** `-` stands for an answer without a body. */
export const cellOf = (operationId: string, status: number, mediaType: string): string => `${operationId} ${status} ${mediaType || '-'}`;

export const seenCells = (): ReadonlySet<string> => new Set(seen.keys());
export const seenCodes = (operationId: string, status: number, mediaType: string): ReadonlySet<string> => seen.get(cellOf(operationId, status, mediaType)) ?? new Set();
