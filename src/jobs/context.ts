/** What a job is given to work with. There are thousands of attempts a second: what few jobs ask for is made when one asks. */
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import type { Queryable } from '../database/statement.ts';
import type { Origin, Transaction } from '../database/transaction.ts';
import type { Claim } from './claim.ts';
import { isLast } from './claim.ts';
import type { JobContext, JobServices } from './job.ts';
import type { Stop } from './stop.ts';

/** What is known of an attempt. */
export interface Attempt {
  job: string;
  claim: Claim;
  /** What logs say of it. */
  told: Record<string, unknown>;
  origin: Origin | null;
  tx: Transaction;
  stop: Stop;
}

export type NewContext = (attempt: Attempt) => JobContext;

export function contexts({ database, services, logger }: { database: Database; services: JobServices; logger: Logger }): NewContext {
  class Context implements Omit<JobContext, keyof JobServices> {
    readonly tx: Transaction;
    readonly #attempt: Attempt;
    #logger: Logger | undefined;

    constructor(attempt: Attempt) {
      this.tx = attempt.tx;
      this.#attempt = attempt;
    }

    get jobId(): string {
      return this.#attempt.claim.id;
    }

    get attempt(): number {
      return this.#attempt.claim.retryCount + 1;
    }

    get isLast(): boolean {
      return isLast(this.#attempt.claim);
    }

    get signal(): AbortSignal {
      return this.#attempt.stop.signal;
    }

    get logger(): Logger {
      return (this.#logger ??= logger.child(this.#attempt.told));
    }

    get db(): Queryable {
      const { tenantId, userId } = this.#attempt.claim.data;
      return database.reader(tenantId, userId);
    }

    get apart(): JobContext['apart'] {
      const { job, claim: { data: { tenantId, userId } }, origin } = this.#attempt;
      return (work, scope = { tenantId, userId, actor: job }) => database.transaction(scope, work, origin ?? undefined);
    }
  }
  // Theirs are the same for all attempts.
  Object.assign(Context.prototype, services);
  return (attempt) => new Context(attempt) as unknown as JobContext;
}
