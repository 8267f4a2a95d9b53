/** The OpenTelemetry Collector: takes what the service sends, and passes it on as JSON, which is read here. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '../../clients/typescript/src/index.ts';
import { eventually } from '../support/eventually.ts';
import { RECEIVING, startReceiver } from '../support/receiver.ts';
import type { Outcome, Peer } from './peer.ts';
import { CannotRun } from './peer.ts';
import { NO_LIMITS, withService } from './service.ts';
import { collector } from './tools.ts';
import { freePort } from '../support/free-port.ts';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
}

interface Traces {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
}

/** From the request to the delivery, each below the one before it. */
const PATH = ['createCustomer', 'send fanOutWebhooks', 'process fanOutWebhooks', 'send deliverWebhook', 'process deliverWebhook', 'POST'];
const KINDS = [2, 4, 5, 4, 5, 3];
const TRACE = crypto.randomUUID().replaceAll('-', '');
const CALLER = '00f067aa0ba902b7';

export const tracing: Peer = {
  name: 'tracing',
  async run({ own, tools }): Promise<Outcome> {
    const { program, version } = await collector(join(tools, 'collector'));
    const [passedOn, webhooks] = await Promise.all([startReceiver(), startReceiver()]);
    passedOn.answer = (res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    const port = await freePort();
    const child = spawn(program, ['--config', `yaml:${JSON.stringify(configuration(port, passedOn.url))}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
    const file = createWriteStream(join(own, 'collector.log'));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; file.write(text); });
    try {
      await eventually('a collector that is ready', () => said.includes('Everything is ready') || child.exitCode !== null);
      if (child.exitCode !== null) throw new CannotRun(`The collector ended:\n${said.slice(-1000)}`);
      const environment = { ...NO_LIMITS, ...RECEIVING, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_BSP_SCHEDULE_DELAY: '100' };
      const spansOf = (): Span[] => passedOn.received.flatMap(({ body }) => (JSON.parse(body) as Traces).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
      await withService(join(own, 'service'), async ({ url, owner }) => {
        const answer = await createClient({ baseUrl: url }).login({ body: owner });
        if (answer.status !== 200) throw new Error('The owner of the demo has no second factor.');
        const headers = { authorization: `Bearer ${answer.data.access_token}`, 'content-type': 'application/json', traceparent: `00-${TRACE}-${CALLER}-01` };
        const call = async (path: string, body: object): Promise<void> => {
          const { status } = await fetch(`${url}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
          if (status !== 201) throw new Error(`${path} answered ${status}`);
        };
        await call('webhook-endpoints', { url: webhooks.url, event_types: ['customer.created'] });
        await call('customers', { email: `${crypto.randomUUID()}@example.com` });
        await eventually('the spans', () => PATH.every((name) => spansOf().some((span) => span.name === name)));
      }, environment);
      const spans = spansOf();
      return { version, cases: spans.length, failures: problemsOf(spans, said).length, remarks: problemsOf(spans, said) };
    } finally {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      process.off('exit', kill);
      file.end();
      await Promise.all([passedOn.stop(), webhooks.stop()]);
    }
  },
};

function problemsOf(spans: Span[], said: string): string[] {
  const ours = spans.filter(({ traceId }) => traceId === TRACE);
  const path: Span[] = [];
  for (let at = ours.find(({ name }) => name === PATH.at(-1)); at; at = ours.find(({ spanId }) => spanId === at?.parentSpanId)) path.unshift(at);
  const problems = /\b(error|dropp|rejected)/i.test(said) ? [`the collector complains: ${said.split('\n').find((line) => /\b(error|dropp|rejected)/i.test(line))!}`] : [];
  if (String(path.map(({ name }) => name)) !== String(PATH)) problems.push(`the delivery of the webhook is below ${path.map(({ name }) => name).join(' > ')}`);
  else if (String(path.map(({ kind }) => kind)) !== String(KINDS)) problems.push(`the kinds of its spans are ${path.map(({ kind }) => kind).join(', ')}`);
  if (path[0]?.parentSpanId !== CALLER) problems.push(`the request is not below the span of its caller, but ${path[0]?.parentSpanId}`);
  return problems;
}

function configuration(port: number, target: string): object {
  return {
    receivers: { otlp: { protocols: { http: { endpoint: `127.0.0.1:${port}` } } } },
    exporters: { otlp_http: { endpoint: target, encoding: 'json', compression: 'none' } },
    service: { telemetry: { metrics: { level: 'none' } }, pipelines: { traces: { receivers: ['otlp'], exporters: ['otlp_http'] } } },
  };
}
