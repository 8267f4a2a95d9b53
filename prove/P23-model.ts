/** What may become of a task, whatever happens to it and to whoever works on it. */

export const behaviours = ['heeds', 'is quick', 'is deaf', 'fails once', 'fails', 'gives up', 'heeds', 'is deaf'] as const;
export type Behaviour = (typeof behaviours)[number];

type Status = 'PENDING' | 'STARTED' | 'RETRY' | 'SUCCESS' | 'FAILURE' | 'REVOKED';

/** From → to. A task whose worker died is `STARTED` again by the next attempt; where that was the last one, somebody finds it and it has failed. */
const LEGAL: Record<Status, readonly Status[]> = {
  PENDING: ['STARTED', 'REVOKED', 'FAILURE'],
  STARTED: ['STARTED', 'RETRY', 'SUCCESS', 'FAILURE', 'REVOKED'],
  RETRY: ['STARTED', 'REVOKED', 'FAILURE'],
  SUCCESS: [],
  FAILURE: [],
  REVOKED: [],
};

export interface Step {
  from: Status;
  to: Status;
  attemptsBefore: number;
  attempts: number;
}

/** What is wrong with a step, or undefined. A progress note leaves status and attempts as they are. */
export function faultOf({ from, to, attemptsBefore, attempts }: Step): string | undefined {
  if (!LEGAL[from].includes(to)) return `${from} became ${to}`;
  const begins = to === 'STARTED' && !(from === 'STARTED' && attempts === attemptsBefore);
  if (begins ? attempts <= attemptsBefore : attempts !== attemptsBefore) return `${from} became ${to} with ${attemptsBefore} attempts before and ${attempts} after`;
  return undefined;
}

/** Which final statuses a task may have. `revoked`: what `cancelTask` answered, null where nobody tried. `hit`: it may have lost a worker. */
export function endsOf(behaviour: Behaviour, revoked: boolean | null, hit: boolean): readonly Status[] {
  if (revoked === true) return ['REVOKED'];
  const alone: Status = behaviour === 'fails' || behaviour === 'gives up' ? 'FAILURE' : 'SUCCESS';
  // Who has lost a worker at each attempt has failed.
  return hit ? [alone, 'FAILURE'] : [alone];
}
