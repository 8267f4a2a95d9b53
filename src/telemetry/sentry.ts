/**
 * Reports to Sentry, loaded where SENTRY_DSN is set. An event has the error as the log shows it, names and ids; no bodies, no
 * headers, no addresses. Many errors at once make few events, and what cannot be sent is lost, not waited for.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Event, Exception } from '@sentry/core';
import { createStackParser, createTransport, Scope } from '@sentry/core';
import { nodeStackLineParser, ServerRuntimeClient } from '@sentry/core/server';
import type { Logger } from 'pino';
import type { Circumstances, Reporter } from './report.ts';
import { seldom } from './seldom.ts';
import type { ShownError } from './shown.ts';
import { shownError } from './shown.ts';

export interface SentrySettings {
  dsn: string;
  release: string;
  environment: string;
}

/** So many events at once, and one more after each pause. */
const BURST = 20;
const PAUSE_MILLISECONDS = 3000;
const MOST_UNDER_WAY = 10;
const ANSWER_MILLISECONDS = 5000;
const CLOSE_MILLISECONDS = 3000;

export function createReporter({ dsn, release, environment }: SentrySettings, logger: Logger): Reporter {
  // The call belongs to no request, whichever has caused it.
  const outside = AsyncLocalStorage.snapshot();
  const failed = seldom((times) => logger.warn({ times }, 'errors could not be reported'));
  const dropped = seldom((times) => logger.warn({ times }, 'errors came too fast to be reported one by one'));
  const client = new ServerRuntimeClient({
    dsn,
    release,
    environment,
    platform: 'node',
    integrations: [],
    traceLifecycle: 'static',
    sendClientReports: false,
    stackParser: createStackParser(nodeStackLineParser()),
    transport: (options) =>
      createTransport({ ...options, bufferSize: MOST_UNDER_WAY }, ({ body }) =>
        outside(async () => {
          try {
            const answer = await fetch(options.url, { method: 'POST', headers: options.headers ?? {}, body: body as string, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
            await answer.body?.cancel();
            if (!answer.ok) failed();
            return { statusCode: answer.status, headers: { 'x-sentry-rate-limits': answer.headers.get('x-sentry-rate-limits'), 'retry-after': answer.headers.get('retry-after') } };
          } catch {
            // Why it cannot be reached changes nothing; that it cannot is logged.
            failed();
            return {};
          }
        })),
  });
  const { stackParser } = client.getOptions();
  const isLetThrough = bucket();

  return {
    report(error, circumstances) {
      if (isLetThrough()) client.captureEvent(eventOf(shownError(error), circumstances, stackParser), {}, new Scope());
      else dropped();
    },
    close: async () => void (await client.close(CLOSE_MILLISECONDS)),
  };
}

function bucket(): () => boolean {
  let left = BURST;
  let filledAt = performance.now();
  return () => {
    const now = performance.now();
    const more = Math.floor((now - filledAt) / PAUSE_MILLISECONDS);
    left = Math.min(BURST, left + more);
    filledAt += more * PAUSE_MILLISECONDS;
    if (left === 0) return false;
    left--;
    return true;
  };
}

type StackParser = ReturnType<typeof createStackParser>;

function eventOf(error: ShownError, { isFatal = false, traceId, spanId, principalId, ...ids }: Circumstances, stackParser: StackParser): Event {
  const tags = { ...ids, traceId, ...(error.code !== undefined && { code: error.code }) };
  return {
    level: isFatal ? 'fatal' : 'error',
    exception: { values: chainOf(error, isFatal, stackParser) },
    tags: Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== undefined && value !== null)),
    ...(principalId !== undefined && { user: { id: principalId } }),
    ...(traceId !== undefined && { contexts: { trace: { trace_id: traceId, span_id: spanId ?? traceId.slice(0, 16) } } }),
  };
}

/** As Sentry wants it: the first cause first. */
function chainOf(error: ShownError, isFatal: boolean, stackParser: StackParser): Exception[] {
  const { type, message, stack, cause } = error;
  const own: Exception = { type, value: message, mechanism: { type: 'generic', handled: !isFatal }, ...(stack !== undefined && { stacktrace: { frames: stackParser(stack) } }) };
  return [...(cause ? chainOf(cause, isFatal, stackParser) : []), own];
}
