/**
 * Of several processes (WEB_CONCURRENCY) the first alone reads the configuration, and hands it on, over the channel that only
 * the two have: all run with the same, one that replaces a fallen one too, and what may be read once is read once.
 */
import type { Worker } from 'node:cluster';
import cluster from 'node:cluster';

const ASK = 'configuration?';

export function handOn(worker: Worker, given: Record<string, string>): void {
  worker.on('message', (message: unknown) => void (message === ASK && worker.send({ [ASK]: given })));
}

/** Texts by name, files read; null in a process that nobody has started so. */
export function handedOn(): Promise<Record<string, string>> | null {
  if (!cluster.isWorker) return null;
  return new Promise((resolve) => {
    process.on('message', function take(message: unknown) {
      const given = typeof message === 'object' && message !== null && (message as Record<string, Record<string, string> | undefined>)[ASK];
      if (!given) return;
      process.off('message', take);
      resolve(given);
    });
    process.send!(ASK);
  });
}
