/**
 * `node prove/jobs-process.ts produce|work <database url> [transactions]`: one process of the proofs about jobs. Producing
 * is transactions that each write an order and its job, every other one rolled back; working is writing one effect for
 * each attempt that commits.
 */
import pino from 'pino';
import { z } from 'zod/mini';
import { connectDatabase } from '../src/database/database.ts';
import { uuidv7 } from '../src/ids.ts';
import { installJobs } from '../src/jobs/install.ts';
import type { JobServices } from '../src/jobs/job.ts';
import { defineJob } from '../src/jobs/job.ts';
import { enqueue } from '../src/jobs/outbox.ts';
import { createJobs } from '../src/jobs/runtime.ts';

/** These jobs use none. */
const NO_SERVICES = {} as JobServices;
const AT_ONCE = 8;
export const TABLES = `
  CREATE TABLE proof_orders (id uuid PRIMARY KEY);
  CREATE TABLE proof_effects (order_id uuid, attempt integer, at timestamptz DEFAULT clock_timestamp());
  GRANT SELECT, INSERT ON proof_orders, proof_effects TO deed_app`;

export const ship = defineJob({
  name: 'proofShip',
  payload: z.object({ orderId: z.uuid() }),
  concurrency: 10,
  prefetch: 10,
  retries: 20,
  async run({ tx, attempt, signal }, { orderId }) {
    await tx.sql('INSERT INTO proof_effects (order_id, attempt) VALUES ($1, $2)', [orderId, attempt]);
    // Between its effect and its completion: where a kill would hurt.
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 45));
    signal.throwIfAborted();
  },
});

export async function prepare(databaseUrl: string, run: (text: string) => Promise<unknown>): Promise<void> {
  await run(TABLES);
  await installJobs(databaseUrl, [ship]);
}

async function main(mode: string, url: string, transactions: number): Promise<void> {
  const logger = pino({ level: 'warn' }, pino.destination(2));
  const database = await connectDatabase({ url, poolSize: 12, laneConnections: 1, statementTimeoutMilliseconds: 15_000, constraints: {}, onError: () => undefined });
  const jobs = createJobs({ database, url, jobs: [ship], services: NO_SERVICES, logger });
  await jobs.start({ work: mode === 'work' && (() => true) });
  process.stdout.write('ready\n');
  if (mode === 'work') return;
  let left = transactions;
  const one = async (): Promise<void> => {
    const fails = left % 2 === 0;
    await database.transaction({}, async (tx) => {
      const id = uuidv7();
      await tx.sql('INSERT INTO proof_orders VALUES ($1)', [id]);
      enqueue(tx, ship, { orderId: id });
      if (fails) throw new Error('rolled back');
    }).catch((error: Error) => {
      if (error.message !== 'rolled back') throw error;
    });
  };
  const loop = async (): Promise<void> => {
    while (left-- > 0) {
      await one();
      process.stdout.write('.');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loop));
  await jobs.stop();
  await database.close();
}

if (import.meta.main) {
  const [mode, url, transactions] = process.argv.slice(2);
  await main(mode!, url!, Number(transactions ?? 0));
}
