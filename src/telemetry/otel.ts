/**
 * Tracing by OpenTelemetry, loaded where OTEL_EXPORTER_OTLP_ENDPOINT is set. Spans are our own: nothing is patched, and what
 * is under way is known by AsyncLocalStorage. What has ended waits in a bounded queue and leaves in batches beside the
 * requests; a collector that is slow or away costs spans, never a request.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SpanContext } from '@opentelemetry/api';
import { createTraceState, diag, DiagLogLevel, ROOT_CONTEXT } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { BatchSpanProcessor, SamplingDecision, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import { contractVersion } from '../../generated/vocabulary.ts';
import { watchFetches } from './fetches.ts';
import { seldom } from './seldom.ts';
import type { TracingSettings } from './settings.ts';
import type { OpenSpan, Sink } from './span.ts';
import { identities, RecordedSpan, UnrecordedSpan } from './span.ts';
import type { TraceContext } from './trace-context.ts';
import { flagsOf, isSampled, spanIdOf, traceIdOf } from './trace-context.ts';
import type { Span, SpanStart, Tracer } from './tracer.ts';
import { errorTypeOf } from './tracer.ts';

/** So long a process that leaves waits for what is still to be sent. */
const CLOSE_MILLISECONDS = 5000;

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
  const sink: Sink = { resource, scope: { name: 'deed', version: contractVersion }, take: (span) => processor.onEnd(span) };
  const isRecorded = samplerOf(settings);
  /** Holds only what is recorded. */
  const current = new AsyncLocalStorage<RecordedSpan>();

  function ending<Result>(span: RecordedSpan, work: () => Result): Result {
    let result: Result;
    try {
      result = work();
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

  const within = <Result>(span: RecordedSpan, work: (span: Span) => Result): Result => ending(span, () => current.run(span, work, span));
  const below = (above: RecordedSpan, name: string, start: SpanStart): RecordedSpan => new RecordedSpan(name, start, above.trace, above);

  const tree: SpanTree = {
    open(name, start) {
      const above = current.getStore();
      return above ? below(above, name, start) : null;
    },
  };
  const unwatch = watchFetches(tree, settings.toldHosts);

  return {
    enter(name, from, start, work) {
      const { traceparent } = from;
      const traceId = traceparent === null ? identities.generateTraceId() : traceIdOf(traceparent);
      if (!isRecorded(traceId, traceparent)) return work(new UnrecordedSpan(traceId, from));
      const caller = callerIn(from);
      return within(new RecordedSpan(name, start, { sink, caller, traceId, traceState: caller?.traceState, epoch: Date.now() - performance.now() }), work);
    },
    part(name, start, work) {
      const above = current.getStore();
      return above ? within(below(above, name, start), work) : work(null);
    },
    leaf(name, start, work) {
      const above = current.getStore();
      return above ? ending(below(above, name, start), work) : work();
    },
    isRecording: () => current.getStore() !== undefined,
    async close() {
      unwatch();
      await Promise.race([processor.shutdown(), new Promise((done) => void setTimeout(done, CLOSE_MILLISECONDS).unref())]);
    },
  };
}

function callerIn({ traceparent, tracestate }: TraceContext): SpanContext | undefined {
  if (traceparent === null) return undefined;
  const remote: SpanContext = { traceId: traceIdOf(traceparent), spanId: spanIdOf(traceparent), traceFlags: flagsOf(traceparent), isRemote: true };
  // What is not well formed is left out as it is read.
  return tracestate === undefined ? remote : { ...remote, traceState: createTraceState(tracestate) };
}

/** Of the trace, and by what its caller says of it. */
type IsRecorded = (traceId: string, caller: string | null) => boolean;
const BASED = 'parentbased_';

/** Asked for every request, so without the SDK's contexts. The shares are the SDK's: services with one ratio agree on a trace. */
function samplerOf({ sampler, ratio }: TracingSettings): IsRecorded {
  const byRatio = new TraceIdRatioBasedSampler(ratio);
  const roots = {
    always_on: () => true,
    always_off: () => false,
    traceidratio: (traceId: string) => byRatio.shouldSample(ROOT_CONTEXT, traceId).decision === SamplingDecision.RECORD_AND_SAMPLED,
  };
  const isBased = sampler.startsWith(BASED);
  const root = roots[(isBased ? sampler.slice(BASED.length) : sampler) as keyof typeof roots];
  return isBased ? (traceId, caller) => (caller === null ? root(traceId) : isSampled(caller)) : root;
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
