/** Answers that send a browser on: `Location`, several cookies, no body. */
import { expect } from 'chai';
import type { Served } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';
import type { Variant } from '../support/variant.ts';
import { compileVariant } from '../support/variant.ts';

const operation = (method: string, operationId: string, status: number): string => `${method}:
  operationId: ${operationId}
  tags: [Auth]
  x-audience: public
${method === 'get' ? '' : '  x-audit: {event: thing.done, resource: thing}\n'}  security: []
  responses: {'${status}': {description: On., headers: {Location: {$ref: '../common/headers.yaml#/Location'}, Set-Cookie: {$ref: '../common/headers.yaml#/Set-Cookie'}}}, '400': {$ref: '../common/responses.yaml#/BadRequest'}, '500': {$ref: '../common/responses.yaml#/InternalError'}}
`;

describe('redirects', () => {
  let variant: Variant;
  let served: Served;
  let headers: Record<string, string | string[]>;
  before(async () => {
    variant = await compileVariant({ paths: { '/go': operation('get', 'goOn', 302) + operation('post', 'postAndGo', 303) } });
    served = await servePipeline({ variant, handlers: { goOn: () => ({ status: 302, headers }), postAndGo: () => ({ status: 303, headers }) } as never });
  });
  after(() => served.stop());

  const ask = (method: string, more: Record<string, string> = {}): Promise<Response> => fetch(`${served.url}/go`, { method, redirect: 'manual', headers: more });

  for (const [method, status] of [['GET', 302], ['POST', 303]] as const) {
    it(`${status} on ${method} with Location and each cookie in a header of its own`, async () => {
      headers = { Location: 'https://client.example/back?code=1&state=a%20b', 'Set-Cookie': ['__Host-deed_session=a; Path=/; HttpOnly', 'other=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT'] };
      const answer = await ask(method, { accept: 'text/html' });
      expect([answer.status, await answer.text()]).to.deep.equal([status, '']);
      expect(answer.headers.get('location')).to.equal(headers.Location);
      expect(answer.headers.getSetCookie()).to.deep.equal(headers['Set-Cookie']);
      expect(answer.headers.get('content-type')).to.equal(null);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
    });
  }

  it('one cookie may be a text', async () => {
    headers = { Location: '/', 'Set-Cookie': 'a=b' };
    expect((await ask('GET')).headers.getSetCookie()).to.deep.equal(['a=b']);
  });

  it('500 for a header that is not declared', async () => {
    headers = { Location: '/', Refresh: '0' };
    expect((await ask('GET')).status).to.equal(500);
  });
});
