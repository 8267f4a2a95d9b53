/**
 * Runs before src/main.ts in a process that `make dev` prepared: loads what never changes, waits, and lets
 * main.ts go on with what has just changed, up to the moment where it would listen. It does that only once the
 * old server has ended: what cannot start, for whatever reason, leaves the old one where it is.
 */
import { subscribe } from 'node:diagnostics_channel';
import { on } from 'node:events';
import { createRequire, enableCompileCache, flushCompileCache } from 'node:module';
import { Server } from 'node:net';
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

await ordered('start');
// What fails from here on ends of itself, and is not kept waiting for an order.
process.channel?.unref();
// eslint-disable-next-line @typescript-eslint/unbound-method
const { listen } = Server.prototype;
Server.prototype.listen = function (this: Server, ...given: unknown[]) {
  report('ready');
  process.channel?.ref();
  void ordered('listen').then(() => {
    process.channel?.unref();
    Reflect.apply(listen, this, given);
  });
  return this;
};
subscribe('tracing:net.server.listen:asyncEnd', () => {
  report('listening');
  // Written at the end else, which is too late for the one that comes after the first change.
  setImmediate(flushCompileCache);
});
