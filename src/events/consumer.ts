/** Who listens to events. All of them are listed in `domains/index.ts`, and each is told by a job of its own. */
import { z } from 'zod/mini';
import type { Queryable } from '../database/statement.ts';
import type { Job } from '../jobs/job.ts';
import type { EventType } from './event.ts';

/** Payload of a consumer's job; `findEvent` has the event, in the tenant that the job runs in. */
export const eventPayload = z.object({ eventId: z.uuid() });
export type EventPayload = z.infer<typeof eventPayload>;

export interface Consumer {
  /** Enqueued once for each event that is wanted, in the transaction that the event is of. */
  job: Job<EventPayload>;
  /** The events that are wanted of this tenant, `all` or none perhaps. Asked before events happen, and remembered for a second. */
  wants(db: Queryable): Wanted | Promise<Wanted>;
}

export type Wanted = 'all' | ReadonlySet<EventType>;
