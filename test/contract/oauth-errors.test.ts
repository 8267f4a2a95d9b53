/** Errors as OAuth answers them (RFC 6749 section 5.2), the platform's own included. */
import { expect } from 'chai';
import { rateLimitPolicies } from '../../generated/vocabulary.ts';
import { AppError } from '../../src/errors.ts';
import type { Served, ServeOptions } from '../support/pipeline.ts';
import { servePipeline } from '../support/pipeline.ts';
import type { Variant } from '../support/variant.ts';
import { compileVariant } from '../support/variant.ts';

const FORM = 'application/x-www-form-urlencoded';
const ERRORS: [number, string][] = [[400, 'BadRequest'], [401, 'Unauthenticated'], [403, 'Forbidden'], [406, 'NotAcceptable'], [413, 'PayloadTooLarge'], [415, 'UnsupportedMediaType'], [429, 'RateLimited'], [500, 'InternalError'], [503, 'Unavailable']];
const responses = ERRORS.map(([status, name]) => `'${status}': {$ref: '../common/oauth.yaml#/OAuth${name}'}`).join(', ');
const TRADE = `post:
  operationId: tradeGrant
  tags: [Auth]
  x-audience: public
  x-audit: {event: grant.traded, resource: grant}
  x-error-format: oauth
  x-max-body-bytes: 100
  x-problem-types: [invalid-refresh-token]
  security: []
  requestBody: {required: true, content: {${FORM}: {schema: {$ref: '../schemas/own.yaml#/Grant'}}}}
  responses: {'200': {description: Echoed., content: {application/json: {schema: {$ref: '../schemas/own.yaml#/Grant'}}}}, ${responses}}
`;
const READ = `get:
  operationId: readGrant
  tags: [Auth]
  x-audience: public
  x-error-format: oauth
  security: [{bearer: [customers:read]}]
  responses: {'204': {description: Fine.}, ${responses}}
`;
const SCHEMAS = `Grant: {type: object, additionalProperties: false, required: [grant_type], properties: {grant_type: {type: string, maxLength: 40}, code: {type: string, pattern: '^[0-9]+$'}}}
`;

describe('errors of OAuth', () => {
  let variant: Variant;
  let served: Served;
  const serve = (more: Partial<ServeOptions>): Promise<Served> => servePipeline({ variant, handlers: ({ body }: { body: object }) => ({ status: 200, body }), ...more });
  before(async () => {
    variant = await compileVariant({ paths: { '/trade': TRADE, '/grant': READ }, schemas: SCHEMAS });
    served = await serve({});
  });
  after(() => served.stop());

  async function ask({ url }: Served, body: string | undefined, headers: Record<string, string> = {}, method = 'POST', path = '/trade'): Promise<{ status: number; headers: Headers; body: any }> {
    const response = await fetch(url + path, { method, headers: { ...(body !== undefined && { 'content-type': FORM }), ...headers }, body });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  function isError(answer: Awaited<ReturnType<typeof ask>>, status: number, error: string): void {
    expect([answer.status, answer.body.error], JSON.stringify(answer.body)).to.deep.equal([status, error]);
    expect(answer.headers.get('content-type')).to.equal('application/json');
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    const validate = variant.responseValidators.OAuthError!;
    expect(validate(answer.body) || validate.errors).to.equal(true);
  }

  async function thrown(code: AppError | Error, headers: Record<string, string> = {}): Promise<Awaited<ReturnType<typeof ask>>> {
    const failing = await serve({
      handlers: () => {
        throw code;
      },
    });
    try {
      return await ask(failing, 'grant_type=a', headers);
    } finally {
      await failing.stop();
    }
  }

  it('400 names each fault in words of ASCII, without a quotation mark', async () => {
    const answer = await ask(served, 'code="x"&other=1');
    isError(answer, 400, 'invalid_request');
    for (const place of ['#/grant_type is required', '#/code', '#/other']) expect(answer.body.error_description).to.include(place);
    isError(await ask(served, 'grant_type=1&z%C3%B6e=1'), 400, 'invalid_request');
  });

  it('406, 413, 415, 429 and a missing body are errors of OAuth, too', async () => {
    isError(await ask(served, 'grant_type=a', { accept: 'text/html' }), 406, 'invalid_request');
    isError(await ask(served, `grant_type=${'a'.repeat(100)}`), 413, 'invalid_request');
    isError(await ask(served, '{}', { 'content-type': 'application/json' }), 415, 'invalid_request');
    isError(await ask(served, undefined), 400, 'invalid_request');
    const limited = await serve({ limitFactor: 1, policies: { ...rateLimitPolicies, default: { quota: 1, windowSeconds: 60, partition: 'ip', scope: 'service' }, anonymous: { quota: 1, windowSeconds: 60, partition: 'ip', scope: 'service' }, ...Object.fromEntries(['login', 'exports', 'probes'].map((name) => [name, { quota: 9, windowSeconds: 60, partition: 'ip' as const, scope: 'service' as const }])) } });
    await ask(limited, 'grant_type=a');
    const answer = await ask(limited, 'grant_type=a');
    await limited.stop();
    isError(answer, 429, 'invalid_request');
    expect(answer.headers.get('retry-after')).to.match(/^\d+$/);
  });

  it('a code of the operation is what the register calls it', async () => {
    const answer = await thrown(new AppError('invalid-refresh-token', 'The "token" is spent: naïve\\.'));
    isError(answer, 401, 'invalid_grant');
    expect(answer.body.error_description).to.equal("The 'token' is spent: na?ve?.");
  });

  it('500 says nothing of why, 503 when to come back', async () => {
    const broken = await thrown(new Error('a secret'));
    isError(broken, 500, 'server_error');
    expect(JSON.stringify(broken.body)).not.to.include('secret');
    const away = await thrown(new AppError('unavailable', 'The database is away.'));
    isError(away, 503, 'temporarily_unavailable');
    expect(away.headers.get('retry-after')).to.equal('1');
  });

  it('500 for a code that the operation does not declare', async () => {
    isError(await thrown(new AppError('email-taken', 'Taken.')), 500, 'server_error');
  });

  it('401 asks for Basic where the client tried that, and for Bearer elsewhere', async () => {
    const refused = await thrown(new AppError('invalid-client', 'Who?'), { authorization: 'Basic YTpi' });
    isError(refused, 401, 'invalid_client');
    expect(refused.headers.get('www-authenticate')).to.equal('Basic realm="deed"');
    const anonymous = await ask(served, undefined, {}, 'GET', '/grant');
    isError(anonymous, 401, 'invalid_client');
    expect(anonymous.headers.get('www-authenticate')).to.equal('Bearer realm="deed"');
  });

  it('is not what other operations answer', async () => {
    const answer = await ask(served, undefined, {}, 'GET', '/api/v1/customers');
    expect(answer.headers.get('content-type')).to.equal('application/problem+json');
  });

  it('a declared Accept is that of successes: an answer without a body is fine with any', async () => {
    const empty = await serve({ handlers: () => ({ status: 204 }) });
    const response = await fetch(`${empty.url}/grant`, { headers: { accept: 'text/html', authorization: 'Bearer x' } });
    await empty.stop();
    expect(response.status).to.equal(204);
  });
});
