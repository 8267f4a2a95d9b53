/** What a service in good health does not count: told to the meter directly, and read as Prometheus reads it. */
import { expect } from 'chai';
import pino from 'pino';
import type { Family } from '../../src/telemetry/families.ts';
import { merge, monotone, write } from '../../src/telemetry/families.ts';
import type { Metrics } from '../../src/telemetry/metrics.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { seriesOf } from '../support/exposition.ts';

describe('counting', () => {
  let metrics: Metrics;
  const untruths = new Map<string, number>();
  const overload = { waiting: 7, refused: 0 };
  const logs: { msg: string }[] = [];
  before(() => {
    metrics = createMetrics({
      operations: {}, policies: {}, isAuthFailure: () => false, jobs: [{ name: 'sendMail' }], truth: { untruths }, overload: () => overload, exemplars: false,
      database: () => ({ pool: { connections: 5, idle: 2, waiting: 3, most: 8 }, lanes: { reads: 1, writes: 0 }, exports: 2 }),
      logger: pino({ level: 'info' }, { write: (line) => void logs.push(JSON.parse(line) as { msg: string }) }),
    });
  });
  after(() => metrics.close());
  const read = async (): Promise<ReadonlyMap<string, number>> => seriesOf(write(await metrics.families(), 'text/plain').text);

  it('shows answers that are not what the contract says, requests that were shed, and what waits', async () => {
    expect((await read()).get('deed_http_requests_shed_total')).to.equal(0);
    untruths.set('getThing', 2);
    overload.refused = 9;
    const series = await read();
    expect(series.get('deed_contract_untruths_total{operation_id="getThing"}')).to.equal(2);
    expect(series.get('deed_http_requests_shed_total')).to.equal(9);
    expect(series.get('deed_database_work')).to.equal(7);
    expect(series.get('deed_database_pool_connections{state="busy"}')).to.equal(3);
    expect(series.get('deed_database_pool_waiting')).to.equal(3);
  });

  it('counts attempts that were lost or failed, and mails that nobody takes', async () => {
    metrics.meter.attempted('sendMail', 'lost', 1);
    metrics.meter.attempted('sendMail', 'failed', 70_000);
    metrics.meter.mailed('smtp', 'unavailable');
    const series = await read();
    for (const outcome of ['lost', 'failed']) expect(series.get(`deed_job_attempts_total{job_name="sendMail",outcome="${outcome}"}`)).to.equal(1);
    expect(series.get('deed_job_attempt_duration_seconds_bucket{job_name="sendMail",outcome="failed",le="60"}')).to.equal(0);
    expect(series.get('deed_job_attempt_duration_seconds_bucket{job_name="sendMail",outcome="failed",le="300"}')).to.equal(1);
    expect(series.get('deed_mails_total{provider="smtp",status="unavailable"}')).to.equal(1);
  });

  it('leaves out the queues while they do not answer, and says so; the rest is there', async () => {
    metrics.showQueues(async () => [{ job: 'sendMail', state: 'waiting', count: 4, oldestSeconds: 12 }]);
    expect((await read()).get('deed_jobs{job_name="sendMail",state="waiting"}')).to.equal(4);
    metrics.showQueues(() => new Promise(() => undefined));
    const series = await read();
    expect(series.has('deed_jobs{job_name="sendMail",state="waiting"}')).to.equal(false);
    expect(series.get('deed_processes')).to.equal(1);
    expect(logs.map(({ msg }) => msg)).to.deep.equal(['the queues could not be counted']);
  });

  it('adds counters of processes up, takes the worst of what does not add up, and keeps the newest exemplar', () => {
    const exemplar = (timestamp: number) => ({ labelSet: { trace_id: String(timestamp) }, value: 1, timestamp });
    const of = (value: number): Family[] => [
      { name: 'a_total', help: 'A.', type: 'counter', aggregator: 'sum', values: [{ labels: { b: '"\\\n' }, value, exemplar: exemplar(value) }] },
      { name: 'c', help: 'C.', type: 'gauge', aggregator: 'max', values: [{ labels: {}, value }] },
    ];
    const families = merge([of(5), of(3), monotone(of(10))]);
    expect(write(families, 'application/openmetrics-text').text).to.equal('# HELP a A.\n# TYPE a counter\na_total{b="\\"\\\\\\n"} 18 # {trace_id="10"} 1 10\n# HELP c C.\n# TYPE c gauge\nc 5\n# EOF\n');
  });
});
