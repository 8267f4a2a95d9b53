/** The client against the real service. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createClient, isProblem, ProblemError } from '../../clients/typescript/src/index.ts';
import type { ClientOptions, Customer, Deed } from '../../clients/typescript/src/index.ts';
import { parseCsv } from '../support/csv.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, PUBLIC_URL, startService } from '../support/service.ts';

describe('the client and the service', () => {
  let service: Service;
  let tenant: Tenant;
  let token: string;
  let deed: Deed;
  const requests: string[] = [];

  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    const answer = await as({}).login({ body: { email: tenant.emails.owner, password: PASSWORD } });
    // Compiles: the status tells tokens from a challenge.
    token = answer.status === 200 ? answer.data.access_token : expect.fail('No second factor is due.');
    deed = as({ token });
  });
  after(() => service.stop());

  const counting: typeof fetch = (input, init) => {
    requests.push(input as string);
    return fetch(input, init);
  };
  const as = (options: Partial<ClientOptions>): Deed => createClient({ baseUrl: service.url, fetch: counting, ...options });
  const newCustomer = async (email: string): Promise<Customer> => (await deed.createCustomer({ body: { email } })).data;
  const thrownBy = (call: PromiseLike<unknown>): Promise<any> => Promise.resolve(call).then(() => expect.fail('It was answered.'), (error: unknown) => error);

  it('creates, reads, changes and deletes', async () => {
    const created = await deed.createCustomer({ body: { email: 'ada@example.com', name: 'Ada' } });
    expect([created.status, created.data.status]).to.deep.equal([201, 'active']);
    expect(created.headers.get('location')).to.include(created.data.id);
    const parameters = { customer_id: created.data.id };
    const read = await deed.getCustomer(parameters);
    const etag = read.headers.get('etag')!;
    expect(read.data).to.deep.equal(created.data);
    const unchanged = await deed.getCustomer({ ...parameters, 'If-None-Match': etag });
    expect([unchanged.status, unchanged.data]).to.deep.equal([304, undefined]);
    const changed = await deed.updateCustomer({ ...parameters, 'If-Match': etag, body: { name: null } });
    expect(changed.data).to.include({ name: null, email: 'ada@example.com' });
    expect(await thrownBy(deed.updateCustomer({ ...parameters, 'If-Match': etag, body: { name: 'B' } }))).to.include({ status: 412, code: 'precondition-failed' });
    expect(await deed.deleteCustomer(parameters)).to.include({ status: 204, data: undefined });
    expect(await thrownBy(deed.getCustomer(parameters))).to.include({ status: 404, code: 'not-found' });
    const restored = await deed.restoreCustomer(parameters);
    expect(restored.data.id).to.equal(created.data.id);
  });

  it('throws problems with all they say', async () => {
    await newCustomer('taken@example.com');
    const error = await thrownBy(newCustomer('TAKEN@example.com'));
    expect(error).to.be.instanceOf(ProblemError).and.include({ status: 409, code: 'email-taken' });
    expect(isProblem(error, 'email-taken', 'not-found')).to.equal(true);
    expect(isProblem(error, 'not-found')).to.equal(false);
    expect(error.problem).to.include({ status: 409, instance: error.requestId });
    expect(error.requestId).to.be.a('string').and.equal(error.headers.get('x-request-id'));
    expect(error.message).to.include('createCustomer: 409 email-taken: ').and.include(error.requestId);
    const invalid = await thrownBy(deed.createCustomer({ body: { email: 'none' } }));
    expect(invalid.message).to.include('createCustomer: 400 invalid-request: ').and.include('#/email ');
    expect(await thrownBy(as({}).listCustomers())).to.include({ status: 401, code: 'unauthenticated' });
  });

  describe('lists', () => {
    const emails = Array.from({ length: 25 }, (_, index) => `c${String(index).padStart(2, '0')}@list.example`);
    const query = { 'filter[status]': 'inactive' as const, sort: ['email' as const], limit: 10 };
    before(async () => {
      for (let start = 0; start < 25; start += 5) await deed.batchCustomers({ body: { items: emails.slice(start, start + 5).map((email) => ({ action: 'create' as const, data: { email, status: 'inactive' as const } })) } });
    });
    beforeEach(() => void requests.splice(0));

    it('iterate every item once, in order, asking for each page when it is needed', async () => {
      const seen: string[] = [];
      for await (const { email } of deed.listCustomers(query)) {
        seen.push(email);
        expect(requests).to.have.length(Math.ceil(seen.length / 10));
      }
      expect(seen).to.deep.equal(emails);
      expect(requests).to.have.length(3);
    });

    it('ask for nothing after a break, and for nothing before they are awaited or iterated', async () => {
      const list = deed.listCustomers(query);
      await Promise.resolve();
      expect(requests).to.have.length(0);
      for await (const { email } of list) if (email === emails[10]) break;
      expect(requests).to.have.length(2);
    });

    it('await one page, and lead to the others in both directions', async () => {
      const first = await deed.listCustomers({ ...query, total: true });
      expect([first.status, first.data.meta.total, first.data.data.length, first.prev]).to.deep.equal([200, 25, 10, undefined]);
      const second = await first.next!();
      const third = await second.next!();
      expect([...second.data.data, ...third.data.data].map(({ email }) => email)).to.deep.equal(emails.slice(10));
      expect(third.next).to.equal(undefined);
      const back = await third.prev!();
      expect(back.data.data).to.deep.equal(second.data.data);
      expect(requests).to.have.length(4);
    });

    it('go page by page, and on from a cursor', async () => {
      const sizes: number[] = [];
      for await (const { data } of deed.listCustomers(query).pages()) sizes.push(data.data.length);
      expect(sizes).to.deep.equal([10, 10, 5]);
      const { data } = await deed.listCustomers(query);
      const rest: string[] = [];
      for await (const { email } of deed.listCustomers({ ...query, cursor: data.meta.next! })) rest.push(email);
      expect(rest).to.deep.equal(emails.slice(10));
    });

    it('ask once however often they are awaited, and anew with each iteration', async () => {
      const list = deed.listCustomers(query);
      expect(await list).to.equal(await list);
      const [one] = await Promise.all([list, list.finally(() => undefined), list.catch(() => undefined)]);
      expect(one.data.data).to.have.length(10);
      expect(requests).to.have.length(1);
      for await (const _customer of list) break;
      for await (const _customer of list) break;
      expect(requests).to.have.length(3);
    });

    it('throw where they are consumed', async () => {
      const refused = as({}).listCustomers();
      expect(await thrownBy(refused)).to.include({ code: 'unauthenticated' });
      const iterate = async (): Promise<void> => {
        for await (const _customer of refused) expect.fail('There is one.');
      };
      expect(await thrownBy(iterate())).to.include({ code: 'unauthenticated' });
    });

    it('are exported as items and as files', async () => {
      const filter = { 'filter[status]': 'inactive' as const, sort: ['email' as const] };
      const items: Customer[] = [];
      for await (const customer of deed.exportCustomers(filter)) items.push(customer);
      expect(items.map(({ email }) => email)).to.deep.equal(emails);
      const { headers, data } = await deed.exportCustomers(filter);
      expect(headers.get('content-type')).to.include('application/x-ndjson');
      for await (const customer of data) expect(customer).to.deep.equal(items.shift());
      expect(items).to.deep.equal([]);
      let csv = '';
      for await (const text of deed.exportCustomers(filter).text('text/csv')) csv += text;
      expect(parseCsv(csv)).to.have.length(26);
    });
  });

  it('carries out a batch, told apart by action', async () => {
    const customer = await newCustomer('batch@example.com');
    const { data } = await deed.batchCustomers({ body: { items: [{ action: 'update', id: customer.id, if_match: '*', data: { name: 'B' } }, { action: 'create', data: { email: 'batch@example.com' } }, { action: 'delete', id: customer.id }] } });
    expect(data.data.map(({ status, problem }) => problem?.code ?? status)).to.deep.equal([200, 'email-taken', 204]);
  });

  it('acts as an API key, and as an OAuth client by forms', async () => {
    const { data: key } = await deed.createApiKey({ body: { name: 'Client', scopes: ['customers:read'] } });
    expect((await as({ apiKey: key.secret }).listCustomers({ limit: 1 })).data.data).to.have.length(1);
    const { data: client } = await deed.createOAuthClient({ body: { name: 'Client', scopes: ['customers:read'] } });
    const oauth = as({ client: { id: client.client_id, secret: client.client_secret! } });
    const { data } = await oauth.issueOAuthToken({ body: { grant_type: 'client_credentials', scope: 'customers:read' } });
    expect((await as({ token: data.access_token }).listCustomers({ limit: 1 })).status).to.equal(200);
    const error = await thrownBy(oauth.issueOAuthToken({ body: { grant_type: 'password' } }));
    expect(error).to.include({ status: 400, code: 'unsupported_grant_type' });
  });

  it('gives the address that a redirect of the contract has', async () => {
    const { status, headers } = await as({}).startExternalLogin({ provider: 'github', return_to: `${PUBLIC_URL}/after` });
    expect(status).to.equal(302);
    expect(headers.get('location')).to.include('https://github.com/');
  });

  it('does once what it sends again after its answer was lost', async () => {
    let lost = 0;
    // Hands everything on, and cuts the connection where the answer to the first change would go.
    const proxy = createServer((incoming, outgoing) => {
      const onward = forward(service.url + incoming.url!, { method: incoming.method, headers: incoming.headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
          if (incoming.method === 'POST' && lost++ < 1) return incoming.socket.destroy();
          return outgoing.writeHead(answer.statusCode!, answer.headers).end(Buffer.concat(chunks));
        });
      });
      incoming.pipe(onward);
    });
    await new Promise<void>((done) => void proxy.listen(0, '127.0.0.1', done));
    try {
      const through = as({ token, baseUrl: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
      const { data, headers } = await through.createCustomer({ body: { email: 'once@example.com' } });
      expect(lost).to.equal(2);
      expect(headers.get('idempotency-replayed')).to.equal('true');
      const found = await deed.listCustomers({ 'filter[email]': 'once@example.com' });
      expect(found.data.data).to.deep.equal([data]);
    } finally {
      proxy.close();
    }
  });
});
