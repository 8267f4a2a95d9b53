/** Nothing that the contract marks, and nothing that it does not declare, is in the audit log. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import type { Asked } from '../../src/contract/exchange.ts';
import { createAudit } from '../../src/contract/audit.ts';
import type { OperationId } from '../../src/contract/handler.ts';
import type { Document } from '../../src/contract/compile/bundle.ts';
import { maskOf } from '../../src/contract/compile/audit.ts';
import type { Mask, Operation } from '../../src/contract/operation.ts';
import { callerOf } from '../support/callers.ts';
import { entriesOf, requestOf, unsafe } from '../support/audit.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

/** Every value in it that its schema marks, by a walk of its own over the published contract. */
function marked(document: any, schema: any, value: any): unknown[] {
  let current = schema;
  let isMarked = false;
  for (;;) {
    isMarked ||= current['x-sensitive'] !== undefined || current.writeOnly === true || current.format === 'password';
    if (!current.$ref) break;
    current = document.components.schemas[current.$ref.split('/').at(-1)];
  }
  if (isMarked) return [value];
  if (Array.isArray(value)) return value.flatMap((item) => marked(document, current.items, item));
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([name, member]) => (current.properties?.[name] ? marked(document, current.properties[name], member) : []));
  return [];
}

describe('the audit log keeps', () => {
  let service: Service;
  let tenant: Tenant;
  const documentOf = (audience: string): any => JSON.parse(readFileSync(new URL(`../../generated/${audience}.json`, import.meta.url), 'utf8'));
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  for (const operation of unsafe.filter(({ body }) => body && !body.raw)) {
    it(`${operation.operationId}: what is not marked, and [redacted] for what is`, async () => {
      const document = documentOf(operation.audience);
      const { requestBody } = document.paths[operation.path][operation.method.toLowerCase()];
      const options = await requestOf(operation, service, tenant);
      const client = operation.security.length > 0 ? callerOf(service, tenant) : service.anonymous;
      const [entry] = await entriesOf(service, await client.call(operation.operationId as OperationId, options));
      const { schema } = Object.values<any>(requestBody.content)[0];
      const hidden = marked(document, schema, options.body);
      const text = JSON.stringify(entry!.parameters);
      for (const value of hidden) expect(text).not.to.include(JSON.stringify(value).slice(1, -1));
      expect(text.split('"[redacted]"').length - 1).to.equal(hidden.length);
      const open = Object.entries(options.body as object).filter(([, value]) => marked(document, schema, options.body).every((secret) => !JSON.stringify(value).includes(String(secret))));
      expect(entry!.parameters!.body).to.deep.include(Object.fromEntries(open));
    });
  }

  it('there are marks to look at, in bodies of several operations', () => {
    expect(unsafe.filter(({ audit }) => JSON.stringify(audit?.keep).includes('"redact"')).length).to.be.above(3);
  });

  it('nothing anywhere of a password, a token, a key or a person', async () => {
    const canary = `canary-${crypto.randomUUID()}`;
    await service.anonymous.call('login', { body: { email: `${canary}@example.com`, password: canary } });
    await service.anonymous.call('refreshTokens', { body: { refresh_token: canary } });
    await tenant.as.owner.call('createCustomer', { body: { email: `${canary}@example.com`, name: canary }, headers: { cookie: canary, 'x-nobody-declared': canary } });
    await tenant.as.owner.call('createCustomer', { body: { email: 'x@example.com', [canary]: canary } });
    await tenant.as.owner.call('createCustomer', { body: { email: 'x@example.com' }, query: { [canary]: canary } });
    await service.clientWith({ authorization: `Bearer ${canary}` }).call('createCustomer', { body: { email: 'x@example.com' } });
    await service.clientWith({ 'x-api-key': canary }).call('createCustomer', { body: { email: 'x@example.com' } });
    const rows = await asSuperuser(async (client) => (await client.query<{ line: string }>('SELECT audit_log::text AS line FROM audit_log')).rows, service.databaseUrl);
    expect(rows.length).to.be.above(6);
    for (const { line } of rows) expect(line).not.to.include(canary);
  });
});

describe('a mask', () => {
  const secret = { type: 'string', 'x-sensitive': 'secret' };
  const plain = { type: 'string' };
  const schemas = {
    Id: { type: 'string', 'x-id-prefix': 'id' },
    Secret: secret,
    Address: { type: 'object', properties: { city: plain, street: { type: 'string', 'x-sensitive': 'pii' } } },
    Tree: { type: 'object', properties: { name: plain, child: { $ref: '#/components/schemas/Tree' } } },
  };
  const document = { components: { schemas } } as unknown as Document;
  const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

  for (const [what, schema, mask] of [
    ['a plain value', plain, 'keep'],
    ['a value or null', { type: ['string', 'null'] }, 'keep'],
    ['an enum without type', { enum: ['a', 'b'] }, 'keep'],
    ['a value of any shape', {}, 'redact'],
    ['x-sensitive', secret, 'redact'],
    ['writeOnly', { type: 'string', writeOnly: true }, 'redact'],
    ['format: password', { type: 'string', format: 'password' }, 'redact'],
    ['a reference', ref('Id'), 'keep'],
    ['a reference to what is marked', ref('Secret'), 'redact'],
    ['a mark beside a reference', { ...ref('Id'), 'x-sensitive': 'pii' }, 'redact'],
    ['an object', { type: 'object', properties: { a: plain, b: secret, c: ref('Address') } }, { a: 'keep', b: 'redact', c: { city: 'keep', street: 'redact' } }],
    ['a marked object', { type: 'object', 'x-sensitive': 'pii', properties: { a: plain } }, 'redact'],
    ['a map', { type: 'object', additionalProperties: plain }, {}],
    ['an array', { type: 'array', items: plain }, ['keep']],
    ['an array of objects', { type: 'array', items: ref('Address') }, [{ city: 'keep', street: 'redact' }]],
    ['an array of anything', { type: 'array' }, ['redact']],
    ['allOf, a mark in one branch', { allOf: [{ type: 'object', properties: { a: plain, b: plain } }, { properties: { b: secret, c: plain } }] }, { a: 'keep', b: 'redact', c: 'keep' }],
    ['allOf of what only requires', { type: 'object', properties: { a: plain }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 'keep' }],
    ['oneOf, one is marked', { oneOf: [plain, secret] }, 'redact'],
    ['oneOf of two shapes', { oneOf: [plain, ref('Address')] }, 'redact'],
    ['then, with a mark', { type: 'object', properties: { a: plain }, if: { properties: { b: { const: 1 } } }, then: { properties: { a: secret } } }, { a: 'redact', b: 'keep' }],
    ['a schema within itself', ref('Tree'), { name: 'keep', child: 'redact' }],
  ] as [string, object, Mask][]) {
    it(`of ${what}`, () => expect(maskOf(document, schema as never)).to.deep.equal(mask));
  }

  /** What an act with this body keeps of it under this mask. */
  function kept(body: Mask, value: unknown): unknown {
    const operation = { ...operations.createCustomer, audit: { ...operations.createCustomer.audit, keep: { path: {}, query: {}, header: {}, body } } } as Operation;
    const asked: Asked = { requestId: 'x', traceparent: null, pathParameters: {}, given: { path: {}, query: {}, header: {}, body: value } };
    return JSON.parse(createAudit(operation, undefined).done(asked, { status: 201 }).parameters!).body;
  }

  it('lets through what is declared and plain, at any depth', () => {
    const mask: Mask = { a: 'keep', list: [{ city: 'keep', street: 'redact' }], inner: { b: 'keep' }, none: 'redact' };
    const value = { a: 1, list: [{ city: 'Ulm', street: 'Hidden 1', extra: 'x' }, { city: null }], inner: { b: false, c: 'x' }, other: 'x', constructor: 'x' };
    expect(kept(mask, value)).to.deep.equal({ a: 1, list: [{ city: 'Ulm', street: '[redacted]' }, { city: null }], inner: { b: false } });
  });

  it('hides that a marked member is null, and shows that it is absent', () => {
    expect(kept({ a: 'redact', b: 'redact' }, { a: null })).to.deep.equal({ a: '[redacted]' });
  });

  it('keeps nothing of a value whose shape it does not know', () => {
    expect(kept({ a: 'keep', b: ['keep'], c: { d: 'keep' }, e: { f: 'keep' } }, { a: { x: 1 }, b: 'text', c: ['x'], e: 'text', g: 1 })).to.equal(undefined);
    expect(kept({ a: ['keep'] }, { a: [1, { x: 1 }, [2]] })).to.deep.equal({ a: [1, null, null] });
  });
});
