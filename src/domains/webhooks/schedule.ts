/** When a delivery that was not received is tried again: ten attempts over three days, those of Standard Webhooks. */

const [MINUTE, HOUR] = [60, 3600];
/** Between one attempt and the next; 75 hours and a half in all. */
export const DELAYS_SECONDS: readonly number[] = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** So that what failed together is not tried together. */
const JITTER = 0.1;
/** A receiver may ask for more patience, and not for silence. */
const MOST_RETRY_AFTER_SECONDS = 6 * HOUR;
const ASKS_FOR_PATIENCE = [429, 503];

/** After `made` attempts; undefined where there are no more. */
export function nextAttempt(made: number, answered: { status: number; retryAfter: string | null } | null, now = Date.now()): Date | undefined {
  const delay = DELAYS_SECONDS[made - 1];
  if (delay === undefined) return undefined;
  const jittered = delay * (1 - JITTER + 2 * JITTER * Math.random());
  const asked = answered && ASKS_FOR_PATIENCE.includes(answered.status) ? secondsOf(answered.retryAfter, now) : 0;
  return new Date(now + Math.max(jittered, asked) * 1000);
}

/** RFC 9110, section 10.2.3: seconds, or a date. What is neither asks for nothing. */
function secondsOf(retryAfter: string | null, now: number): number {
  if (retryAfter === null) return 0;
  const seconds = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MOST_RETRY_AFTER_SECONDS) : 0;
}
