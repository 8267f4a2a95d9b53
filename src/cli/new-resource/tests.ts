/** The tests of each operation, and what they make their resources with. */
import { faultsOf, literal, valueOf } from './faults.ts';
import type { Field } from './field.ts';
import type { Reference, Resource } from './resource.ts';
import { isRequired } from './resource.ts';
import { changedField } from './examples.ts';
import { listTest } from './list-test.ts';
import { capital } from './words.ts';

const SERVICE = `import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
`;

function factoryFile(resource: Resource): string {
  const { names, fields, references } = resource;
  const value = (field: Field): string => (field.kind === 'ref' ? `(await resources.make('${(field as Reference).to.idSchema}')).id` : valueOf(resource, field));
  const members = fields.map((field) => `    ${field.name}: ${value(field)},`).join('\n');
  return `/** ${capital(names.many)} for tests, made by the service itself. */
import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
${references.length > 0 ? `import { Resources } from '../support/contract/resources.ts';\n` : ''}import type { ${references.length > 0 ? 'Service, ' : ''}Tenant } from '../support/service.ts';

/** A body that has every field${references.length > 0 ? ', and what it refers to' : ''}. */
export async function ${names.camel}Body(${references.length > 0 ? 'service: Service, tenant: Tenant' : ''}): Promise<Record<string, unknown>> {
${references.length > 0 ? '  const resources = new Resources(service, tenant);\n' : ''}  return {
${members}
  };
}

export async function new${names.pascal}(${references.length > 0 ? 'service: Service, ' : ''}tenant: Tenant, members: Record<string, unknown> = {}): Promise<Answer['body']> {
  const made = await tenant.as.owner.call('create${names.pascal}', { body: { ...(await ${names.camel}Body(${references.length > 0 ? 'service, tenant' : ''})), ...members } });
  expect(made.status, made.text).to.equal(201);
  return made.body;
}
`;
}

const call = ({ references }: Resource): string => (references.length > 0 ? 'service, ' : '');

export function testFiles(resource: Resource): Map<string, string> {
  const { pascal, pascalMany, kebab } = resource.names;
  return new Map([
    [`test/${kebab}/new${pascal}.ts`, factoryFile(resource)],
    [`test/${kebab}/list${pascalMany}.test.ts`, listTest(resource)],
    [`test/${kebab}/create${pascal}.test.ts`, createTest(resource)],
    [`test/${kebab}/get${pascal}.test.ts`, getTest(resource)],
    [`test/${kebab}/update${pascal}.test.ts`, updateTest(resource)],
    [`test/${kebab}/delete${pascal}.test.ts`, deleteTest(resource)],
  ]);
}

function frame(resource: Resource, operation: string, imports: string, body: string, types = ''): string {
  return `import { expect } from 'chai';
${types}${SERVICE}import { ${imports} } from './new${resource.names.pascal}.ts';

describe('${operation}', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
  });
  after(() => service.stop());

${body}});
`;
}

function faultTable(resource: Resource, others: string[]): string {
  const rows = resource.fields.flatMap((field) => faultsOf(resource, field).map(({ name, value, rule }) => `    [${JSON.stringify(name).replace(/^"|"$/g, name.includes("'") ? '"' : "'")}, ${value}, '#/${field.name}', '${rule}'],`));
  return `  const faults: [string, Record<string, unknown>, string, string][] = [
${[...others, ...rows].join('\n')}
  ];
`;
}

const UNKNOWN_FIELD = `    ['a field that is not theirs to set', { created_at: '2025-11-01T10:00:00Z' }, '#/created_at', 'unknown-field'],`;

function createTest(resource: Resource): string {
  const { names, fields, references } = resource;
  const { pascal, camel, one, kebab } = names;
  const given = call(resource).replace(/, $/, ', tenant');
  const required = fields.filter(isRequired);
  const left = fields.filter((field) => !isRequired(field));
  const missing = required.map(({ name, given: words }) => `    ['no ${words.replaceAll('_', ' ')}', { ${name}: undefined }, '#/${name}', 'required'],`);
  const replayed = changedField(resource);
  return frame(resource, `create${pascal}`, `${camel}Body, new${pascal}`, `  const create = (body: unknown, headers?: Record<string, string>): Promise<Answer> => tenant.as.agent.call('create${pascal}', { body, headers });
  const count = async (): Promise<number> => (await tenant.as.viewer.call('list${names.pascalMany}', { query: { total: true } })).body.meta.total as number;

  it('201 with Location, and the ${one} is there', async () => {
    const sent = await ${camel}Body(${given});
    const { status, headers, body } = await create(sent);
    expect(status).to.equal(201);
    expect(body).to.include(sent);
    expect(headers.get('location')).to.equal(\`/api/v1/${kebab}/\${body.id as string}\`);
    const found = await tenant.as.viewer.call('get${pascal}', { params: { ${names.snake}_id: body.id } });
    expect(found.body).to.deep.equal(body);
    expect(found.headers.get('etag')).to.equal(headers.get('etag'));
  });

${left.length > 0 ? `  it('201 for the shortest request there is', async () => {
${required.length > 0 ? `    const all = await ${camel}Body(${given});
    const sent = { ${required.map(({ name }) => `${name}: all.${name}`).join(', ')} };` : '    const sent = {};'}
    const { status, body } = await create(sent);
    expect(status).to.equal(201);
    expect(body).to.include({ ...sent, ${left.map((field) => `${field.name}: ${field.nullable ? 'null' : literal(field.default!)}`).join(', ')} });
  });

` : ''}${faultTable(resource, [...missing, UNKNOWN_FIELD])}  for (const [name, members, pointer, code] of faults) {
    it(\`400 for \${name}, and nothing is written\`, async () => {
      const before = await count();
      const { status, body } = await create({ ...(await ${camel}Body(${given})), ...members });
      expect(status).to.equal(400);
      expect(body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).to.deep.include([pointer, code]);
      expect(await count()).to.equal(before);
    });
  }

${references.map((reference) => referenceTest(resource, reference)).join('')}  it('201 once for one Idempotency-Key, and 422 where it comes with something else', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const sent = await ${camel}Body(${given});
    const before = await count();
    const first = await create(sent, headers);
    const again = await create(sent, headers);
    expect([again.status, again.text, again.headers.get('idempotency-replayed')]).to.deep.equal([201, first.text, 'true']);
    expect((await create({ ...sent, ${replayed.name}: ${replayed.kind === 'ref' ? `(await ${camel}Body(${given})).${replayed.name}` : valueOf(resource, replayed, true)} }, headers)).body.code).to.equal('idempotency-key-reused');
    expect(await count()).to.equal(before + 1);
  });

  it('403 for who may only look', async () => {
    expect((await tenant.as.viewer.call('create${pascal}', { body: await ${camel}Body(${given}) })).status).to.equal(403);
  });

  it("201 into the caller's tenant alone", async () => {
    const { id } = await new${pascal}(${call(resource)}tenant);
    expect((await other.as.owner.call('get${pascal}', { params: { ${names.snake}_id: id } })).status).to.equal(404);
  });
`, `import type { Answer } from '../support/client.ts';\n`);
}

function referenceTest({ names }: Resource, { name, given, to }: Reference): string {
  const words = given.replaceAll('_', ' ');
  const deletion = to.keepsDeleted && to.getter.startsWith('get') ? `delete${to.getter.slice(3)}` : undefined;
  return `  it("422 for a ${words} that is not there, or another tenant's${deletion ? ', or deleted' : ''}, and nothing is written", async () => {
    const before = await count();
    const theirs = (await ${names.camel}Body(service, other)).${name};
${deletion ? `    const deleted = (await ${names.camel}Body(service, tenant)).${name} as string;
    expect((await tenant.as.owner.call('${deletion}', { params: { ${to.parameter}: deleted } })).status).to.equal(204);
` : ''}    for (const ${name} of ['${to.example}', theirs${deletion ? ', deleted' : ''}]) {
      const { status, body } = await create({ ...(await ${names.camel}Body(service, tenant)), ${name} });
      expect([status, body.code]).to.deep.equal([422, '${to.code}']);
      expect(body.errors[0]).to.include({ pointer: '#/${name}' });
    }
    expect(await count()).to.equal(before);
  });

`;
}

function getTest(resource: Resource): string {
  const { names, prefix } = resource;
  const params = (id: string): string => `{ params: { ${names.snake}_id: ${id} } }`;
  return frame(resource, `get${names.pascal}`, `new${names.pascal}`, `  it('200 with the ${names.one} as it was created, and 304 while it is that', async () => {
    const made = await new${names.pascal}(${call(resource)}tenant);
    const { status, headers, body } = await tenant.as.viewer.call('get${names.pascal}', ${params('made.id')});
    expect(status).to.equal(200);
    expect(body).to.deep.equal(made);
    const again = await tenant.as.viewer.call('get${names.pascal}', { params: { ${names.snake}_id: made.id }, headers: { 'if-none-match': headers.get('etag')! } });
    expect(again.status).to.equal(304);
  });

  it("404 for another tenant's ${names.one}, told apart from an unknown one by nothing", async () => {
    const theirs = await new${names.pascal}(${call(resource)}other);
    const answers = await Promise.all([theirs.id as string, '${prefix}_01k8zdr380etarfm01sbr8xgyn'].map((id) => tenant.as.owner.call('get${names.pascal}', ${params('id')})));
    expect(answers.map(({ status }) => status)).to.deep.equal([404, 404]);
    expect({ ...answers[0]!.body, instance: '' }).to.deep.equal({ ...answers[1]!.body, instance: '' });
  });

  it("400 for another kind's id", async () => {
    const { status, body } = await tenant.as.viewer.call('get${names.pascal}', ${params(`'usr_01k8zdr380etarfm01sbr8xgyn'`)});
    expect(status).to.equal(400);
    expect(body.errors[0]).to.include({ in: 'path', parameter: '${names.snake}_id' });
  });
`);
}

function updateTest(resource: Resource): string {
  const { names, fields, references, prefix } = resource;
  const { pascal, snake, one } = names;
  const plain = fields.filter(({ kind }) => kind !== 'ref');
  const patches = [
    ...plain.map((field) => `    ['another ${field.given.replaceAll('_', ' ')}', { ${field.name}: ${valueOf(resource, field, true)} }],`),
    ...fields.filter(({ nullable }) => nullable).map(({ name, given }) => `    ['null, which clears the ${given.replaceAll('_', ' ')}', { ${name}: null }],`),
  ];
  const made = `await new${pascal}(${call(resource)}tenant)`;
  const changed = changedField(resource);
  const change = changed.kind === 'ref' ? `{ ${changed.name}: (${made}).${changed.name} }` : `{ ${changed.name}: ${valueOf(resource, changed, true)} }`;
  return frame(resource, `update${pascal}`, `new${pascal}`, `  const update = (id: string, body: unknown, headers?: Record<string, string>): Promise<Answer> => tenant.as.agent.call('update${pascal}', { params: { ${snake}_id: id }, body, headers });
  const get = (of: Tenant, id: string): Promise<Answer> => of.as.viewer.call('get${pascal}', { params: { ${snake}_id: id } });

${patches.length > 0 ? `  const patches: [string, Record<string, unknown>][] = [
${patches.join('\n')}
  ];
  for (const [name, patch] of patches) {
    it(\`200 and only that is changed: \${name}\`, async () => {
      const before = ${made};
      const { status, body } = await update(before.id, patch);
      expect(status).to.equal(200);
      expect(body).to.deep.equal({ ...before, ...patch, updated_at: body.updated_at, updated_by: body.updated_by });
      expect(body.updated_at > before.updated_at).to.equal(true);
      expect((await get(tenant, before.id)).body).to.deep.equal(body);
    });
  }

` : ''}${references.map(({ name, given, to }) => `  it('200 with another ${given.replaceAll('_', ' ')}, and 422 with one that is not there', async () => {
    const [before, another] = [${made}, ${made}];
    const { status, body } = await update(before.id, { ${name}: another.${name} });
    expect([status, body.${name}]).to.deep.equal([200, another.${name}]);
    const refused = await update(before.id, { ${name}: '${to.example}' });
    expect([refused.status, refused.body.code]).to.deep.equal([422, '${to.code}']);
    expect((await get(tenant, before.id)).body).to.deep.equal(body);
  });

`).join('')}${faultTable(resource, [`    ['no field', {}, '#', 'min-properties'],`, UNKNOWN_FIELD])}  for (const [name, patch, pointer, code] of faults) {
    it(\`400 for \${name}, and nothing is changed\`, async () => {
      const before = ${made};
      const { status, body } = await update(before.id, patch);
      expect(status).to.equal(400);
      expect(body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).to.deep.include([pointer, code]);
      expect((await get(tenant, before.id)).body).to.deep.equal(before);
    });
  }

  it('412 with the tag of an older state, 428 with none, and nothing is changed', async () => {
    const { id } = ${made};
    const tag = (await get(tenant, id)).headers.get('etag')!;
    const patch = ${change};
    const { status, body } = await update(id, patch, { 'if-match': tag });
    expect(status).to.equal(200);
    expect((await update(id, patch, { 'if-match': tag })).status).to.equal(412);
    expect((await update(id, patch, {})).status).to.equal(428);
    expect((await get(tenant, id)).body).to.deep.equal(body);
  });

  it("404 for an unknown ${one}, and for another tenant's, which stays as it is", async () => {
    const theirs = await new${pascal}(${call(resource)}other);
    for (const id of ['${prefix}_01k8zdr380etarfm01sbr8xgyn', theirs.id as string]) expect((await update(id, ${change})).status).to.equal(404);
    expect((await get(other, theirs.id)).body).to.deep.equal(theirs);
  });
`, `import type { Answer } from '../support/client.ts';\n`);
}

function deleteTest(resource: Resource): string {
  const { names } = resource;
  const { pascal, snake, one } = names;
  const made = (of: string): string => `await new${pascal}(${call(resource)}${of})`;
  return frame(resource, `delete${pascal}`, `new${pascal}`, `  const remove = (id: string, headers?: Record<string, string>): Promise<Answer> => tenant.as.agent.call('delete${pascal}', { params: { ${snake}_id: id }, headers });
  const get = (of: Tenant, id: string): Promise<Answer> => of.as.viewer.call('get${pascal}', { params: { ${snake}_id: id } });

  it('204 once, then 404, and no list has it', async () => {
    const { id } = ${made('tenant')};
    const answers = await Promise.all([remove(id), remove(id), remove(id)]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([204, 404, 404]);
    expect((await get(tenant, id)).status).to.equal(404);
    expect((await tenant.as.viewer.call('list${names.pascalMany}', { query: { limit: 100 } })).text).not.to.include(id);
  });

  it('412 with the tag of another state, and the ${one} is still there', async () => {
    const made = ${made('tenant')};
    expect((await remove(made.id, { 'if-match': '"older"' })).status).to.equal(412);
    const { headers, body } = await get(tenant, made.id);
    expect(body).to.deep.equal(made);
    expect((await remove(made.id, { 'if-match': headers.get('etag')! })).status).to.equal(204);
  });

  it("404 for another tenant's ${one}, which is still there", async () => {
    const theirs = ${made('other')};
    expect((await remove(theirs.id)).status).to.equal(404);
    expect((await get(other, theirs.id)).body).to.deep.equal(theirs);
  });
`, `import type { Answer } from '../support/client.ts';\n`);
}
