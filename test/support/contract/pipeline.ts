/**
 * The pipeline over the real contract, database and credentials of a service, with other handlers or other
 * quotas than the service has: for what a service in good health does not answer.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { operations } from '../../../generated/operations.ts';
import * as responseValidators from '../../../generated/response-validators.js';
import * as serializers from '../../../generated/serializers.js';
import * as validators from '../../../generated/validators.js';
import { rateLimitPolicies } from '../../../generated/vocabulary.ts';
import { createCursorSigner } from '../../../src/contract/cursor.ts';
import { createLimiter, memoryStore } from '../../../src/contract/limit.ts';
import type { RateLimitPolicy } from '../../../src/contract/operation.ts';
import type { AnyHandler } from '../../../src/contract/pipeline.ts';
import { createPipeline } from '../../../src/contract/pipeline.ts';
import { createRespond } from '../../../src/contract/respond.ts';
import type { Service } from '../service.ts';

export interface MadeUp {
  url: string;
  stop(): Promise<void>;
}

export interface MadeUpOptions {
  /** Stands for the handler of every operation. */
  handler: AnyHandler;
  policies?: Record<string, RateLimitPolicy>;
}

export async function startPipeline(service: Service, { handler, policies = rateLimitPolicies }: MadeUpOptions): Promise<MadeUp> {
  const logger = pino({ level: 'silent' });
  const pipeline = createPipeline({
    contract: { operations, validators, serializers, responseValidators },
    handlers: Object.fromEntries(Object.keys(operations).map((operationId) => [operationId, handler])),
    logger,
    database: service.app.database,
    authenticator: service.app.access,
    limiter: createLimiter(policies, memoryStore, 1),
    cursors: createCursorSigner('secret'),
    respond: createRespond({ logger, problemTypeBase: 'http://deed.test/problems/', corsOrigins: [], strictTransport: false }),
    addressOf: () => '192.0.2.1',
  });
  const server = createServer((req, res) => pipeline(req, res, () => res.writeHead(404).end()));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
