/**
 * Telling what happened, at the moment it happens: a note in the caller's transaction, which the recorder writes down
 * just before COMMIT. So an event exists if and only if what it tells of does.
 */
import type { Queryable } from '../database/statement.ts';
import { tenantOf } from '../database/table.ts';
import type { Transaction } from '../database/transaction.ts';
import type { EventData, EventType } from './event.ts';

export function emit<Type extends EventType>(tx: Transaction, type: Type, data: EventData<Type>): void {
  tx.events.push({ tenantId: tenantOf(tx), actor: tx.actor, type, data, occurredAt: new Date() });
}

/** For the statement that a unit of work ends with, and the event of what it did: where nobody listens it runs alone, as `Transaction.last` says. */
export async function emitLast<Type extends EventType>(tx: Transaction, type: Type, work: (db: Queryable) => Promise<EventData<Type>>): Promise<EventData<Type>> {
  if (!(await tx.isHeard(type))) return work(tx.last);
  const data = await work(tx);
  emit(tx, type, data);
  return data;
}
