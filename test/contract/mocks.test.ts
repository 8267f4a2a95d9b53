/** Operations without a handler, in development: their examples answer, and whatever comes before a handler is as ever. */
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import * as responseValidators from '../../generated/response-validators.js';
import { entityTag } from '../../src/contract/conditional.ts';
import type { Mock } from '../../src/contract/mock.ts';
import { createMocks } from '../../src/contract/mock.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { AppError } from '../../src/errors.ts';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';

const CUSTOMERS = '/api/v1/customers';
const CUSTOMER = `${CUSTOMERS}/cust_01k8zdr380etarfm01sbr8xgyn`;
const JSON_BODY = { 'content-type': 'application/json' };

describe('a mock', () => {
  let mocks: Record<string, Mock>;
  let served: Served;
  before(async () => {
    mocks = await createMocks(operations, {});
    served = await servePipeline({ handlers: {}, mocks });
  });
  after(() => served.stop());

  const ask = (path: string, { headers = {}, ...init }: RequestInit = {}): Promise<Response> => fetch(served.url + path, { redirect: 'manual', ...init, headers: { authorization: 'Bearer token', ...headers } });
  const preferring = (prefer: string, path = CUSTOMER): Promise<Response> => ask(path, { headers: { prefer } });

  it('of each operation and each of its statuses is true to the contract, headers included', () => {
    const untrue: string[] = [];
    for (const operation of Object.values(operations) as Operation[]) {
      for (const [code, { mediaTypes, headers: declared, schema }] of Object.entries(operation.responses)) {
        const { status, headers, body } = mocks[operation.operationId]!(`code=${code}`, mediaTypes[0] ?? '');
        const say = (what: string): void => void untrue.push(`${operation.operationId} ${code}: ${what}`);
        if (status !== Number(code)) say(`the status ${status}`);
        if (headers['X-Mock'] !== 'true') say('no X-Mock');
        if (headers['Content-Type'] !== mediaTypes[0]) say(`the type ${String(headers['Content-Type'])}`);
        if ((body === null) !== (mediaTypes.length === 0)) say('a body, or none');
        for (const name of ['Location', 'ETag']) if (declared.includes(name) && !headers[name]) say(`no ${name}`);
        const strange = Object.keys(headers).filter((name) => !declared.includes(name) && !['X-Mock', 'Content-Type', 'Preference-Applied'].includes(name));
        if (strange.length > 0) say(`the headers ${strange.join()}`);
        const validate = schema === undefined ? undefined : responseValidators[schema];
        if (validate && !validate(JSON.parse(body!))) say(JSON.stringify(validate.errors));
      }
    }
    expect(untrue).to.deep.equal([]);
  });

  it('answers the first example of its success', async () => {
    const answer = await ask(CUSTOMER);
    expect([answer.status, answer.headers.get('x-mock'), answer.headers.get('preference-applied')]).to.deep.equal([200, 'true', null]);
    expect(answer.headers.get('x-request-id')).to.not.include(',');
    expect(await answer.json()).to.include({ id: 'cust_01k8zdr380etarfm01sbr8xgyn' });
  });

  it('of a creation names the address of what its example shows', () => {
    const { headers, body } = mocks.createInvoice!(undefined, 'application/json');
    expect(headers.Location).to.equal(`/api/v1/invoices/${(JSON.parse(body!) as { id: string }).id}`);
  });

  it('has the entity tag of its bytes', async () => {
    const [one, same, other] = [mocks.getCustomer!('', ''), mocks.getCustomer!('code=200', ''), mocks.getInvoice!('', '')];
    expect(one.headers.ETag).to.equal(entityTag(one.body!)).and.equal(same.headers.ETag).and.not.equal(other.headers.ETag);
  });

  it('of a list may be turned over by the cursor of its example', async () => {
    const { data, meta } = (await (await ask(`${CUSTOMERS}?limit=2`)).json()) as { data: object[]; meta: { next: string } };
    expect(data).to.be.an('array').and.not.be.empty;
    expect((await ask(`${CUSTOMERS}?cursor=${encodeURIComponent(meta.next)}`)).status).to.equal(200);
  });

  it('of an export has the form that is asked for', async () => {
    for (const [accept, start] of [['text/csv', /^id,email,/], ['application/x-ndjson', /^\{"id":/]] as const) {
      const answer = await ask(`${CUSTOMERS}/export`, { headers: { accept } });
      expect([answer.status, answer.headers.get('content-type')]).to.deep.equal([200, accept]);
      expect(await answer.text()).to.match(start);
    }
  });

  it('without a body is 204', async () => {
    const answer = await ask(CUSTOMER, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('x-mock'), await answer.text()]).to.deep.equal([204, 'true', '']);
  });

  for (const [prefer, status, applied, member] of [
    ['code=404', 404, 'code=404', 'not-found'],
    ['code="404"', 404, 'code=404', 'not-found'],
    ['respond-async, Code=503; wait=10', 503, 'code=503', 'unavailable'],
    ['code=404, code=503', 404, 'code=404', 'not-found'],
    ['code=401, example=expired-token', 401, 'code=401, example=expired-token', 'expired-token'],
    ['example=expired-token', 401, 'example=expired-token', 'expired-token'],
  ] as const) {
    it(`answers ${status} ${member} for \`Prefer: ${prefer}\``, async () => {
      const answer = await preferring(prefer);
      expect([answer.status, answer.headers.get('preference-applied'), answer.headers.get('content-type')]).to.deep.equal([status, applied, 'application/problem+json']);
      expect(await answer.json()).to.include({ code: member });
    });
  }

  it('sends the headers that its answer requires', async () => {
    expect((await preferring('code=401')).headers.get('www-authenticate')).to.match(/^Bearer/);
    expect((await preferring('code=503')).headers.get('retry-after')).to.match(/^\d+$/);
  });

  for (const [prefer, said] of [['code=418', 'declares no answer 418, but 200, '], ['example=nobody', 'has no example nobody. There are: 200 '], ['code=404, example=nobody', 'has no example nobody of 404']] as const) {
    it(`400 for \`Prefer: ${prefer}\`, saying what there is`, async () => {
      const answer = await preferring(prefer);
      const problem = (await answer.json()) as { detail: string; errors: object[] };
      expect([answer.status, answer.headers.get('x-mock')]).to.deep.equal([400, null]);
      expect(problem.detail).to.include(said);
      expect(problem.errors).to.have.length(1);
      expect(problem.errors[0]).to.include({ in: 'header', parameter: 'Prefer' });
    });
  }

  it('is refused what a handler would be refused: without credentials, and with what is not valid', async () => {
    const stranger = await servePipeline({ handlers: {}, mocks, identify: () => { throw new AppError('invalid-token', 'The access token is not good.'); } });
    const refused = await fetch(stranger.url + CUSTOMER, { headers: { authorization: 'Bearer token', prefer: 'code=200' } });
    await stranger.stop();
    expect([refused.status, refused.headers.get('x-mock')]).to.deep.equal([401, null]);
    for (const [path, init] of [[`${CUSTOMERS}?limit=0`, {}], [`${CUSTOMERS}?color=red`, {}], [CUSTOMERS, { method: 'POST', headers: JSON_BODY, body: '{"email": "nobody"}' }]] as const) {
      const answer = await ask(path, init);
      expect([answer.status, answer.headers.get('x-mock')], path).to.deep.equal([400, null]);
    }
  });

  it('does nothing: no transaction, no entry in the audit log', async () => {
    served.database.committed = [];
    await ask(CUSTOMERS, { method: 'POST', headers: { ...JSON_BODY, 'idempotency-key': 'once' }, body: '{"email": "ada@example.com"}' });
    expect([served.database.committed, served.database.rolledBack]).to.deep.equal([[], 0]);
  });

  it('stands in for what has no handler alone, and for a batch of such', async () => {
    const handlers = Object.fromEntries(Object.keys(operations).map((operationId) => [operationId, () => ({ status: 204 })]));
    delete handlers.deleteCustomer;
    expect(Object.keys(await createMocks(operations, handlers)).sort()).to.deep.equal(['batchCustomers', 'deleteCustomer']);
  });

  it('has nothing to hold a change against: If-Match is 404 where only the change has its handler', async () => {
    const half = await servePipeline({ handlers: { updateCustomer: () => ({ status: 200, body: {} }) }, mocks: { getCustomer: mocks.getCustomer! } });
    const answer = await fetch(half.url + CUSTOMER, { method: 'PATCH', headers: { authorization: 'Bearer token', 'content-type': 'application/merge-patch+json', 'if-match': '"one"' }, body: '{"name": "Ada"}' });
    await half.stop();
    expect(answer.status).to.equal(404);
  });
});
