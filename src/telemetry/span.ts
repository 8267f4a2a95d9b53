/**
 * Spans as they are kept until they are sent: no more than the exporter reads, made when it is known that they say something.
 * Those of the SDK do ten times the work before they have recorded anything.
 */
import type { Attributes as OtelAttributes, HrTime, Link, SpanContext, SpanStatus } from '@opentelemetry/api';
import { createTraceState, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan, TimedEvent } from '@opentelemetry/sdk-trace';
import { RandomIdGenerator } from '@opentelemetry/sdk-trace';
import type { TraceContext } from './trace-context.ts';
import { isSampled } from './trace-context.ts';
import type { Attributes, Span, SpanStart } from './tracer.ts';

const KINDS = { internal: SpanKind.INTERNAL, server: SpanKind.SERVER, client: SpanKind.CLIENT, producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER } as const;
/** A part inside the service that takes less is left out. */
const LEAST_MILLISECONDS = 0.1;
const NO_LINKS: Link[] = [];
const NO_EVENTS: TimedEvent[] = [];

export const identities = new RandomIdGenerator();

/** One that has begun: it ends once. */
export interface OpenSpan extends Span {
  end(): void;
}

/** Who sends them, and for whom. */
export interface Sink {
  readonly resource: Resource;
  readonly scope: ReadableSpan['instrumentationScope'];
  take(span: ReadableSpan): void;
}

/** What the spans of a trace have in common in this process. */
export interface Trace extends Pick<SpanContext, 'traceId' | 'traceState'> {
  readonly sink: Sink;
  readonly caller: SpanContext | undefined;
  /** From `performance.now()` to milliseconds since 1970, by the clock as it is when the trace comes here. */
  readonly epoch: number;
}

/** A part inside the service that is over at once, has no parts itself and nothing to say leaves no span. */
export class RecordedSpan implements OpenSpan, ReadableSpan {
  readonly isRecorded = true;
  readonly name: string;
  readonly kind: SpanKind;
  readonly trace: Trace;
  parentSpanContext: SpanContext | undefined;
  attributes: OtelAttributes;
  status: SpanStatus = { code: SpanStatusCode.UNSET };
  ended = false;
  readonly links = NO_LINKS;
  readonly events = NO_EVENTS;
  readonly droppedAttributesCount = 0;
  readonly droppedEventsCount = 0;
  readonly droppedLinksCount = 0;
  readonly #startedAt = performance.now();
  #endedAt = 0;
  readonly #above: RecordedSpan | undefined;
  #context: SpanContext | undefined;
  #says = false;

  /** Below another, or first of what the trace has here. */
  constructor(name: string, { kind = 'internal', attributes = {} }: SpanStart, trace: Trace, above?: RecordedSpan) {
    this.name = name;
    this.kind = KINDS[kind];
    this.trace = trace;
    this.parentSpanContext = trace.caller;
    this.attributes = attributes;
    this.#above = above;
  }

  spanContext(): SpanContext {
    const { traceId, traceState } = this.trace;
    return (this.#context ??= { traceId, spanId: identities.generateSpanId(), traceFlags: TraceFlags.SAMPLED, ...(traceState && { traceState }) });
  }

  get traceparent(): string {
    const { traceId, spanId } = this.spanContext();
    return `00-${traceId}-${spanId}-01`;
  }

  get tracestate(): string | undefined {
    return this.trace.traceState?.serialize() || undefined;
  }

  /** What a statement's spans begin with, they share. */
  set(attributes: Attributes): void {
    this.attributes = { ...this.attributes, ...attributes };
    this.#says = true;
  }

  fail(type: string): void {
    this.status = { code: SpanStatusCode.ERROR };
    this.set({ 'error.type': type });
  }

  end(): void {
    if (this.ended) return;
    this.#endedAt = performance.now();
    const isNothing = this.kind === SpanKind.INTERNAL && !this.#says && this.#context === undefined && this.#endedAt - this.#startedAt < LEAST_MILLISECONDS;
    if (isNothing) return;
    this.ended = true;
    if (this.#above) this.parentSpanContext = this.#above.spanContext();
    this.trace.sink.take(this);
  }

  get startTime(): HrTime {
    return timeOf(this.trace.epoch + this.#startedAt);
  }

  get endTime(): HrTime {
    return timeOf(this.trace.epoch + this.#endedAt);
  }

  get duration(): HrTime {
    return timeOf(this.#endedAt - this.#startedAt);
  }

  get resource(): Resource {
    return this.trace.sink.resource;
  }

  get instrumentationScope(): ReadableSpan['instrumentationScope'] {
    return this.trace.sink.scope;
  }
}

/** Of a trace that is not recorded: all it has is what those are told who go on with it. A caller who records nothing either is all that they need. */
export class UnrecordedSpan implements Span {
  readonly isRecorded = false;
  readonly traceparent: string;
  readonly tracestate: string | undefined;

  constructor(traceId: string, { traceparent, tracestate }: TraceContext) {
    this.traceparent = traceparent !== null && !isSampled(traceparent) ? traceparent : `00-${traceId}-${identities.generateSpanId()}-00`;
    this.tracestate = tracestate === undefined ? undefined : createTraceState(tracestate).serialize() || undefined;
  }

  set(): void {}

  fail(): void {}
}

function timeOf(milliseconds: number): HrTime {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, Math.floor((milliseconds - seconds * 1000) * 1_000_000)];
}
