/** Every operation that takes an `Idempotency-Key`: one effect for one key, and its reply as often as it is asked for. */
import { expect } from 'chai';
import type { Subject } from '../support/contract/document.ts';
import { each, itemSchemaOf, jsonSchemaOf, parametersIn, subjects } from '../support/contract/document.ts';
import type { ValidRequest } from '../support/contract/resources.ts';
import { Resources, currentOf } from '../support/contract/resources.ts';
import { telling } from '../support/contract/sample.ts';
import type { Answer } from '../support/client.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const KEY = 'Idempotency-Key';
const ATTEMPTS = 6;

const takesKey = ({ row }: Subject): boolean => row.idempotency !== undefined;

describe('a key that is sent again', () => {
  let service: Service;
  let resources: Resources;
  before(async () => {
    service = await startService({ work: true });
    resources = new Resources(service, await service.newTenant());
  });
  after(() => service.stop());

  /** A success under a fresh key, with the request that had it. A rule may refuse one request; it cannot refuse all. */
  async function succeed(subject: Subject): Promise<{ request: ValidRequest; first: Answer }> {
    let last: Answer | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const made = await resources.request(subject, attempt === 0 ? 'all' : 'any');
      const request = { ...made, headers: { ...made.headers, [KEY]: crypto.randomUUID() } };
      last = await resources.client.call(subject.id, request);
      if (last.status < 300) return { request, first: last };
    }
    throw new Error(`${subject.id} refused ${ATTEMPTS} valid requests; the last with ${last!.status} ${last!.text}`);
  }

  /** How many there are of what this operation makes; null where it makes nothing that is listed. */
  async function count(subject: Subject): Promise<number | null> {
    const kind = jsonSchemaOf(subject, 201)?.properties?.id?.kind as string | undefined;
    const list = kind && subjects.find((one) => itemSchemaOf(one)?.properties?.id?.kind === kind && parametersIn(one, 'query').some(({ name }) => name === 'total') && parametersIn(one, 'path').length === 0);
    return list ? ((await resources.client.call(list.id, { query: { total: true } })).body.meta.total as number) : null;
  }

  /** What the operation acts on, as its GET shows it. */
  async function state(subject: Subject, { params }: ValidRequest): Promise<string | null> {
    const current = parametersIn(subject, 'path').length > 0 ? currentOf(subject) : undefined;
    return current ? (await resources.client.call(current.id, { params })).text : null;
  }

  each('is answered byte for byte as the first, and has one effect', takesKey, async (subject) => {
    const { request, first } = await succeed(subject);
    await resources.settled();
    const [counted, stated] = [await count(subject), await state(subject, request)];
    expect(first.headers.get('idempotency-replayed')).to.equal(null);
    for (let again = 0; again < 3; again++) {
      await telling(subject, request, async () => {
        const { status, headers, text } = await resources.client.call(subject.id, request);
        expect(headers.get('idempotency-replayed')).to.equal('true');
        expect(status).to.equal(first.status);
        expect(text).to.equal(first.text);
        for (const name of ['location', 'etag', 'content-type']) expect(headers.get(name), name).to.equal(first.headers.get(name));
      });
    }
    await resources.settled();
    expect(await count(subject), 'how many there are').to.equal(counted);
    expect(await state(subject, request), 'what it acted on').to.equal(stated);
  });

  each('422 with another payload, which has no effect', takesKey, async (subject) => {
    const { request, first } = await succeed(subject);
    await resources.settled();
    let other = await resources.request(subject, 'all');
    while (JSON.stringify([other.params, other.body]) === JSON.stringify([request.params, request.body])) other = await resources.request(subject, 'any');
    const [counted, stated] = [await count(subject), await state(subject, other)];
    const { status, body } = await resources.client.call(subject.id, { ...other, headers: { ...other.headers, [KEY]: request.headers[KEY]! } });
    expect([status, body.code]).to.deep.equal([422, 'idempotency-key-reused']);
    expect(await count(subject)).to.equal(counted);
    expect(await state(subject, other)).to.equal(stated);
    expect((await resources.client.call(subject.id, request)).text, 'the first reply is kept').to.equal(first.text);
  });

  each('409 with Retry-After while the first is running, and its reply afterwards', takesKey, async (subject) => {
    const made = await resources.request(subject, 'all');
    const request = { ...made, headers: { ...made.headers, [KEY]: crypto.randomUUID() } };
    await resources.sql(async (client) => {
      // The first can do its work, and waits where it keeps its reply.
      await client.query('BEGIN');
      await client.query('LOCK TABLE idempotency_keys IN EXCLUSIVE MODE');
      const first = resources.client.call(subject.id, request);
      try {
        for (;;) {
          const { rows } = await client.query<{ waiting: string }>(`SELECT count(*) AS waiting FROM pg_locks WHERE relation = 'idempotency_keys'::regclass AND NOT granted`);
          if (rows[0]!.waiting !== '0') break;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        const second = await resources.client.call(subject.id, request);
        expect([second.status, second.body.code]).to.deep.equal([409, 'idempotency-in-flight']);
        expect(Number(second.headers.get('retry-after'))).to.be.at.least(1);
      } finally {
        await client.query('COMMIT');
      }
      const { text } = await first;
      expect((await resources.client.call(subject.id, request)).text).to.equal(text);
    });
  });

  each('400 without one where it is required', ({ row }) => row.idempotency?.required, async (subject) => {
    const request = await resources.request(subject, 'required');
    const { status, body } = await resources.client.call(subject.id, { ...request, headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== KEY)) });
    expect([status, body.code]).to.deep.equal([400, 'idempotency-key-required']);
  });
});
