/** Which answers the suites have seen: operation × status × media type, and operation × problem code. The client writes it, `coverage.ts` reads it. */

const cells = new Set<string>();
const problems = new Set<string>();

/** `code` is the problem's, null for an answer that is none. */
export function recordExchange(operationId: string, status: number, mediaType: string, code: string | null): void {
  cells.add(cellOf(operationId, status, mediaType));
  if (code !== null) problems.add(`${operationId} ${code}`);
}

/** `-` stands for an answer without a body. */
export const cellOf = (operationId: string, status: number, mediaType: string): string => `${operationId} ${status} ${mediaType || '-'}`;

export const seenCells = (): ReadonlySet<string> => cells;
/** `operationId code`. */
export const seenProblems = (): ReadonlySet<string> => problems;
