/**
 * What is counted, and by which names. Labels have few values, all of them of the contract or of the code: nothing that a
 * client chooses, and nobody's name. `job` and `instance` are Prometheus's own. Loaded only where metrics are on.
 */
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { Counter, Gauge, Registry } from 'prom-client';
import { contractVersion } from '../../generated/vocabulary.ts';
import type { Exchange } from '../contract/exchange.ts';
import type { Operation, RateLimitPolicy } from '../contract/operation.ts';
import type { Truth } from '../contract/truth.ts';
import type { DatabaseUse } from '../database/database.ts';
import { inTime } from '../in-time.ts';
import type { Depth } from '../jobs/depths.ts';
import type { AnyJob } from '../jobs/job.ts';
import type { Aggregator, Family } from './families.ts';
import type { AttemptOutcome, DeliveryOutcome, Meter } from './meter.ts';
import { watchProcess } from './process.ts';
import type { Series } from './timings.ts';
import { Timings } from './timings.ts';
import { traceIdOf } from './trace-context.ts';

const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const WORK_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300];
const ATTEMPTS: readonly AttemptOutcome[] = ['succeeded', 'retried', 'failed', 'lost'];
const DELIVERIES: readonly DeliveryOutcome[] = ['received', 'refused', 'unreachable'];
/** Of a request that is for no operation. */
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** An answer that nobody has waited for says less than none. */
const QUEUES_PATIENCE_MILLISECONDS = 2000;

export interface MetricsOptions {
  operations: Readonly<Record<string, Operation>>;
  policies: Readonly<Record<string, RateLimitPolicy>>;
  /** Whether a problem says that somebody was not let in. */
  isAuthFailure: (code: string) => boolean;
  jobs: readonly AnyJob[];
  database: () => DatabaseUse;
  /** Work that waits for Postgres, and requests that were refused for it. */
  overload: () => { waiting: number; refused: number };
  truth: Pick<Truth, 'untruths'>;
  /** Whether durations of requests say by which trace they were. */
  exemplars: boolean;
  logger: Logger;
}

export interface Declared {
  name: string;
  type: Family['type'];
  labelNames: readonly string[];
  help: string;
}

export interface Metrics {
  meter: Meter;
  /** Counts requests from their first byte until their answer has left. */
  watch(server: Server): void;
  /** From here on the queues are asked, too. */
  showQueues(depths: () => Promise<Depth[]>): void;
  /** What there is to be counted, whether or not anything was. */
  declared: readonly Declared[];
  /** Of this process. */
  families(): Promise<Family[]>;
  close(): void;
}

export function createMetrics(options: MetricsOptions): Metrics {
  const { operations, policies, isAuthFailure, database, overload, truth, logger } = options;
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> => new Counter({ registers, name, help, labelNames });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[], aggregator: Aggregator, collect?: (this: Gauge<Label>) => void | Promise<void>): Gauge<Label> =>
    new Gauge({ registers, name, help, labelNames, aggregator, ...(collect && { collect }) });

  const requests = new Timings(registry, ['operation_id', 'method', 'status'], {
    counter: { name: 'deed_http_requests_total', help: 'Requests answered, by operation and status; `none` is what the contract has no operation for.' },
    histogram: { name: 'deed_http_request_duration_seconds', help: 'From the end of the headers to the end of the answer.' },
    bounds: REQUEST_SECONDS,
  });
  let underWay = 0;
  gauge('deed_http_requests_in_flight', 'Requests whose answer has not left yet, pages of documentation included.', [], 'sum', function () { this.set(underWay); });
  new Counter({ registers, name: 'deed_http_requests_shed_total', help: 'Requests turned away because there was too much to do. They count here alone.', collect() {
    this.reset();
    this.inc(overload().refused);
  } });
  const problems = counter('deed_http_problems_total', 'Problems answered, by operation and code.', 'operation_id', 'code');
  const limited = counter('deed_rate_limit_refusals_total', 'Requests that were one too many, by policy.', 'policy');
  for (const policy of Object.keys(policies)) limited.inc({ policy }, 0);
  const failures = counter('deed_auth_failures_total', 'Credentials that were refused, by problem code; `too-many-attempts` is an account that is locked for a while.', 'code');
  new Counter({ registers, name: 'deed_contract_untruths_total', help: 'Answers that were not what the contract says, by operation.', labelNames: ['operation_id'], collect() {
    this.reset();
    for (const [operationId, times] of truth.untruths) this.inc({ operation_id: operationId }, times);
  } });

  gauge('deed_database_pool_connections', 'Connections for transactions, by state.', ['state'], 'sum', function () {
    const { connections, idle } = database().pool;
    this.set({ state: 'idle' }, idle);
    this.set({ state: 'busy' }, connections - idle);
  });
  gauge('deed_database_pool_most_connections', 'How many there may be.', [], 'sum', function () { this.set(database().pool.most); });
  gauge('deed_database_pool_waiting', 'Transactions that wait for a connection.', [], 'sum', function () { this.set(database().pool.waiting); });
  gauge('deed_database_lane_statements', 'Single statements under way on the pipelined connections.', ['lane'], 'sum', function () {
    for (const [lane, count] of Object.entries(database().lanes)) this.set({ lane }, count);
  });
  gauge('deed_database_work', 'What waits for Postgres, transactions and statements: by its length load shedding decides.', [], 'sum', function () { this.set(overload().waiting); });
  gauge('deed_database_exports', 'Exports under way, each on a connection of its own.', [], 'sum', function () { this.set(database().exports); });

  let depths: (() => Promise<Depth[]>) | undefined;
  const oldest = gauge('deed_jobs_oldest_waiting_seconds', 'How long the oldest job that is due has waited, of jobs of which one waits. Workers tell.', ['job_name'], 'max');
  const waiting = gauge('deed_jobs', 'Jobs by state: waiting, scheduled for later (retries too), running, dead. Workers tell, each of all.', ['job_name', 'state'], 'max');
  async function countQueues(): Promise<void> {
    const counted = (await asked(depths, logger)) ?? [];
    waiting.reset();
    oldest.reset();
    for (const { job, state, count, oldestSeconds } of counted) {
      waiting.set({ job_name: job, state }, count);
      if (oldestSeconds !== null) oldest.set({ job_name: job }, oldestSeconds);
    }
  }
  const attempts = new Timings(registry, ['job_name', 'outcome'], {
    counter: { name: 'deed_job_attempts_total', help: 'Attempts at jobs by outcome: succeeded, retried, failed for good, lost to another worker.' },
    histogram: { name: 'deed_job_attempt_duration_seconds', help: 'How long attempts took.' },
    bounds: WORK_SECONDS,
  });
  const attemptsOf = new Map(options.jobs.map(({ name }) => [name, byName(ATTEMPTS, (outcome) => attempts.series({ job_name: name, outcome }))]));
  const mails = counter('deed_mails_total', 'Mails handed over, by provider and what it said of each reader; `refused` and `unavailable` count once for the mail.', 'provider', 'status');
  const deliveries = new Timings(registry, ['outcome'], {
    counter: { name: 'deed_webhook_deliveries_total', help: 'Attempts to deliver an event: received, refused (another answer than a success), unreachable.' },
    histogram: { name: 'deed_webhook_delivery_duration_seconds', help: 'How long receivers took.' },
    bounds: WORK_SECONDS,
  });
  const deliveriesOf = byName(DELIVERIES, (outcome) => deliveries.series({ outcome }));

  gauge('deed_processes', 'Processes that these numbers are of.', [], 'sum').set(1);
  const workers = gauge('deed_workers', 'How many of them run jobs.', [], 'sum');
  workers.set(0);
  gauge('deed_build_info', 'Always 1; the labels say what runs.', ['version', 'node'], 'first').set({ version: contractVersion, node: process.versions.node }, 1);
  const stopWatching = watchProcess(registry);

  const answered = requestSeries(operations, requests);
  return {
    meter: {
      answered(exchange, status, milliseconds) {
        answered(exchange, status).observe(milliseconds, options.exemplars && exchange.asked.traceparent !== null ? traceIdOf(exchange.asked.traceparent) : undefined);
      },
      refused({ operation }, code) {
        problems.inc({ operation_id: operation?.operationId ?? 'none', code });
        if (isAuthFailure(code)) failures.inc({ code });
      },
      limited: (policy) => limited.inc({ policy }),
      attempted: (job, outcome, milliseconds) => attemptsOf.get(job)?.[outcome].observe(milliseconds),
      mailed: (provider, status) => mails.inc({ provider, status }),
      delivered: (outcome, milliseconds) => deliveriesOf[outcome].observe(milliseconds),
    },
    watch(server) {
      const leave = (): void => void underWay--;
      server.on('request', (_req, res) => {
        underWay++;
        res.on('close', leave);
      });
    },
    showQueues(ask) {
      depths = ask;
      workers.set(1);
    },
    declared: registry.getMetricsAsArray() as unknown as Declared[],
    async families() {
      await countQueues();
      return (await registry.getMetricsAsJSON()) as unknown as Family[];
    },
    close: stopWatching,
  };
}

/** Finds the series of an answer; those that the contract declares are there from the start. */
function requestSeries(operations: Readonly<Record<string, Operation>>, requests: Timings): (exchange: Exchange, status: number) => Series {
  const known = new Map<string, Map<number, Series>>();
  function seriesOf(operationId: string, method: string, status: number): Series {
    const key = operationId === 'none' ? method : operationId;
    let byStatus = known.get(key);
    if (!byStatus) known.set(key, (byStatus = new Map<number, Series>()));
    let series = byStatus.get(status);
    if (!series) byStatus.set(status, (series = requests.series({ operation_id: operationId, method, status: String(status) })));
    return series;
  }
  for (const { operationId, method, responses } of Object.values(operations)) for (const status of Object.keys(responses)) seriesOf(operationId, method, Number(status));
  return ({ operation, req }, status) => {
    if (operation !== null) return known.get(operation.operationId)?.get(status) ?? seriesOf(operation.operationId, operation.method, status);
    return seriesOf('none', METHODS.has(req.method!) ? req.method! : 'other', status);
  };
}

/** Without an answer the numbers are missing, and nothing else is. */
async function asked(depths: (() => Promise<Depth[]>) | undefined, logger: Logger): Promise<Depth[] | null> {
  if (!depths) return null;
  try {
    return await inTime(depths(), QUEUES_PATIENCE_MILLISECONDS);
  } catch (error) {
    logger.warn({ err: error }, 'the queues could not be counted');
    return null;
  }
}

const byName = <Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value): Record<Name, Value> => Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
