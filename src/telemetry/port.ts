/** The telemetry port (METRICS_PORT): what orchestrators and Prometheus ask a process of any role, on a port that is not published. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { Logger } from 'pino';
import type { Health } from '../domains/health/service.ts';
import type { Written } from './families.ts';

/** Writes what was counted; null where nothing is. */
export type ReadMetrics = (mediaType: string) => Promise<Written>;

export interface TelemetryOptions {
  health: Health;
  read: ReadMetrics | null;
  logger: Logger;
}

export function createTelemetryServer({ health, read, logger }: TelemetryOptions): Server {
  async function answer(path: string, accept: string): Promise<{ status: number } & Written> {
    if (path === '/health/live') return json(200, { status: 'ok' });
    if (path === '/health/ready') {
      const report = await health.report();
      return json(report.status === 'unavailable' ? 503 : 200, report);
    }
    // Prometheus names OpenMetrics where it wants it; the rest reads the older format.
    if (path === '/metrics' && read) return { status: 200, ...(await read(accept.includes('application/openmetrics-text') ? 'application/openmetrics-text' : 'text/plain')) };
    return { status: 404, contentType: 'text/plain', text: 'There are /health/live, /health/ready, and /metrics where METRICS_ENABLED is true.\n' };
  }
  return createServer({ headersTimeout: 5000, requestTimeout: 5000 }, (req, res) => {
    answer(req.url!.split('?', 1)[0]!, req.headers.accept ?? '').then(
      ({ status, contentType, text }) => res.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(text), 'Cache-Control': 'no-store' }).end(text),
      (error: unknown) => {
        logger.error({ err: error }, 'metrics could not be told');
        res.writeHead(503).end();
      },
    );
  });
}

const json = (status: number, body: object): { status: number } & Written => ({ status, contentType: 'application/json', text: JSON.stringify(body) });
