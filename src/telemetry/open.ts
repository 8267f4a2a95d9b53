/** Loads what is configured, and nothing else. */
import type { Logger } from 'pino';
import type { Config } from '../config/read.ts';
import { contractVersion } from '../../generated/vocabulary.ts';
import type { Report } from './report.ts';
import type { Tracer } from './tracer.ts';

export interface Telemetry {
  /** Null where nobody traces. */
  tracer: Tracer | null;
  /** Null where nobody collects errors. */
  report: Report | null;
  /** The last of all that is closed: what others do as they end is told, too. */
  close(): Promise<void>;
}

export async function openTelemetry(config: Config, logger: Logger): Promise<Telemetry> {
  const tracer = config.tracing && (await import('./otel.ts')).createTracer(config.tracing, logger);
  const { SENTRY_DSN: dsn, SENTRY_RELEASE: release = `deed@${contractVersion}`, ENVIRONMENT: environment } = config;
  const reporter = dsn === undefined ? null : (await import('./sentry.ts')).createReporter({ dsn, release, environment }, logger);
  return { tracer, report: reporter && reporter.report, close: async () => void (await Promise.all([tracer?.close(), reporter?.close()])) };
}
