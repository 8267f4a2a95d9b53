/** What holds for each operation, asked of each: nothing here knows the name of any of them. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { operations as table } from '../../generated/operations.ts';
import * as responseValidators from '../../generated/response-validators.js';
import * as requestValidators from '../../generated/validators.js';
import { problems } from '../../generated/vocabulary.ts';
import type { OperationId } from '../../src/contract/handler.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { ids } from '../../src/ids.ts';
import type { CallOptions } from '../support/client.ts';
import { checkItems } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

type Json = any;

const document: Json = JSON.parse(readFileSync(new URL('../../generated/public.json', import.meta.url), 'utf8'));
const operations = Object.values(table) as Operation[];
const idOf = (operation: Operation): OperationId => operation.operationId as OperationId;

function resolved(node: Json): Json {
  let current = node;
  while (current?.$ref) current = current.$ref.slice(2).split('/').reduce((found: Json, key: string) => found[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return current;
}

const declared = (operation: Operation): Json => document.paths[operation.path][operation.method.toLowerCase()];
const parametersOf = (operation: Operation): Json[] => [...(document.paths[operation.path].parameters ?? []), ...(declared(operation).parameters ?? [])].map(resolved);

/** name → value of each example, also of a lone `example`. */
function examplesOf(media: Json): [string, Json][] {
  const named = Object.entries<Json>(media?.examples ?? {}).map(([name, example]): [string, Json] => [name, resolved(example).value]);
  return media?.example === undefined ? named : [...named, ['example', media.example]];
}

/** A body that the contract itself shows; undefined for operations without one. */
function exampleBody(operation: Operation): Json {
  const content = resolved(declared(operation).requestBody)?.content;
  return content && examplesOf(Object.values(content)[0])[0]?.[1];
}

/** The kind of id that a path parameter takes: the name of its schema. */
const kindOf = (parameter: Json): keyof typeof ids | undefined => {
  const name = String(parameter.schema.$ref).split('/').at(-1)!;
  return name in ids ? (name as keyof typeof ids) : undefined;
};

/** Well-formed ids that nothing has. */
function unknownIds(operation: Operation): Record<string, string> {
  const here = parametersOf(operation).filter((parameter) => parameter.in === 'path');
  return Object.fromEntries(here.map((parameter) => [parameter.name, kindOf(parameter) ? ids[kindOf(parameter)!].encode(crypto.randomUUID()) : String(parameter.example)]));
}

/** A request that only fails for the reason a test gives it. */
const request = (operation: Operation, more: CallOptions = {}): CallOptions => ({ params: unknownIds(operation), body: exampleBody(operation) as unknown, ...more });

describe('every operation', () => {
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
  });
  after(() => service.stop());

  const each = (title: string, which: (operation: Operation) => unknown, test: (operation: Operation) => Promise<void> | void): void => {
    describe(title, () => {
      for (const operation of operations.filter(which)) it(operation.operationId, () => test(operation));
    });
  };

  const secured = (operation: Operation): boolean => operation.security.length > 0;
  const idParameters = (operation: Operation): Json[] => parametersOf(operation).filter((parameter) => parameter.in === 'path' && kindOf(parameter));

  each('401 and WWW-Authenticate without credentials', secured, async (operation) => {
    const { status, headers, body } = await service.anonymous.call(idOf(operation), request(operation));
    expect(status).to.equal(401);
    expect(body.code).to.equal('unauthenticated');
    expect(headers.get('www-authenticate')).to.equal('Bearer realm="deed"');
  });

  each('401 with wrong credentials', secured, async (operation) => {
    const [header, payload] = ['{"alg":"none","typ":"at+jwt"}', '{"sub":"x","exp":9999999999}'].map((part) => Buffer.from(part).toString('base64url'));
    const wrong: Record<string, string>[] = [
      { authorization: 'Bearer nonsense' },
      { authorization: `Bearer ${header}.${payload}.` },
      { authorization: 'Bearer' },
      { authorization: `Basic ${btoa('owner:password')}` },
      { 'x-api-key': 'nonsense' },
      { 'x-api-key': '' },
      { 'x-api-key': `deed_${'0'.repeat(80)}` },
    ];
    for (const credentials of wrong) {
      const { status, headers, body } = await service.clientWith(credentials).call(idOf(operation), request(operation));
      expect(status, JSON.stringify(credentials)).to.equal(401);
      expect(body.code).to.be.oneOf(['invalid-token', 'invalid-api-key', 'unauthenticated']);
      expect(headers.get('www-authenticate')).to.match(/^Bearer realm="deed"/);
    }
  });

  each('400 for a query parameter that is not declared', () => true, async (operation) => {
    for (const name of ['nobody_declared_this', 'filter[nobody_declared_this]', '__proto__']) {
      const { status, body } = await tenant.as.owner.call(idOf(operation), request(operation, { query: `${name}=1` }));
      expect(status).to.equal(400);
      expect(body.errors).to.have.length(1);
      expect(body.errors[0]).to.include({ in: 'query', parameter: name, code: 'unknown-parameter' });
    }
  });

  each('400 for a field that is not declared', (operation) => operation.body, async (operation) => {
    const { status, body } = await tenant.as.owner.call(idOf(operation), request(operation, { body: { ...exampleBody(operation), nobody_declared_this: 1 } }));
    expect(status).to.equal(400);
    expect(body.errors).to.have.length(1);
    expect(body.errors[0]).to.include({ pointer: '#/nobody_declared_this', code: 'unknown-field' });
  });

  each('415 for a media type that is not declared', (operation) => operation.body, async (operation) => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/problem+json']) {
      const { status, body } = await tenant.as.owner.call(idOf(operation), request(operation, { headers: { 'content-type': type } }));
      expect(status).to.equal(415);
      expect(body.code).to.equal('unsupported-media-type');
    }
  });

  each('413 for a body that is too large', (operation) => operation.body, async (operation) => {
    const { status } = await tenant.as.owner.call(idOf(operation), request(operation, { body: 'x'.repeat(operation.body!.maxBytes + 1) }));
    expect(status).to.equal(413);
  });

  each('400 for no body, and for one that is not JSON', (operation) => operation.body?.required, async (operation) => {
    expect((await tenant.as.owner.call(idOf(operation), request(operation, { body: undefined }))).body.code).to.equal('malformed-request');
    expect((await tenant.as.owner.call(idOf(operation), request(operation, { body: '{' }))).body.code).to.equal('malformed-json');
  });

  const needsSomething = (operation: Operation): boolean => {
    const schema = operation.body && resolved(Object.values<Json>(resolved(declared(operation).requestBody).content)[0].schema);
    return Boolean(schema?.required?.length || schema?.minProperties);
  };
  each('400 for an empty object where something is required', needsSomething, async (operation) => {
    const { status, body } = await tenant.as.owner.call(idOf(operation), request(operation, { body: {} }));
    expect(status).to.equal(400);
    expect(body.errors.map((error: Json) => error.code)).to.include.oneOf(['required', 'min-properties']);
  });

  each('406 for an Accept it cannot meet', (operation) => Object.values(operation.responses).some(({ mediaTypes }) => mediaTypes.some((type) => type !== 'application/problem+json')), async (operation) => {
    expect((await tenant.as.owner.call(idOf(operation), request(operation, { headers: { accept: 'image/png' } }))).status).to.equal(406);
  });

  each('400 for the id of another kind in the path', (operation) => idParameters(operation).length > 0, async (operation) => {
    for (const parameter of idParameters(operation)) {
      const uuid = crypto.randomUUID();
      const own = ids[kindOf(parameter)!].encode(uuid);
      const others = Object.entries(ids).filter(([kind]) => kind !== kindOf(parameter)).map(([, codec]) => codec.encode(uuid));
      for (const wrong of [...others, uuid, own.toUpperCase(), own.slice(0, -1), `${own}0`, own.replace(/_./, '_8'), own.replace(/.$/, 'u'), `${own}\n`]) {
        const { status, body } = await tenant.as.owner.call(idOf(operation), request(operation, { params: { ...unknownIds(operation), [parameter.name]: wrong } }));
        expect(status, wrong).to.equal(400);
        expect(body.errors[0]).to.include({ in: 'path', parameter: parameter.name });
      }
    }
  });

  each('404 for a well-formed id that nothing has', (operation) => idParameters(operation).length > 0, async (operation) => {
    const { status, body } = await tenant.as.owner.call(idOf(operation), request(operation));
    expect(status).to.equal(404);
    expect(body.code).to.equal('not-found');
  });

  each('403 for a key without its permission', (operation) => operation.security.some(({ scheme, permissions }) => scheme === 'apiKey' && permissions.length > 0), async (operation) => {
    const needed = operation.security.find(({ scheme }) => scheme === 'apiKey')!.permissions;
    const scope = ['customers:read', 'invoices:read', 'api-keys:read'].find((permission) => !needed.includes(permission))!;
    const key = await tenant.as.owner.call('createApiKey', { body: { name: 'Almost nothing', scopes: [scope] } });
    const { status, body } = await service.clientWith({ 'x-api-key': key.body.secret as string }).call(idOf(operation), request(operation));
    expect(status).to.equal(403);
    expect(body.code).to.equal('forbidden');
  });

  each('declares 429, 500, 503 and, where secured, 401 and 403', () => true, (operation) => {
    const expected = ['429', '500', '503', ...(secured(operation) ? ['401', '403'] : [])];
    expect(Object.keys(operation.responses)).to.include.members(expected);
  });

  describe('its documentation is true:', () => {
    each('request examples are valid requests', (operation) => operation.body, (operation) => {
      const validate = requestValidators[`${operation.operationId}_body`]!;
      const all = Object.values<Json>(resolved(declared(operation).requestBody).content).flatMap(examplesOf);
      expect(all, 'at least one example').not.to.be.empty;
      for (const [name, value] of all) expect(validate(structuredClone(value)) || validate.errors, name).to.equal(true);
    });

    each('parameter examples are valid parameters', (operation) => operation.parameters.length > 0, (operation) => {
      for (const place of ['path', 'query', 'header']) {
        const here = parametersOf(operation).filter((parameter) => parameter.in === place);
        if (here.length === 0) continue;
        for (const parameter of here) expect(parameter.example, `an example of ${parameter.name}`).not.to.equal(undefined);
        const validate = requestValidators[`${operation.operationId}_${place}`]!;
        const values = Object.fromEntries(here.map((parameter) => [place === 'header' ? parameter.name.toLowerCase() : parameter.name, structuredClone(parameter.example)]));
        expect(validate(values) || validate.errors, place).to.equal(true);
      }
    });

    each('response examples are valid answers', () => true, (operation) => {
      for (const [status, { schema, items, mediaTypes }] of Object.entries(operation.responses)) {
        for (const type of items ? mediaTypes : []) {
          for (const [, value] of examplesOf(resolved(declared(operation).responses[status]).content[type])) checkItems(items!, type, value as string);
        }
        if (!schema) continue;
        const all = examplesOf(resolved(declared(operation).responses[status]).content['application/json']);
        expect(all, `at least one example for ${status}`).not.to.be.empty;
        const validate = responseValidators[schema]!;
        for (const [name, value] of all) expect(validate(value) || validate.errors, `${status} ${name}`).to.equal(true);
      }
    });

    each('problem examples are problems of this status that the operation declares', () => true, (operation) => {
      for (const [status, response] of Object.entries<Json>(declared(operation).responses)) {
        for (const [name, value] of examplesOf(resolved(response).content?.['application/problem+json'])) {
          expect(value.status, name).to.equal(Number(status));
          expect(problems[value.code as keyof typeof problems], name).to.include({ status: Number(status), title: value.title });
        }
      }
    });
  });
});
