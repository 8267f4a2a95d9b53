/** The variables of tracing, by the names that OpenTelemetry has for them, and of reports of errors. */
import { SAMPLERS } from '../telemetry/settings.ts';
import type { Variable } from './kinds.ts';
import { firstOf, integer, list, share, text, url, webUrl } from './kinds.ts';

export const telemetry = {
  OTEL_EXPORTER_OTLP_ENDPOINT: { about: 'Collector that spans are sent to, by OTLP over HTTP, below /v1/traces; without one nothing is traced.', type: webUrl, byDefault: 'none', example: 'http://localhost:4318' },
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: { about: 'The same as a whole address, for spans alone.', type: webUrl, byDefault: 'OTEL_EXPORTER_OTLP_ENDPOINT/v1/traces' },
  OTEL_EXPORTER_OTLP_HEADERS: { about: 'Headers for the collector: name=value with commas between, values percent-encoded.', type: text(), secret: 'all', example: 'authorization=Bearer%20token' },
  OTEL_EXPORTER_OTLP_TIMEOUT: { about: 'Milliseconds a batch of spans may take on its way, with all attempts.', type: integer(100, 60_000, 10_000) },
  OTEL_SERVICE_NAME: { about: 'Name of the service in its spans.', type: text(), byDefault: 'service.name of OTEL_RESOURCE_ATTRIBUTES, else deed' },
  OTEL_RESOURCE_ATTRIBUTES: { about: 'What else spans say of where they are from: name=value with commas between.', type: text(), example: 'deployment.environment.name=production' },
  OTEL_TRACES_SAMPLER: { about: 'Which requests are traced. With parentbased, callers who trace decide.', type: firstOf(...SAMPLERS) },
  OTEL_TRACES_SAMPLER_ARG: { about: 'Share of the requests for the samplers by ratio, from 0 to 1.', type: share(1), example: '0.1' },
  OTEL_BSP_SCHEDULE_DELAY: { about: 'Milliseconds that spans wait for others to be sent with.', type: integer(1, 60_000, 5000) },
  OTEL_BSP_MAX_QUEUE_SIZE: { about: 'Spans that wait at most; what comes beyond is lost.', type: integer(512, 100_000, 2048) },
  TRACEPARENT_HOSTS: { about: 'Hosts of yours that calls (to providers of mail and of logins) tell of the trace, without ports; receivers of webhooks are never told.', type: list(), byDefault: 'none', example: 'keycloak.internal' },
  SENTRY_DSN: { about: 'Where errors of ours are reported; without one nowhere.', type: url(/^https?$/, 'must be https://key@host/project'), secret: 'all', byDefault: 'none', example: 'https://key@sentry.example.com/1' },
  SENTRY_RELEASE: { about: 'What reports call the version that runs.', type: text(), byDefault: 'deed@ and the version' },
} satisfies Record<string, Variable>;
