/**
 * Several processes on one port tell one set of numbers, whichever of them is asked: it asks the primary, which collects from all.
 * What a process has counted stays when it has gone, as of the last time it was asked: no counter goes back.
 */
import type { Worker } from 'node:cluster';
import cluster from 'node:cluster';
import { AppError } from '../errors.ts';
import type { Family } from './families.ts';
import { merge, monotone } from './families.ts';

/** Of one process; what it said last stands in for one that says nothing now. */
const PATIENCE_MILLISECONDS = 3000;

type Message = { metrics: 'ask' | 'collect'; id: number } | { metrics: 'told'; id: number; families: Family[] };

const isMessage = (message: unknown): message is Message => typeof message === 'object' && message !== null && 'metrics' in message;

/** In the primary. */
export function collectFromProcesses(): void {
  const last = new Map<number, Family[]>();
  let departed: Family[] = [];
  const awaited = new Map<number, (families: Family[]) => void>();
  let ids = 0;

  function collect(worker: Worker): Promise<void> {
    const id = ids++;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        awaited.delete(id);
        worker.off('exit', done);
        resolve();
      };
      const timer = setTimeout(done, PATIENCE_MILLISECONDS);
      worker.once('exit', done);
      awaited.set(id, (families) => {
        last.set(worker.id, families);
        done();
      });
      worker.send({ metrics: 'collect', id } satisfies Message, (error) => error && done());
    });
  }

  cluster.on('message', (asker: Worker, message: unknown) => {
    if (!isMessage(message)) return;
    if (message.metrics === 'told') return awaited.get(message.id)?.(message.families);
    const present = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected());
    void Promise.all(present.map((worker) => collect(worker!))).then(() => {
      if (asker.isConnected()) asker.send({ metrics: 'told', id: message.id, families: merge([departed, ...last.values()]) } satisfies Message);
    });
  });
  cluster.on('exit', (worker) => {
    departed = merge([departed, monotone(last.get(worker.id) ?? [])]);
    last.delete(worker.id);
  });
}

/** In the others: what all of them count. */
export function askPrimary(own: () => Promise<Family[]>): () => Promise<Family[]> {
  const awaited = new Map<number, (families: Family[]) => void>();
  let ids = 0;
  process.on('message', (message: unknown) => {
    if (!isMessage(message)) return;
    if (message.metrics === 'told') {
      awaited.get(message.id)?.(message.families);
      awaited.delete(message.id);
    } else void own().then((families) => process.connected && process.send!({ metrics: 'told', id: message.id, families } satisfies Message));
  });
  return () => {
    const id = ids++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        awaited.delete(id);
        reject(new AppError('unavailable', 'The processes did not tell their numbers in time.'));
      }, 2 * PATIENCE_MILLISECONDS);
      awaited.set(id, (families) => {
        clearTimeout(timer);
        resolve(families);
      });
      process.send!({ metrics: 'ask', id } satisfies Message);
    });
  };
}
