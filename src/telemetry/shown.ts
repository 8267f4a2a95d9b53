/**
 * What logs and reports may say of an error, and of what is noted beside it. Errors of libraries carry along what they were
 * about: the row that did not fit, the values of a statement, the text that was no JSON. None of that is copied.
 */
import { sensitive } from '../../generated/vocabulary.ts';
import { errorTypeOf } from './tracer.ts';

export interface ShownError {
  type: string;
  message: string;
  /** Our code, Postgres's or Node's. */
  code?: string;
  /** Of Postgres: which table, constraint, column and routine. */
  table?: string;
  constraint?: string;
  column?: string;
  routine?: string;
  stack?: string;
  cause?: ShownError;
  errors?: ShownError[];
}

const REDACTED = '[redacted]';
const MOST_CAUSES = 5;
const MOST_ERRORS = 3;
const NAMED = ['table', 'constraint', 'column', 'routine'] as const;
/** Postgres's data exceptions quote the value; what is thrown for JSON quotes the text. */
const QUOTES_VALUES = /^22...$/;
const isQuoting = (error: Error, code: unknown): boolean => (typeof code === 'string' && QUOTES_VALUES.test(code)) || (error instanceof SyntaxError && error.message.includes('JSON'));

export function shownError(error: unknown, depth = 0): ShownError {
  // Somebody may have thrown what somebody has sent.
  if (!(error instanceof Error)) return { type: typeof error, message: REDACTED };
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown } & Error;
  const message = isQuoting(error, code) ? REDACTED : error.message;
  const named = NAMED.flatMap((name) => { const value = (error as unknown as Record<string, unknown>)[name]; return typeof value === 'string' ? [[name, value] as const] : []; });
  return {
    type: error.name,
    message,
    ...(code !== undefined && { code: errorTypeOf(error) }),
    ...Object.fromEntries(named),
    ...(error.stack !== undefined && { stack: stackOf(error.stack, `${error.name}: ${message}`) }),
    ...(cause !== undefined && depth < MOST_CAUSES && { cause: shownError(cause, depth + 1) }),
    ...(Array.isArray(errors) && errors.some((one) => one instanceof Error) && { errors: errors.slice(0, MOST_ERRORS).map((one) => shownError(one, MOST_CAUSES)) }),
  };
}

/** Its places alone, below what may be said: a stack begins with the message. */
function stackOf(stack: string, head: string): string {
  return [head, ...stack.split('\n').filter((line) => /^ {4}at /.test(line))].join('\n');
}

const NAMES: ReadonlySet<string> = new Set(sensitive);

/** A copy without the values that the contract marks, wherever such a name stands. */
export function masked(value: unknown): unknown {
  if (value instanceof Error) return shownError(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(masked);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, NAMES.has(name.toLowerCase()) ? REDACTED : masked(inner)]));
}
