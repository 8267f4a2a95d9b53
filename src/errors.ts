/**
 * The one error a rule may throw. It speaks in the contract's problem codes and knows no HTTP:
 * `contract/problem.ts` alone turns it into a status and an RFC 9457 document.
 */
import type { ProblemCode } from '../generated/vocabulary.ts';

/** One violation: where it is (`pointer` into the body, or `in` + `parameter`) and what is wrong. */
export interface Violation {
  pointer?: string;
  in?: 'path' | 'query' | 'header';
  parameter?: string;
  code: string;
  detail: string;
}

export interface AppErrorOptions {
  /** Says why, for the log only; never leaves the process. */
  internal?: Record<string, unknown>;
  cause?: unknown;
  errors?: Violation[];
  /** The act is refused, and yet what its transaction did stays: a thief's token family stays revoked. */
  keepsEffects?: boolean;
  /** Seconds after which trying again makes sense. */
  retryAfterSeconds?: number;
}

export class AppError extends Error {
  readonly code: ProblemCode;
  readonly internal: Record<string, unknown> | undefined;
  readonly errors: Violation[] | undefined;
  readonly keepsEffects: boolean;
  readonly retryAfterSeconds: number | undefined;

  /** `detail` is public: it is the `detail` of the problem document. */
  constructor(code: ProblemCode, detail: string, options: AppErrorOptions = {}) {
    super(detail, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.internal = options.internal;
    this.errors = options.errors;
    this.keepsEffects = options.keepsEffects ?? false;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
