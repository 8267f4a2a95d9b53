/** Bodies that are forms (RFC 6749 appendix B): read as texts, validated like JSON, and refused where they say two things at once. */
import { expect } from 'chai';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';
import type { Variant } from '../support/variant.ts';
import { compileVariant } from '../support/variant.ts';

const FORM = 'application/x-www-form-urlencoded';
const operation = (operationId: string, content: string): string => `post:
  operationId: ${operationId}
  tags: [Auth]
  x-audience: public
  x-audit: {event: grant.traded, resource: grant}
  security: []
  requestBody: {required: true, content: {${content}}}
  responses: {'200': {description: Echoed., content: {application/json: {schema: {$ref: '../schemas/own.yaml#/Echo'}}}}, '400': {$ref: '../common/responses.yaml#/BadRequest'}, '415': {$ref: '../common/responses.yaml#/UnsupportedMediaType'}, '413': {$ref: '../common/responses.yaml#/PayloadTooLarge'}}
`;
const schema = `{schema: {$ref: '../schemas/own.yaml#/Grant'}}`;
const SCHEMAS = `Grant: {type: object, additionalProperties: false, required: [grant_type], properties: {grant_type: {type: string, minLength: 1, maxLength: 40}, scope: {type: string, maxLength: 40}, code: {type: string, pattern: '^[0-9]+$', maxLength: 9}}}
Echo: {type: object, additionalProperties: false, required: [grant_type], properties: {grant_type: {type: string}, scope: {type: string}, code: {type: string}}}
`;
const FORM_ONLY = { '/trade': operation('tradeGrant', `${FORM}: ${schema}`), '/trade-both': operation('tradeBoth', `application/json: ${schema}, ${FORM}: ${schema}`) };

describe('a form', () => {
  let variant: Variant;
  let served: Served;
  before(async () => {
    variant = await compileVariant({ paths: FORM_ONLY, schemas: SCHEMAS });
    served = await servePipeline({ variant, handlers: ({ body }: { body: object }) => ({ status: 200, body }) });
  });
  after(() => served.stop());

  const send = async (body: string | Buffer, type = FORM, path = '/trade'): Promise<{ status: number; body: any }> => {
    const response = await fetch(served.url + path, { method: 'POST', headers: { 'content-type': type }, body: body as string });
    return { status: response.status, body: await response.json() };
  };

  it('is read as texts: + is a space, %XX are bytes of UTF-8, and numbers stay text', async () => {
    expect(await send('grant_type=a+b%2Bc%26d%3D&scope=z%C3%B6e%20%F0%9F%98%80&code=007')).to.deep.equal({ status: 200, body: { grant_type: 'a b+c&d=', scope: 'zöe 😀', code: '007' } });
    expect(await send('&&grant_type=a=b&scope=&')).to.deep.equal({ status: 200, body: { grant_type: 'a=b', scope: '' } });
    expect((await send('grant_type=zöe')).body).to.deep.equal({ grant_type: 'zöe' });
    expect((await send('grant_type=a', `${FORM}; charset=UTF-8`)).status).to.equal(200);
  });

  for (const [title, body, pointer, code] of [
    ['a name that is given twice', 'grant_type=a&grant_type=a', '#/grant_type', 'duplicate-parameter'],
    ['a name given twice in two spellings', 'grant_type=a&grant%5Ftype=b', '#/grant_type', 'duplicate-parameter'],
    ['broken percent-encoding', 'grant_type=%zz', '#/grant_type', 'encoding'],
    ['bytes that are not UTF-8', 'grant_type=%ff', '#/grant_type', 'encoding'],
    ['a lone surrogate', 'grant_type=%ED%A0%80', '#/grant_type', 'encoding'],
    ['a broken name', '%zz=1&grant_type=a', '#', 'encoding'],
    ['NUL', 'grant_type=a%00b', '#/grant_type', 'encoding'],
    ['an unknown field', 'grant_type=a&other=1', '#/other', 'unknown-field'],
    ['prototype keys', 'grant_type=a&__proto__=1', '#/__proto__', 'unknown-field'],
    ['a missing field', 'scope=a', '#/grant_type', 'required'],
    ['a value that its schema refuses', 'grant_type=a&code=x', '#/code', 'pattern'],
    ['JSON', '{"grant_type":"a"}', '#/grant_type', 'required'],
  ] as const) {
    it(`is refused for ${title}`, async () => {
      const { status, body: problem } = await send(body);
      expect([status, problem.code]).to.deep.equal([400, 'invalid-request']);
      expect(problem.errors.map((fault: any) => [fault.pointer, fault.code])).to.deep.include([pointer, code]);
    });
  }

  it('is refused for raw bytes that are not UTF-8, and names no more than fifty faults', async () => {
    expect((await send(Buffer.from([0x61, 0x3d, 0xff]))).body.code).to.equal('malformed-request');
    expect((await send('a=%zz&'.repeat(1000))).body.errors).to.have.length(50);
  });

  it('is no JSON, and the other way round, where the operation takes one; both where it takes both', async () => {
    expect((await send('{"grant_type":"a"}', 'application/json')).status).to.equal(415);
    for (const [text, type] of [['{"grant_type":"a"}', 'application/json'], ['grant_type=a', FORM]]) expect((await send(text!, type, '/trade-both')).body).to.deep.equal({ grant_type: 'a' });
    expect((await send('grant_type=a', 'application/json', '/trade-both')).body.code).to.equal('malformed-json');
  });

  it('has no member but texts: another does not compile', async () => {
    const numbers = compileVariant({ paths: FORM_ONLY, schemas: SCHEMAS.replace("code: {type: string, pattern: '^[0-9]+$', maxLength: 9}", 'code: {type: integer}') });
    expect(await numbers.then(() => '', (error: Error) => error.message)).to.include('code must be a string');
  });
});
