/** Streams, whatever they are of: rows are made up here, so that they can be endless, untrue, or fail when we like. */
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import type { HandlerReply } from '../../src/contract/reply.ts';
import { exported } from '../../src/contract/stream.ts';
import { view } from '../../src/contract/view.ts';
import type { Batches, RawRow } from '../../src/database/statement.ts';
import { customers } from '../../src/domains/customers/entity.ts';
import { AppError } from '../../src/errors.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { checkItems } from '../support/client.ts';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';

const customer = view('Customer', customers, { id: ids.CustomerId });
const time = '2025-11-01 10:00:00.123456+00';
const row = (changes: Record<string, string> = {}): RawRow =>
  customers.columns.map(({ name }) => (name in changes ? changes[name]! : ({ id: uuidv7(), email: 'ada@example.com', name: 'Ada', status: 'active', created_at: time, updated_at: time }[name] ?? null)));

describe('streams', () => {
  const servers: Served[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

  interface Exporting {
    port: number;
    logs: Record<string, any>[];
    /** What exportCustomers answers, as far as its headers. */
    ask: (headers?: Record<string, string>, method?: string) => Promise<IncomingMessage>;
  }

  /** A server whose exportCustomers answers with this. */
  async function serve(rows: Batches, options: { checked?: boolean; stallMilliseconds?: number; reply?: HandlerReply } = {}): Promise<Exporting> {
    const { checked = true, stallMilliseconds = 30_000, reply = exported(rows, customer) } = options;
    const served = await servePipeline({ handlers: { exportCustomers: () => reply }, checked, stallMilliseconds });
    servers.push(served);
    const port = Number(new URL(served.url).port);
    return {
      port,
      logs: served.logs,
      ask: (headers = {}, method = 'GET') =>
        new Promise((resolve, reject) => {
          request({ port, method, path: operations.exportCustomers.path, headers: { authorization: 'Bearer token', ...headers }, agent: false }, resolve).on('error', reject).end();
        }),
    };
  }

  async function rest(answer: IncomingMessage): Promise<string> {
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) text += chunk as string;
    return text;
  }

  async function until(what: string, holds: () => boolean, milliseconds = 5000): Promise<void> {
    for (const end = performance.now() + milliseconds; performance.now() < end; ) {
      if (holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect.fail(`not within ${milliseconds} ms: ${what}`);
  }

  /** Batches of 1,000 without end, and what became of them. */
  function endless(): { rows: Batches; seen: { batches: number; ended: boolean; aborted: boolean } } {
    const batch = Array.from({ length: 1000 }, () => row({ name: 'x'.repeat(200) }));
    const seen = { batches: 0, ended: false, aborted: false };
    async function* rows(signal: AbortSignal): AsyncGenerator<RawRow[]> {
      signal.addEventListener('abort', () => (seen.aborted = true));
      try {
        for (;;) {
          // A database answers in a later turn.
          await new Promise((resolve) => setImmediate(resolve));
          seen.batches++;
          yield batch;
        }
      } finally {
        seen.ended = true;
      }
    }
    return { rows, seen };
  }

  /** These batches, then the failure if there is one. */
  const batches = (given: RawRow[][], failure?: Error): Batches =>
    async function* () {
      yield* given;
      if (failure) throw failure;
    };

  const many = (count: number): RawRow[] => Array.from({ length: count }, () => row());

  for (const mediaType of ['text/csv', 'application/x-ndjson']) {
    for (const checked of [true, false]) {
      it(`${mediaType} is what the contract says${checked ? '' : ', also where answers are not checked'}`, async () => {
        const { ask } = await serve(batches([many(1000), many(1000), many(3)]), { checked });
        const text = await rest(await ask({ accept: mediaType }));
        checkItems('Customer', mediaType, text);
        expect(text.match(/cust_/g)).to.have.length(2003);
      });
    }
  }

  it('reads no further than the client, however long that sleeps', async () => {
    const { rows, seen } = endless();
    const { ask } = await serve(rows, { checked: false });
    const answer = await ask();
    let before = 0;
    let still = 0;
    await until('it waits, or will never', () => {
      still = seen.batches === before ? still + 1 : 0;
      before = seen.batches;
      return still > 30 || seen.batches > 500;
    });
    // A batch is 300 KiB; what is beyond our chunk lies in the kernel's buffers.
    expect(seen.batches).to.be.within(1, 100);
    answer.destroy();
    await until('it ends', () => seen.ended && seen.aborted);
  });

  it('cuts a client that reads nothing for too long', async () => {
    const { rows, seen } = endless();
    const { ask, logs } = await serve(rows, { checked: false, stallMilliseconds: 300 });
    const answer = await ask();
    const started = performance.now();
    await until('it is cut', () => seen.ended && seen.aborted);
    expect(performance.now() - started).to.be.greaterThan(250);
    expect(await rest(answer).catch((error: NodeJS.ErrnoException) => error.code)).to.equal('ECONNRESET');
    expect(logs.at(-1)).to.include({ operationId: 'exportCustomers', status: 200, aborted: true });
  });

  it('does not cut one that reads slowly', async () => {
    const stallMilliseconds = 1000;
    const { ask } = await serve(batches(Array.from({ length: 60 }, () => many(1000))), { checked: false, stallMilliseconds });
    const answer = await ask({ accept: 'application/x-ndjson' });
    const startedAt = performance.now();
    let bytes = 0;
    for await (const chunk of answer) {
      bytes += (chunk as Buffer).length;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    expect(bytes).to.be.greaterThan(60_000 * 150);
    expect(performance.now() - startedAt).to.be.greaterThan(stallMilliseconds);
  });

  it('HEAD does not begin to read', async () => {
    const { rows, seen } = endless();
    const { ask } = await serve(rows);
    const answer = await ask({}, 'HEAD');
    expect([answer.statusCode, answer.headers['content-disposition'], await rest(answer)]).to.deep.equal([200, 'attachment; filename="customers.csv"', '']);
    expect(seen.batches).to.equal(0);
  });

  it('503 for a failure before the first chunk is full', async () => {
    const { ask } = await serve(batches([many(10)], new AppError('unavailable', 'Later.')));
    const answer = await ask();
    expect([answer.statusCode, answer.headers['content-type']]).to.deep.equal([503, 'application/problem+json']);
    expect(JSON.parse(await rest(answer))).to.include({ code: 'unavailable', detail: 'Later.' });
  });

  it('a failure after that breaks the transfer off, and is logged with the rows sent', async () => {
    const { ask, logs } = await serve(batches([many(1000), many(1000)], new Error('the disk is gone')));
    const answer = await ask();
    expect(answer.statusCode).to.equal(200);
    expect(await rest(answer).catch((error: NodeJS.ErrnoException) => error.code)).to.equal('ECONNRESET');
    const [failure, access] = logs;
    expect(failure).to.include({ level: 50, operationId: 'exportCustomers', msg: 'a stream broke off' });
    expect(failure!.err.message).to.equal('the disk is gone');
    expect(failure!.rows).to.be.within(1, 1999);
    expect(access).to.include({ status: 200, aborted: true, rows: failure!.rows });
  });

  it('so that a client of HTTP/1.0 sees it too', async () => {
    const { port } = await serve(batches([many(1000)], new Error('the disk is gone')));
    const outcome = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${operations.exportCustomers.path} HTTP/1.0\r\nAuthorization: Bearer token\r\n\r\n`));
      socket.resume().on('end', () => resolve('the end')).on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(outcome).to.equal('ECONNRESET');
  });

  it('500 for an item that is not what the contract says', async () => {
    const { ask, logs } = await serve(batches([[row(), row({ status: 'gone' })]]));
    const answer = await ask();
    expect(answer.statusCode).to.equal(500);
    expect((JSON.parse(await rest(answer)) as { detail: string }).detail).to.match(/^exportCustomers answered a body that is not a Customer: \/status/);
    expect(JSON.stringify(logs)).to.include('/status');
  });

  it('500 for what is no stream, or one of other items', async () => {
    const strange = { schema: 'InvoiceSummary', write: () => '{}', writeCsv: () => '' };
    for (const checked of [true, false]) {
      for (const reply of [{ status: 200, body: [] }, { status: 204 }, exported(batches([many(1)]), strange)]) {
        const { ask } = await serve(batches([]), { checked, reply });
        const answer = await ask();
        expect(answer.statusCode).to.equal(500);
        if (!checked) expect(await rest(answer)).not.to.include('Customer');
      }
    }
  });
});
