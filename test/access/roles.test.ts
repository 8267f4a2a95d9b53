/** Every role, and every scope of an API key, against every operation; what is expected stands in the contract alone. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import type { Permission, Role } from '../../generated/vocabulary.ts';
import { permissions, roles } from '../../generated/vocabulary.ts';
import type { OperationId } from '../../src/contract/handler.ts';
import type { Operation, SecurityAlternative } from '../../src/contract/operation.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import type { CallOptions, Client } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { examples: Record<string, { $ref: string }> }> } }>>;
  components: { examples: Record<string, { value: Record<string, unknown> }> };
}

const contract = JSON.parse(readFileSync(new URL('../../generated/public.json', import.meta.url), 'utf8')) as Document;
const all = Object.values<Operation>(operations);
const secured = all.filter(({ security }) => security.length > 0);

describe('roles and scopes', () => {
  let service: Service;
  let tenant: Tenant;
  let keys: Record<Permission, Client>;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    const made = permissions.map(async (scope): Promise<[string, Client]> => {
      const { body } = await tenant.as.owner.call('createApiKey', { body: { name: scope, scopes: [scope] } });
      return [scope, service.clientWith({ 'x-api-key': body.secret })];
    });
    keys = Object.fromEntries(await Promise.all(made)) as typeof keys;
  });
  after(() => service.stop());

  it('the contract has roles, and operations of both kinds', () => {
    expect(Object.keys(roles)).to.have.length.above(1);
    expect(secured).to.have.length.above(1);
    expect(all).to.have.length.above(secured.length);
  });

  for (const role of Object.keys(roles) as Role[]) {
    for (const operation of secured) {
      const allowed = holds(roles[role], operation, 'bearer');
      it(`${allowed ? '2xx or 404' : '403'} for ${role} on ${operation.operationId}`, async () => {
        // What people change about themselves may be that they are gone: it is done to people of its own.
        const people = operation.method !== 'GET' && !takes(operation, 'apiKey') ? await service.newTenant() : tenant;
        await expectAccess(people.as[role], operation, allowed);
      });
    }
  }

  for (const scope of permissions) {
    for (const operation of secured) {
      if (!takes(operation, 'apiKey')) continue;
      const allowed = holds([scope], operation, 'apiKey');
      it(`${allowed ? '2xx or 404' : '403'} for a key with ${scope} on ${operation.operationId}`, () => expectAccess(keys[scope], operation, allowed));
    }
  }

  for (const operation of secured.filter((one) => !takes(one, 'apiKey'))) {
    it(`401 for a key on ${operation.operationId}`, async () => {
      const { status, body } = await Object.values(keys)[0]!.call(operation.operationId as OperationId, requestFor(operation));
      expect([status, body.code]).to.deep.equal([401, 'unauthenticated']);
    });
  }

  for (const operation of secured) {
    it(`401 for nobody in particular on ${operation.operationId}`, async () => {
      const { status, headers, body } = await service.anonymous.call(operation.operationId as OperationId, requestFor(operation));
      expect(status).to.equal(401);
      expect(body.code).to.equal('unauthenticated');
      expect(headers.get('www-authenticate')).to.equal('Bearer realm="deed"');
    });
  }

  for (const operation of all.filter(({ security }) => security.length === 0)) {
    it(`no credentials are asked for, and bad ones not looked at, on ${operation.operationId}`, async () => {
      for (const client of [service.anonymous, service.clientWith({ authorization: 'Bearer bad' })]) {
        const { status, body } = await client.call(operation.operationId as OperationId, requestFor(operation));
        // The example's password, refresh token and link are nobody's.
        if (status === 401) expect(body.code).to.match(/^invalid-(credentials|refresh-token)$/);
        else if (status === 400) expect(body.code).to.equal('invalid-link');
        else expect(status).to.be.within(200, 399);
      }
    });
  }
});

async function expectAccess(client: Client, operation: Operation, allowed: boolean): Promise<void> {
  const { status, body } = await client.call(operation.operationId as OperationId, requestFor(operation));
  if (!allowed) {
    expect(status).to.equal(403);
    expect(body.code).to.equal('forbidden');
  } else if (status === 403) {
    // May make keys, but not with the scopes of the example.
    expect(body.code).to.equal('scope-not-granted');
  } else if (status === 409 || status === 422) {
    // The example's customer is not the tenant's, its password nobody's, and the tenant has one owner: access it has.
    expect(body.code).to.match(/^(unknown-.+|wrong-password|last-owner)$/);
  } else if (status !== 404) expect(status, JSON.stringify(body)).to.be.within(200, 299);
}

function takes({ security }: Operation, scheme: SecurityAlternative['scheme']): boolean {
  return security.some((alternative) => alternative.scheme === scheme);
}

function holds(granted: readonly string[], { security }: Operation, scheme: SecurityAlternative['scheme']): boolean {
  const alternative = security.find((candidate) => candidate.scheme === scheme);
  return alternative !== undefined && alternative.permissions.every((permission) => granted.includes(permission));
}

/** A request the contract finds good: ids of nobody, and the body of the first example. */
function requestFor(operation: Operation): CallOptions {
  const names = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const params = Object.fromEntries(names.map((name) => [name, ids[schemaOf(name)].encode(uuidv7())]));
  const content = contract.paths[operation.path]?.[operation.method.toLowerCase()]?.requestBody?.content;
  const example = content && contract.components.examples[Object.values(Object.values(content)[0]!.examples)[0]!.$ref.split('/').at(-1)!]!.value;
  // An email is good for one customer.
  const body = example && ('email' in example && !('password' in example) ? { ...example, email: `${crypto.randomUUID()}@example.com` } : example);
  return { params, body };
}

/** `customer_id` → `CustomerId`. */
function schemaOf(parameter: string): keyof typeof ids {
  return parameter.replaceAll(/(?:^|_)([a-z])/g, (_whole, letter: string) => letter.toUpperCase()) as keyof typeof ids;
}
