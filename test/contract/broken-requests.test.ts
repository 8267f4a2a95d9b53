/** What the contract forbids, each operation refuses: every parameter and every member of a body, broken in every way its schema allows. */
import { expect } from 'chai';
import { brokenBodies, brokenParameter } from '../support/contract/broken.ts';
import type { DeclaredParameter, Subject } from '../support/contract/document.ts';
import { each, exampleBody, isCursor, parametersIn } from '../support/contract/document.ts';
import { Resources, asText, unknownParams } from '../support/contract/resources.ts';
import { isOpen } from '../support/contract/schema.ts';
import type { ValidRequest } from '../support/contract/resources.ts';
import { draw, telling } from '../support/contract/sample.ts';
import { validValue } from '../support/contract/valid.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, CallOptions } from '../support/client.ts';
import { FORM, encoded } from '../support/form.ts';
import type { Service } from '../support/service.ts';
import { startService } from '../support/service.ts';

const AT_ONCE = 8;

/** A request that only fails for the reason a test gives it: nothing has its ids, so it cannot succeed either. */
const request = (subject: Subject, more: CallOptions = {}): CallOptions => ({ params: unknownParams(subject), body: exampleBody(subject) as unknown, ...more });

async function together<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) await Promise.all(items.slice(start, start + AT_ONCE).map(work));
}

describe('a broken request', () => {
  let service: Service;
  let resources: Resources;
  let call: (subject: Subject, options?: CallOptions) => Promise<Answer>;
  before(async () => {
    service = await startService();
    resources = new Resources(service, await service.newTenant());
    call = (subject, options) => resources.client.call(subject.id, options);
  });
  after(() => service.stop());

  /** Required parameters and headers as they should be; the rest is the test's. */
  async function otherwiseValid(subject: Subject): Promise<ValidRequest> {
    const { headers, query } = await resources.request({ ...subject, body: null, parameters: subject.parameters.filter((one) => one.in !== 'path') }, 'required');
    return { params: unknownParams(subject), headers, query, body: exampleBody(subject) as unknown };
  }

  /** The first fault that is named; an error of OAuth names it in words. */
  function expectFault({ body, codes }: Answer, fault: Record<string, string>, message: string): void {
    expect(codes, message).to.include('invalid-request');
    if (body.errors) expect(body.errors[0], message).to.include(fault);
    else expect(body.error_description, message).to.include(fault.pointer ?? fault.parameter);
  }

  each('400 with a pointer for each member of the body and each way to break it', ({ body }) => body, async (subject) => {
    const valid = draw(`broken ${subject.id}`, validValue(subject.body!.schema, { members: 'all' }));
    const rest = await otherwiseValid(subject);
    const broken = brokenBodies(subject.body!, valid).filter(({ text }) => Buffer.byteLength(text) <= subject.row.body!.maxBytes);
    expect(broken).not.to.be.empty;
    await together(broken, ({ way, text, pointer, below, unread }) =>
      telling(subject, { way, text }, async () => {
        const { status, body, codes } = await call(subject, { ...rest, body: text });
        expect(status, way).to.equal(400);
        expect(codes, way).to.include('invalid-request');
        if (!body.errors) return void expect(body.error_description, way).to.include(pointer);
        const pointers = (body.errors as { pointer: string; code: string }[]).map((error) => error.pointer);
        if (below) expect(pointers.some((one) => one.startsWith(pointer.slice(0, pointer.lastIndexOf('/') + 1 || 1))), `${way}: ${pointers.join(' ')} is at or near ${pointer}`).to.equal(true);
        else expect(pointers, way).to.include(pointer);
        if (unread) expect(body.errors[0].code, way).to.equal('encoding');
      }),
    );
  });

  const sendWith = (subject: Subject, rest: ValidRequest, parameter: DeclaredParameter, raw: string): CallOptions => {
    if (parameter.in === 'path') return { ...rest, params: { ...rest.params, [parameter.name]: decodeURIComponent(raw) } };
    if (parameter.in === 'header') return { ...rest, headers: { ...rest.headers, [parameter.name]: raw } };
    const { [parameter.name]: _own, ...others } = rest.query;
    return { ...rest, query: [...Object.entries(others).map((pair) => pair.map(encodeURIComponent).join('=')), raw].filter(Boolean).join('&') };
  };

  each('400 with its name for each parameter and each way to break it', ({ parameters }) => parameters.length > 0, async (subject) => {
    const rest = await otherwiseValid(subject);
    for (const parameter of subject.parameters) {
      const broken = brokenParameter(parameter, asText(draw(`broken ${subject.id} ${parameter.name}`, validValue(parameter.schema, { members: 'all' }))));
      expect(broken, parameter.name).not.to.be.empty;
      await together(broken, ({ way, raw }) =>
        telling(subject, { way, raw }, async () => {
          const answer = await call(subject, sendWith(subject, rest, parameter, raw));
          expect(answer.status, `${parameter.name} ${way}`).to.equal(400);
          expectFault(answer, { in: parameter.in, parameter: parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name }, `${parameter.name} ${way}`);
        }),
      );
    }
  });

  const isLeftOut = (parameter: DeclaredParameter): boolean => parameter.required && parameter.in !== 'path' && !/^(if-match|idempotency-key)$/i.test(parameter.name);
  each('400 for a required parameter that is left out', ({ parameters }) => parameters.some(isLeftOut), async (subject) => {
    const rest = await otherwiseValid(subject);
    for (const { name, in: place } of subject.parameters.filter(isLeftOut)) {
      const without = (values: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([one]) => one !== name));
      const answer = await call(subject, place === 'query' ? { ...rest, query: without(rest.query) } : { ...rest, headers: without(rest.headers) });
      expect(answer.status, name).to.equal(400);
      expectFault(answer, { in: place, code: 'required', parameter: place === 'header' ? name.toLowerCase() : name }, name);
    }
  });

  each('400 for a query parameter that is not declared', () => true, async (subject) => {
    for (const name of ['nobody_declared_this', 'filter[nobody_declared_this]', '__proto__', 'constructor', 'toString']) {
      const answer = await call(subject, request(subject, { query: `${name}=1` }));
      expect(answer.status, name).to.equal(400);
      if (answer.body.errors) expect(answer.body.errors).to.have.length(1);
      expectFault(answer, { in: 'query', parameter: name, code: 'unknown-parameter' }, name);
    }
  });

  each('400 for prototype keys in the body', ({ body }) => body && !isOpen(body.schema), async (subject) => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const text = encoded(subject.body!.mediaType, { ...exampleBody(subject), AT: 1 }).replace('AT', name);
      const answer = await call(subject, request(subject, { body: text }));
      expect(answer.status, name).to.equal(400);
      expectFault(answer, { pointer: `#/${name}`, code: 'unknown-field' }, name);
    }
  });

  each('415 for a media type that is not declared', ({ body }) => body, async (subject) => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/problem+json']) {
      const { status, codes } = await call(subject, request(subject, { headers: { 'content-type': type } }));
      expect(status, type).to.equal(415);
      expect(codes).to.include('unsupported-media-type');
    }
  });

  each('413 for a body that is too large', ({ body }) => body, async (subject) => {
    expect((await call(subject, request(subject, { body: 'x'.repeat(subject.row.body!.maxBytes + 1) }))).status).to.equal(413);
  });

  const isForm = ({ body }: Subject): boolean => body?.mediaType === FORM;
  each('400 for no body, and for one that is not JSON', (subject) => subject.row.body?.required && !isForm(subject), async (subject) => {
    expect((await call(subject, request(subject, { body: undefined }))).codes).to.include('malformed-request');
    for (const body of ['{', '{"a":1,}', "{'a':1}", '[1', 'NaN', '{"a":01}', '\u00a0{}', `${'['.repeat(10_000)}${']'.repeat(10_000)}x`]) {
      expect((await call(subject, request(subject, { body }))).codes, body.slice(0, 50)).to.include('malformed-json');
    }
  });

  each('400 for no form, for a name given twice, and for one that is not UTF-8', (subject) => subject.row.body?.required && isForm(subject), async (subject) => {
    expect((await call(subject, request(subject, { body: undefined }))).status).to.equal(400);
    const good = encoded(FORM, exampleBody(subject));
    const [name] = Object.keys(exampleBody(subject) as object);
    for (const body of [`${good}&${good}`, `${good}&${name}=%zz`, `${good}&${name}=%ED%A0%80`, `${good}&%C0%80=1`, `${good}&a%00=1`, Buffer.from(`${good}\xff`, 'latin1')]) expect((await call(subject, request(subject, { body }))).status, String(body)).to.equal(400);
  });

  const answersBody = ({ answers }: Subject): boolean => answers.some(({ status, content }) => status < 300 && Object.keys(content).length > 0);
  each('406 for an Accept it cannot meet', answersBody, async (subject) => {
    for (const accept of ['image/png', 'text/html;q=0.9, image/*', '*/*;q=0']) expect((await call(subject, request(subject, { headers: { accept } }))).status, accept).to.equal(406);
  });

  const kindsOf = (subject: Subject): DeclaredParameter[] => parametersIn(subject, 'path').filter(({ schema }) => schema.kind);
  each('400 for the id of another kind in the path', (subject) => kindsOf(subject).length > 0, async (subject) => {
    for (const { name, schema } of kindsOf(subject)) {
      const uuid = crypto.randomUUID();
      const own = ids[schema.kind as keyof typeof ids].encode(uuid);
      const others = Object.entries(ids).filter(([kind]) => kind !== schema.kind).map(([, codec]) => codec.encode(uuid));
      for (const wrong of [...others, uuid, own.toUpperCase(), own.slice(0, -1), `${own}0`, own.replace(/_./, '_8'), own.replace(/.$/, 'u'), `${own}\n`]) {
        const answer = await call(subject, request(subject, { params: { ...unknownParams(subject), [name]: wrong } }));
        expect(answer.status, wrong).to.equal(400);
        expectFault(answer, { in: 'path', parameter: name }, wrong);
      }
    }
  });

  each('404 for a well-formed id that nothing has', (subject) => kindsOf(subject).length > 0, async (subject) => {
    const { status, codes } = await call(subject, await otherwiseValid(subject));
    expect(status).to.equal(404);
    expect(codes).to.include('not-found');
  });

  each('400 for a cursor that no list gave out', ({ parameters }) => parameters.some(isCursor), async (subject) => {
    const { status, body } = await call(subject, { ...(await otherwiseValid(subject)), query: { cursor: 'bm90IG91cnM' } });
    expect(status).to.equal(400);
    expect(body.code).to.equal('invalid-cursor');
  });
});
