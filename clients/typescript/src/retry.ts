/** When a failed request is sent again, and after how long. */
import type { Operation } from './operation.ts';

const FIRST_SECONDS = 0.5;
const LONGEST_SECONDS = 8;
/** Who is told to wait longer than this decides for themselves. */
const PATIENCE_SECONDS = 60;

/** Nobody knows whether a request that was not answered has been done; sending these again does no harm. */
export const mayRepeat = (operation: Operation): boolean => operation.repeatable === true || operation.key !== undefined;

/** Whether another try may do better. */
export function isPassing({ status, headers }: { status: number; headers: Headers }): boolean {
  // A conflict that says when it will be over is the first request with this key, which still runs.
  return [429, 502, 503, 504].includes(status) || (status === 409 && headers.has('retry-after'));
}

/** Seconds until the next try, the `failures`th failure being the last so far; `undefined` where that is too long. */
export function delaySeconds(failures: number, answer?: { headers: Headers }): number | undefined {
  const asked = answer && retryAfterSeconds(answer.headers);
  if (asked !== undefined && asked > PATIENCE_SECONDS) return undefined;
  // Clients that failed together shall not come back together.
  const own = Math.min(FIRST_SECONDS * 2 ** (failures - 1), LONGEST_SECONDS) * (0.5 + Math.random() / 2);
  return asked === undefined ? own : asked + own / 10;
}

/** `Retry-After`, which is seconds or a date (RFC 9110, section 10.2.3). */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000);
}
