/** The log: lines of JSON that say of errors what may be said. */
import type { DestinationStream, Logger } from 'pino';
import pino from 'pino';
import { masked, shownError } from './shown.ts';

export function createLogger(level: string, destination: DestinationStream, base?: Record<string, unknown>): Logger {
  return pino({ level, base, serializers: { err: (error: unknown) => shownError(error), internal: masked } }, destination);
}
