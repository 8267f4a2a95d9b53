/** The boot check: handlers and contract name the same operations, or the process refuses to start. */
import type { Operation } from './operation.ts';
import type { AnyHandler } from './runnable.ts';

/** The operations that nobody handles yet; a batch runs the handlers of others. */
export function withoutHandler(operations: Readonly<Record<string, Operation>>, handlers: Readonly<Record<string, AnyHandler>>): Operation[] {
  return Object.values(operations).filter(({ operationId, batch }) => !batch && typeof handlers[operationId] !== 'function');
}

/** `mocks` stand in for handlers that are missing. */
export function checkHandlers(operations: Readonly<Record<string, Operation>>, handlers: Readonly<Record<string, AnyHandler>>, mocks: object = {}): void {
  const missing = withoutHandler(operations, handlers).filter(({ operationId }) => !Object.hasOwn(mocks, operationId));
  const extra = Object.keys(handlers).filter((operationId) => !Object.hasOwn(operations, operationId) || operations[operationId]!.batch);
  const complaints = [
    ...missing.map(({ operationId, method, path, tag }) => `${operationId} (${method} ${path}) has no handler. Write it in the ${tag} domain's handlers.ts.`),
    ...extra.map((operationId) => `The handler ${operationId} has no operation. Declare it in openapi/paths/, or delete the handler.`),
  ];
  if (complaints.length > 0) throw new Error(`The handlers are not what the contract says:\n${complaints.map((complaint) => `  - ${complaint}`).join('\n')}`);
}
