/** What a deprecated operation tells its callers, and that it ends when it was said to end. */
import { AppError } from '../errors.ts';
import type { Lifecycle } from './operation.ts';

/** Flat list: Deprecation (RFC 9745), Sunset (RFC 8594), and the successor as Link (RFC 5829). */
export function lifecycleHeaders(lifecycle: Lifecycle | undefined): string[] {
  if (!lifecycle) return [];
  const { deprecatedAt, sunset, successor } = lifecycle;
  const headers = ['Deprecation', `@${deprecatedAt / 1000}`, 'Sunset', new Date(sunset).toUTCString()];
  return successor ? [...headers, 'Link', `<${successor.path}>; rel="successor-version"`] : headers;
}

export function refuseAfterSunset({ sunset, successor }: Lifecycle): void {
  if (Date.now() < sunset) return;
  const instead = successor ? ` Use ${successor.operationId} at ${successor.path} instead.` : '';
  throw new AppError('gone', `This operation ended on ${new Date(sunset).toISOString().slice(0, 10)}.${instead}`);
}
