/**
 * Counts that all processes share, in Redis. One script adds to all the counts of a request at once, and
 * Redis forgets them when their window ends. Without Redis nothing is let through: hits fail at once, and
 * the connection comes back by itself. Only one Redis server is supported, not a cluster: the keys of a
 * request have no slot in common.
 */
import type { Logger } from 'pino';
import { createClient, defineScript } from 'redis';
import { ConfigError } from '../config/read.ts';
import { AppError } from '../errors.ts';
import type { Count, Counted, Marks, RateLimitStore } from './store.ts';

const PREFIX = 'deed:rate-limit:';
const BEAT_MILLISECONDS = 500;
/** So many beats without an answer, or without a connection, and another connection is opened: after two seconds at most. */
const PATIENCE_BEATS = 3;

const HIT = defineScript({
  SCRIPT: `local counted = {}
for index, key in ipairs(KEYS) do
  local window = ARGV[index + 2]
  if not window then
    if ARGV[2] == '' then
      counted[#counted + 1] = { redis.call('EXISTS', key), 0 }
    else
      redis.call('SET', key, 1, 'EX', ARGV[2])
    end
  else
    local hits = redis.call('INCRBY', key, ARGV[1])
    if hits < 0 then
      hits = redis.call('INCRBY', key, -hits)
    end
    local milliseconds = redis.call('PTTL', key)
    if milliseconds < 0 then
      milliseconds = window * 1000
      redis.call('PEXPIRE', key, milliseconds)
    end
    counted[#counted + 1] = { hits, milliseconds }
  end
end
return counted`,
  /** Keys that have no window are marks. */
  parseCommand(parser, counts: readonly Count[], cost: number, marks?: Marks) {
    const keys = counts.map(({ key }) => PREFIX + key);
    parser.pushKeysLength(marks ? [...keys, ...marks.keys.map((key) => PREFIX + key)] : keys);
    parser.push(String(cost), String(marks?.seconds ?? ''), ...counts.map(({ windowSeconds }) => String(windowSeconds)));
  },
  transformReply: (reply: unknown): Counted[] => (reply as [number, number][]).map(([hits, milliseconds]) => ({ hits, milliseconds })),
});

/** Resolves when Redis has answered; throws a ConfigError that names REDIS_URL when it does not. */
export async function redisStore(url: string, logger: Logger): Promise<RateLimitStore> {
  /** Why Redis cannot be used; said once and not at every attempt. */
  let trouble: string | undefined;
  let silentBeats = 0;
  let client = open(url);
  await connectAtBoot(client, url);
  let connectedAt = performance.now();
  client.on('error', lose);

  function lose({ message }: Error): void {
    if (message === trouble) return;
    trouble = message;
    logger.warn({ reason: message }, 'Redis cannot be used; requests are refused until it can');
  }

  async function beat(): Promise<void> {
    if (client.isOpen && silentBeats++ < PATIENCE_BEATS) {
      if (!client.isReady) return;
      await client.ping();
      silentBeats = 0;
      if (trouble !== undefined) logger.info('Redis can be used again');
      trouble = undefined;
      return;
    }
    if (client.isOpen) lose(new Error('it does not answer'));
    silentBeats = 0;
    client.destroy();
    client = open(url).on('error', lose);
    await client.connect();
    connectedAt = performance.now();
  }

  const beats = setInterval(() => void beat().catch(lose), BEAT_MILLISECONDS).unref();
  return {
    hit: (counts, cost, marks) => client.hit(counts, cost, marks).catch(refuse),
    // One that was away may have forgotten: it keeps nothing on disk.
    remembersSince: () => connectedAt,
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

async function connectAtBoot(client: ReturnType<typeof open>, url: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('it does not answer')), (PATIENCE_BEATS + 1) * BEAT_MILLISECONDS);
  });
  try {
    await Promise.race([client.connect(), late]);
  } catch (error) {
    client.destroy();
    throw new ConfigError([`REDIS_URL: the Redis at ${new URL(url).host} cannot be used: ${(error as Error).message}`]);
  } finally {
    clearTimeout(timer);
  }
}

function refuse(cause: unknown): never {
  throw new AppError('unavailable', 'Requests cannot be counted now, and none passes uncounted. Try again shortly.', { cause, retryAfterSeconds: 1 });
}
