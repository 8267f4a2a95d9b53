/** When the client tries again, and when not: against a real server that misbehaves as it is told. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { ConnectionError, createClient, DeedError, isProblem, ProblemError, TimeoutError } from '../../clients/typescript/src/index.ts';
import type { ClientOptions, Deed } from '../../clients/typescript/src/index.ts';
import { delaySeconds, retryAfterSeconds } from '../../clients/typescript/src/retry.ts';

type Act = (response: ServerResponse, request: IncomingMessage) => unknown;

interface Asked {
  at: number;
  method: string;
  key: string | undefined;
  authorization: string | undefined;
  body: string;
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): unknown => response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', 'x-request-id': 'request-1', ...headers }).end(JSON.stringify(body));
const problem = (status: number, code: string, headers?: Record<string, string>): Act => (response) => json(response, status, { type: `https://api.example.com/problems/${code}`, title: 'Title', status, code, detail: 'Detail.' }, headers);
const fine: Act = (response) => json(response, 200, { data: [], meta: { next: null, prev: null, total: null } });
const reset: Act = (response) => response.socket!.destroy();
const silent: Act = () => undefined;
const now = { 'retry-after': '0' };

describe('retries of the client', () => {
  let server: Server;
  let acts: Act[];
  let asked: Asked[];
  let baseUrl: string;

  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk)).on('end', () => {
        const { method, headers } = request;
        asked.push({ at: performance.now(), method: method!, key: headers['idempotency-key'] as string, authorization: headers.authorization, body });
        (acts.shift() ?? fine)(response, request);
      });
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close().closeAllConnections());
  beforeEach(() => {
    asked = [];
    acts = [];
  });

  const client = (...script: Act[]): Deed => clientWith({}, ...script);
  function clientWith(options: Partial<ClientOptions>, ...script: Act[]): Deed {
    acts = script;
    return createClient({ baseUrl, ...options });
  }
  const thrownBy = (call: PromiseLike<unknown>): Promise<any> => Promise.resolve(call).then(() => expect.fail('It was answered.'), (error: unknown) => error);
  const create = (deed: Deed): Promise<{ status: number }> => deed.createCustomer({ body: { email: 'ada@example.com' } });
  const waited = (): number => (asked[1]!.at - asked[0]!.at) / 1000;

  for (const status of [429, 502, 503, 504]) {
    it(`${status} is tried again`, async () => {
      expect((await client(problem(status, 'unavailable', now), fine).listCustomers()).status).to.equal(200);
      expect(asked).to.have.length(2);
    });
  }

  for (const status of [400, 401, 403, 404, 408, 409, 412, 422, 500, 501]) {
    it(`${status} is not`, async () => {
      expect(await thrownBy(client(problem(status, 'not-found')).listCustomers())).to.include({ status });
      expect(asked).to.have.length(1);
    });
  }

  it('waits as many seconds as Retry-After says', async () => {
    await client(problem(503, 'unavailable', { 'retry-after': '1' })).listCustomers();
    expect(waited()).to.be.within(1, 3);
  });

  it('waits until the date that Retry-After says', async () => {
    await client(problem(429, 'rate-limited', { 'retry-after': new Date(Date.now() + 2000).toUTCString() })).listCustomers();
    expect(waited()).to.be.within(0.9, 4);
  });

  it('waits by itself where it is told nothing, longer each time, and never as long as others', () => {
    const none = { headers: new Headers() };
    for (const [failures, longest] of [[1, 0.5], [2, 1], [3, 2], [5, 8], [50, 8]] as const) {
      const delays = Array.from({ length: 200 }, () => delaySeconds(failures, none)!);
      expect(Math.max(...delays), String(failures)).to.be.within(longest * 0.9, longest);
      expect(Math.min(...delays), String(failures)).to.be.within(longest / 2, longest * 0.6);
    }
  });

  it('reads Retry-After as HTTP has it, and nothing else', () => {
    const of = (value: string): number | undefined => retryAfterSeconds(new Headers({ 'retry-after': value }));
    expect([of('120'), of('0'), of('Wed, 21 Oct 2015 07:28:00 GMT'), of('soon'), of('-1'), of('1e9')]).to.deep.equal([120, 0, 0, undefined, 0, undefined]);
  });

  it('does not wait for minutes: the error says how long', async () => {
    const error = await thrownBy(client(problem(429, 'rate-limited', { 'retry-after': '61' })).listCustomers());
    expect(error).to.be.instanceOf(ProblemError).and.include({ code: 'rate-limited', retryAfterSeconds: 61 });
    expect(asked).to.have.length(1);
  });

  it('gives up after two, or as many as it is told', async () => {
    const failing = Array.from({ length: 9 }, () => problem(503, 'unavailable', now));
    expect(await thrownBy(client(...failing).listCustomers())).to.include({ status: 503 });
    expect(asked).to.have.length(3);
    asked = [];
    await thrownBy(clientWith({ maxRetries: 4 }, ...failing).listCustomers());
    expect(asked).to.have.length(5);
    asked = [];
    await thrownBy(clientWith({ maxRetries: 4 }, ...failing).listCustomers({}, { maxRetries: 0 }));
    expect(asked).to.have.length(1);
  });

  it('tries again after a broken connection, and says so in the end', async () => {
    expect((await client(reset, fine).listCustomers()).status).to.equal(200);
    expect(asked).to.have.length(2);
    const error = await thrownBy(clientWith({ maxRetries: 0 }, reset).listCustomers());
    expect(error).to.be.instanceOf(ConnectionError).and.instanceOf(DeedError);
    expect(error.message).to.match(/^listCustomers: no answer from 127\.0\.0\.1:\d+: /);
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('tries again when an answer breaks off in its middle', async () => {
    const half: Act = (response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"data":', () => response.socket!.destroy());
    expect((await client(half, fine).listCustomers()).status).to.equal(200);
    expect(asked).to.have.length(2);
  });

  it('sends one key with every try of a call, another with the next call, and the one it is given', async () => {
    const deed = client(problem(503, 'unavailable', now), reset, fine, fine);
    await create(deed);
    await create(deed);
    await deed.createCustomer({ 'Idempotency-Key': 'order-4711', body: { email: 'ada@example.com' } });
    const [one, two, three, next, given] = asked.map(({ key }) => key);
    expect(one).to.match(/^[0-9a-f-]{36}$/);
    expect([two, three, given]).to.deep.equal([one, one, 'order-4711']);
    expect(next).to.match(/^[0-9a-f-]{36}$/).and.not.equal(one);
    expect(new Set(asked.slice(0, 3).map(({ body }) => body))).to.deep.equal(new Set(['{"email":"ada@example.com"}']));
  });

  it('waits while the first request with the key still runs', async () => {
    const running = problem(409, 'idempotency-in-flight', { 'retry-after': '1' });
    expect((await create(client(running, fine))).status).to.equal(200);
    expect(waited()).to.be.within(1, 3);
    asked = [];
    // A conflict that does not say when it ends is one to stay.
    expect(isProblem(await thrownBy(create(client(problem(409, 'email-taken')))), 'email-taken')).to.equal(true);
    expect(asked).to.have.length(1);
  });

  it('repeats nothing that might be done twice', async () => {
    for (const act of [problem(503, 'unavailable', now), problem(429, 'rate-limited', now), reset, silent]) {
      asked = [];
      const deed = clientWith({ timeoutSeconds: 0.1 }, act);
      expect(await thrownBy(deed.createApiKey({ body: { name: 'Key', scopes: ['customers:read'] } }))).to.be.instanceOf(DeedError);
      expect(asked, String(act)).to.have.length(1);
    }
  });

  it('repeats what may be', async () => {
    const calls: ((deed: Deed) => Promise<unknown>)[] = [
      (deed) => deed.deleteCustomer({ customer_id: 'cust_1' }),
      (deed) => deed.updateCustomer({ customer_id: 'cust_1', 'If-Match': '*', body: { name: null } }),
      (deed) => deed.replaceOAuthClientKeys({ oauth_client_id: 'client_1', body: { keys: [] } }),
      (deed) => deed.payInvoice({ invoice_id: 'inv_1' }),
    ];
    for (const call of calls) {
      asked = [];
      await call(client(problem(503, 'unavailable', now)));
      expect(asked.map(({ method }) => method)).to.have.length(2);
    }
  });

  it('ends a try that takes too long, and begins another', async () => {
    expect((await clientWith({ timeoutSeconds: 0.1 }, silent).listCustomers()).status).to.equal(200);
    expect(asked).to.have.length(2);
    const error = await thrownBy(client(silent).listCustomers({}, { timeoutSeconds: 0.1, maxRetries: 0 }));
    expect(error).to.be.instanceOf(TimeoutError).with.property('message', 'listCustomers: no answer within 0.1 seconds');
  });

  it('ends a try whose body takes too long', async () => {
    const dripping: Act = (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    expect(await thrownBy(clientWith({ timeoutSeconds: 0.1, maxRetries: 0 }, dripping).getMe())).to.be.instanceOf(TimeoutError);
  });

  it('ends with its signal: before, in a try, and between two', async () => {
    const reason = new Error('enough');
    expect(await thrownBy(client().listCustomers({}, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
    expect(asked).to.have.length(0);
    for (const act of [silent, problem(503, 'unavailable', { 'retry-after': '30' })]) {
      asked = [];
      const controller = new AbortController();
      const call = thrownBy(client(act).listCustomers({}, { signal: controller.signal }));
      while (asked.length === 0) await sleep(5);
      await sleep(30);
      controller.abort(reason);
      expect(await call).to.equal(reason);
      expect(asked).to.have.length(1);
    }
  });

  it('asks for the token before each try, and not where nobody is asked for', async () => {
    let count = 0;
    const deed = clientWith({ token: async () => `token-${++count}` }, problem(503, 'unavailable', now), fine, fine);
    await deed.listCustomers();
    await deed.login({ body: { email: 'a@example.com', password: 'x' } });
    expect(asked.map(({ authorization }) => authorization)).to.deep.equal(['Bearer token-1', 'Bearer token-2', undefined]);
    const broken = new Error('no token');
    expect(await thrownBy(clientWith({ token: () => Promise.reject(broken) }).listCustomers())).to.equal(broken);
  });

  it('leaves no listener and no timer behind', async () => {
    const { signal } = new AbortController();
    const counts = { added: 0, removed: 0 };
    const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...args: [any, any]) => (counts.added++, add(...args));
    signal.removeEventListener = (...args: [any, any]) => (counts.removed++, remove(...args));
    await client(problem(503, 'unavailable', now), reset).listCustomers({}, { signal });
    expect(counts.added).to.be.greaterThan(2).and.equal(counts.removed);
    expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length).to.be.lessThan(3);
  });

  describe('and answers that are not problem documents', () => {
    const page: Act = (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html><style>h1{}</style><h1>502 Bad\n Gateway</h1></html>');

    it("a proxy's page has a status, a body and a message", async () => {
      const error = await thrownBy(clientWith({ maxRetries: 0 }, page).listCustomers());
      expect(error).to.be.instanceOf(ProblemError).and.include({ status: 502, code: undefined, problem: undefined, requestId: undefined });
      expect(error.message).to.equal('listCustomers: 502 and no problem document: 502 Bad Gateway');
      expect(error.body).to.include('<h1>');
    });

    it('a page in place of JSON is an error whatever its status', async () => {
      for (const call of [(deed: Deed) => deed.listCustomers(), (deed: Deed) => deed.exportCustomers()]) {
        const error = await thrownBy(call(client((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('Log in to this network'))));
        expect(error).to.be.instanceOf(ProblemError).and.include({ status: 200 });
        expect(error.message).to.include('Log in to this network');
      }
    });

    it('half a document, and one of another shape', async () => {
      for (const body of ['{"code":', 'null', '[]', '{"code":1}', '{"error":{}}']) {
        const error = await thrownBy(client((response) => response.writeHead(400, { 'content-type': 'application/json' }).end(body)).listCustomers());
        expect(error, body).to.be.instanceOf(ProblemError).and.include({ status: 400, code: undefined, body });
      }
      expect(await thrownBy(client((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"da')).getMe())).to.be.instanceOf(ProblemError).and.include({ status: 200 });
    });

    it('a redirect is not followed', async () => {
      const error = await thrownBy(clientWith({ token: 'secret' }, (response) => response.writeHead(301, { location: 'https://elsewhere.example/' }).end()).listCustomers());
      expect(error.message).to.equal('listCustomers: 301 leads to https://elsewhere.example/');
      expect(asked).to.have.length(1);
    });

    it('an error of OAuth has its code', async () => {
      const error = await thrownBy(client((response) => json(response, 401, { error: 'invalid_client', error_description: 'Who?' })).issueOAuthToken({ body: { grant_type: 'client_credentials' } }));
      expect(error).to.include({ code: 'invalid_client', message: 'issueOAuthToken: 401 invalid_client: Who? (request request-1)' });
    });
  });

  it('a problem says everything in its message', async () => {
    const error = await thrownBy(client((response) => json(response, 400, { type: 'x', title: 'T', status: 400, code: 'invalid-request', detail: 'Two faults.', errors: [{ pointer: '#/email', code: 'format', detail: 'must be an email' }, { in: 'query', parameter: 'sort', code: 'enum', detail: 'must be one of a, b' }] })).listCustomers());
    expect(error.message).to.equal('listCustomers: 400 invalid-request: Two faults.; #/email must be an email; sort must be one of a, b (request request-1)');
    expect(error.problem.errors).to.have.length(2);
  });

  describe('streams', () => {
    const lines = (...chunks: string[]): Act => async (response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      for (const chunk of chunks) {
        response.write(chunk);
        await sleep(5);
      }
      response.end();
    };

    it('are cut into items wherever the chunks end', async () => {
      const ids: unknown[] = [];
      for await (const customer of client(lines('{"id":"a', '"}\n{"id":"', 'b"}\n', '{"id":"Zo\u00eb"}\n')).exportCustomers()) ids.push(customer.id);
      expect(ids).to.deep.equal(['a', 'b', 'Zo\u00eb']);
    });

    it('begin again until they have begun, and no later', async () => {
      const breaking: Act = (response) => response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('{"id":"a"}\n', () => setTimeout(() => response.socket!.destroy(), 20));
      const ids: string[] = [];
      const all = async (): Promise<void> => {
        for await (const { id } of client(problem(503, 'unavailable', now), breaking).exportCustomers()) ids.push(id);
      };
      expect(await thrownBy(all())).to.be.instanceOf(ConnectionError).with.property('message', 'exportCustomers: the answer broke off');
      expect([ids, asked.length]).to.deep.equal([['a'], 2]);
    });

    it('may take longer than a try may', async () => {
      const slow: Act = (response) => {
        response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('{"id":"a"}\n');
        setTimeout(() => response.end('{"id":"b"}\n'), 300);
      };
      let count = 0;
      for await (const _customer of clientWith({ timeoutSeconds: 0.1 }, slow).exportCustomers()) count++;
      expect(count).to.equal(2);
    });

    it('end with a break, and with their signal', async () => {
      let closed = 0;
      const endless: Act = (response) => {
        response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('{"id":"a"}\n');
        response.once('close', () => closed++);
      };
      for await (const _customer of client(endless).exportCustomers()) break;
      while (closed < 1) await sleep(5);
      const controller = new AbortController();
      const reason = new Error('enough');
      const all = async (): Promise<void> => {
        for await (const _customer of client(endless).exportCustomers({}, { signal: controller.signal })) controller.abort(reason);
      };
      expect(await thrownBy(all())).to.equal(reason);
      while (closed < 2) await sleep(5);
    });
  });
});
