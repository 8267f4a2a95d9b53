/** Constructs what the domains' handlers work with. */
import type { Logger } from 'pino';
import type { Changes } from '../cache/changes.ts';
import type { Config } from '../config/read.ts';
import type { Origins } from '../contract/origins.ts';
import type { Authenticator } from '../contract/principal.ts';
import type { Database } from '../database/database.ts';
import { DOCS_PATH } from '../docs/path.ts';
import type { Recorder } from '../events/recorder.ts';
import type { RateLimitStore } from '../limits/store.ts';
import { createReceivers } from '../mail/tracking.ts';
import type { Guard } from '../outgoing/guard.ts';
import type { ReadMetrics } from '../telemetry/port.ts';
import type { Vault } from '../vault.ts';
import { createKeyring } from './access/keys.ts';
import { createLockout } from './access/lockout.ts';
import { createRevocations } from './access/revocations.ts';
import { createTokens } from './access/tokens.ts';
import { createApiKeys } from './api-keys/service.ts';
import { createExternalLogin } from './external-login/service.ts';
import type { Health } from './health/service.ts';
import type { Services } from './index.ts';
import { createMailTracking } from './mail/tracking.ts';
import { createClientAuthentication } from './oauth/authentication.ts';
import { addressOf } from './oauth/metadata.ts';
import { createOAuthClients } from './oauth/service.ts';
import { createClientTokens } from './oauth/tokens.ts';
import type { Schedules } from './schedules/service.ts';
import { createBrowserSessions } from './sessions/browser.ts';
import { createSessions } from './sessions/service.ts';
import { bearerIn, createInvitations, createMembers } from './tenants/service.ts';
import { createTwoFactor } from './two-factor/service.ts';
import { createWebhooks } from './webhooks/service.ts';

export interface Surroundings {
  config: Config;
  logger: Logger;
  database: Database;
  /** Where guesses are counted. */
  store: RateLimitStore;
  changes: Changes;
  vault: Vault;
  jwtPrivateKey: string;
  publicUrl: string;
  problemTypeBase: string;
  origins: Origins;
  /** Holds the addresses of webhooks to what may be called. */
  guard: Guard;
  recorder: Recorder;
  schedules: Schedules;
  health: Health;
  readMetrics: ReadMetrics | null;
}

export function createServices({ config, logger, database, store, changes, vault, jwtPrivateKey, publicUrl, problemTypeBase, origins, guard, recorder, schedules, health, readMetrics }: Surroundings): { services: Services; authenticator: Authenticator } {
  const { requireVerifiedEmail } = config;
  const sessionTtlSeconds = config.SESSION_TTL;
  const appUrl = config.APP_URL ?? publicUrl;
  const revocations = createRevocations(database, config.ACCESS_TOKEN_TTL, changes);
  const keyring = createKeyring(jwtPrivateKey);
  const tokens = createTokens({ keyring, issuer: publicUrl, ttlSeconds: config.ACCESS_TOKEN_TTL, revocations });
  const authentication = createClientAuthentication(database, [publicUrl, addressOf(publicUrl, 'issueOAuthToken')]);
  const apiKeys = createApiKeys(database, changes);
  const lockout = createLockout({ store, vault, factor: config.RATE_LIMIT_FACTOR, onError: (error) => logger.warn({ err: error }, 'a guess that was right stays counted') });
  const twoFactor = createTwoFactor({ vault, lockout });
  const sessions = createSessions({ tokens, revocations, refreshTtlSeconds: config.REFRESH_TOKEN_TTL, sessionTtlSeconds, requireVerifiedEmail, vault, lockout, twoFactor, readerOf: (userId) => database.reader(null, userId) });
  const browsers = createBrowserSessions({ database, sessions, sessionTtlSeconds, vault });
  return {
    services: {
      sessions,
      browsers,
      twoFactor,
      external: createExternalLogin({ providers: config.loginProviders, insecure: config.local, publicUrl, appUrl, origins, writer: database.writer, sessions, vault, logger }),
      apiKeys,
      members: createMembers(revocations),
      invitations: createInvitations((tx) => sessions.endAll(tx)),
      oauth: { clients: createOAuthClients(revocations), clientTokens: createClientTokens({ tokens, revocations, sessions }), authentication, keyring, issuer: publicUrl },
      mailTracking: createMailTracking(createReceivers(config.mail.tracking), logger),
      schedules,
      webhooks: createWebhooks({ guard, vault, recorder }),
      problemTypeBase,
      requireVerifiedEmail,
      health,
      healthDetail: config.local ? 'open' : { token: config.METRICS_TOKEN ?? null },
      metrics: readMetrics && (config.local || config.METRICS_TOKEN !== undefined) ? { read: readMetrics, token: config.METRICS_TOKEN ?? null } : null,
      docsPath: config.docsEnabled ? DOCS_PATH : null,
    },
    authenticator: {
      bearer: bearerIn(tokens, database, revocations),
      apiKey: (key) => apiKeys.authenticate(key),
      client: (id, secret) => authentication.bySecret(id, secret),
      cookie: (value) => browsers.cookie(value),
      csrfToken: (value) => browsers.csrfToken(value),
    },
  };
}
