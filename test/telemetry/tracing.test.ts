/** Traces, from a request through SQL to its jobs and what they send: what a collector gets. */
import { request as httpRequest } from 'node:http';
import { expect } from 'chai';
import { uuidv7 } from '../../src/ids.ts';
import type { Collector, ExportedSpan } from '../support/collector.ts';
import { startCollector } from '../support/collector.ts';
import { eventually } from '../support/eventually.ts';
import type { Receiver } from '../support/receiver.ts';
import { RECEIVING, startReceiver } from '../support/receiver.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const CALLER = '00f067aa0ba902b7';
const traceId = (): string => crypto.randomUUID().replaceAll('-', '');
const from = (trace: string, flags = '01'): Record<string, string> => ({ traceparent: `00-${trace}-${CALLER}-${flags}` });
const QUICKLY = { OTEL_BSP_SCHEDULE_DELAY: '20' };

describe('tracing', () => {
  let collector: Collector;
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    collector = await startCollector();
    service = await startService({ work: true, environment: { ...RECEIVING, ...QUICKLY, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=a%20key', OTEL_SERVICE_NAME: 'shop', RATE_LIMIT_STORE: 'postgres', OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=here' } });
    tenant = await service.newTenant();
  });
  after(async () => {
    await service.stop();
    await collector.stop();
  });

  const ofTrace = (trace: string): ExportedSpan[] => collector.spans.filter((span) => span.traceId === trace);
  /** Once the span with this name has come, and all that ended before it. */
  const traceWith = (trace: string, ...names: string[]): Promise<ExportedSpan[]> => eventually(`${names.join(', ')} in ${JSON.stringify(ofTrace(trace).map(({ name }) => name))}`, () => names.every((name) => ofTrace(trace).some((span) => span.name === name)) && ofTrace(trace));
  const named = (spans: ExportedSpan[], name: string): ExportedSpan => spans.find((span) => span.name === name)!;
  const parentOf = (spans: ExportedSpan[], { parentId }: ExportedSpan): string | undefined => spans.find(({ spanId }) => spanId === parentId)?.name;

  it('names the span of a request by its operation, below that of the caller', async () => {
    const trace = traceId();
    await tenant.as.agent.call('listCustomers', { headers: from(trace) });
    const spans = await traceWith(trace, 'listCustomers');
    const server = named(spans, 'listCustomers');
    expect(server).to.include({ kind: 'server', parentId: CALLER, failed: false });
    expect(server.attributes).to.include({ 'http.route': '/api/v1/customers', 'http.request.method': 'GET', 'http.response.status_code': 200, 'url.scheme': 'http', 'deed.tenant_id': tenant.id });
    expect(server.resource).to.include({ 'service.name': 'shop', 'deployment.environment.name': 'here' });
    expect(parentOf(spans, named(spans, 'SELECT customers'))).to.equal('listCustomers');
    const { attributes } = named(spans, 'SELECT customers');
    expect(attributes).to.include({ 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT', 'db.query.summary': 'SELECT customers' });
    expect(attributes['deed.statement']).to.match(/^[\w-]{22}$/);
    expect(collector.requests[0]).to.deep.include({ path: '/v1/traces' });
    expect(collector.requests[0]!.headers).to.include({ 'x-collector-key': 'a key', 'content-type': 'application/x-protobuf' });
  });

  it('has of who calls and how often what somebody else was asked for, and leaves out what took no time', async () => {
    const { body: key } = await tenant.as.owner.call('createApiKey', { body: { name: 'Reads', scopes: ['customers:read'] } });
    const client = service.clientWith({ 'x-api-key': key.secret });
    const [first, second] = [traceId(), traceId()];
    for (const trace of [first, ...Array.from({ length: 30 }, () => second)]) await client.call('listCustomers', { headers: from(trace) });
    const below = (spans: ExportedSpan[], name: string): (string | undefined)[] => spans.filter((span) => span.parentId === named(spans, name).spanId).map(({ kind }) => kind);
    const asked = await traceWith(first, 'listCustomers', 'authenticate', 'rate limit');
    expect(below(asked, 'authenticate')).to.include('client');
    expect(below(asked, 'rate limit')).to.include('client');
    // It is remembered who has this key.
    const known = (await eventually('thirty', () => ofTrace(second).filter(({ name }) => name === 'listCustomers').length === 30 && ofTrace(second))).filter(({ name }) => name === 'authenticate');
    for (const { nanoseconds } of known) expect(Number(nanoseconds)).to.be.at.least(99_000);
  });

  describe('through a job', () => {
    let receiver: Receiver;
    before(async () => (receiver = await startReceiver()));
    after(() => receiver.stop());

    it('is one trace, from the request to the delivery of its webhook, and the receiver hears nothing of it', async () => {
      const endpoint = await tenant.as.admin.call('createWebhookEndpoint', { body: { url: `${receiver.url}/hooks/of/somebody`, event_types: ['customer.created'] } });
      expect(endpoint.status).to.equal(201);
      const trace = traceId();
      const email = `${uuidv7()}@example.com`;
      await tenant.as.agent.call('createCustomer', { body: { email }, headers: { ...from(trace), tracestate: 'vendor=opaque', baggage: 'secret=carried' } });
      const spans = await traceWith(trace, 'createCustomer', 'send fanOutWebhooks', 'process fanOutWebhooks', 'send deliverWebhook', 'process deliverWebhook', 'POST');
      const path: string[] = [];
      for (let at: ExportedSpan | undefined = named(spans, 'POST'); at; at = spans.find(({ spanId }) => spanId === at?.parentId)) path.unshift(`${at.name} (${at.kind})`);
      expect(path).to.deep.equal(['createCustomer (server)', 'send fanOutWebhooks (producer)', 'process fanOutWebhooks (consumer)', 'send deliverWebhook (producer)', 'process deliverWebhook (consumer)', 'POST (client)']);
      expect(parentOf(spans, named(spans, 'COMMIT'))).to.equal('createCustomer');
      expect(parentOf(spans, named(spans, 'INSERT customers'))).to.equal('createCustomer');
      expect(named(spans, 'POST').attributes).to.deep.equal({ 'http.request.method': 'POST', 'http.response.status_code': 204 });
      expect(new Set(spans.map(({ tracestate }) => tracestate))).to.deep.equal(new Set(['vendor=opaque']));
      const all = Buffer.concat(collector.requests.map(({ bytes }) => bytes)).toString('latin1');
      for (const given of [email, '/hooks/of/somebody', 'carried']) expect(all).to.not.include(given);
      const { headers } = receiver.received[0]!;
      expect(headers).to.not.have.any.keys('traceparent', 'tracestate', 'baggage');

      const lines = await eventually('the lines of the log', () => { const found = service.logs.filter((line) => line.traceId === trace); return found.filter(({ msg }) => msg === 'job done').length >= 2 && found; });
      for (const line of lines) expect(line, JSON.stringify(line)).to.include({ tenantId: tenant.id, requestId: lines[0]!.requestId });
      expect(lines.find(({ operationId }) => operationId === 'createCustomer')!.spanId).to.equal(named(spans, 'createCustomer').spanId);
      expect(lines.find(({ job }) => job === 'deliverWebhook')!.spanId).to.equal(named(spans, 'process deliverWebhook').spanId);
    });
  });

  it('has the mail that a job sends, and the job that enqueues it', async () => {
    const trace = traceId();
    const answer = await service.anonymous.call('forgotPassword', { body: { email: tenant.emails.agent }, headers: from(trace) });
    expect(answer.status).to.equal(202);
    const spans = await traceWith(trace, 'send mail', 'process sendMail');
    expect(parentOf(spans, named(spans, 'send mail'))).to.equal('process sendMail');
    expect(named(spans, 'send mail').attributes).to.deep.equal({ 'deed.mail.provider': 'console' });
  });

  it('is not of what the caller has decided against, nor of what comes of it', async () => {
    const [unsampled, sampled] = [traceId(), traceId()];
    await service.anonymous.call('forgotPassword', { body: { email: tenant.emails.viewer }, headers: from(unsampled, '00') });
    await eventually('its jobs', () => service.logs.some((line) => line.job === 'sendMail' && line.traceId === unsampled));
    await tenant.as.agent.call('listCustomers', { headers: from(sampled) });
    await traceWith(sampled, 'listCustomers');
    expect(ofTrace(unsampled)).to.deep.equal([]);
    const lines = service.logs.filter((line) => line.traceId === unsampled);
    expect(lines.map(({ operationId, job }) => (operationId ?? job) as string)).to.include.members(['forgotPassword', 'sendMail']);
    for (const line of lines) expect(line, 'a span that there is not').to.not.have.property('spanId');
  });

  it('is told of what failed by a word, and not of the words that were sent', async () => {
    const trace = traceId();
    await service.anonymous.call('login', { body: { email: tenant.emails.owner, password: 'not the password zq7391xk' }, headers: from(trace) });
    const server = named(await traceWith(trace, 'login'), 'login');
    expect(server.failed, 'the fault of the caller is no failure of ours').to.equal(false);
    expect(server.attributes).to.include({ 'http.response.status_code': 401 });
    const wrong = traceId();
    await service.clientWith({ authorization: 'Bearer not-a-token-at-all' }).call('listCustomers', { headers: from(wrong) });
    const refused = named(await traceWith(wrong, 'listCustomers'), 'authenticate');
    expect(refused).to.include({ failed: true });
    expect(refused.attributes).to.deep.equal({ 'error.type': 'invalid-token' });
    expect(Buffer.concat(collector.requests.map(({ bytes }) => bytes)).toString('latin1')).to.not.match(/zq7391xk|not-a-token|not the password/);
  });

  it('begins anew for whatever is no traceparent, and nothing of it goes on', async () => {
    const given = ['', '00', 'x'.repeat(8000), `00-${'0'.repeat(32)}-${CALLER}-01`, `00-${'a'.repeat(32)}-${'0'.repeat(16)}-01`, `00-${'A'.repeat(32)}-${CALLER}-01`, `ff-${'a'.repeat(32)}-${CALLER}-01`, `00-${'a'.repeat(32)}-${CALLER}-01-more`, '__proto__', "00-' OR 1=1 --"];
    const states = ['=', 'a'.repeat(8000), 'a=b,'.repeat(600), '__proto__=1', 'k=\u00e9', ',,,,', 'a=1\tb=2'];
    const seen = collector.spans.length;
    for (const traceparent of given) expect((await raw(`${service.url}/api/v1/customers`, { traceparent, tracestate: 'kept=no', baggage: 'x'.repeat(4000) })).status).to.equal(401);
    for (const tracestate of states) expect((await raw(`${service.url}/api/v1/customers`, { ...from(traceId()), tracestate })).status, tracestate).to.equal(401);
    const fresh = await eventually('their spans', () => { const found = collector.spans.slice(seen).filter(({ name }) => name === 'listCustomers'); return found.length === given.length + states.length && found; });
    for (const span of fresh.slice(0, given.length)) expect(span).to.include({ parentId: '', tracestate: '' });
    expect(new Set(fresh.map((span) => span.traceId)).size).to.equal(given.length + states.length);
    for (const span of fresh) expect(span.tracestate.length).to.be.below(513);
  });

  it('leaves probes alone', async () => {
    const trace = traceId();
    await service.anonymous.call('getReadiness', { headers: from(trace) });
    const after = traceId();
    await tenant.as.agent.call('listCustomers', { headers: from(after) });
    await traceWith(after, 'listCustomers');
    expect(ofTrace(trace)).to.deep.equal([]);
  });

  it('tells who has logged in nothing but ids', async () => {
    const trace = traceId();
    expect((await service.anonymous.call('login', { body: { email: tenant.emails.owner, password: PASSWORD }, headers: from(trace) })).status).to.equal(200);
    const spans = await traceWith(trace, 'login', 'COMMIT');
    const texts = spans.flatMap(({ attributes }) => Object.values(attributes));
    expect(texts).to.not.include.members([tenant.emails.owner, PASSWORD]);
    expect(spans.every(({ attributes }) => !('db.query.text' in attributes))).to.equal(true);
  });
});

/** Headers as they are given, which `fetch` would refuse. */
function raw(url: string, headers: Record<string, string>): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { headers: {} }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode! }));
    });
    for (const [name, value] of Object.entries(headers)) sent.setHeader(name, Buffer.from(value).toString('latin1'));
    sent.on('error', reject).end();
  });
}

describe('where tracing is off', () => {
  it('a trace goes on through the log and the jobs all the same', async () => {
    const service = await startService({ work: true });
    try {
      const { emails } = await service.newTenant();
      const trace = traceId();
      await service.anonymous.call('forgotPassword', { body: { email: emails.agent }, headers: from(trace) });
      const lines = await eventually('its lines', () => { const found = service.logs.filter((line) => line.traceId === trace); return found.some(({ job }) => job === 'sendMail') && found; });
      for (const line of lines) expect(line).to.include({ requestId: lines[0]!.requestId }).and.not.have.property('spanId');
    } finally {
      await service.stop();
    }
  });
});
