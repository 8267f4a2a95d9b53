/**
 * Conditional requests (RFC 9110 section 13), for every operation that declares them: `If-None-Match` on what
 * is read, `If-Match` on what is changed, `ETag` on what is answered.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Subject } from '../support/contract/document.ts';
import { answerOf, each, isSafe, parameterNamed, parametersIn } from '../support/contract/document.ts';
import type { ValidRequest } from '../support/contract/resources.ts';
import { Resources, currentOf } from '../support/contract/resources.ts';
import { matches } from '../support/contract/schema.ts';
import type { Answer } from '../support/client.ts';
import type { Service } from '../support/service.ts';
import { isForBrowsers } from '../support/callers.ts';
import { startService } from '../support/service.ts';

/** RFC 9110 section 8.8.3, without the `W/` that makes a weak one. */
const STRONG = /^"[\x21\x23-\x7e\x80-\xff]+"$/;
const NEVER_GIVEN = '"nobody-ever-had-this-one"';
/** Not more than the service has connections. */
const WRITERS = 6;
const PATIENCE_MILLISECONDS = 10_000;

const has = (subject: Subject, name: string): boolean => parameterNamed(subject, 'header', name) !== undefined;
const tagged = (status: number) => (subject: Subject): boolean => answerOf(subject, status)?.headers.ETag !== undefined;
const rereads = (subject: Subject): boolean => isSafe(subject) && has(subject, 'If-None-Match');
const guarded = (subject: Subject): boolean => !isSafe(subject) && has(subject, 'If-Match');
const insists = (subject: Subject): boolean => guarded(subject) && answerOf(subject, 428) !== undefined;
const takesAny = (subject: Subject, name: string): boolean => matches(parameterNamed(subject, 'header', name)!.schema, '*');

describe('a conditional request', () => {
  let service: Service;
  let resources: Resources;
  before(async () => {
    service = await startService({ work: true });
    resources = new Resources(service, await service.newTenant());
  });
  after(() => service.stop());

  const call = (subject: Subject, request: ValidRequest, headers: Record<string, string> = {}): Promise<Answer> => resources.client.call(subject.id, { ...request, headers: { ...request.headers, ...headers } });
  const current = (subject: Subject, { params }: ValidRequest): Promise<Answer> => resources.client.call(currentOf(subject)!.id, { params });

  /** A change that would succeed, without its condition, and what it would change. */
  async function change(subject: Subject): Promise<{ request: ValidRequest; before: Answer; tag: string }> {
    const { headers, ...request } = await resources.request(subject, 'all');
    const unconditional = Object.fromEntries(Object.entries(headers).filter(([name]) => !/^if-match$/i.test(name)));
    const whole = { ...request, headers: unconditional };
    const before = await current(subject, whole);
    return { request: whole, before, tag: before.headers.get('etag')! };
  }

  async function expectRefused(subject: Subject, { request, before }: { request: ValidRequest; before: Answer }, status: number, headers: Record<string, string>): Promise<void> {
    expect((await call(subject, request, headers)).status, JSON.stringify(headers)).to.equal(status);
    const after = await current(subject, request);
    expect([after.text, after.headers.get('etag')], 'what is kept').to.deep.equal([before.text, before.headers.get('etag')]);
  }

  each('200 has a strong ETag, the same until something changes', (subject) => isSafe(subject) && tagged(200)(subject), async (subject) => {
    const request = await resources.request(subject, 'required');
    const [first, second] = [await call(subject, request), await call(subject, request)];
    expect(first.headers.get('etag')).to.match(STRONG);
    expect(second.headers.get('etag')).to.equal(first.headers.get('etag'));
  });

  each('304 without a body and with its ETag, while what the client has is current', rereads, async (subject) => {
    const request = await resources.request(subject, 'required');
    const { text, headers } = await call(subject, request);
    const tag = headers.get('etag')!;
    // Weak comparison (section 13.1.2): the mark of a weak tag does not count.
    for (const condition of [tag, `W/${tag}`, `${NEVER_GIVEN}, ${tag}`, `${tag},${NEVER_GIVEN}`, `${NEVER_GIVEN},  W/${tag} , "another"`, ...(takesAny(subject, 'If-None-Match') ? ['*'] : [])]) {
      const again = await call(subject, request, { 'If-None-Match': condition });
      expect([again.status, again.text, again.headers.get('etag')], condition).to.deep.equal([304, '', tag]);
      expect(again.headers.get('content-type'), condition).to.equal(null);
    }
    for (const condition of [NEVER_GIVEN, `W/${NEVER_GIVEN}`, `"${tag.slice(1, -2)}"`, `"x${tag.slice(1)}`]) {
      const again = await call(subject, request, { 'If-None-Match': condition });
      expect([again.status, again.text], condition).to.deep.equal([200, text]);
    }
  });

  each('is not 304 for who may not see it, nor for what is not there', (subject) => rereads(subject) && subject.row.security.length > 0 && parametersIn(subject, 'path').length > 0, async (subject) => {
    const request = await resources.request(subject, 'required');
    const condition = { 'If-None-Match': (await call(subject, request)).headers.get('etag')! };
    const stranger = new Resources(service, await service.newTenant());
    // What administrators see belongs to no tenant.
    if (!isForBrowsers(subject.row)) expect((await stranger.client.call(subject.id, { ...request, headers: condition })).status).to.equal(404);
    expect((await service.anonymous.call(subject.id, { ...request, headers: condition })).status).to.equal(401);
  });

  each('a change with the current ETag is made, and the next ETag is another', guarded, async (subject) => {
    const lists = (tag: string): string[] => [tag, `${NEVER_GIVEN}, ${tag}`, ...(takesAny(subject, 'If-Match') ? ['*'] : [])];
    for (const form of lists('').keys()) {
      const { request, tag } = await change(subject);
      expect(tag).to.match(STRONG);
      const answer = await call(subject, request, { 'If-Match': lists(tag)[form]! });
      expect(answer.status, `${lists(tag)[form]} → ${answer.text}`).to.be.below(300);
      const after = await current(subject, request);
      if (after.status === 404) continue;
      expect(after.headers.get('etag'), 'after the change').to.match(STRONG).and.not.to.equal(tag);
      if (tagged(answer.status)(subject)) expect(answer.headers.get('etag'), 'in the answer').to.equal(after.headers.get('etag'));
    }
  });

  each('412 for a version that is not the current one, and nothing is written', guarded, async (subject) => {
    const stale = await change(subject);
    // Strong comparison (section 13.1.1): a weak tag never matches.
    for (const condition of [NEVER_GIVEN, `W/${stale.tag}`, `${NEVER_GIVEN}, "another"`]) await expectRefused(subject, stale, 412, { 'If-Match': condition });
    if (subject.row.method === 'DELETE') return;
    expect((await call(subject, stale.request, { 'If-Match': stale.tag })).status).to.be.below(300);
    const { tag: next } = { tag: (await current(subject, stale.request)).headers.get('etag') };
    expect(next).not.to.equal(stale.tag);
    await expectRefused(subject, { request: stale.request, before: await current(subject, stale.request) }, 412, { 'If-Match': stale.tag });
  });

  each('428 without a version where one is required, and nothing is written', insists, async (subject) => {
    await expectRefused(subject, await change(subject), 428, {});
  });

  each('of writers at once with one ETag exactly one wins', guarded, async (subject) => {
    const { request, tag } = await change(subject);
    // Without a path parameter it is the caller that is changed, or something that is kept with them.
    const last = parametersIn(subject, 'path').at(-1);
    const [kind, id] = last ? [last.schema.kind!, request.params[last.name]!] : ['UserId', (await resources.client.call('getMe')).body.id as string];
    const { table, uuid } = await resources.tableOf(kind, id);
    const answers = await resources.sql(async (client) => {
      // Somebody else holds the row, until all of them have come as far as they can without it.
      await client.query('BEGIN');
      await client.query(`SELECT FROM ${table} WHERE id = $1 FOR UPDATE`, [uuid]);
      const writers = Array.from({ length: WRITERS }, () => call(subject, request, { 'If-Match': tag }));
      try {
        for (const deadline = Date.now() + PATIENCE_MILLISECONDS; ;) {
          const { rows } = await client.query<{ waiting: string }>(`SELECT count(DISTINCT pid) AS waiting FROM pg_locks WHERE NOT granted`);
          if (Number(rows[0]!.waiting) === WRITERS) break;
          if (Date.now() > deadline) throw new Error(`Only ${rows[0]!.waiting} of ${WRITERS} writers wait for the row.`);
          await sleep(5);
        }
      } finally {
        await client.query('COMMIT');
      }
      return Promise.all(writers);
    });
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status < 300), statuses.join(' ')).to.have.length(1);
    // What the winner deleted is not there for the others.
    for (const status of statuses.filter((one) => one >= 300)) expect(status).to.be.oneOf(subject.row.method === 'DELETE' ? [404, 412] : [412]);
  });
});
