/**
 * Runs before src/main.ts in a process that `make dev` prepared: loads what never changes, waits, loads
 * what has just changed, waits for the old server to end, and lets main.ts go on.
 */
import { subscribe } from 'node:diagnostics_channel';
import { on } from 'node:events';
import { createRequire, enableCompileCache } from 'node:module';
import type { Order, Report } from './server.ts';

enableCompileCache();
const report = (message: Report): void => void process.send?.(message);
const orders = on(process, 'message');
const ordered = async (order: Order): Promise<void> => {
  // An order may come while packages are still loading: the iterator keeps it.
  while (((await orders.next()).value as unknown[])[0] !== order);
};
// Without the process that prepared it, nobody would ever end this one.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const { dependencies } = createRequire(import.meta.url)('../../../package.json') as { dependencies: Record<string, string> };
for (const name of Object.keys(dependencies)) await import(name).catch(() => undefined);

await ordered('load');
await import('../../process.ts');
report('loaded');
await ordered('start');
subscribe('tracing:net.server.listen:asyncEnd', () => report('listening'));
process.channel?.unref();
