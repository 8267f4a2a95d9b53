/**
 * When a schedule is due. Cron expressions are those of `cron-parser`, in five or six fields. Its ways with the clock
 * being put forward and back are in docs/jobs.md, and held by the tests.
 */
import { CronExpressionParser } from 'cron-parser';
import type { Violation } from '../../errors.ts';

/** `H` stands for a number drawn by chance, and would be another one each time we ask. */
const BY_CHANCE = /(^|[\s,])H([\s,/-]|$)/i;
const FIELDS = [5, 6];

/** Why it could never run, or nothing where it can. */
export function faultsOf(cron: string, timeZone: string): Violation[] {
  if (!isTimeZone(timeZone)) return [{ pointer: '#/time_zone', code: 'time-zone', detail: 'is not a time zone of the IANA database' }];
  const fault = (detail: string): Violation[] => [{ pointer: '#/cron', code: 'cron', detail }];
  if (!FIELDS.includes(cron.trim().split(/\s+/).length)) return fault('must have five fields, or six with the seconds first');
  if (BY_CHANCE.test(cron)) return fault('must not leave a field to chance (H)');
  try {
    nextRun(cron, timeZone, new Date());
    return [];
  } catch (error) {
    return fault(`cannot be read: ${(error as Error).message}`);
  }
}

/** The first moment after `after` that the expression names; throws where there is none. */
export function nextRun(cron: string, timeZone: string, after: Date): Date {
  return CronExpressionParser.parse(cron, { tz: timeZone, currentDate: after }).next().toDate();
}

function isTimeZone(name: string): boolean {
  // Offsets would pass, too, and know no summer time.
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
