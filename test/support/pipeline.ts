/** The pipeline alone, over HTTP: an operation table and handlers of the test's own, and no database behind them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import * as responseValidators from '../../generated/response-validators.js';
import * as serializers from '../../generated/serializers.js';
import * as validators from '../../generated/validators.js';
import { permissions, rateLimitPolicies } from '../../generated/vocabulary.ts';
import { createCursorSigner } from '../../src/contract/cursor.ts';
import { createLimiter, memoryStore } from '../../src/contract/limit.ts';
import type { Operation } from '../../src/contract/operation.ts';
import type { AnyHandler } from '../../src/contract/pipeline.ts';
import { createPipeline } from '../../src/contract/pipeline.ts';
import type { Principal } from '../../src/contract/principal.ts';
import { createRespond } from '../../src/contract/respond.ts';
import type { Truth } from '../../src/contract/truth.ts';
import { createTruth } from '../../src/contract/truth.ts';
import type { Database } from '../../src/database/database.ts';
import { uuidv7 } from '../../src/ids.ts';

export const principal: Principal = { kind: 'user', id: uuidv7(), tenantId: uuidv7(), permissions: new Set(permissions) };

export interface Served {
  url: string;
  database: FakeDatabase;
  logs: string[];
  truth: Truth;
  close(): void;
}

/** A transaction is only whether it commits: rows are not what these tests are about. */
export class FakeDatabase {
  committed = 0;
  rolledBack = 0;
  reader = (): unknown => ({ tenantId: principal.tenantId });
  translate = (error: unknown): unknown => error;
  async transaction(_scope: object, work: (tx: unknown) => Promise<unknown>): Promise<unknown> {
    try {
      const result = await work({});
      this.committed++;
      return result;
    } catch (error) {
      this.rolledBack++;
      throw error;
    }
  }
}

export interface ServeOptions {
  operations: Readonly<Record<string, Operation>>;
  handlers: Partial<Record<string, (context: any) => unknown>>;
  /** Refuse answers that are not what the contract says, as in development and test; otherwise log and count them. */
  checked?: boolean;
}

export async function servePipeline({ operations, handlers, checked = true }: ServeOptions): Promise<Served> {
  const database = new FakeDatabase();
  const logs: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logs.push(line) });
  const truth = createTruth({ validators: responseValidators, loud: checked, samplePercent: 100, logger });
  const pipeline = createPipeline({
    contract: { operations, validators, serializers },
    handlers: handlers as Record<string, AnyHandler>,
    database: database as unknown as Database,
    authenticator: { bearer: () => principal, apiKey: () => principal },
    limiter: createLimiter(rateLimitPolicies, memoryStore, 1000),
    cursors: createCursorSigner('secret'),
    respond: createRespond({ logger, problemTypeBase: 'http://deed.test/problems/', corsOrigins: [], strictTransport: false }),
    truth,
    addressOf: () => '192.0.2.1',
  });
  const server = createServer((req, res) => pipeline(req, res, () => res.writeHead(404).end()));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { truth, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, database, logs, close: () => void server.close() };
}
