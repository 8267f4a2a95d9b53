/**
 * Reading more rows than memory holds: a cursor in a read-only transaction, on a connection of its own that
 * lives as long as the reading. All rows are those of one moment. The reader takes a batch at a time, so
 * a slow one holds up nobody but itself; to break off, it aborts the signal, and the connection is cut.
 */
import pg from 'pg';
import { AppError } from '../errors.ts';
import { refuseUnavailable } from './lanes.ts';
import type { Send } from './send.ts';
import type { RawRow } from './statement.ts';
import { textRows } from './text-rows.ts';
import { setScope } from './transaction.ts';

/** About 200 KiB of customers: enough to make the round trip cheap, little enough to keep many. */
const BATCH_ROWS = 1000;

/** Each holds a connection, and keeps Postgres from clearing away what was deleted since; and no tenant takes them all. */
const MOST_AT_ONCE = 4;
const MOST_OF_A_TENANT = 2;

/** However slowly it is read, a snapshot ends. */
const LONGEST_MILLISECONDS = 3_600_000;

/** Asks the kernel that often, while a statement runs, whether we are still there: it ends soon after the connection was cut. */
export const NOTICE_DISCONNECT = ' -c client_connection_check_interval=500';

export class Snapshots {
  readonly #config: pg.ClientConfig;
  readonly #distributed: boolean;
  readonly #send: Send;
  readonly #running: { tenantId: string; cut: () => void }[] = [];

  constructor(config: pg.ClientConfig, distributed: boolean, send: Send) {
    this.#config = config;
    this.#distributed = distributed;
    this.#send = send;
  }

  get running(): number {
    return this.#running.length;
  }

  /** All rows of a statement, in batches; nothing happens before the first is asked for. 503 while too many are under way. */
  async *read(tenantId: string, text: string, values: readonly unknown[], signal: AbortSignal): AsyncGenerator<RawRow[]> {
    if (this.#running.length >= MOST_AT_ONCE || this.#running.filter((one) => one.tenantId === tenantId).length >= MOST_OF_A_TENANT) {
      throw new AppError('unavailable', 'As many exports as there can be at once are under way. Try again when one has ended.', { retryAfterSeconds: 10 });
    }
    const client = new pg.Client(this.#config);
    const cut = (): void => void (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    // Cut while nobody waits for an answer; the next statement fails and says so.
    client.on('error', () => undefined);
    signal.addEventListener('abort', cut);
    const running = { tenantId, cut };
    this.#running.push(running);
    try {
      signal.throwIfAborted();
      await client.connect().catch(refuseUnavailable);
      const endsAt = performance.now() + LONGEST_MILLISECONDS;
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await setScope(client, { tenantId }, this.#distributed);
      await this.#send.rows(client, undefined, `DECLARE snapshot NO SCROLL CURSOR FOR ${text}`, values);
      for (let more = true; more; ) {
        if (performance.now() > endsAt) throw new AppError('unavailable', 'The export took too long.');
        const rows = await textRows(client, undefined, `FETCH ${BATCH_ROWS} FROM snapshot`, []);
        const count = rows.length;
        if (count > 0) yield rows;
        // The driver's spent queries end up in old memory, where they keep their rows until a full collection, and V8
        // is in no hurry with that: a million rows would take 200 MiB on their way. Emptied, they keep nothing.
        rows.length = 0;
        more = count === BATCH_ROWS;
      }
    } finally {
      this.#running.splice(this.#running.indexOf(running), 1);
      signal.removeEventListener('abort', cut);
      if (!signal.aborted) await client.end();
    }
  }

  /** Those under way break off. */
  close(): void {
    for (const { cut } of this.#running) cut();
  }
}
