/**
 * In development an operation whose handler is not written yet answers from the contract's examples
 * (openapi-backend makes the answer), so that clients can begin. `Prefer: code=404, example=name`
 * chooses another answer; `X-Mock: true` says that nothing here is real.
 */
import { createRequire } from 'node:module';
import type { Document } from 'openapi-backend';
import { withoutHandler } from './bind.ts';
import type { Operation } from './operation.ts';
import type { AnyHandler } from './runnable.ts';

const require = createRequire(import.meta.url);

export interface MockContext {
  prefer?: string | undefined;
}

/** Handlers for the operations that have none. */
export async function mockHandlers(operations: Readonly<Record<string, Operation>>, handlers: Readonly<Record<string, AnyHandler>>): Promise<Record<string, AnyHandler>> {
  const missing = withoutHandler(operations, handlers);
  const mocks: Record<string, AnyHandler> = {};
  for (const audience of new Set(missing.map((operation) => operation.audience))) {
    const { OpenAPIBackend } = await import('openapi-backend');
    const definition = require(`../../generated/${audience}.json`) as Document;
    // Its own validation and its router are not wanted: ours run before a handler does.
    const backend = new OpenAPIBackend({ definition, quick: true, validate: false });
    await backend.init();
    for (const operation of missing.filter((one) => one.audience === audience)) {
      mocks[operation.operationId] = ({ prefer }: MockContext) => {
        const wanted = preferences(prefer);
        const code = Object.hasOwn(operation.responses, wanted.code ?? '') ? wanted.code! : Object.keys(operation.responses).sort()[0]!;
        const { mediaTypes } = operation.responses[code]!;
        if (mediaTypes.length === 0) return { status: Number(code), mock: true };
        const { mock } = backend.mockResponseForOperation(operation.operationId, { code: Number(code), ...(wanted.example && { example: wanted.example }) }) as { mock: unknown };
        return { status: Number(code), mock: true, body: mock };
      };
    }
  }
  return mocks;
}

/** `code=404, example=name` (RFC 7240). */
function preferences(prefer = ''): { code?: string; example?: string } {
  return Object.fromEntries(prefer.split(/[,;]/).map((part) => part.trim().split('=', 2)).filter((pair) => pair.length === 2)) as { code?: string; example?: string };
}
