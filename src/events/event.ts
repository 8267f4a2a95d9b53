/** What an event is: declared in the contract's `webhooks`, its data the thing it is about as the API shows it. */
import type { components } from '../../generated/types.ts';
import type { EventType, events } from '../../generated/vocabulary.ts';

export type { EventType } from '../../generated/vocabulary.ts';
export type EventData<Type extends EventType> = components['schemas'][(typeof events)[Type]]['data'];

/** An event that a unit of work has noted, and that is written down with its COMMIT if anybody listens. */
export interface NotedEvent {
  /** Where it happened; a unit of work may go on in another tenant. */
  tenantId: string;
  /** Public id of who did it, or the job's name; null for the service itself. */
  actor: string | null;
  type: EventType;
  data: Record<string, unknown>;
  occurredAt: Date;
}
