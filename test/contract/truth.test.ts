/** A handler that says something the contract does not is found out: loudly in test; in production it is cut, logged and counted. */
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import type { OperationId } from '../../src/contract/handler.ts';
import { AppError } from '../../src/errors.ts';
import type { Truth } from '../../src/contract/truth.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import type { Answer, CallOptions } from '../support/client.ts';
import { createClient } from '../support/client.ts';
import type { FakeDatabase, Served } from '../support/pipeline.ts';
import { principal, servePipeline } from '../support/pipeline.ts';

const now = '2025-11-01T10:00:00.000000Z';
const customer = { id: ids.CustomerId.encode(uuidv7()), email: 'ada@example.com', name: null, status: 'active', created_at: now, created_by: null, updated_at: now, updated_by: null };
const params = { customer_id: customer.id };

describe('answers are held against the contract', () => {
  const servers: Served[] = [];
  afterEach(() => void servers.splice(0).forEach((server) => void server.stop()));

  interface Pipeline {
    database: FakeDatabase;
    logs: Served['logs'];
    truth: Truth;
    /** Asks with plain HTTP: the client of other tests would itself refuse what is tested here. */
    ask: (operationId: OperationId, options?: CallOptions) => Promise<Answer>;
  }

  async function pipelineWith(handlers: Partial<Record<OperationId, (context: any) => unknown>>, checked = true): Promise<Pipeline> {
    const served = await servePipeline({ operations, handlers, checked });
    servers.push(served);
    const { database, logs, truth } = served;
    const client = createClient(served.url, { authorization: 'Bearer token' });
    return {
      database,
      logs,
      truth,
      ask(operationId, options = {}) {
        const { method, path } = operations[operationId];
        const headers = { ...(options.body !== undefined && { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' }), ...options.headers };
        return client.send(method, path.replace(/\{(\w+)\}/g, (_whole, name: string) => options.params?.[name] ?? ''), { ...options, headers });
      },
    };
  }

  async function loud(handlers: Partial<Record<OperationId, (context: any) => unknown>>, operationId: OperationId, options: CallOptions, ...words: string[]): Promise<Pipeline> {
    const pipeline = await pipelineWith(handlers);
    const { status, body } = await pipeline.ask(operationId, options);
    expect(status).to.equal(500);
    expect(body.code).to.equal('internal-error');
    for (const word of [operationId, ...words]) expect(body.detail).to.include(word);
    expect(JSON.stringify(pipeline.logs)).to.include(words[0]!);
    return pipeline;
  }

  it('200 when it is what the contract says', async () => {
    const { ask } = await pipelineWith({ getCustomer: () => ({ status: 200, body: customer }) });
    const { status, text } = await ask('getCustomer', { params });
    expect(status).to.equal(200);
    expect(JSON.parse(text)).to.deep.equal(customer);
  });

  it('500 for a status that is not declared', async () => {
    await loud({ getCustomer: () => ({ status: 202, body: customer }) }, 'getCustomer', { params }, 'status 202');
    await loud({ getCustomer: () => ({ status: 418 }) }, 'getCustomer', { params }, 'status 418');
    await loud({ getCustomer: () => ({ status: undefined }) }, 'getCustomer', { params }, 'status undefined');
  });

  it('500 for a header that is not declared', async () => {
    await loud({ getCustomer: () => ({ status: 200, body: customer, headers: { 'X-Secret-Sauce': '1' } }) }, 'getCustomer', { params }, 'X-Secret-Sauce', '200');
  });

  it('a declared header in another case is the declared one', async () => {
    const { ask } = await pipelineWith({ getRoot: () => ({ status: 302, headers: { location: '/there' } }) });
    expect((await ask('getRoot')).headers.get('location')).to.equal('/there');
  });

  it('500 for a field that is not declared', async () => {
    await loud({ getCustomer: () => ({ status: 200, body: { ...customer, password_hash: 'x' } }) }, 'getCustomer', { params }, 'not a Customer', 'password_hash');
  });

  it('500 for a field that is missing, null, or of another type', async () => {
    const { email: _email, ...without } = customer;
    await loud({ getCustomer: () => ({ status: 200, body: without }) }, 'getCustomer', { params }, 'not a Customer', 'email');
    await loud({ getCustomer: () => ({ status: 200, body: { ...customer, email: null } }) }, 'getCustomer', { params }, 'not a Customer', '/email');
    await loud({ getCustomer: () => ({ status: 200, body: { ...customer, status: 'gone' } }) }, 'getCustomer', { params }, 'not a Customer', '/status');
    await loud({ getCustomer: () => ({ status: 200, body: { ...customer, id: uuidv7() } }) }, 'getCustomer', { params }, 'not a Customer', '/id');
  });

  it('500 for a field that is not declared deep in a list', async () => {
    const page = { data: [customer, { ...customer, tenant_id: principal.tenantId }], meta: { next: null, prev: null, total: null } };
    await loud({ listCustomers: () => ({ status: 200, body: page }) }, 'listCustomers', {}, '/data/1', 'tenant_id');
  });

  it('500 for no body where one is declared', async () => {
    await loud({ getCustomer: () => ({ status: 200 }) }, 'getCustomer', { params }, 'not a Customer');
  });

  it('500 for a body where none is declared, and nothing is committed', async () => {
    const { database } = await loud({ deleteCustomer: () => ({ status: 204, body: { gone: true } }) }, 'deleteCustomer', { params }, 'a body', '204');
    expect(database).to.deep.include({ committed: ['failed'], rolledBack: 1 });
  });

  it('500 for an untrue answer of a write, and nothing is committed', async () => {
    const { database } = await loud({ createCustomer: () => ({ status: 201, body: { ...customer, extra: 1 } }) }, 'createCustomer', { body: { email: 'ada@example.com' } }, 'not a Customer', 'extra');
    expect(database).to.deep.include({ committed: ['failed'], rolledBack: 1 });
  });

  it('500 for a problem that is not declared for the operation', async () => {
    const thrower = (): never => {
      throw new AppError('email-taken', 'Taken.');
    };
    const pipeline = await loud({ getCustomer: thrower }, 'getCustomer', { params }, 'email-taken', 'does not declare', 'Taken.');
    expect(JSON.stringify(pipeline.logs)).to.include('email-taken');
  });

  it('a problem that is declared is answered as it is', async () => {
    const { ask } = await pipelineWith({
      getCustomer: () => {
        throw new AppError('not-found', 'There is no such customer.');
      },
    });
    expect((await ask('getCustomer', { params })).body).to.include({ status: 404, code: 'not-found', detail: 'There is no such customer.' });
  });

  it('500 for anything else that is thrown, without a word of it in the answer but all of it in the log', async () => {
    for (const thrown of [new Error('select * from secrets'), new TypeError('secrets'), 'secrets', null, undefined, { secrets: 1 }]) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors, @typescript-eslint/only-throw-error -- what nobody should throw is the point
      for (const handler of [() => Promise.reject(thrown), (): never => { throw thrown; }]) {
        const { ask, logs } = await pipelineWith({ getCustomer: handler });
        const { status, text } = await ask('getCustomer', { params });
        expect(status).to.equal(500);
        expect(text).not.to.include('secrets');
        if (thrown instanceof Error) expect(JSON.stringify(logs)).to.include('secrets');
      }
    }
  });

  it('500 when a handler returns nothing', async () => {
    for (const nothing of [undefined, null]) {
      const { ask } = await pipelineWith({ getCustomer: () => nothing, deleteCustomer: () => nothing });
      expect((await ask('getCustomer', { params })).status).to.equal(500);
      expect((await ask('deleteCustomer', { params })).status).to.equal(500);
    }
  });

  it('Location is made from the self link', async () => {
    const { ask } = await pipelineWith({ createCustomer: () => ({ status: 201, body: customer }) });
    expect((await ask('createCustomer', { body: { email: 'ada@example.com' } })).headers.get('location')).to.equal(`/api/v1/customers/${customer.id}`);
  });

  it('a handler gets what was declared and nothing else: defaults filled in, types converted', async () => {
    const seen: any[] = [];
    const remember = (context: any): never => {
      seen.push(context);
      throw new AppError('unavailable', 'Later.');
    };
    const { ask } = await pipelineWith({ listCustomers: remember, createCustomer: remember });
    await ask('listCustomers', { headers: { 'x-anything': '1' } });
    expect(seen[0].query).to.deep.equal({ limit: 50, total: false, sort: ['-created_at'] });
    expect(seen[0]).to.not.have.property('tx');
    expect(seen[0]).to.include.all.keys('params', 'query', 'body', 'principal', 'requestId', 'db');
    expect(JSON.stringify(seen[0])).not.to.include('x-anything');
    await ask('createCustomer', { body: { email: 'ada@example.com' } });
    expect(seen[1].body).to.deep.equal({ email: 'ada@example.com', status: 'active' });
    expect(seen[1]).to.have.property('tx');
  });

  describe('in production', () => {
    it('fields that are not declared never leave, at any depth', async () => {
      const { ask, truth, logs } = await pipelineWith(
        {
          getCustomer: () => ({ status: 200, body: { ...customer, password_hash: 'leak', nested: { leak: 1 } } }),
          listCustomers: () => ({ status: 200, body: { data: [{ ...customer, tenant_id: 'leak' }], meta: { next: null, prev: null, total: null, leak: 1 }, leak: [1] } }),
          listApiKeys: () => ({ status: 200, body: { data: [{ id: 'key_x', name: 'x', scopes: ['customers:read'], secret_hash: 'leak', secret: 'leak', last_four: 'abcd', created_at: now, created_by: null, expires_at: null, last_used_at: null, overlap_ends_at: null, revoked_at: null }], meta: { next: null, prev: null, total: null } } }),
        },
        false,
      );
      const one = await ask('getCustomer', { params });
      expect(one.status).to.equal(200);
      expect(JSON.parse(one.text)).to.deep.equal(customer);
      for (const operationId of ['listCustomers', 'listApiKeys'] as const) {
        const { status, text } = await ask(operationId);
        expect(status).to.equal(200);
        expect(text).not.to.include('leak');
      }
      expect([...truth.untruths]).to.deep.equal([['getCustomer', 1], ['listCustomers', 1], ['listApiKeys', 1]]);
      expect(JSON.stringify(logs)).to.include('password_hash').and.not.include('leak"}');
    });

    it('a true answer is not counted', async () => {
      const { ask, truth } = await pipelineWith({ getCustomer: () => ({ status: 200, body: customer }) }, false);
      expect((await ask('getCustomer', { params })).status).to.equal(200);
      expect(truth.untruths.size).to.equal(0);
    });

    it('a body never leaves where none is declared', async () => {
      const { ask, truth } = await pipelineWith({ deleteCustomer: () => ({ status: 204, body: { leak: 1 } }) }, false);
      const { status, text } = await ask('deleteCustomer', { params });
      expect(status).to.equal(204);
      expect(text).to.equal('');
      expect(truth.untruths.get('deleteCustomer')).to.equal(1);
    });

    it('a header that is not declared never leaves', async () => {
      const { ask, truth } = await pipelineWith({ getCustomer: () => ({ status: 200, body: customer, headers: { 'X-Secret-Sauce': '1' } }) }, false);
      const { status, headers } = await ask('getCustomer', { params });
      expect([status, headers.get('x-secret-sauce')]).to.deep.equal([200, null]);
      expect(truth.untruths.get('getCustomer')).to.equal(1);
    });

    it('500 for a status that is not declared, without saying which', async () => {
      const { ask, logs } = await pipelineWith({ getCustomer: () => ({ status: 299, body: { leak: 1 } }) }, false);
      const { status, text } = await ask('getCustomer', { params });
      expect(status).to.equal(500);
      expect(text).not.to.match(/leak|299/);
      expect(JSON.stringify(logs)).to.include('299');
    });

    it('500 for a declared field that is missing: half an answer is none', async () => {
      const { email: _email, ...without } = customer;
      const { ask } = await pipelineWith({ getCustomer: () => ({ status: 200, body: without }) }, false);
      expect((await ask('getCustomer', { params })).status).to.equal(500);
    });

    it('a thrown problem that is not declared is still answered', async () => {
      const { ask, truth } = await pipelineWith({ getCustomer: () => { throw new AppError('email-taken', 'Taken.'); } }, false);
      expect((await ask('getCustomer', { params })).body.code).to.equal('email-taken');
      expect(truth.untruths.get('getCustomer')).to.equal(1);
    });
  });
});
