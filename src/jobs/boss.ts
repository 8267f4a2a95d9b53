/** pg-boss, on our connections: it keeps the jobs, hands each to one worker, and finds those whose worker has died. */
import pg from 'pg';
import type { Db as IDatabase } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { sessionOptions } from '../database/data-source.ts';
import type { Transaction } from '../database/transaction.ts';
import { SCHEMA } from './statements.ts';

/** Where jobs go that have failed for good; nobody works on it, and they can be sent back. */
export const DEAD_LETTERS = 'deadLetters';

/** `onJobs`: hears of each queue in which there is something to do, and null where notifications may have been missed. */
export function createBoss(database: Database, url: string, logger: Logger, onJobs: (queue: string | null) => void): PgBoss {
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => alone(database, text, values),
      listen: (channel, onNotification, onReconnect) =>
        listen(url, channel, (queue) => {
          onNotification(queue);
          onJobs(queue);
        }, () => {
          onReconnect();
          onJobs(null);
        }),
    },
    // Its tables stay on the coordinator.
    backend: database.distributed ? 'citus' : 'postgres',
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    useListenNotify: true,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'pg-boss'));
  boss.on('warning', (warning) => logger.warn({ warning }, 'pg-boss'));
  return boss;
}

/** Its statements with parameters are few and long: parsed once for each connection, a claim costs half. */
const names = new Map<string, string>();
const MOST_NAMES = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `boss-${names.size}`;
  names.set(text, name);
  return name;
}

/** Its statements as part of this transaction. */
export function within(transaction: Transaction): IDatabase {
  return { executeSql: (text, values) => transaction.sql(text, values, values?.length ? nameOf(text) : undefined) };
}

async function alone(database: Database, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  const transaction = database.begin({});
  try {
    const result = await within(transaction).executeSql(text, values);
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

/** A connection of its own for LISTEN, opened again, with growing patience, whenever it is lost. */
async function listen(url: string, channel: string, onNotification: (payload: string) => void, onReconnect: () => void): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let attempts = 0;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, options: sessionOptions(0), application_name: 'deed-listener', keepAlive: true });
    next.on('notification', ({ payload }) => onNotification(payload ?? ''));
    next.on('error', () => undefined);
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    next.on('end', again);
    client = next;
    attempts = 0;
    onReconnect();
  }

  function again(): void {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      connect().catch(again);
    }, Math.min(30_000, 250 * 2 ** attempts++));
  }

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
