/**
 * The seam between the service and tracing: whoever does something that takes time has a `Tracer`, or null where nobody
 * traces, and then nothing is done for it. `otel.ts` is the one that is loaded where spans are sent somewhere.
 */
import type { TraceContext } from './trace-context.ts';

/** Names are those of the semantic conventions; ours begin with `deed.`. Never what somebody has sent. */
export type Attributes = Record<string, string | number>;

export type SpanKind = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

export interface Span {
  /** Where it is not, nothing that is said of it goes anywhere. */
  readonly isRecorded: boolean;
  /** What those are told who go on with this work. */
  readonly traceparent: string;
  readonly tracestate: string | undefined;
  set(attributes: Attributes): void;
  /** By a word for what went wrong, never by a message: it may quote what somebody has sent. */
  fail(type: string): void;
}

export interface SpanStart {
  kind?: SpanKind;
  attributes?: Attributes;
}

export interface Tracer {
  /** What begins here, or goes on from elsewhere: a request, an attempt of a job. The span ends when the work does. */
  enter<Result>(name: string, from: TraceContext, start: SpanStart, work: (span: Span) => Result): Result;
  /** A part of what is under way. Where that is nothing, or is not sampled, the work is done without a span. */
  part<Result>(name: string, start: SpanStart, work: (span: Span | null) => Result): Result;
  /** The same of what has no parts itself. */
  leaf<Result>(name: string, start: SpanStart, work: () => Result): Result;
  /** Whether anything is under way that parts belong to. */
  isRecording(): boolean;
  /** Sends what has ended, for so long and no longer. */
  close(): Promise<void>;
}

/** The function with each of its calls a part; where nobody traces, the function itself. */
export function traced<Arguments extends unknown[], Result>(tracer: Tracer | null, name: string, call: (...given: Arguments) => Result): (...given: Arguments) => Result {
  return tracer ? (...given) => (tracer.isRecording() ? tracer.part(name, {}, () => call(...given)) : call(...given)) : call;
}

/** A word for an error: our code, Postgres's or Node's, or the name of its class. */
export function errorTypeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string' && /^[\w-]{1,64}$/.test(code)) return code;
  return error instanceof Error && typeof name === 'string' && /^\w{1,64}$/.test(name) ? name : 'Error';
}
