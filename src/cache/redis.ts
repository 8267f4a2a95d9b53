/** Changes that are told through Redis, on one channel. */
import { randomUUID } from 'node:crypto';
import type { Redis } from '../redis.ts';
import type { Changes } from './changes.ts';

const CHANNEL = 'deed:changes';

export function redisChanges(redis: Redis): Changes {
  const self = randomUUID();
  const hearers = new Map<string, (key: string | null) => void>();

  function hear(message: string): void {
    const [from, what, ...key] = message.split(' ');
    // Who tells it knows it.
    if (from !== self) hearers.get(what!)?.(key.join(' '));
  }

  redis.onConnection(async (client) => {
    await client.subscribe(CHANNEL, hear);
    for (const heard of hearers.values()) heard(null);
  });
  return {
    // What cannot be told now is of no use later: the connection says what is wrong with it, and whoever hears again drops everything.
    tell: (what, key = '') => void redis.client.publish(CHANNEL, `${self} ${what} ${key}`).catch(() => undefined),
    hear: (what, heard) => void hearers.set(what, heard),
  };
}
