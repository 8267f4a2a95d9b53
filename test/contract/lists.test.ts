/**
 * Every list, walked to its end and back in every order that it offers: among rows with equal sort values
 * and while others come and go, what is there throughout is seen exactly once.
 */
import { expect } from 'chai';
import type { Schema, Subject } from '../support/contract/document.ts';
import { answerOf, each, isCursor, isList, itemSchemaOf, parameterNamed, parametersIn, subjects } from '../support/contract/document.ts';
import type { Made } from '../support/contract/resources.ts';
import { Resources, isMakeable } from '../support/contract/resources.ts';
import type { Answer } from '../support/client.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const ROWS = 11;
const LIMIT = 3;
/** A list of everything that is done has hundreds of rows meanwhile: larger pages, so many of them. */
const PAGES = 8;
/** More pages than any list here has: a walk that goes round in circles ends. */
const MOST_PAGES = 500;

interface Row {
  id: string;
  [member: string]: unknown;
}

interface Page {
  rows: Row[];
  next: string | null;
  prev: string | null;
}

/** Every way to sort: each key, both directions, and the list's own order. */
function sortsOf(subject: Subject): (string | null)[] {
  const keys = (parameterNamed(subject, 'query', 'sort')?.schema.items?.enum ?? []) as string[];
  return [null, ...keys];
}

const kindOf = (subject: Subject): string | undefined => (itemSchemaOf(subject)?.properties?.id as Schema | undefined)?.kind;

describe('every list', () => {
  let service: Service;
  let resources: Resources;
  /** Another tenant, whose cursors lead nowhere here. */
  let strangers: Resources;
  const params = new Map<Subject, Record<string, string>>();
  const limits = new Map<Subject, number>();

  before(async () => {
    service = await startService({ work: true });
    resources = new Resources(service, await service.newTenant());
    strangers = new Resources(service, await service.newTenant());
    for (const subject of subjects.filter(isList)) {
      params.set(subject, await resources.pathOf(subject, 'shared'));
      await fill(resources, subject);
      await fill(strangers, subject);
      await equalise(kindOf(subject));
    }
  });
  after(() => service.stop());

  /** As many rows as a few pages need: made directly where the contract can, else left behind by what is done. */
  async function fill(who: Resources, subject: Subject): Promise<void> {
    const kind = kindOf(subject);
    for (let count = 0; count < ROWS; count++) {
      if ((await rowsOf(who, subject)) >= ROWS) return;
      if (!kind || !(await who.add(kind))) await who.stir();
    }
    if ((await rowsOf(who, subject)) === 0 && kind && isMakeable(kind)) for (let count = 0; count < ROWS; count++) await who.stir(kind);
    if ((await rowsOf(who, subject)) === 0) throw new Error(`${subject.id} stays empty, whatever is done: nothing would be proved by walking it.`);
  }

  async function rowsOf(who: Resources, subject: Subject): Promise<number> {
    const { body } = await who.client.call(subject.id, { params: who === resources ? params.get(subject) : await who.pathOf(subject, 'shared'), query: { limit: 100 } });
    return (body.data as unknown[]).length;
  }

  /** Moves rows to three moments only, so that most of them are equal to their neighbours. */
  async function equalise(kind: string | undefined): Promise<void> {
    if (!kind || !isMakeable(kind)) return;
    const { table } = await resources.tableOf(kind, (await resources.make(kind)).id);
    await resources.sql((client) => client.query(`UPDATE ${table} SET created_at = date_trunc('hour', now()) - make_interval(mins => (hashtext(id::text) & 1)) - interval '1 day' WHERE created_at > now() - interval '1 hour'`));
  }

  async function choosePages(subject: Subject): Promise<void> {
    limits.set(subject, Math.max(LIMIT, Math.floor((await rowsOf(resources, subject)) / PAGES)));
  }

  async function page(subject: Subject, query: Record<string, string | number>): Promise<Page> {
    const { status, body, text } = await resources.client.call(subject.id, { params: params.get(subject), query: { limit: limits.get(subject) ?? LIMIT, ...query } });
    expect(status, text.slice(0, 300)).to.equal(200);
    return { rows: body.data as Row[], next: body.meta.next as string | null, prev: body.meta.prev as string | null };
  }

  async function walk(subject: Subject, sort: string | null, direction: 'next' | 'prev', from: Page, between?: (count: number) => Promise<void>): Promise<Page[]> {
    const pages = [from];
    for (let cursor = from[direction]; cursor !== null; cursor = pages.at(-1)![direction]) {
      if (pages.length > MOST_PAGES) throw new Error(`${subject.id} has no end.`);
      await between?.(pages.length);
      pages.push(await page(subject, { ...(sort && { sort }), cursor }));
    }
    return pages;
  }

  const idsOf = (pages: Page[]): string[] => pages.flatMap(({ rows }) => rows.map(({ id }) => id));

  /** Numbers and moments can be compared here; the order of texts is the database's. */
  function expectSorted(subject: Subject, sort: string, rows: Row[]): void {
    const field = sort.replace(/^-/, '');
    const schema = itemSchemaOf(subject)?.properties?.[field] as Schema | undefined;
    if (!schema || !(schema.type === 'integer' || schema.type === 'number' || schema.format === 'date-time')) return;
    const values = rows.map((row) => row[field] as string | number);
    const sorted = values.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0) * (sort.startsWith('-') ? -1 : 1));
    expect(values, `the order of ${sort}`).to.deep.equal(sorted);
  }

  each('shows each row once, to its end and back, in every order', isList, async (subject) => {
    const orders: string[][] = [];
    await choosePages(subject);
    for (const sort of sortsOf(subject)) {
      const first = await page(subject, sort ? { sort } : {});
      expect(first.prev, 'before the first page').to.equal(null);
      const forth = await walk(subject, sort, 'next', first);
      const seen = idsOf(forth);
      expect(forth.length, 'pages').to.be.greaterThan(1);
      expect(new Set(seen).size, `${sort}: rows seen twice`).to.equal(seen.length);
      if (sort) expectSorted(subject, sort, forth.flatMap(({ rows }) => rows));
      const back = await walk(subject, sort, 'prev', forth.at(-1)!);
      expect(idsOf(back.reverse()), `${sort}: the way back`).to.deep.equal(seen);
      orders.push(seen.toSorted());
    }
    // Listing may leave rows of its own in a list of everything that is done; it takes none away.
    for (const order of orders) expect(order, 'rows of every order').to.include.members(orders[0]!);
    if (parameterNamed(subject, 'query', 'total')) {
      const { body } = await resources.client.call(subject.id, { params: params.get(subject), query: { total: true } });
      expect(body.meta.total).to.be.at.least(orders.at(-1)!.length);
    }
  });

  each('shows what is there throughout exactly once, while others come and go', isList, async (subject) => {
    const kind = kindOf(subject);
    await choosePages(subject);
    const another = async (): Promise<Made | undefined> => (kind ? resources.add(kind) : undefined);
    const removal = kind && subjects.find(({ row, parameters }) => row.method === 'DELETE' && parameters.filter(({ in: place }) => place === 'path').at(-1)?.schema.kind === kind);
    for (const sort of sortsOf(subject)) {
      const first = await page(subject, sort ? { sort } : {});
      const leaving = [await another(), await another()].filter((made) => made !== undefined);
      const before = new Set(idsOf(await walk(subject, sort, 'next', first)));
      const removed = new Set<string>();
      const pages = await walk(subject, sort, 'next', first, async (count) => {
        if (count > 4) return;
        // Doing everything once takes a while, and leaves many.
        if (!(await another()) && count === 1) await resources.stir();
        const gone = removal && leaving.pop();
        if (!gone) return;
        removed.add(gone.id);
        const at = Object.fromEntries(parametersIn(removal, 'path').map(({ name }) => [name, gone.params[name] ?? gone.id]));
        expect((await resources.client.call(removal.id, { params: at, headers: await resources.precondition(removal, at) })).status).to.be.below(300);
      });
      const seen = idsOf(pages);
      expect(new Set(seen).size, `${sort}: rows seen twice`).to.equal(seen.length);
      expect(seen, `${sort}: rows there throughout`).to.include.members([...before].filter((id) => !removed.has(id)));
    }
  });

  each('400 for a cursor that is forged, cut, of another tenant, another list or another order', isList, async (subject) => {
    const { next } = await page(subject, {});
    expect(next, 'a cursor to forge').to.be.a('string');
    const cursor = next!;
    const foreign = (await strangers.client.call(subject.id, { params: await strangers.pathOf(subject, 'shared'), query: { limit: 1 } })).body.meta.next as string;
    const others = await Promise.all(subjects.filter((other) => isList(other) && other !== subject).map(async (other) => (await page(other, {})).next!));
    const [, sort] = sortsOf(subject).filter((one) => one !== parameterNamed(subject, 'query', 'sort')?.schema.default?.[0]);
    const flipped = cursor.slice(0, 20) + (cursor[20] === 'A' ? 'B' : 'A') + cursor.slice(21);
    const refused: Record<string, string | number>[] = [flipped, cursor.slice(0, -1), cursor.slice(0, 8), `${cursor}A`, foreign, ...others, btoa('{"id":1}').replaceAll('=', '')].map((forged) => ({ cursor: forged }));
    if (sort) refused.push({ cursor, sort });
    for (const query of refused) {
      const { status, body }: Answer = await resources.client.call(subject.id, { params: params.get(subject), query });
      expect([status, body.code], JSON.stringify(query)).to.deep.equal([400, 'invalid-cursor']);
      expect(body.errors[0].parameter).to.equal(parametersIn(subject, 'query').find(isCursor)!.name);
    }
  });

  each('Link names the neighbours that meta names', (subject) => isList(subject) && answerOf(subject, 200)?.headers.Link, async (subject) => {
    const first = await resources.client.call(subject.id, { params: params.get(subject), query: { limit: 1 } });
    expect(first.headers.get('link')).to.include(`cursor=${first.body.meta.next}`).and.to.include('rel="next"');
  });
});
