/** Every public operation is a method, and its request is what the contract says, part by part. */
import { expect } from 'chai';
import { parse } from 'node:querystring';
import { createClient } from '../../clients/typescript/src/index.ts';
import type { Document, ParameterObject, ResponseObject } from '../../src/contract/compile/bundle.ts';
import { operationsOf, resolve } from '../../src/contract/compile/bundle.ts';
import contract from '../../generated/public.json' with { type: 'json' };

const document = contract as unknown as Document;
const all = [...operationsOf(document)];

interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: string | undefined;
}

describe('the methods of the client', () => {
  const sent: Sent[] = [];
  let answer: () => Response = () => Response.json({});
  const options = {
    baseUrl: 'https://api.example.com/below/',
    fetch: async (url: unknown, init?: RequestInit) => {
      sent.push({ url: String(url), ...(init as Omit<Sent, 'url'>) });
      return answer();
    },
  };
  const methods = (credentials: object): Record<string, (parameters?: object, options?: object) => Promise<any> & { text?(mediaType: string): AsyncIterable<string> }> => createClient({ ...options, ...credentials }) as any;

  beforeEach(() => {
    sent.length = 0;
    answer = () => Response.json({ data: [], meta: { next: null, prev: null, total: null } });
  });

  it('are the public operations, no more and no fewer', () => {
    expect(Object.keys(methods({}))).to.deep.equal(all.map(({ operation }) => operation.operationId));
  });

  for (const { path, method, operation, shared } of all) {
    const parameters = [...shared, ...(operation.parameters ?? [])].map((entry) => resolve<ParameterObject>(document, entry));
    const valueOf = (parameter: ParameterObject): unknown => parameter.example ?? [resolve(document, parameter.schema).examples ?? []].flat()[0];
    const values = Object.fromEntries(parameters.map((parameter) => [parameter.name, valueOf(parameter)]));
    const body = operation.requestBody && resolve(document, operation.requestBody);
    const [mediaType, content] = Object.entries(body?.content ?? {})[0] ?? [];
    const sample = Object.values((content as { examples?: Record<string, { value: unknown }> } | undefined)?.examples ?? {}).map((example) => resolve(document, example).value)[0];

    it(`${operation.operationId} puts everything in its place`, async () => {
      for (const [name, value] of Object.entries(values)) expect(value, `an example of ${name}`).not.to.equal(undefined);
      const streams = Object.entries(resolve<ResponseObject>(document, operation.responses[200] ?? {}).content ?? {}).filter(([, { 'x-item-schema': items }]) => items).map(([type]) => type);
      if (streams.length > 0) answer = () => new Response('', { headers: { 'content-type': 'application/x-ndjson' } });
      await methods({ token: 'the-token' })[operation.operationId]!({ ...values, ...(body && { body: sample }) });
      expect(sent).to.have.length(1);
      const [request] = sent;
      const [address, search = ''] = request!.url.split('?') as [string, string?];
      const expectedPath = path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(String(values[name])));
      expect(address).to.equal(`https://api.example.com/below${expectedPath}`);
      expect(request!.method).to.equal(method.toUpperCase());
      const at = (place: string): ParameterObject[] => parameters.filter((parameter) => parameter.in === place);
      expect({ ...parse(search) }).to.deep.equal(Object.fromEntries(at('query').map(({ name }) => [name, [values[name]].flat().join(',')])));
      for (const { name } of at('header')) expect(request!.headers.get(name), name).to.equal(String(values[name]));
      if (body) {
        expect(request!.headers.get('content-type')).to.equal(mediaType);
        expect(mediaType === 'application/x-www-form-urlencoded' ? { ...parse(request!.body!) } : JSON.parse(request!.body!)).to.deep.equal(sample);
      } else expect([request!.body, request!.headers.get('content-type')]).to.deep.equal([undefined, null]);
      expect(request!.headers.get('accept')).to.equal(streams.find((type) => type.includes('json')) ?? 'application/json');
      for (const mediaType of streams) {
        answer = () => new Response('id\n', { headers: { 'content-type': mediaType } });
        for await (const text of methods({})[operation.operationId]!({}).text!(mediaType)) expect(text).to.equal('id\n');
        expect(sent.at(-1)!.headers.get('accept')).to.equal(mediaType);
      }
    });

    it(`${operation.operationId} says who calls as far as it is asked, and has a key of its own where it takes one`, async () => {
      const required = Object.fromEntries(parameters.filter((parameter) => parameter.required).map(({ name }) => [name, values[name]]));
      if (/export(Customers|Invoices)/.test(operation.operationId)) answer = () => new Response('', { headers: { 'content-type': 'application/x-ndjson' } });
      const given = { ...required, ...(body && { body: sample }) };
      const schemes = new Set(operation.security.flatMap((alternative) => Object.keys(alternative)));
      for (const credentials of [{ token: async () => 'the-token' }, { apiKey: 'the-key' }, { client: { id: 'an id', secret: 'a:secret' } }]) await methods(credentials)[operation.operationId]!(given);
      const [token, apiKey, client] = sent.map(({ headers }) => headers);
      expect(token!.get('authorization')).to.equal(schemes.has('bearer') ? 'Bearer the-token' : null);
      expect(apiKey!.get('x-api-key')).to.equal(schemes.has('apiKey') ? 'the-key' : null);
      expect(client!.get('authorization')).to.equal(schemes.has('client') ? `Basic ${btoa('an+id:a%3Asecret')}` : null);
      const key = parameters.find((parameter) => parameter['x-idempotency'])?.name;
      const keys = new Set(sent.map(({ headers }) => headers.get('idempotency-key')));
      if (key) expect([...keys]).to.have.length(3).and.satisfy((made: string[]) => made.every((value) => /^[0-9a-f-]{36}$/.test(value)));
      else expect([...keys]).to.deep.equal([null]);
    });
  }

  it('refuse a parameter that the operation does not have, before anything is sent', async () => {
    for (const name of ['filter[stauts]', 'body', '__proto__x', 'X-Api-Key']) {
      const error = await methods({}).listCustomers!({ [name]: 'active' }).catch((thrown: unknown) => thrown);
      expect(error, name).to.be.instanceOf(TypeError).with.property('message', `listCustomers has no parameter ${name}.`);
    }
    expect(sent).to.deep.equal([]);
  });

  it('refuse an id that would lead to another address', async () => {
    for (const id of [undefined, null, '', '.', '..']) expect(await methods({}).getCustomer!({ customer_id: id }).catch((thrown: unknown) => thrown)).to.be.instanceOf(TypeError);
    expect(sent).to.deep.equal([]);
    await methods({}).getCustomer!({ customer_id: '../me?x=/#y' });
    expect(sent[0]!.url).to.equal('https://api.example.com/below/api/v1/customers/..%2Fme%3Fx%3D%2F%23y');
  });

  it('leave out what is undefined, and take headers of the client, of the call and of its parameters, the later ones first', async () => {
    const client = methods({ apiKey: 'the-key', headers: { 'x-tenant-id': 'ten_a', 'X-One': 'client', 'User-Agent': 'mine' } });
    await client.listCustomers!({ cursor: undefined, q: 'a b&c' });
    await client.getMe!({ 'X-Tenant-Id': 'ten_b' }, { headers: { 'x-one': 'call' } });
    expect(sent[0]!.url).to.match(/customers\?q=a%20b%26c$/);
    expect(sent.map(({ headers }) => ['x-tenant-id', 'x-one', 'user-agent'].map((name) => headers.get(name)))).to.deep.equal([['ten_a', 'client', 'mine'], ['ten_b', 'call', 'mine']]);
  });

  it('name the client in Node', async () => {
    await methods({}).getHealth!();
    expect(sent[0]!.headers.get('user-agent')).to.match(new RegExp(`^deed-client/${document.info.version.replaceAll('.', '\\.')} node/\\d`));
  });

  it('need one address and one credential', () => {
    expect(() => createClient({ baseUrl: 'api.example.com' })).to.throw(TypeError);
    expect(() => createClient({ baseUrl: '', token: 'a', apiKey: 'b' })).to.throw(TypeError, 'a token or an API key');
  });
});
