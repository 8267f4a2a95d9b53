/**
 * Tracing by OpenTelemetry, loaded where OTEL_EXPORTER_OTLP_ENDPOINT is set. Spans are our own: nothing is patched, and what
 * is under way is known by AsyncLocalStorage. What has ended waits in a bounded queue and leaves in batches beside the
 * requests; a collector that is slow or away costs spans, never a request.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context, SpanContext, Span as OtelSpan, Tracer as OtelTracer } from '@opentelemetry/api';
import { createTraceState, diag, DiagLogLevel, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan, Sampler, SpanExporter } from '@opentelemetry/sdk-trace';
import { AlwaysOffSampler, AlwaysOnSampler, BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import { contractVersion } from '../../generated/vocabulary.ts';
import { watchFetches } from './fetches.ts';
import { seldom } from './seldom.ts';
import type { TracingSettings } from './settings.ts';
import type { TraceContext } from './trace-context.ts';
import { spanIdOf, traceIdOf } from './trace-context.ts';
import type { Attributes, Span, SpanStart, Tracer } from './tracer.ts';
import { errorTypeOf } from './tracer.ts';

const KINDS = { internal: SpanKind.INTERNAL, server: SpanKind.SERVER, client: SpanKind.CLIENT, producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER } as const;
/** Of an attribute's text; ours are shorter. */
const MOST_CHARACTERS = 1024;
/** A part inside the service that takes less is left out. */
const LEAST_MILLISECONDS = 0.1;
/** So long a process that leaves waits for what is still to be sent. */
const CLOSE_MILLISECONDS = 5000;

/** One that has begun: it ends once. */
export interface OpenSpan extends Span {
  end(): void;
}

export interface SpanTree {
  /** Below what is under way; null where that is nothing, or is not sampled. */
  open(name: string, start: SpanStart): OpenSpan | null;
}

export function createTracer(settings: TracingSettings, logger: Logger): Tracer {
  const lost = lossesTold(logger);
  const processor = new BatchSpanProcessor({
    exporter: forgiving(new OTLPTraceExporter({ url: settings.url, headers: settings.headers, timeoutMillis: settings.timeoutMilliseconds }), lost),
    scheduledDelayMillis: settings.delayMilliseconds,
    maxQueueSize: settings.mostQueued,
  });
  const resource = defaultResource().merge(resourceFromAttributes({ 'service.version': contractVersion, ...settings.resource, 'service.name': settings.serviceName }));
  const provider = new TracerProvider({ resource, sampler: samplerOf(settings), spanLimits: { attributeValueLengthLimit: MOST_CHARACTERS }, spanProcessors: [processor] });
  const spans = provider.getTracer('deed', contractVersion);
  /** Holds only what is sampled. */
  const current = new AsyncLocalStorage<Recorded>();

  function within<Result>(span: Recorded, work: (span: Span) => Result): Result {
    let result: Result;
    try {
      result = current.run(span, work, span);
    } catch (error) {
      span.fail(errorTypeOf(error));
      span.end();
      throw error;
    }
    if (!(result instanceof Promise)) {
      span.end();
      return result;
    }
    return result.then(
      (value: unknown) => {
        span.end();
        return value;
      },
      (error: unknown) => {
        span.fail(errorTypeOf(error));
        span.end();
        throw error;
      },
    ) as Result;
  }

  const tree: SpanTree = {
    open(name, start) {
      const above = current.getStore();
      return above ? new Recorded(spans, name, start, above) : null;
    },
  };
  const unwatch = watchFetches(tree, settings.toldHosts);

  return {
    enter(name, from, start, work) {
      const span = new Recorded(spans, name, start, contextOf(from));
      return span.isRecording ? within(span, work) : work(span);
    },
    part(name, start, work) {
      const above = current.getStore();
      return above ? within(new Recorded(spans, name, start, above), work) : work(null);
    },
    async close() {
      unwatch();
      await Promise.race([provider.shutdown(), new Promise((done) => void setTimeout(done, CLOSE_MILLISECONDS).unref())]);
    },
  };
}

/** Made when it is known to say something: a part inside the service that is over at once, and has no parts itself, leaves no span. */
class Recorded implements OpenSpan {
  readonly #spans: OtelTracer;
  readonly #name: string;
  readonly #start: SpanStart;
  readonly #above: Context | Recorded;
  readonly #startedAt = performance.now();
  #made: OtelSpan | undefined;
  #context: Context | undefined;

  constructor(spans: OtelTracer, name: string, start: SpanStart, above: Context | Recorded) {
    this.#spans = spans;
    this.#name = name;
    this.#start = start;
    this.#above = above;
  }

  get #span(): OtelSpan {
    const { kind = 'internal', attributes } = this.#start;
    return (this.#made ??= this.#spans.startSpan(this.#name, { kind: KINDS[kind], attributes, startTime: this.#startedAt }, this.#above instanceof Recorded ? this.#above.context : this.#above));
  }

  get isRecording(): boolean {
    return this.#span.isRecording();
  }

  get context(): Context {
    return (this.#context ??= trace.setSpan(ROOT_CONTEXT, this.#span));
  }

  get traceparent(): string {
    const { traceId, spanId, traceFlags } = this.#span.spanContext();
    return `00-${traceId}-${spanId}-0${traceFlags & 1}`;
  }

  get tracestate(): string | undefined {
    return this.#span.spanContext().traceState?.serialize() || undefined;
  }

  set(attributes: Attributes): void {
    this.#span.setAttributes(attributes);
  }

  fail(type: string): void {
    this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.setAttribute('error.type', type);
  }

  end(): void {
    const endedAt = performance.now();
    const isNothing = !this.#made && (this.#start.kind ?? 'internal') === 'internal' && endedAt - this.#startedAt < LEAST_MILLISECONDS;
    if (!isNothing) this.#span.end(endedAt);
  }
}

function contextOf({ traceparent, tracestate }: TraceContext): Context {
  if (traceparent === null) return ROOT_CONTEXT;
  const remote: SpanContext = { traceId: traceIdOf(traceparent), spanId: spanIdOf(traceparent), traceFlags: Number.parseInt(traceparent.slice(53), 16), isRemote: true };
  // What is not well formed is left out as it is read.
  return trace.setSpanContext(ROOT_CONTEXT, tracestate === undefined ? remote : { ...remote, traceState: createTraceState(tracestate) });
}

function samplerOf({ sampler, ratio }: TracingSettings): Sampler {
  switch (sampler) {
    case 'always_on': return new AlwaysOnSampler();
    case 'always_off': return new AlwaysOffSampler();
    case 'traceidratio': return new TraceIdRatioBasedSampler(ratio);
    case 'parentbased_always_on': return new ParentBasedSampler({ root: new AlwaysOnSampler() });
    case 'parentbased_always_off': return new ParentBasedSampler({ root: new AlwaysOffSampler() });
    case 'parentbased_traceidratio': return new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });
  }
}

/** Says seldom what is lost. The library tells of a queue that was full by its own logger, which is one for the process. */
function lossesTold(logger: Logger): (spans: number, reason: string) => void {
  let last = '';
  const say = seldom((spans) => logger.warn({ spans, reason: last }, 'spans were lost on their way to the collector'));
  const full = /^Dropped (\d+) spans/;
  const nothing = (): void => undefined;
  const warn = (message: string): void => {
    const [, spans] = full.exec(message) ?? [];
    if (spans === undefined) return;
    last = 'the queue was full';
    say(Number(spans));
  };
  diag.setLogger({ error: nothing, warn, info: nothing, debug: nothing, verbose: nothing }, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  return (spans, reason) => {
    last = reason;
    say(spans);
  };
}

/** `ExportResultCode.SUCCESS`. */
const SENT = 0;

/** For the queue a batch has left, whatever became of it. */
function forgiving(exporter: SpanExporter, lost: (spans: number, reason: string) => void): SpanExporter {
  return {
    export(batch: ReadableSpan[], done) {
      exporter.export(batch, (result) => {
        if (Number(result.code) !== SENT) lost(batch.length, result.error === undefined ? 'unknown' : errorTypeOf(result.error));
        done({ code: SENT });
      });
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
