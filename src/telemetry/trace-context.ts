/** W3C Trace Context (https://www.w3.org/TR/trace-context/): what a caller says of the trace that its request belongs to. */

/** As it came, or as it goes on. */
export interface TraceContext {
  traceparent: string | null;
  /** What other systems on the way have added; kept only where somebody traces. */
  tracestate?: string;
}

/** Version 00, whose ids are not all zero. */
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Null where there is none, or one that is not well formed: then a trace begins here. */
export function traceparentIn(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && TRACEPARENT.test(header) ? header : null;
}

/** The id of the whole trace, as logs have it. */
export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);
export const spanIdOf = (traceparent: string): string => traceparent.slice(36, 52);
export const flagsOf = (traceparent: string): number => Number.parseInt(traceparent.slice(53), 16);
/** Whether whoever is above records it. */
export const isSampled = (traceparent: string): boolean => (flagsOf(traceparent) & 1) === 1;
