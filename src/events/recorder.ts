/**
 * Writes down what was noted, just before COMMIT, and enqueues a job for each consumer that wants it. What nobody in
 * the tenant listens to is not kept: most tenants listen to nothing, and a create costs them no more for it. Who listens
 * is asked at most once a second for each tenant, so every process knows of a new listener within a second.
 */
import { events as schemas } from '../../generated/vocabulary.ts';
import { createCache } from '../cache/cache.ts';
import type { Changes } from '../cache/changes.ts';
import type { Truth } from '../contract/truth.ts';
import type { Database } from '../database/database.ts';
import { tenantOf } from '../database/table.ts';
import type { Transaction } from '../database/transaction.ts';
import { ids, uuidv7 } from '../ids.ts';
import { enqueue } from '../jobs/outbox.ts';
import type { Consumer, Wanted } from './consumer.ts';
import type { EventRow } from './entity.ts';
import { events } from './entity.ts';
import type { EventData, EventType, NotedEvent } from './event.ts';

const KNOWN_MILLISECONDS = 1000;
/** A tenant more costs one small read. */
const MOST_KNOWN = 10_000;

export interface Recorder {
  /** Who listens in this tenant has changed: who asks from here on hears of it. */
  forget(tenantId: string): void;
  /** Writes an event down at once, and tells nobody: for whom it is meant, the caller knows. */
  write<Type extends EventType>(tx: Transaction, type: Type, data: EventData<Type>): Promise<EventRow>;
}

export interface RecorderOptions {
  database: Database;
  consumers: readonly Consumer[];
  truth: Truth;
  changes: Changes;
}

/** Made before the jobs: their notes are written by a hook, too, and it has to come after. */
export function createRecorder({ database, consumers, truth, changes }: RecorderOptions): Recorder {
  const known = createCache<Wanted[]>({ most: MOST_KNOWN, milliseconds: KNOWN_MILLISECONDS, shared: { name: 'listeners', changes } });

  async function listening(tenantId: string, type: EventType): Promise<readonly Consumer[]> {
    const wanted = await known.get(tenantId, () => {
      const db = database.reader(tenantId);
      return Promise.all(consumers.map(async (consumer) => consumer.wants(db)));
    });
    return consumers.filter((_consumer, index) => wanted[index] === 'all' || (wanted[index] as ReadonlySet<EventType>).has(type));
  }

  async function record(tx: Transaction): Promise<void> {
    const noted = tx.events.splice(0);
    for (const event of noted) check(event);
    const heard = await Promise.all(noted.map(async (event) => ({ event, by: await listening(event.tenantId, event.type) })));
    const { tenantId: before, userId, actor } = tx;
    for (const [tenantId, found] of Map.groupBy(heard.filter(({ by }) => by.length > 0), ({ event }) => event.tenantId)) {
      tx.actAs({ tenantId, userId, actor });
      const rows = await events.insertMany(tx, found.map(({ event }) => rowOf(event, tx)));
      for (const [index, { id }] of rows.entries()) for (const { job } of found[index]!.by) enqueue(tx, job, { eventId: id }, { scope: { tenantId } });
    }
    tx.actAs({ tenantId: before, userId, actor });
  }

  function check({ type, data, occurredAt }: NotedEvent): void {
    truth.body(`emit ${type}`, schemas[type], () => shown({ id: uuidv7(), type, data, occurred_at: occurredAt.toISOString() }));
  }

  database.beforeCommit((tx) => (tx.events.length === 0 ? undefined : record(tx)));
  database.listeners(async (tenantId, type) => (await listening(tenantId, type)).length > 0);
  return {
    forget: (tenantId) => known.forget(tenantId),
    write(tx, type, data) {
      const event: NotedEvent = { tenantId: tenantOf(tx), actor: tx.actor, type, data, occurredAt: new Date() };
      check(event);
      return events.insert(tx, rowOf(event, tx));
    },
  };
}

function rowOf({ actor, type, data, occurredAt }: NotedEvent, tx: Transaction): Partial<EventRow> {
  // A JSON column takes JSON text.
  return { id: uuidv7(), type, actor, data: JSON.stringify(data) as unknown as Record<string, unknown>, occurred_at: occurredAt.toISOString(), request_id: tx.origin?.requestId ?? null };
}

/** An event as the contract says it is sent. */
export function shown({ id, type, data, occurred_at }: Pick<EventRow, 'id' | 'type' | 'data' | 'occurred_at'>): { id: string; type: EventType; timestamp: string; data: Record<string, unknown> } {
  return { id: ids.EventId.encode(id), type, timestamp: occurred_at, data };
}
