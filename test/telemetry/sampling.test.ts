/** Which requests are traced: by what the caller has decided, and by what the operator has. */
import { expect } from 'chai';
import pino from 'pino';
import { createTracer } from '../../src/telemetry/otel.ts';
import type { TracingSettings } from '../../src/telemetry/settings.ts';
import type { TraceContext } from '../../src/telemetry/trace-context.ts';
import type { Span, Tracer } from '../../src/telemetry/tracer.ts';

const NOTHING_LISTENS = 'http://127.0.0.1:9/v1/traces';
const traceOf = (flags: string): string => `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-${flags}`;

/** By callers who trace nothing, who have decided against it, and for it. */
const EXPECTED: Record<TracingSettings['sampler'], [boolean, boolean, boolean]> = {
  always_on: [true, true, true],
  always_off: [false, false, false],
  traceidratio: [true, true, true],
  parentbased_always_on: [true, false, true],
  parentbased_always_off: [false, false, true],
  parentbased_traceidratio: [true, false, true],
};

describe('sampling', () => {
  let tracer: Tracer;
  const trace = (sampler: TracingSettings['sampler'], ratio = 1): void => {
    tracer = createTracer({ url: NOTHING_LISTENS, headers: {}, serviceName: 'deed', resource: {}, sampler, ratio, delayMilliseconds: 5000, mostQueued: 2048, timeoutMilliseconds: 100, toldHosts: [] }, pino({ level: 'silent' }));
  };
  afterEach(() => tracer.close());
  /** What there is of a span while it is under way. */
  const entered = (from: TraceContext): Pick<Span, 'isRecorded' | 'traceparent' | 'tracestate'> => tracer.enter('act', from, {}, ({ isRecorded, traceparent, tracestate }) => ({ isRecorded, traceparent, tracestate }));

  for (const [sampler, expected] of Object.entries(EXPECTED) as [TracingSettings['sampler'], boolean[]][]) {
    it(`${sampler} records what it says, and tells those who go on`, () => {
      trace(sampler);
      for (const [index, traceparent] of [null, traceOf('00'), traceOf('01')].entries()) {
        const span = entered({ traceparent });
        expect(span.isRecorded, String(traceparent)).to.equal(expected[index]);
        expect(span.traceparent).to.match(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
        expect(span.traceparent.endsWith('-01')).to.equal(expected[index]);
        if (traceparent !== null) expect(span.traceparent.slice(0, 36)).to.equal(traceparent.slice(0, 36));
        // Nobody has a span of ours above theirs that is sent nowhere, where there is another.
        if (traceparent?.endsWith('00') && !expected[index]) expect(span.traceparent).to.equal(traceparent);
      }
    });
  }

  it('by ratio records such a share, decided by the trace', () => {
    trace('parentbased_traceidratio', 0.1);
    const roots = Array.from({ length: 5000 }, () => entered({ traceparent: null }));
    // Ten standard deviations and more on either side.
    expect(roots.filter(({ isRecorded }) => isRecorded).length).to.be.within(280, 720);
    for (const { isRecorded, traceparent } of roots.slice(0, 100)) expect(entered({ traceparent }).isRecorded).to.equal(isRecorded);
  });

  it('what is not recorded passes on what other systems have added, where it is well formed', () => {
    trace('always_off');
    const stateOf = (tracestate: string): string | undefined => entered({ traceparent: traceOf('00'), tracestate }).tracestate;
    expect([stateOf('other=1,more=2'), stateOf('='), stateOf('')]).to.deep.equal(['other=1,more=2', undefined, undefined]);
  });
});
