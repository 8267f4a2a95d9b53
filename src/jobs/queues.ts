/** What lies in the queues, for operators: counts, why jobs have failed, and the way back for dead letters. */
import { PgBoss } from 'pg-boss';
import { DEAD_LETTERS } from './boss.ts';
import { SCHEMA } from './statements.ts';

export interface QueueState {
  name: string;
  waiting: number;
  running: number;
  failed: number;
  /** Of those that failed for good, how many nobody has sent back. */
  dead: number;
  /** Seconds that the one which is due the longest has waited; null where none is. */
  oldestSeconds: number | null;
}

export interface FailedJob {
  name: string;
  id: string;
  failedAt: Date;
  attempts: number;
  reason: string;
}

export interface Queues {
  states(): Promise<QueueState[]>;
  /** The newest first. */
  failed(most: number): Promise<FailedJob[]>;
  deadLetters(name?: string): Promise<number>;
  /** Sends dead letters back to where they came from, all or those of one queue; how many. */
  redrive(name: string | undefined, onProgress: (sent: number) => void): Promise<number>;
}

const REDRIVEN_AT_ONCE = 500;

const STATES = `
  SELECT q.name, count(*) FILTER (WHERE j.state < 'active')::int AS waiting, count(*) FILTER (WHERE j.state = 'active')::int AS running,
    count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
    (SELECT count(*) FROM ${SCHEMA}.job d WHERE d.name = $1 AND d.state < 'active' AND d.source_name = q.name)::int AS dead,
    extract(epoch FROM now() - min(j.start_after) FILTER (WHERE j.state < 'active' AND j.start_after <= now()))::float8 AS "oldestSeconds"
  FROM ${SCHEMA}.queue q LEFT JOIN ${SCHEMA}.job j ON j.name = q.name WHERE q.name <> $1 AND q.name NOT LIKE '\\_\\_pgboss%' GROUP BY q.name ORDER BY q.name`;
const FAILED = `
  SELECT name, id, completed_on AS "failedAt", retry_count + 1 AS attempts, coalesce(output->>'message', output::text, '') AS reason
  FROM ${SCHEMA}.job WHERE state = 'failed' AND name <> $1 ORDER BY completed_on DESC LIMIT $2`;
const DEAD = `SELECT count(*)::int AS count FROM ${SCHEMA}.job WHERE name = $1 AND state < 'active' AND ($2::text IS NULL OR source_name = $2)`;

/** As the owner, on a connection that ends with `work`. */
export async function withQueues<Result>(url: string, work: (queues: Queues) => Promise<Result>): Promise<Result> {
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, migrate: false, schedule: false, supervise: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  const rows = async <Row>(text: string, values: unknown[]): Promise<Row[]> => (await boss.getDb().executeSql(text, values)).rows as Row[];
  try {
    return await work({
      states: () => rows<QueueState>(STATES, [DEAD_LETTERS]),
      failed: (most) => rows<FailedJob>(FAILED, [DEAD_LETTERS, most]),
      deadLetters: async (name) => (await rows<{ count: number }>(DEAD, [DEAD_LETTERS, name ?? null]))[0]!.count,
      async redrive(name, onProgress) {
        let sent = 0;
        for (let last = REDRIVEN_AT_ONCE; last === REDRIVEN_AT_ONCE; onProgress(sent)) {
          last = await boss.redrive(DEAD_LETTERS, { limit: REDRIVEN_AT_ONCE, ...(name !== undefined && { sourceName: name }) });
          sent += last;
        }
        return sent;
      },
    });
  } finally {
    await boss.stop({ graceful: false });
  }
}
