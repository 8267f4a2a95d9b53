/** Events that somebody listened to. */
import { EntitySchema } from 'typeorm';
import type { Queryable } from '../database/statement.ts';
import type { Row } from '../database/table.ts';
import { table } from '../database/table.ts';
import type { EventType } from './event.ts';

export interface EventEntity {
  tenant_id: string;
  id: string;
  type: EventType;
  data: Record<string, unknown>;
  occurred_at: Date;
  /** Public id of who did it, or the job's name; null for the service itself. */
  actor: string | null;
  /** The request that it comes from, also by way of jobs. */
  request_id: string | null;
}

export const Event = new EntitySchema<EventEntity>({
  name: 'events',
  columns: {
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    type: { type: 'text' },
    data: { type: 'jsonb' },
    occurred_at: { type: 'timestamptz' },
    actor: { type: 'text', nullable: true },
    request_id: { type: 'text', nullable: true },
  },
});

export const events = table(Event);

export type EventRow = Row<EventEntity>;

export function findEvent(db: Queryable, id: string): Promise<EventRow | undefined> {
  return events.find(db, id);
}
