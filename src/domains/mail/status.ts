/**
 * What a recipient's status becomes when something is told of them. Providers tell in any order, late and twice, so the
 * rule knows no order: of two states one is the further, and the further stays. What is on its way gives way to whether
 * it has arrived, that to what its reader did, and of two that are equally far the later one counts.
 */
import type { RecipientStatus } from './entity.ts';

const DISTANCES: Record<RecipientStatus, number> = {
  pending: 0,
  suppressed: 0,
  unknown: 1,
  queued: 1,
  sent: 1,
  deferred: 1,
  invalid: 2,
  rejected: 2,
  failed: 2,
  bounced: 2,
  delivered: 2,
  opened: 3,
  clicked: 4,
  unsubscribed: 5,
  complained: 6,
};

export interface State {
  status: RecipientStatus;
  /** RFC 3339 in UTC. */
  at: string;
}

/** Whether `next` takes the place of `current`. Times are compared to the millisecond; the name breaks a tie, so that any order ends in the same. */
export function isFurther(next: State, current: State): boolean {
  const steps = DISTANCES[next.status] - DISTANCES[current.status] || Date.parse(next.at) - Date.parse(current.at);
  return steps > 0 || (steps === 0 && next.status > current.status);
}

/** What a provider tells and no status is: mails that come in, lists that are joined. */
export const isStatus = (event: string): event is RecipientStatus => Object.hasOwn(DISTANCES, event);
