/** A collector that is away, slow or refuses; and a process that leaves, or falls, while spans and errors wait to be sent. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { expect } from 'chai';
import { startServer } from '../../prove/processes.ts';
import type { Collector } from '../support/collector.ts';
import { startCollector } from '../support/collector.ts';
import { eventually } from '../support/eventually.ts';
import { migratedDatabase } from '../support/postgres.ts';
import { startSentry } from '../support/sentry.ts';
import { startService } from '../support/service.ts';

const REQUESTS = 150;
const LOST = 'spans were lost on their way to the collector';

/** Answers `REQUESTS` requests, and gives back the slowest in milliseconds. */
async function serves(environment: Record<string, string>): Promise<{ slowest: number; lost: Record<string, unknown>[] }> {
  const service = await startService({ environment: { OTEL_BSP_SCHEDULE_DELAY: '10', OTEL_EXPORTER_OTLP_TIMEOUT: '300', ...environment } });
  try {
    const { as } = await service.newTenant();
    await as.agent.call('listCustomers');
    let slowest = 0;
    for (let round = 0; round < REQUESTS / 10; round++) {
      await Promise.all(Array.from({ length: 10 }, async () => {
        const startedAt = performance.now();
        expect((await as.agent.call('listCustomers')).status).to.equal(200);
        slowest = Math.max(slowest, performance.now() - startedAt);
      }));
    }
    await eventually('a line that tells of it', () => service.logs.some(({ msg }) => msg === LOST));
    return { slowest, lost: service.logs.filter(({ msg }) => msg === LOST) };
  } finally {
    await service.stop();
  }
}

describe('a collector', () => {
  it('that is away costs spans, no request, and one line a minute', async () => {
    const { slowest, lost } = await serves({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    expect(slowest).to.be.below(3000);
    expect(lost).to.have.length(1);
    expect(lost[0]).to.have.property('spans').that.is.above(0);
  });

  it('that refuses is told of by what it answers', async () => {
    const collector = await startCollector();
    try {
      collector.answer = (res) => res.writeHead(401).end('who are you?');
      const { lost } = await serves({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
      expect(lost).to.have.length(1);
      expect(JSON.stringify(lost)).to.not.include('who are you');
    } finally {
      await collector.stop();
    }
  });

  it('that never answers keeps nobody waiting, and no more than the queue', async () => {
    const silent: NetServer = createServer((socket) => socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    try {
      const { slowest, lost } = await serves({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, OTEL_BSP_MAX_QUEUE_SIZE: '512' });
      expect(slowest).to.be.below(3000);
      expect(lost.length).to.be.within(1, 2);
    } finally {
      silent.close();
    }
  });
});

describe('a process that ends', () => {
  let collector: Collector;
  beforeEach(async () => (collector = await startCollector()));
  afterEach(() => collector.stop());

  it('by SIGTERM sends what has ended before, the spans of its last requests among it', async () => {
    const server = await startServer(await migratedDatabase(), { environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '60000' } });
    expect((await fetch(`${server.url}/api/v1/customers`)).status).to.equal(401);
    expect(collector.spans).to.have.length(0);
    await server.kill('SIGTERM');
    expect(collector.spans.map(({ name }) => name)).to.include('listCustomers');
  });

  it('by SIGTERM waits for a collector that does not answer, and not for ever', async () => {
    collector.answer = () => undefined;
    const server = await startServer(await migratedDatabase(), { environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '60000' } });
    await fetch(`${server.url}/api/v1/customers`);
    const startedAt = performance.now();
    await server.kill('SIGTERM');
    expect(performance.now() - startedAt).to.be.below(15_000);
    expect(collector.spans).to.not.have.length(0);
  });

  it('by an error that nobody has caught reports it first', async () => {
    const sentry = await startSentry();
    try {
      const server = await startServer(await migratedDatabase(), { environment: { SENTRY_DSN: sentry.dsn, LOG_LEVEL: 'info' }, imports: ['../test/support/fall.ts'] });
      await eventually('the end of the process', () => fetch(server.url).then(async (answer) => void (await answer.text()), () => true), 20_000);
      await server.kill('SIGKILL');
      expect(sentry.events[0]).to.deep.include({ level: 'fatal', environment: 'production' });
      expect(sentry.events[0].exception.values[0]).to.include({ type: 'Error', value: 'nobody awaits this' });
      const fatal = server.output().split('\n').find((line) => line.includes('"level":60'));
      expect(JSON.parse(fatal!)).to.deep.include({ origin: 'unhandledRejection' });
    } finally {
      await sentry.stop();
    }
  });
});
