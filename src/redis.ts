/**
 * The one connection to Redis, for whatever Redis is used for. It comes back by itself: a lost one is noticed at once and one that has
 * fallen silent within two seconds, and another is tried twice a second. What is wrong is said once, and not at every attempt.
 */
import type { Logger } from 'pino';
import { createClient } from 'redis';
import { ConfigError } from './config/read.ts';
import { inTime } from './in-time.ts';
import { HIT } from './limits/hit.ts';

const BEAT_MILLISECONDS = 500;
/** So many beats without an answer, or without a connection, and another connection is opened: after two seconds at most. */
const PATIENCE_BEATS = 3;

export type RedisClient = ReturnType<typeof open>;

export interface Redis {
  /** That of the moment; without a connection its commands fail at once. */
  readonly client: RedisClient;
  /** Since when it stands, in the time of `performance.now()`. */
  readonly connectedAt: number;
  /** Done with the connection there is, and with each that follows, until it succeeds; to be called before `connect`. */
  onConnection(setUp: (client: RedisClient) => Promise<void>): void;
  /** Resolves when Redis has answered. Where it does not: throws a ConfigError that names REDIS_URL if it is needed, else goes on trying. */
  connect(): Promise<void>;
  probe(): Promise<unknown>;
  close(): void;
}

export interface RedisOptions {
  url: string;
  /** Whether requests are refused without it. */
  isNeeded: boolean;
  logger: Logger;
}

export function createRedis({ url, isNeeded, logger }: RedisOptions): Redis {
  const consequence = isNeeded ? 'requests are refused until it can' : 'processes hear nothing of each other until it can';
  let trouble: string | undefined;
  let silentBeats = 0;
  let client = open(url);
  let connectedAt = Number.NEGATIVE_INFINITY;
  let isSetUp = false;
  let setUp = (_client: RedisClient): Promise<void> => Promise.resolve();
  let beats: NodeJS.Timeout | undefined;

  function lose({ message }: Error): void {
    if (message === trouble) return;
    trouble = message;
    logger.warn({ reason: message }, `Redis cannot be used; ${consequence}`);
  }

  async function begin(): Promise<void> {
    isSetUp = false;
    await client.connect();
    connectedAt = performance.now();
  }

  async function confirm(): Promise<void> {
    if (!isSetUp) await setUp(client);
    isSetUp = true;
    await client.ping();
    silentBeats = 0;
  }

  async function beat(): Promise<void> {
    if (client.isOpen && silentBeats++ < PATIENCE_BEATS) {
      if (!client.isReady) return;
      await confirm();
      if (trouble !== undefined) logger.info('Redis can be used again');
      trouble = undefined;
      return;
    }
    if (client.isOpen) lose(new Error('it does not answer'));
    silentBeats = 0;
    client.destroy();
    client = open(url).on('error', lose);
    await begin();
    await confirm();
  }

  return {
    get client() {
      return client;
    },
    get connectedAt() {
      return connectedAt;
    },
    onConnection: (then) => void (setUp = then),
    async connect() {
      try {
        await inTime(begin().then(confirm), (PATIENCE_BEATS + 1) * BEAT_MILLISECONDS);
      } catch (error) {
        client.destroy();
        if (isNeeded) throw new ConfigError([`REDIS_URL: the Redis at ${new URL(url).host} cannot be used: ${(error as Error).message}`]);
        lose(error as Error);
      }
      client.on('error', lose);
      beats = setInterval(() => void beat().catch(lose), BEAT_MILLISECONDS).unref();
    },
    probe: () => client.ping(),
    close() {
      clearInterval(beats);
      client.destroy();
    },
  };
}

function open(url: string) {
  const client = createClient({
    url,
    scripts: { hit: HIT },
    // A hit is sent now or not at all: one that waited for a connection would count in another window.
    disableOfflineQueue: true,
    // The client's own time limit ends with the sending, and costs a timer for each command; the beats do better.
    commandOptions: { timeout: 0 },
    maintNotifications: 'disabled',
    socket: { reconnectStrategy: false },
  });
  // Without a listener an error ends the process; who awaits something from the client hears of it there.
  return client.on('error', () => undefined);
}
