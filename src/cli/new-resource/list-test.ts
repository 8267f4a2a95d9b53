/** The test of the list: a few things that differ in whatever can be filtered and sorted by. */
import type { Field } from './field.ts';
import type { Resource } from './resource.ts';
import { filtersOf, sortedOf } from './resource.ts';
import { literal } from './faults.ts';

/** How many, so that there are three pages. */
const ROWS = 7;
const STEP = 3;

/** The value of a field in thing `index`, as TypeScript; none where it makes no difference. */
function varied(field: Field): string | undefined {
  const { kind, values, least, most, length } = field;
  const turn = `((index * ${STEP}) % ${ROWS})`;
  switch (kind) {
    case 'enum':
      return `[${values.map(literal).join(', ')}][index % ${values.length}]`;
    case 'boolean':
      return 'index % 2 === 0';
    case 'string':
      return length < ROWS ? `String.fromCharCode(97 + ${turn})` : `\`row \${${turn}}\``;
    case 'integer':
      return most - least < ROWS ? `${least} + (index % 2)` : `${least} + ${turn}`;
    case 'number':
      return `${least} + (${most - least} * ${turn}) / ${ROWS}`;
    case 'date':
      return `\`2025-12-0\${1 + ${turn}}\``;
    case 'datetime':
      return `\`2025-12-0\${1 + ${turn}}T09:00:00Z\``;
    case 'text':
    case 'email':
    case 'url':
    case 'ref':
      return undefined;
  }
}

export function listTest(resource: Resource): string {
  const { names, references } = resource;
  const { pascal, pascalMany, snake, kebab, many } = names;
  const service = references.length > 0 ? 'service, ' : '';
  const filters = filtersOf(resource);
  const sorted = sortedOf(resource);
  const members = [...new Set([...filters, ...sorted])].flatMap((field) => {
    const value = varied(field);
    return value === undefined ? [] : [`${field.name}: ${value}`];
  });
  const keys = ['created_at', ...sorted.map(({ name }) => name)].flatMap((key) => [key, `-${key}`]);
  return `import { expect } from 'chai';
import type { Answer } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { new${pascal} } from './new${pascal}.ts';

type Row = Record<string, string | number | boolean | null> & { id: string };
type Query = Record<string, string | number | boolean>;

const LIMIT = 3;

describe('list${pascalMany}', () => {
  let service: Service;
  let tenant: Tenant;
  let other: Tenant;
  /** In the order in which they were made; nobody writes beside. */
  const made: Row[] = [];
  before(async () => {
    service = await startService();
    [tenant, other] = await Promise.all([service.newTenant(), service.newTenant()]);
    for (let index = 0; index < ${ROWS}; index++) made.push(await new${pascal}(${service}tenant${members.length > 0 ? `, { ${members.join(', ')} }` : ''}));
  });
  after(() => service.stop());

  const list = (query: Query = {}, of = tenant): Promise<Answer> => of.as.viewer.call('list${pascalMany}', { query });
  const idsOf = (rows: Row[]): string[] => rows.map(({ id }) => id);

  it('200 newest first, each as get${pascal} shows it', async () => {
    const { status, body } = await list();
    expect(status).to.equal(200);
    expect(body.data).to.deep.equal(made.toReversed());
    const shown = await tenant.as.viewer.call('get${pascal}', { params: { ${snake}_id: made[0]!.id } });
    expect(body.data.at(-1)).to.deep.equal(shown.body);
  });

${filters.length > 0 ? `  for (const field of [${filters.map(({ name }) => `'${name}'`).join(', ')}]) {
    it(\`200 with those that match: filter[\${field}]\`, async () => {
      const values = new Set(made.map((row) => row[field]!));
      expect(values.size, 'values to tell apart').to.be.above(1);
      for (const value of values) {
        const { body } = await list({ [\`filter[\${field}]\`]: value, total: true });
        const expected = idsOf(made.filter((row) => row[field] === value));
        expect(idsOf(body.data)).to.have.members(expected);
        expect(body.meta.total).to.equal(expected.length);
      }
    });
  }

` : ''}  it('200 with what was created from one moment on, and before another', async () => {
    const moment = made[2]!.created_at as string;
    expect(idsOf((await list({ 'filter[created_at][gte]': moment })).body.data)).to.have.members(idsOf(made.slice(2)));
    expect(idsOf((await list({ 'filter[created_at][lt]': moment })).body.data)).to.have.members(idsOf(made.slice(0, 2)));
  });

  for (const sort of [${keys.map((key) => `'${key}'`).join(', ')}]) {
    it(\`200 by \${sort}, page by page to the end and back\`, async () => {
      const whole: Row[] = (await list({ sort })).body.data;
      const values = whole.map((row) => row[sort.replace('-', '')]!);
      const ascending = values.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
      expect(values).to.deep.equal(sort.startsWith('-') ? ascending.reverse() : ascending);
      const pages: Row[][] = [];
      let page = (await list({ sort, limit: LIMIT })).body;
      for (pages.push(page.data); page.meta.next !== null; pages.push(page.data)) page = (await list({ sort, limit: LIMIT, cursor: page.meta.next })).body;
      expect(pages.flat()).to.deep.equal(whole);
      for (let index = pages.length - 2; index >= 0; index--) {
        page = (await list({ sort, limit: LIMIT, cursor: page.meta.prev })).body;
        expect(page.data).to.deep.equal(pages[index]);
      }
      expect(page.meta.prev).to.equal(null);
    });
  }

  it("200 with nothing for another tenant, and 400 for a cursor of this one's", async () => {
    expect((await list({ total: true }, other)).body).to.deep.equal({ data: [], meta: { next: null, prev: null, total: 0 } });
    const { next } = (await list({ limit: LIMIT })).body.meta;
    const { status, body } = await list({ limit: LIMIT, cursor: next }, other);
    expect([status, body.code]).to.deep.equal([400, 'invalid-cursor']);
  });

  it('400 for a filter that ${many} do not have', async () => {
    const answer = await tenant.as.viewer.send('GET', '/api/v1/${kebab}?filter[weather]=fine');
    expect([answer.status, answer.body.errors[0].parameter]).to.deep.equal([400, 'filter[weather]']);
  });
});
`;
}
