/** Our own contract, with one thing changed at a time, wherever there is such a thing: each change is told, and nothing else. */
import { expect } from 'chai';
import type { Document, OperationObject, ParameterObject, ResponseObject, Schema } from '../../../src/contract/compile/bundle.ts';
import { bundleContract, operationsOf, resolve } from '../../../src/contract/compile/bundle.ts';
import { compareContracts } from '../../../src/contract/compare/compare.ts';

/** What is changed, at which place below the schema, and what is said of it in both directions. */
type Mutation = [place: string, mutated: Schema, differences: { request: string; response: string }];

const contract = await bundleContract('openapi/openapi.yaml');
const schemas = Object.entries(contract.components.schemas);

const both = (difference: string): { request: string; response: string } => ({ request: difference, response: difference });
const without = <Value>(record: Record<string, Value>, name: string): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** One that sends the schema, and one that answers it. */
function probe(name: string, schema: Schema): Document {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
  const operation = (operationId: string, rest: object): OperationObject => ({ operationId, security: [], responses: { '204': {} }, ...rest });
  return {
    openapi: contract.openapi,
    info: contract.info,
    paths: { '/sent': { post: operation('send', { requestBody: { content } }) }, '/answered': { get: operation('answer', { responses: { '200': { content } } }) } },
    components: { schemas: { ...contract.components.schemas, [name]: schema } },
  };
}

const LIMITS: [keyword: string, tighter: number, looser: number][] = [['maxLength', -1, 1], ['maxItems', -1, 1], ['maximum', -1, 1], ['minLength', 1, -1], ['minItems', 1, -1], ['minimum', 1, -1]];

function* valueMutations(place: string, schema: Schema, put: (schema: Schema) => Schema): Generator<Mutation> {
  const values = schema.enum as string[] | undefined;
  const types = [schema.type].flat() as string[];
  if (values?.every((value) => typeof value === 'string')) {
    yield [place, put({ ...schema, enum: [...values, 'a-new-value'] }), both('enum-value-added')];
    if (values.length > 1) yield [place, put({ ...schema, enum: values.slice(1) }), both('enum-value-removed')];
  }
  for (const [keyword, tighter, looser] of LIMITS) {
    const limit = schema[keyword];
    if (typeof limit !== 'number' || values || limit + looser < 0) continue;
    yield [place, put({ ...schema, [keyword]: limit + tighter }), both('limit-tightened')];
    yield [place, put({ ...schema, [keyword]: limit + looser }), both('limit-loosened')];
  }
  for (const word of ['pattern', 'format']) {
    if (schema[word] === undefined) continue;
    yield [place, put({ ...schema, [word]: word === 'format' ? 'hostname' : '^x$' }), both(`${word}-changed`)];
    yield [place, put(without(schema, word)), both(`${word}-removed`)];
  }
  if (types.includes('null')) {
    if (!values) yield [place, put({ ...schema, type: types.filter((type) => type !== 'null') }), both('null-removed')];
  } else if (schema.type !== undefined && !values) yield [place, put({ ...schema, type: [...types, 'null'] }), both('null-added')];
  if (schema.type === 'string' && !values) yield [place, put({ type: 'boolean' }), both('type-changed')];
}

function* mutationsOf(name: string, schema: Schema): Generator<Mutation> {
  yield* valueMutations(name, schema, (changed) => changed);
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  const withMember = (member: string, changed: Schema): Schema => ({ ...schema, properties: { ...properties, [member]: changed } });
  for (const [member, property] of Object.entries(properties)) {
    // Only requests have it.
    if (property.writeOnly ?? resolve<Schema>(contract, property).writeOnly) continue;
    const place = `${name}.${member}`;
    yield [place, { ...schema, properties: without(properties, member), required: required.filter((one) => one !== member) }, { request: schema.additionalProperties === false ? 'property-removed' : 'property-ignored', response: 'property-removed' }];
    if (required.includes(member)) yield [place, { ...schema, required: required.filter((one) => one !== member) }, both('property-optional')];
    else yield [place, { ...schema, required: [...required, member] }, both('property-required')];
    // What bounds a choice may change nothing: the variants have bounds of their own.
    if (property.default === undefined && !property.anyOf) yield* valueMutations(place, property, (changed) => withMember(member, changed));
  }
  if (schema.properties === undefined) return;
  yield [`${name}.extra`, withMember('extra', { type: 'string' }), both('property-added')];
  yield [`${name}.extra`, { ...withMember('extra', { type: 'string' }), required: [...required, 'extra'] }, { request: 'required-property-added', response: 'property-added' }];
  if (schema.additionalProperties === false && !schema.allOf) yield [name, { ...schema, additionalProperties: true }, both('object-opened')];
}

describe('our contract, changed', function () {
  this.timeout(60_000);
  this.slow(10_000);

  const told = (before: Document, after: Document): string[] => compareContracts(before, after, { today: '2026-06-01' }).map(({ rule, place }) => `${rule} at ${place}`).sort();

  it('has not changed where it is read twice', async () => {
    expect(told(contract, await bundleContract('openapi/openapi.yaml'))).to.deep.equal([]);
  });

  it('has not changed where everything stands in another order', () => {
    const reverse = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return ['required', 'enum', 'security', 'parameters', 'oneOf', 'anyOf', 'type'].includes(key) ? [...value].reverse().map((member) => reverse(member)) : value.map((member) => reverse(member));
      // The columns of a CSV have an order.
      if (value && typeof value === 'object') return Object.fromEntries((key === 'properties' ? Object.entries(value) : Object.entries(value).reverse()).map(([name, member]) => [name, reverse(member, name)]));
      return value;
    };
    expect(told(contract, reverse(contract) as Document)).to.deep.equal([]);
  });

  it('every schema: each member, value, limit and word', () => {
    let count = 0;
    for (const [name, schema] of schemas) {
      const before = probe(name, schema);
      for (const [place, mutated, { request, response }] of mutationsOf(name, schema)) {
        expect(told(before, probe(name, mutated)).map((line) => line.replace(/\(\w+\)$/, '')), JSON.stringify(mutated)).to.deep.equal([`request-${request} at ${place}`, `response-${response} at ${place}`]);
        count += 1;
      }
    }
    expect(count).to.be.greaterThan(2500);
  });

  it('every operation: parameters, body, statuses, headers, credentials, limits', () => {
    for (const { path, method, operation, shared } of operationsOf(contract)) {
      const id = operation.operationId;
      const alone = (changed: OperationObject): Document => ({ ...contract, webhooks: {}, paths: { [path]: { parameters: shared, [method]: changed } as never } });
      const [[status = '', success = {}] = [], ...refusals] = Object.entries(operation.responses).map(([code, response]) => [code, resolve<ResponseObject>(contract, response)] as const);
      const refused = Object.fromEntries(refusals.slice(0, 1));
      // Refusals are shared by all; the first of them stands for them.
      const before: OperationObject = { ...operation, responses: { [status]: success, ...refused } };
      const isInternal = operation['x-audience'] === 'internal';
      const expectTold = (changed: Partial<OperationObject>, expected: string[]): void => {
        const found = compareContracts(alone(before), alone({ ...before, ...changed }), { today: '2026-06-01' });
        expect(found.every(({ operations }) => operations.join() === id), id).to.equal(true);
        // Who calls what is internal changes with it.
        expect(found.map(({ verdict, rule, place }) => `${verdict} ${rule} ${place}`), id).to.include.members(isInternal ? expected.map((line) => line.replace(/^breaking/, 'warning')) : expected);
      };
      const everyParameter = (before.parameters ?? []).map((entry) => resolve<ParameterObject>(contract, entry));
      const parameters = everyParameter.filter((parameter) => parameter.in !== 'path');
      const isOpen = before.security.length === 0 || before.security.some((alternative) => Object.keys(alternative).length === 0);
      expectTold({
        parameters: [...everyParameter.map((parameter) => ({ ...parameter, required: parameter.in === 'path' || !parameter.required })), { name: 'fresh', in: 'query', required: true, schema: { type: 'string' } }],
        responses: { ...refused, [status]: { ...success, headers: {} } },
        security: isOpen ? [{ cookie: [] }] : before.security.map((alternative) => Object.fromEntries(Object.entries(alternative).map(([scheme, permissions]) => [scheme, [...permissions, 'more']]))),
        'x-audience': 'internal',
        'x-rate-limit': { policies: ['passwords', 'mails', 'exports'], cost: 100 },
        'x-step-up': { max_age_seconds: 60 },
      }, [
        'breaking required-parameter-added query parameter fresh',
        ...parameters.map(({ name, required, in: place }) => `${required ? 'compatible parameter-optional' : 'breaking parameter-required'} ${place} parameter ${name}`),
        ...Object.keys(success.headers ?? {}).map((header) => `breaking response-header-removed header ${header}`),
        ...(isOpen ? ['breaking credentials-required credentials'] : Object.keys(before.security[0]!).map((scheme) => `breaking permission-required permission with ${scheme}`)),
        ...(isInternal ? [] : ['breaking audience-narrowed audience']),
        'breaking step-up-required step-up',
        'breaking rate-limit-tightened rate limit passwords',
      ]);
      const removed = compareContracts(alone(before), alone({ ...without(before, 'requestBody') as OperationObject, parameters: [], responses: { ...refused, [status]: { ...success, content: {} } } }), { today: '2026-06-01' });
      expect(removed.filter(({ rule }) => rule !== 'link-removed' && rule !== 'response-header-removed').length, id).to.be.at.least(parameters.length + (before.requestBody ? 1 : 0) + Object.keys(success.content ?? {}).length);
      expectTold({ responses: refused }, [`breaking success-status-removed status ${status}`]);
    }
  });

  it('every event: gone, and each member of what it carries', () => {
    for (const [event, { post }] of Object.entries(contract.webhooks!)) {
      expect(told({ ...contract, paths: {} }, { ...contract, paths: {}, webhooks: without(contract.webhooks!, event) })).to.deep.equal([`event-removed at event ${event}`]);
      const content = resolve(contract, post!.requestBody!).content['application/json']!;
      const schema = resolve<Schema>(contract, content.schema);
      const [member = ''] = Object.keys(schema.properties as object);
      const changed = { ...contract, paths: {}, webhooks: { [event]: { post: { ...post!, requestBody: { required: true, content: { 'application/json': { schema: { ...schema, properties: without(schema.properties as Record<string, Schema>, member) } } } } } } } };
      const before = { ...contract, paths: {}, webhooks: { [event]: { post: post! } } };
      expect(told(before, changed)[0]).to.match(/^response-property-removed/);
    }
  });
});
