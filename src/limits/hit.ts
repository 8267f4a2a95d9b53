/** The script that adds to all counts of a request at once, and sets or looks at marks: a command of the connection to Redis. */
import { defineScript } from 'redis';
import type { Count, Counted, Marks } from './store.ts';

const PREFIX = 'deed:rate-limit:';

export const HIT = defineScript({
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
