import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

describe('updateCustomer', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

  async function newCustomer(of: Tenant, body: Record<string, unknown> = {}): Promise<Answer['body']> {
    const made = await of.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com`, name: 'Ada', ...body } });
    expect(made.status).to.equal(201);
    return made.body;
  }

  function update(customer_id: string, body: unknown): Promise<Answer> {
    return tenant.as.agent.call('updateCustomer', { params: { customer_id }, body });
  }

  async function get(of: Tenant, customer_id: string): Promise<Answer['body']> {
    return (await of.as.viewer.call('getCustomer', { params: { customer_id } })).body;
  }

  const patches: [string, Record<string, unknown>][] = [
    ['a name', { name: 'Ada King' }],
    ['null, which clears the name', { name: null }],
    ['a status', { status: 'inactive' }],
    ['an email', { email: 'changed@example.com' }],
    ['all three', { status: 'inactive', name: 'Countess', email: 'countess@example.com' }],
  ];
  for (const [name, patch] of patches) {
    it(`200 and only that is changed: ${name}`, async () => {
      const before = await newCustomer(tenant);
      const { status, body } = await update(before.id, patch);
      expect(status).to.equal(200);
      expect(body).to.deep.equal({ ...before, ...patch, updated_at: body.updated_at, updated_by: body.updated_by });
      expect(body.updated_at > before.updated_at).to.equal(true);
      expect(await get(tenant, before.id)).to.deep.equal(body);
    });
  }

  it('200 when nothing differs, and a second time the same', async () => {
    const { id, email, name, status: state } = await newCustomer(tenant);
    for (let time = 0; time < 2; time++) {
      const { status, body } = await update(id, { email, name, status: state });
      expect(status).to.equal(200);
      expect(body).to.include({ email, name, status: state });
    }
  });

  it('200 when the email changes to its own in upper case', async () => {
    const { id } = await newCustomer(tenant, { email: 'louder@example.com' });
    const { status, body } = await update(id, { email: 'LOUDER@example.com' });
    expect(status).to.equal(200);
    expect(body.email).to.equal('LOUDER@example.com');
  });

  it('200 when another tenant has the email', async () => {
    const theirs = await newCustomer(other);
    const { id } = await newCustomer(tenant);
    expect((await update(id, { email: theirs.email })).status).to.equal(200);
  });

  it('200 with both changes when two are made at once', async () => {
    const { id } = await newCustomer(tenant);
    const answers = await Promise.all([update(id, { name: 'Both' }), update(id, { status: 'inactive' })]);
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(await get(tenant, id)).to.include({ name: 'Both', status: 'inactive' });
  });

  it('409 when the email is taken, in upper or lower case, and nothing is changed', async () => {
    const taken = await newCustomer(tenant);
    const before = await newCustomer(tenant);
    const { status, body } = await update(before.id, { email: taken.email.toUpperCase(), name: 'Never' });
    expect(status).to.equal(409);
    expect(body.code).to.equal('email-taken');
    expect(body.errors).to.have.length(1);
    expect(body.errors[0]).to.include({ pointer: '#/email' });
    expect(await get(tenant, before.id)).to.deep.equal(before);
  });

  const faults: [string, unknown, string, string][] = [
    ['no field', {}, '#', 'min-properties'],
    ['null for the email', { email: null }, '#/email', 'type'],
    ['null for the status', { status: null }, '#/status', 'type'],
    ['an empty name', { name: '' }, '#/name', 'min-length'],
    ['a name with a line break', { name: 'two\nlines' }, '#/name', 'pattern'],
    ['a field that is not theirs to change', { created_at: '2025-11-01T10:00:00Z' }, '#/created_at', 'unknown-field'],
    ['an id', { id: 'cust_01k8zdr380etarfm01sbr8xgyn' }, '#/id', 'unknown-field'],
  ];
  for (const [name, patch, pointer, code] of faults) {
    it(`400 for ${name}, and nothing is changed`, async () => {
      const before = await newCustomer(tenant);
      const { status, body } = await update(before.id, patch);
      expect(status).to.equal(400);
      expect(body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).to.deep.include([pointer, code]);
      expect(await get(tenant, before.id)).to.deep.equal(before);
    });
  }

  it('404 for an unknown id', async () => {
    const { status, body } = await update('cust_01k8zdr380etarfm01sbr8xgyn', { name: 'Nobody' });
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
  });

  it("404 for another tenant's customer, which stays as it is", async () => {
    const theirs = await newCustomer(other);
    const { status, body } = await update(theirs.id, { name: 'Mine now' });
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
    expect(await get(other, theirs.id)).to.deep.equal(theirs);
  });
});
