/** From OTEL_… and SENTRY_… to what is done: null where it is off. */
import type { Problem } from '../config/read.ts';
import type { Values } from '../config/variables.ts';

export const SAMPLERS = ['parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio', 'always_on', 'always_off', 'traceidratio'] as const;

export interface TracingSettings {
  /** Where spans are sent, in OTLP over HTTP. */
  url: string;
  headers: Record<string, string>;
  serviceName: string;
  resource: Record<string, string>;
  sampler: (typeof SAMPLERS)[number];
  /** Of those that the sampler decides on. */
  ratio: number;
  delayMilliseconds: number;
  mostQueued: number;
  timeoutMilliseconds: number;
  /** Hosts that outgoing calls tell of the trace. */
  toldHosts: readonly string[];
}

type Given = Pick<Values, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT' | 'OTEL_EXPORTER_OTLP_HEADERS' | 'OTEL_EXPORTER_OTLP_TIMEOUT' | 'OTEL_SERVICE_NAME' | 'OTEL_RESOURCE_ATTRIBUTES' | 'OTEL_TRACES_SAMPLER' | 'OTEL_TRACES_SAMPLER_ARG' | 'OTEL_BSP_SCHEDULE_DELAY' | 'OTEL_BSP_MAX_QUEUE_SIZE' | 'TRACEPARENT_HOSTS'>;

export function readTracing(values: Given, problem: Problem): TracingSettings | null {
  const resource = pairs(values.OTEL_RESOURCE_ATTRIBUTES, 'OTEL_RESOURCE_ATTRIBUTES', problem);
  const headers = pairs(values.OTEL_EXPORTER_OTLP_HEADERS, 'OTEL_EXPORTER_OTLP_HEADERS', problem);
  if (Object.entries(headers).some(([name, value]) => !/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\x20-\x7e]/.test(value))) problem('OTEL_EXPORTER_OTLP_HEADERS', 'has what cannot be a header.');
  const url = values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (values.OTEL_EXPORTER_OTLP_ENDPOINT && `${values.OTEL_EXPORTER_OTLP_ENDPOINT}/v1/traces`);
  if (url === undefined) return null;
  return {
    url,
    headers,
    serviceName: values.OTEL_SERVICE_NAME ?? resource['service.name'] ?? 'deed',
    resource,
    sampler: values.OTEL_TRACES_SAMPLER,
    ratio: values.OTEL_TRACES_SAMPLER_ARG,
    delayMilliseconds: values.OTEL_BSP_SCHEDULE_DELAY,
    mostQueued: values.OTEL_BSP_MAX_QUEUE_SIZE,
    timeoutMilliseconds: values.OTEL_EXPORTER_OTLP_TIMEOUT,
    toldHosts: values.TRACEPARENT_HOSTS,
  };
}

/** `name=value` with commas between, values percent-encoded (W3C Baggage), as OpenTelemetry writes such lists. */
function pairs(text: string | undefined, variable: string, problem: Problem): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of (text ?? '').split(',').filter((one) => one.trim() !== '')) {
    const mark = pair.indexOf('=');
    try {
      if (mark < 1) throw new URIError('no name');
      found[pair.slice(0, mark).trim()] = decodeURIComponent(pair.slice(mark + 1).trim());
    } catch {
      problem(variable, 'must be name=value with commas between, other characters in the values percent-encoded.');
    }
  }
  return found;
}
