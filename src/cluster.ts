/**
 * Several processes on one port (WEB_CONCURRENCY). This one serves nothing: it hands connections to the others in turn, starts
 * another where one has fallen, and leaves when all have left. Should it die, they end with it, which node:cluster sees to.
 */
import cluster from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { handOn } from './config/handing-on.ts';
import type { Config } from './config/read.ts';

const FIRST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
/** One that has lived so long has not fallen for what made the one before it fall. */
const STEADY_MILLISECONDS = 60_000;

/** Ends after `asked`, when every process has left. Throws where the first does not come to serve, or one does not leave well. */
export async function keepProcesses({ WEB_CONCURRENCY: count, given }: Config, asked: Promise<unknown>, logger: Logger): Promise<void> {
  const leaving = new AbortController();
  const leave = (): void => {
    leaving.abort();
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  void asked.then(leave);

  async function keepOne(): Promise<void> {
    for (let pause = FIRST_PAUSE_MILLISECONDS; !leaving.signal.aborted; ) {
      const startedAt = performance.now();
      const worker = cluster.fork();
      handOn(worker, given);
      const [code, signal] = (await once(worker, 'exit')) as [number | null, string | null];
      // One that is told to leave before it listens for signals ends by the signal.
      if (leaving.signal.aborted && (code === 0 || signal === 'SIGTERM')) return;
      if (leaving.signal.aborted || !serving) throw new Error(`A process ended with ${signal ?? `code ${code}`} as it was to ${serving ? 'leave' : 'serve'}.`);
      if (performance.now() - startedAt >= STEADY_MILLISECONDS) pause = FIRST_PAUSE_MILLISECONDS;
      logger.error({ pid: worker.process.pid, code, signal, pauseMilliseconds: pause }, 'a process has fallen, another follows');
      await sleep(pause, undefined, { signal: leaving.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
    }
  }

  // The first goes ahead: what keeps it from serving would keep the others, and be said by each.
  let serving = false;
  const first = keepOne();
  await Promise.race([once(cluster, 'listening').then(() => (serving = true)), first]);
  const all = [first, ...Array.from({ length: serving ? count - 1 : 0 }, keepOne)];
  await Promise.allSettled(all);
  await Promise.all(all);
}
