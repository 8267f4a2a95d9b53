/** Rules of ownership (`x-authz`) in the pipeline, with what is shown made up; `test/processes/new-operation.test.ts` has them on real rows. */
import { expect } from 'chai';
import { operations as table } from '../../generated/operations.ts';
import { surface } from '../../src/contract/compile/surface.ts';
import type { Authz, Operation } from '../../src/contract/operation.ts';
import type { Principal } from '../../src/contract/principal.ts';
import { actorOf } from '../../src/contract/principal.ts';
import { page } from '../../src/contract/list.ts';
import { AppError } from '../../src/errors.ts';
import type { Served } from '../support/pipeline.ts';
import { principal, servePipeline } from '../support/pipeline.ts';

const rule = { rule: 'own', member: 'created_by', unless: ['invoices:write'] } as const;
const onReader: Authz = { ...rule, on: 'reader', reader: 'getCustomer' };
const with404 = <Row extends Operation>(row: Row): Operation => ({ ...row, problemTypes: [...new Set([...row.problemTypes, 'not-found'])] });
const operations: Record<string, Operation> = {
  getCustomer: { ...table.getCustomer, authz: { ...rule, on: 'answer' } },
  updateCustomer: { ...table.updateCustomer, authz: onReader },
  deleteCustomer: { ...table.deleteCustomer, authz: onReader },
  restoreCustomer: { ...table.restoreCustomer, authz: onReader },
  listCustomers: with404({ ...table.listCustomers, authz: { ...rule, on: 'list' } }),
};
const PATH = table.getCustomer.path.replace('{customer_id}', 'cust_01k8zdr380etarfm01sbr8xgyn');
const narrow: Principal = { ...principal, permissions: new Set(['customers:read', 'customers:write']) };

describe('rules of ownership', () => {
  let served: Served;
  let caller: Principal;
  let owner: string | null | undefined;
  let ran: string[] = [];
  let locked: unknown[] = [];
  const customer = (): object => ({ id: 'cust_01k8zdr380etarfm01sbr8xgyn', email: 'ada@example.com', name: null, status: 'active', created_at: '2025-11-01T10:00:00Z', updated_at: '2025-11-01T10:00:00Z', updated_by: null, created_by: owner });
  const reply = (status: 200 | 204) => (): object => {
    ran.push('handler');
    return { status, ...(status === 200 && { body: customer() }) };
  };
  before(async () => {
    served = await servePipeline({
      operations,
      identify: () => caller,
      checked: false,
      handlers: {
        getCustomer: ({ db }: { db: unknown }) => {
          locked.push(db);
          if (owner === undefined) throw new AppError('not-found', 'There is no such customer.');
          return { status: 200, body: customer() };
        },
        updateCustomer: reply(200), deleteCustomer: reply(204), restoreCustomer: reply(200),
        listCustomers: () => page({ rows: [], next: null, prev: null, total: 0 }, { write: () => '', show: () => ({}) }),
      },
    });
  });
  beforeEach(() => {
    [ran, locked, caller] = [[], [], narrow];
  });
  after(() => served.stop());

  async function ask(method: string, path = PATH, more: RequestInit = {}): Promise<{ status: number; body: any }> {
    const response = await fetch(served.url + path, { method, ...more, headers: { authorization: 'Bearer x', ...(more.headers as Record<string, string>) } });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
  const patch: RequestInit = { body: '{"name":"x"}', headers: { 'content-type': 'application/merge-patch+json', 'if-match': '"another"' } };

  it('let through what names the caller, on GET, at its address and below', async () => {
    owner = actorOf(narrow);
    expect((await ask('GET')).status).to.equal(200);
    expect((await ask('DELETE', PATH, { headers: { 'if-match': '*' } })).status).to.equal(204);
    expect((await ask('POST', `${PATH}/restore`)).status).to.equal(200);
    expect(ran).to.have.length(2);
  });

  it('404 in the same words for what names another, nobody, or is not there; and nothing runs', async () => {
    const words = new Set<string>();
    for (owner of ['usr_01k6fkdt80e618j2xs82fpx44c', null, undefined]) {
      for (const [method, path, more] of [['GET', PATH], ['DELETE', PATH, { headers: { 'if-match': '*' } }], ['POST', `${PATH}/restore`]] as [string, string, RequestInit?][]) {
        const { status, body } = await ask(method, path, more);
        expect([status, body.code], `${method} ${owner}`).to.deep.equal([404, 'not-found']);
        words.add(body.detail as string);
      }
    }
    expect([...words]).to.have.length(1);
    expect(ran).to.be.empty;
  });

  it('come before the precondition, which would tell that the thing is there', async () => {
    owner = 'usr_01k6fkdt80e618j2xs82fpx44c';
    expect((await ask('PATCH', PATH, patch)).status).to.equal(404);
    owner = actorOf(narrow);
    expect((await ask('PATCH', PATH, patch)).status).to.equal(412);
  });

  it('do not concern who has a permission that lifts them, and cost them no read', async () => {
    caller = principal;
    owner = 'usr_01k6fkdt80e618j2xs82fpx44c';
    expect((await ask('GET')).status).to.equal(200);
    locked = [];
    expect((await ask('POST', `${PATH}/restore`)).status).to.equal(200);
    expect(locked).to.be.empty;
  });

  it('500 for a list that does not heed them', async () => {
    expect((await ask('GET', table.listCustomers.path)).status).to.equal(500);
  });

  it('stand in the surface', () => expect(surface(Object.values(operations))).to.include('authz:own'));
});
