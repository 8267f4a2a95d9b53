/** Metrics of real processes: the telemetry port of a worker, and the numbers of several processes as one. */
import { expect } from 'chai';
import type { Spawned } from '../../prove/processes.ts';
import { jwtPrivateKey, PUBLIC_URL, secretKey, spawned } from '../../prove/processes.ts';
import { eventually } from '../support/eventually.ts';
import { seriesOf } from '../support/exposition.ts';
import { migratedDatabase } from '../support/postgres.ts';

const TOKEN = 'a token of the operators';
const ANSWERED = 'deed_http_requests_total{operation_id="getMe",method="GET",status="401"}';

describe('metrics of processes', function () {
  this.timeout(90_000);
  let databaseUrl: string;
  const started: Spawned[] = [];
  before(async () => {
    databaseUrl = await migratedDatabase();
  });
  afterEach(() => Promise.all(started.splice(0).map((one) => one.kill('SIGKILL'))));

  async function start(role: string, environment: Record<string, string>): Promise<{ server: Spawned; telemetry: string; url: string }> {
    const server = spawned(['src/main.ts', role], {
      ENVIRONMENT: 'production', EMAIL_PROVIDER: 'console', ALLOWED_HOSTS: '*', PUBLIC_URL, JWT_PRIVATE_KEY: jwtPrivateKey, SECRET_KEY: secretKey,
      DATABASE_URL: databaseUrl, PORT: '0', METRICS_PORT: '0', RATE_LIMIT_FACTOR: '1000', ...environment,
    });
    started.push(server);
    const addressOf = (what: string): string => new RegExp(`${what} on (\\S+)`).exec(server.output())?.[1] ?? '';
    await eventually('it is ready', () => server.output().includes('"ready"') && addressOf('Telemetry is') !== '', 60_000);
    return { server, telemetry: addressOf('Telemetry is'), url: addressOf('Deed listens') };
  }

  /** On a connection of its own, so that the next process gets the next one. */
  const get = (url: string): Promise<Response> => fetch(url, { headers: { connection: 'close', authorization: `Bearer ${TOKEN}` } });
  const read = async (url: string): Promise<ReadonlyMap<string, number>> => seriesOf(await (await get(`${url}/metrics`)).text());

  it('a worker tells its own, and whether it is well, on the telemetry port', async () => {
    const { telemetry, url } = await start('worker', {});
    expect(url).to.equal('');
    expect(await (await get(`${telemetry}/health/live`)).json()).to.deep.equal({ status: 'ok' });
    const ready = await get(`${telemetry}/health/ready`);
    expect(ready.status).to.equal(200);
    expect((await ready.json() as { status: string }).status).to.equal('ok');
    const series = await read(telemetry);
    expect(series.get('deed_job_attempts_total{job_name="sendMail",outcome="succeeded"}')).to.equal(0);
    expect(series.get('deed_processes')).to.equal(1);
    expect((await get(`${telemetry}/api/v1/customers`)).status).to.equal(404);
  });

  it('where nothing is counted the port tells of health alone', async () => {
    const { telemetry } = await start('worker', { METRICS_ENABLED: 'false' });
    expect((await get(`${telemetry}/health/ready`)).status).to.equal(200);
    expect((await get(`${telemetry}/metrics`)).status).to.equal(404);
  });

  it('several processes tell one set of numbers, on both ports, and none goes back when one of them is killed', async () => {
    const { server, telemetry, url } = await start('api', { WEB_CONCURRENCY: '2', METRICS_TOKEN: TOKEN });
    const pids = (): number[] => server.output().split('\n').filter((line) => line.includes('"ready"')).map((line) => (JSON.parse(line) as { pid: number }).pid);
    const both = (): Promise<unknown> => eventually('both tell', async () => (await read(telemetry)).get('deed_processes') === 2, 60_000);
    await both();
    for (let time = 0; time < 10; time++) expect((await fetch(`${url}/api/v1/me`, { headers: { connection: 'close' } })).status).to.equal(401);
    // Whoever is asked.
    for (let time = 0; time < 4; time++) for (const address of [telemetry, url]) expect((await read(address)).get(ANSWERED)).to.equal(10);
    const before = await read(telemetry);
    process.kill(pids()[0]!, 'SIGKILL');
    await eventually('another has come', () => pids().length === 3, 60_000);
    await both();
    const after = await read(telemetry);
    expect(after.get(ANSWERED)).to.equal(10);
    for (const [name, value] of before) if (/_(total|count|sum|bucket)(\{|$)/.test(name)) expect(after.get(name), name).to.be.at.least(value);
    expect((await fetch(`${url}/metrics`)).status).to.equal(401);
  });
});
