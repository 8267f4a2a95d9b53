/** `X-Tenant-Id`, declared once for every operation that a person may call, and read with their credentials. */
import { expect } from 'chai';
import { ids, uuidv7 } from '../../src/ids.ts';
import type { Served } from '../support/pipeline.ts';
import { principal, servePipeline } from '../support/pipeline.ts';
import type { Variant } from '../support/variant.ts';
import { compileVariant } from '../support/variant.ts';

const HEADER = 'x-tenant-id';

describe('X-Tenant-Id', () => {
  let variant: Variant;
  let served: Served;
  let seen: (string | undefined)[] = [];
  const compile = (parameter: string): Promise<Variant> => compileVariant({ paths: {}, edit: (root) => root.replace('common/parameters.yaml#/X-Tenant-Id', `common/parameters.yaml#/${parameter}`) });
  before(async () => {
    variant = await compile('X-Tenant-Id');
    const bearer = (_token: string, tenantId: string | undefined) => {
      seen.push(tenantId);
      return principal;
    };
    served = await servePipeline({ variant, authenticator: { bearer, apiKey: () => principal, client: () => principal, cookie: () => principal, csrfToken: () => '' }, handlers: () => ({ status: 204 }), checked: false });
  });
  beforeEach(() => (seen = []));
  after(() => served.stop());

  const ask = async (headers: Record<string, string>): Promise<{ status: number; body: any }> => {
    const response = await fetch(`${served.url}/api/v1/customers/${ids.CustomerId.encode(uuidv7())}`, { method: 'DELETE', headers: { 'if-match': '*', ...headers } });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };

  it('reaches the authenticator as the uuid', async () => {
    const uuid = uuidv7();
    expect((await ask({ authorization: 'Bearer x', [HEADER]: ids.TenantId.encode(uuid) })).status).to.equal(204);
    expect((await ask({ authorization: 'Bearer x' })).status).to.equal(204);
    expect(seen).to.deep.equal([uuid, undefined]);
  });

  it('400 with its name where it is no id of a tenant', async () => {
    const id = ids.TenantId.encode(uuidv7());
    for (const wrong of ['', 'x', uuidv7(), ids.UserId.encode(uuidv7()), `${id}0`, `${id}, ${id}`, id.toUpperCase()]) {
      const { status, body } = await ask({ authorization: 'Bearer x', [HEADER]: wrong });
      expect([status, body.code], wrong).to.deep.equal([400, 'invalid-request']);
      expect(body.errors[0], wrong).to.include({ in: 'header', parameter: HEADER });
    }
    expect(seen).to.be.empty;
  });

  it('stands on each operation for people in the bundle, and is none of its own parameters', () => {
    const bundle = JSON.parse(variant.files.get('public.json')!);
    const declares = (operation: any): boolean => (operation.parameters ?? []).some((parameter: any) => parameter.$ref === '#/components/parameters/X-Tenant-Id');
    expect(declares(bundle.paths['/api/v1/customers'].get)).to.equal(true);
    expect(declares(bundle.paths['/api/v1/auth/login'].post)).to.equal(false);
    expect(bundle.components.parameters['X-Tenant-Id'].name).to.equal('X-Tenant-Id');
    const { listCustomers, login } = variant.contract.operations;
    expect([listCustomers!.tenantHeader, login!.tenantHeader]).to.deep.equal([true, undefined]);
    expect(listCustomers!.parameters.map(({ name }) => name)).not.to.include('X-Tenant-Id');
    expect(variant.files.get('types.ts')).to.include('"X-Tenant-Id"?:');
  });

  it('is the only such header that anything reads', async () => {
    expect(await compile('IfNoneMatch').then(() => '', (error: Error) => error.message)).to.include('nothing reads If-None-Match');
  });
});
