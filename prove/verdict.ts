/** Runs one proof with real processes at hand, and judges: nothing passes that broke off or did less than it should. */
import { migratedDatabase } from '../test/support/postgres.ts';
import { killAll, startServer } from './processes.ts';
import type { Outcome, Proof, SizeName } from './proof.ts';

export interface Verdict extends Outcome {
  proof: Proof;
  seconds: number;
  holds: boolean;
  word: 'holds' | 'BROKEN' | 'DID NOT RUN';
}

export async function prove(proof: Proof, sizeName: SizeName, onProgress: (done: number, total: number, what: string, seconds: number) => void): Promise<Verdict> {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const size = proof.sizes[sizeName];
  let outcome: Outcome;
  try {
    outcome = await proof.run(size, { database: migratedDatabase, start: startServer, progress: (done, total, what) => onProgress(done, total, what, seconds()) });
  } catch (error) {
    outcome = { n: 0, failures: [`it broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`], notes: [] };
  } finally {
    await killAll();
  }
  const ran = outcome.n >= size;
  if (!ran && outcome.n > 0) outcome.failures.push(`it tried ${outcome.n} of ${size}`);
  const holds = ran && outcome.failures.length === 0;
  return { ...outcome, proof, seconds: seconds(), holds, word: holds ? 'holds' : ran ? 'BROKEN' : 'DID NOT RUN' };
}
