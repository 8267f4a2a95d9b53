/**
 * The pipeline alone, over HTTP, with handlers, limits or operations of the test's own: for what a service in
 * good health does not answer. Database and credentials are made up, unless those of a service are given.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { operations as table } from '../../generated/operations.ts';
import * as responseValidators from '../../generated/response-validators.js';
import * as serializers from '../../generated/serializers.js';
import * as validators from '../../generated/validators.js';
import { permissions, rateLimitPolicies } from '../../generated/vocabulary.ts';
import { createCursorSigner } from '../../src/contract/cursor.ts';
import { Load } from '../../src/database/load.ts';
import { createLimiter } from '../../src/contract/limit.ts';
import type { Mock } from '../../src/contract/mock.ts';
import type { Operation, RateLimitPolicy } from '../../src/contract/operation.ts';
import { hostCheck, hostOfOperation } from '../../src/contract/host.ts';
import { createOrigins } from '../../src/contract/origins.ts';
import { createPipeline } from '../../src/contract/pipeline.ts';
import type { Authenticator, Principal } from '../../src/contract/principal.ts';
import { createRespond } from '../../src/contract/respond.ts';
import type { AnyHandler } from '../../src/contract/runnable.ts';
import type { Truth } from '../../src/contract/truth.ts';
import { createTruth } from '../../src/contract/truth.ts';
import type { Database } from '../../src/database/database.ts';
import { memoryStore } from '../../src/limits/memory.ts';
import { uuidv7 } from '../../src/ids.ts';
import type { Service } from './service.ts';
import type { Variant } from './variant.ts';

export const principal: Principal = { kind: 'user', id: uuidv7(), tenantId: uuidv7(), permissions: new Set(permissions), sessionId: uuidv7(), authenticatedAt: Date.now(), expiresAt: Date.now() + 3_600_000 };

/** A transaction is only whether it commits, and with which entries: rows are not what these tests are about. */
export class FakeDatabase {
  /** The outcomes that the audit log would tell. */
  committed: string[] = [];
  rolledBack = 0;
  reader = (): unknown => ({ tenantId: principal.tenantId });
  translate = (error: unknown): unknown => error;
  async transaction(_scope: object, work: (tx: unknown) => Promise<unknown>): Promise<unknown> {
    try {
      const tx: { entries: (() => { outcome: string })[] } = { entries: [] };
      const result = await work(tx);
      this.committed.push(...tx.entries.map((make) => make().outcome));
      return result;
    } catch (error) {
      this.rolledBack++;
      throw error;
    }
  }
}

export interface ServeOptions {
  /** A contract of the test's own. */
  variant?: Variant;
  operations?: Readonly<Record<string, Operation>>;
  /** By operationId, or one for all. */
  handlers: Partial<Record<string, (context: any) => unknown>> | AnyHandler;
  /** What answers without a handler. */
  mocks?: Readonly<Record<string, Mock>>;
  policies?: Record<string, RateLimitPolicy>;
  /** Multiplies the quotas; 1000 unless policies are given. */
  limitFactor?: number;
  /** Refuse answers that are not what the contract says, as in development and test; otherwise log and count them. */
  checked?: boolean;
  stallMilliseconds?: number;
  /** Whose database and credentials to use. */
  service?: Service;
  /** Who calls, or why nobody knows. */
  identify?: () => Principal;
  /** In place of `identify`. */
  authenticator?: Authenticator;
  corsOrigins?: string[];
  allowedHosts?: string[];
  adminHost?: string;
  overloaded?: () => boolean;
  /** What the address of the client is taken from; one address for all where it is absent. */
  addressHeader?: string;
}

export interface Served {
  url: string;
  database: FakeDatabase;
  logs: Record<string, any>[];
  truth: Truth;
  stop(): Promise<void>;
}

export async function servePipeline(options: ServeOptions): Promise<Served> {
  const { variant, operations = variant?.contract.operations ?? table, handlers, mocks = {}, policies, checked = true, stallMilliseconds, service, identify = () => principal, addressHeader, authenticator, corsOrigins = [], allowedHosts = ['*'], adminHost = null, overloaded = () => false } = options;
  const origins = createOrigins(corsOrigins, false);
  const database = new FakeDatabase();
  const logs: Record<string, any>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logs.push(JSON.parse(line) as Record<string, any>) });
  const truth = createTruth({ validators: variant?.responseValidators ?? responseValidators, loud: checked, samplePercent: 100, logger });
  const pipeline = createPipeline({
    contract: { validators, serializers, ...variant?.contract, operations },
    handlers: typeof handlers === 'function' ? Object.fromEntries(Object.keys(operations).map((operationId) => [operationId, handlers])) : (handlers as Record<string, AnyHandler>),
    mocks,
    database: service?.app.database ?? (database as unknown as Database),
    authenticator: authenticator ?? service?.app.authenticator ?? { bearer: identify, apiKey: identify, client: identify, cookie: identify, csrfToken: () => '' },
    origins,
    hosts: hostCheck(allowedHosts),
    hostOf: hostOfOperation(adminHost),
    limiter: createLimiter(policies ?? rateLimitPolicies, { service: memoryStore(), process: memoryStore() }, options.limitFactor ?? (policies ? 1 : 1000)),
    overload: { refuses: overloaded, writes: new Load() },
    writers: null,
    cursors: createCursorSigner('secret'),
    respond: createRespond({ logger, problemTypeBase: 'http://deed.test/problems/', origins, strictTransport: false, stallMilliseconds }),
    truth,
    logger,
    tracer: null,
    addressOf: (req) => (addressHeader ? String(req.headers[addressHeader]) : '192.0.2.1'),
  });
  const server = createServer((req, res) => pipeline(req, res, () => res.writeHead(404).end()));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    logs,
    truth,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
