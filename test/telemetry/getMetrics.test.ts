/** What is counted, as Prometheus reads it: over HTTP, from a service that does its work. */
import { expect } from 'chai';
import { contractVersion } from '../../generated/vocabulary.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { eventually } from '../support/eventually.ts';
import { RECEIVING, startReceiver } from '../support/receiver.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { seriesOf } from '../support/exposition.ts';

const TOKEN = 'a token of the operators';
const OPEN_METRICS = { accept: 'application/openmetrics-text; version=1.0.0' };

describe('getMetrics', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService({ work: true, environment: { METRICS_EXEMPLARS: 'true', ...RECEIVING } });
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  const read = async (of: Service = service): Promise<ReadonlyMap<string, number>> => seriesOf((await of.anonymous.call('getMetrics')).text);

  it('200 in the text format of Prometheus, and in OpenMetrics for who asks', async () => {
    const { status, headers, text } = await service.anonymous.call('getMetrics');
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.equal('text/plain; version=0.0.4; charset=utf-8');
    expect(text).to.include('# TYPE deed_http_requests_total counter\n').and.not.include('# EOF').and.not.include('trace_id');
    const open = await service.anonymous.call('getMetrics', { headers: OPEN_METRICS });
    expect(open.headers.get('content-type')).to.equal('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(open.text).to.include('# TYPE deed_http_requests counter\ndeed_http_requests_total{').and.satisfy((all: string) => all.endsWith('\n# EOF\n'));
    // Neither has spoilt the other.
    expect((await service.anonymous.call('getMetrics')).text).to.include('# TYPE deed_http_requests_total counter\n');
  });

  it('counts and times each answer by operation, method and status, from zero', async () => {
    const labels = 'operation_id="getCustomer",method="GET",status="404"';
    const before = await read();
    expect(before.get(`deed_http_requests_total{${labels}}`)).to.equal(0);
    expect(before.has(`deed_http_request_duration_seconds_count{${labels}}`)).to.equal(false);
    const missing = { customer_id: ids.CustomerId.encode(uuidv7()) };
    for (let time = 0; time < 3; time++) expect((await tenant.as.owner.call('getCustomer', { params: missing })).status).to.equal(404);
    const after = await read();
    expect(after.get(`deed_http_requests_total{${labels}}`)).to.equal(3);
    expect(after.get(`deed_http_request_duration_seconds_count{${labels}}`)).to.equal(3);
    expect(after.get(`deed_http_request_duration_seconds_bucket{${labels},le="+Inf"}`)).to.equal(3);
    expect(after.get(`deed_http_request_duration_seconds_bucket{${labels},le="0.001"}`)).to.be.at.most(after.get(`deed_http_request_duration_seconds_bucket{${labels},le="10"}`)!);
    expect(after.get(`deed_http_request_duration_seconds_sum{${labels}}`)).to.be.within(0.0001, 30);
    expect(after.get('deed_http_problems_total{operation_id="getCustomer",code="not-found"}')).to.equal(3);
    expect(after.get('deed_http_requests_in_flight'), 'the one that asks').to.equal(1);
  });

  it('has no label that a client chooses', async () => {
    const word = `nobody${crypto.randomUUID().slice(0, 8)}`;
    for (const [method, path] of [['GET', `/${word}`], ['PROPFIND', '/api/v1/customers'], ['DELETE', `/api/v1/${word}`], ['GET', `/api/v1/customers?${word}=1`], ['GET', `/api/v1/customers/${word}`]] as const) {
      await service.anonymous.send(method, path, { headers: { 'user-agent': word, 'x-request-id': word } });
    }
    await tenant.as.owner.call('createCustomer', { body: { email: `${word}@example.com` } });
    const { text } = await service.anonymous.call('getMetrics');
    for (const secret of [word, 'PROPFIND', tenant.id, ...Object.values(tenant.userIds)]) expect(text).to.not.include(secret);
    const series = seriesOf(text);
    expect(series.get('deed_http_requests_total{operation_id="none",method="other",status="405"}')).to.be.at.least(1);
    expect(series.get('deed_http_requests_total{operation_id="none",method="GET",status="404"}')).to.be.at.least(1);
  });

  it('shows the trace of a duration where the request has brought one', async () => {
    const traceId = crypto.randomUUID().replaceAll('-', '');
    await tenant.as.owner.call('listCustomers', { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
    const { text } = await service.anonymous.call('getMetrics', { headers: OPEN_METRICS });
    expect(text).to.match(new RegExp(`^deed_http_request_duration_seconds_bucket\\{operation_id="listCustomers",.*\\} \\d+ # \\{trace_id="${traceId}"\\} [\\d.e-]+ [\\d.]+$`, 'm'));
    const without = await startService({ databaseUrl: service.databaseUrl });
    try {
      await without.clientWith({ traceparent: `00-${traceId}-00f067aa0ba902b7-01` }).call('getLiveness');
      expect((await without.anonymous.call('getMetrics', { headers: OPEN_METRICS })).text).to.not.include('trace_id');
    } finally {
      await without.stop();
    }
  });

  it('counts jobs, their queues, and mails', async () => {
    const before = await read();
    await service.anonymous.call('forgotPassword', { body: { email: tenant.emails.owner } });
    const sent = 'deed_job_attempts_total{job_name="sendMail",outcome="succeeded"}';
    await eventually('the mail is sent', async () => (await read()).get(sent)! > before.get(sent)!);
    const after = await read();
    expect(after.get('deed_job_attempt_duration_seconds_count{job_name="sendMail",outcome="succeeded"}')).to.equal(after.get(sent));
    const mailed = 'deed_mails_total{provider="console",status="sent"}';
    expect(after.get(mailed)).to.equal((before.get(mailed) ?? 0) + 1);
    expect(after.get('deed_job_attempts_total{job_name="deliverWebhook",outcome="failed"}')).to.equal(0);
    const queues = await startService({ databaseUrl: service.databaseUrl });
    try {
      await queues.app.database.dataSource.query(`INSERT INTO pgboss.job (name, source_name, data, start_after) VALUES ('endLostTasks', NULL, '{}', now() + interval '1 hour'), ('deadLetters', 'mailInvoice', '{}', now())`);
      const series = await read();
      expect(series.get('deed_jobs{job_name="endLostTasks",state="scheduled"}')).to.equal(1);
      expect(series.get('deed_jobs{job_name="mailInvoice",state="dead"}')).to.equal(1);
      expect((await read(queues)).has('deed_jobs{job_name="endLostTasks",state="scheduled"}'), 'a process without jobs').to.equal(false);
    } finally {
      await queues.stop();
    }
  });

  it('counts events that are delivered, refused, and sent where nobody answers', async () => {
    const [receiver, gone] = await Promise.all([startReceiver(), startReceiver()]);
    await gone.stop();
    try {
      receiver.answer = (res, { path }) => res.writeHead(path === '/refused' ? 500 : 204).end();
      for (const url of [`${receiver.url}/received`, `${receiver.url}/refused`, gone.url]) expect((await tenant.as.admin.call('createWebhookEndpoint', { body: { url, event_types: ['customer.created'] } })).status).to.equal(201);
      await tenant.as.agent.call('createCustomer', { body: { email: `${uuidv7()}@example.com` } });
      const outcomes = (series: ReadonlyMap<string, number>): (number | undefined)[] => ['received', 'refused', 'unreachable'].map((outcome) => series.get(`deed_webhook_deliveries_total{outcome="${outcome}"}`));
      await eventually('each was tried', async () => outcomes(await read()).every((count) => count! >= 1));
      expect(outcomes(await read())[0]).to.equal(1);
      expect((await read()).get('deed_webhook_delivery_duration_seconds_count{outcome="received"}')).to.equal(1);
    } finally {
      await receiver.stop();
    }
  });

  it('counts refused credentials, accounts that are locked, and limits', async () => {
    const strict = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1' } });
    try {
      for (let time = 0; time < 21; time++) await strict.anonymous.call('login', { body: { email: 'nobody@example.com', password: 'not the password' } });
      const series = await read(strict);
      expect(series.get('deed_auth_failures_total{code="invalid-credentials"}')).to.equal(10);
      expect(series.get('deed_auth_failures_total{code="too-many-attempts"}')).to.equal(10);
      expect(series.get('deed_rate_limit_refusals_total{policy="login"}')).to.equal(1);
      expect(series.get('deed_rate_limit_refusals_total{policy="default"}')).to.equal(0);
    } finally {
      await strict.stop();
    }
  });

  it('shows the database, the process and what runs', async () => {
    const series = await read();
    expect(series.get('deed_database_pool_connections{state="idle"}')! + series.get('deed_database_pool_connections{state="busy"}')!).to.be.within(1, 8);
    expect(series.get('deed_database_pool_most_connections')).to.equal(8);
    expect(series.get('deed_database_pool_waiting')).to.equal(0);
    for (const name of ['deed_database_lane_statements{lane="reads"}', 'deed_database_lane_statements{lane="writes"}', 'deed_database_exports', 'nodejs_eventloop_lag_p99_seconds']) expect(series.get(name), name).to.be.within(0, 100);
    for (const name of ['process_cpu_seconds_total', 'process_resident_memory_bytes', 'nodejs_heap_size_used_bytes', 'process_open_fds', 'process_max_fds']) expect(series.get(name), name).to.be.above(0);
    expect(series.get('deed_event_loop_utilization_ratio')).to.be.within(0.0001, 1);
    expect(series.get(`deed_build_info{version="${contractVersion}",node="${process.versions.node}"}`)).to.equal(1);
  });

  it('401 with another token than that of the operators, 200 with it', async () => {
    const guarded = await startService({ databaseUrl: service.databaseUrl, environment: { METRICS_TOKEN: TOKEN, ENVIRONMENT: 'staging' } });
    try {
      for (const authorization of [undefined, 'Bearer', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, `Bearer ${TOKEN.slice(0, -1)}`]) {
        const { status, headers, body } = await guarded.clientWith(authorization === undefined ? {} : { authorization }).call('getMetrics');
        expect(status, authorization).to.equal(401);
        expect(body.code).to.equal('invalid-token');
        expect(headers.get('www-authenticate')).to.match(/^Bearer realm=/);
      }
      expect((await guarded.clientWith({ authorization: `Bearer ${TOKEN}` }).call('getMetrics')).status).to.equal(200);
    } finally {
      await guarded.stop();
    }
  });

  it('404 outside of development where no token is set, or nothing is counted', async () => {
    for (const environment of [{ ENVIRONMENT: 'staging', METRICS_PORT: '0' }, { ENVIRONMENT: 'staging' }, { METRICS_ENABLED: 'false' }] as Record<string, string>[]) {
      const closed = await startService({ databaseUrl: service.databaseUrl, environment });
      try {
        const { status, body } = await closed.clientWith({ authorization: `Bearer ${TOKEN}` }).call('getMetrics');
        expect(status, JSON.stringify(environment)).to.equal(404);
        expect(body.detail).to.equal((await closed.anonymous.send('GET', '/metric')).body.detail);
      } finally {
        await closed.stop();
      }
    }
  });
});
