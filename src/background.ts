/** What works without being asked: jobs, the clock that enqueues them, and what they may use. */
import type { Logger } from 'pino';
import type { Config } from './config/read.ts';
import type { Database } from './database/database.ts';
import { jobs } from './domains/index.ts';
import { createMailer } from './domains/mail/ledger.ts';
import { createClock } from './domains/schedules/clock.ts';
import type { Schedules } from './domains/schedules/service.ts';
import { depths } from './jobs/depths.ts';
import type { Jobs } from './jobs/runtime.ts';
import { createJobs } from './jobs/runtime.ts';
import { createOutbound } from './mail/providers.ts';
import type { Outgoing } from './outgoing/client.ts';
import { UNCOUNTED } from './telemetry/meter.ts';
import type { Metrics } from './telemetry/metrics.ts';
import type { Vault } from './vault.ts';

export interface BackgroundOptions {
  config: Config;
  logger: Logger;
  database: Database;
  databaseUrl: string;
  vault: Vault;
  outgoing: Outgoing;
  schedules: Schedules;
  metrics: Metrics | null;
  appUrl: string;
}

export interface Background extends Jobs {
  /** After `stop`: connections to mail providers. */
  close(): void;
}

export function createBackground({ config, logger, database, databaseUrl, vault, outgoing, schedules, metrics, appUrl }: BackgroundOptions): Background {
  const meter = metrics?.meter ?? UNCOUNTED;
  const outbound = createOutbound(config.mail, { logger, reveal: config.local, meter });
  const services = { mailer: createMailer(vault, config.mail.from), outbound, outgoing, vault, meter, appUrl };
  const runtime = createJobs({ database, url: databaseUrl, jobs, services, logger, meter });
  const clock = createClock({ database, schedules, logger });
  return {
    async start(options) {
      await runtime.start(options);
      if (!options.work) return;
      clock.start();
      metrics?.showQueues(() => depths(database));
    },
    async rest() {
      await clock.stop();
      await runtime.rest();
    },
    async stop() {
      await clock.stop();
      await runtime.stop();
    },
    close: () => outbound.provider.close?.(),
  };
}
