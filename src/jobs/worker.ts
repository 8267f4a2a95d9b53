/**
 * Works on one kind of job: claims as many as it has room for, runs each by itself, and asks for more whenever
 * one has ended. Slow or failing jobs keep nobody waiting but themselves.
 */
import type { AttemptOptions } from './attempt.ts';
import { attempt, Lost } from './attempt.ts';
import type { Claim } from './claim.ts';
import { claimOf } from './claim.ts';
import type { Job } from './job.ts';
import { DEFAULTS } from './job.ts';
import { BEAT, CLAIM, COMPLETE_ALL, GIVE_BACK } from './statements.ts';
import { Stop } from './stop.ts';

/** Well within the ten seconds after which a job's worker is thought dead. */
const HEARTBEAT_MILLISECONDS = 3000;
export interface Worker {
  /** There may be something to do. */
  wake(): void;
  /** Resolves once nothing runs; what still does after the patience is aborted, and tried again later. */
  stop(patienceMilliseconds: number): Promise<void>;
}

export function startWorker(job: Job<object>, options: AttemptOptions): Worker {
  const { database, logger } = options;
  const concurrency = job.concurrency ?? DEFAULTS.concurrency;
  const most = concurrency + (job.prefetch ?? DEFAULTS.prefetch);
  const waiting: Claim[] = [];
  const running = new Map<Claim, Stop>();
  /** Succeeded without a transaction of their own; completed many at a time. */
  let finished: Claim[] = [];
  let claiming: Promise<void> | undefined;
  let completing = false;
  let again = false;
  let stopping = false;
  let ended: (() => void) | undefined;

  const room = (): number => most - waiting.length - running.size;

  function claim(): void {
    again = true;
    claiming ??= claimAll().finally(() => (claiming = undefined));
  }

  async function claimAll(): Promise<void> {
    try {
      while (again && !stopping && room() > 0) {
        again = false;
        const asked = room();
        const claims = (await database.writer.rows(CLAIM, [job.name, asked])).map(claimOf);
        waiting.push(...claims);
        begin();
        // As many as were asked for: there may be more.
        if (claims.length === asked) again = true;
      }
    } catch (error) {
      logger.error({ err: error, job: job.name }, 'jobs could not be claimed');
    }
  }

  function begin(): void {
    while (!stopping && running.size < concurrency && waiting.length > 0) void run(waiting.shift()!);
  }

  async function run(claimed: Claim): Promise<void> {
    const stop = new Stop();
    running.set(claimed, stop);
    if ((await attempt(job, claimed, stop, options)) === 'idle') {
      finished.push(claimed);
      await complete();
    }
    running.delete(claimed);
    begin();
    if (again || room() >= Math.max(1, most / 2)) claim();
    if (stopping && running.size === 0) ended?.();
  }

  /** While one statement is under way the next ones gather. */
  async function complete(): Promise<void> {
    if (completing) return;
    completing = true;
    while (finished.length > 0) {
      const batch = finished;
      finished = [];
      await database.writer.rows(COMPLETE_ALL, valuesOf(batch)).catch((error: unknown) => logger.error({ err: error, job: job.name }, 'jobs could not be completed, and will run again'));
    }
    completing = false;
  }

  async function beat(): Promise<void> {
    const claims = [...running.keys(), ...waiting];
    if (claims.length === 0) return;
    const alive = new Set((await database.writer.rows(BEAT, valuesOf(claims))).map(([id]) => id));
    for (const [claimed, stop] of running) if (claims.includes(claimed) && !alive.has(claimed.id)) stop.now(new Lost('It was cancelled, or somebody else has it by now.'));
  }

  const valuesOf = (claims: Claim[]): unknown[] => [job.name, claims.map(({ id }) => id), claims.map(({ retryCount }) => retryCount)];
  const heart = setInterval(() => void beat().catch((error: unknown) => logger.warn({ err: error, job: job.name }, 'a heartbeat was not heard')), HEARTBEAT_MILLISECONDS);

  return {
    wake: claim,
    async stop(patienceMilliseconds) {
      stopping = true;
      // What is on its way to us is ours, too.
      await claiming;
      const unbegun = waiting.splice(0);
      if (unbegun.length > 0) await database.writer.rows(GIVE_BACK, [job.name, unbegun.map(({ id }) => id)]).catch((error: unknown) => logger.warn({ err: error, job: job.name }, 'jobs could not be given back; they are found when their heartbeat has stopped'));
      if (running.size > 0) {
        const done = new Promise<void>((resolve) => (ended = resolve));
        const timer = setTimeout(() => {
          for (const stop of running.values()) stop.now(new Error('The process had to leave before the job was done.'));
        }, patienceMilliseconds);
        await done;
        clearTimeout(timer);
      }
      clearInterval(heart);
    },
  };
}
