/** Loads what is configured, and nothing else. */
import type { Logger } from 'pino';
import type { Config } from '../config/read.ts';
import type { Tracer } from './tracer.ts';

export interface Telemetry {
  /** Null where nobody traces. */
  tracer: Tracer | null;
  /** The last of all that is closed: what others do as they end is told, too. */
  close(): Promise<void>;
}

export async function openTelemetry(config: Config, logger: Logger): Promise<Telemetry> {
  const tracer = config.tracing && (await import('./otel.ts')).createTracer(config.tracing, logger);
  return { tracer, close: async () => tracer?.close() };
}
