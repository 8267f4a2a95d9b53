/** From YAML to a service that boots: what the compiler makes, what it refuses, and what boot insists on. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { operations } from '../../generated/operations.ts';
import { checkHandlers } from '../../src/contract/bind.ts';
import type { Document } from '../../src/contract/compile/bundle.ts';
import { bundleContract, forAudience } from '../../src/contract/compile/bundle.ts';
import { compileContract } from '../../src/contract/compile/compile.ts';
import { operationTable } from '../../src/contract/compile/operations.ts';
import { surface } from '../../src/contract/compile/surface.ts';
import { vocabulary } from '../../src/contract/compile/vocabulary.ts';
import type { AnyHandler } from '../../src/contract/runnable.ts';

const CONTRACT = fileURLToPath(new URL('../../openapi', import.meta.url));

const LIST = '/api/v1/customers';
const ITEM = '/api/v1/customers/{customer_id}';
const RESTORE = `${ITEM}/restore`;
const BATCH = '/api/v1/customers/batch';

const ADMIN_PATHS = `
purge:
  post:
    operationId: purgeEverything
    tags: [Backstage]
    summary: Purge
    description: Purge everything.
    x-audience: admin
    x-audit:
      event: everything.purged
      resource: customer
      id: '$response.body#/customer/id'
    x-problem-types: [nothing-to-purge]
    x-rate-limit:
      policies: [backstage]
    security:
      - bearer: [backstage:purge]
    requestBody:
      required: true
      content:
        application/json:
          schema:
            $ref: '#/PurgeRequest'
    responses:
      '200':
        description: Done.
        content:
          application/json:
            schema:
              $ref: '#/PurgeResult'
PurgeRequest:
  type: object
  additionalProperties: false
  properties:
    hidden_wish:
      type: string
PurgeResult:
  type: object
  additionalProperties: false
  properties:
    customer:
      $ref: '../schemas/customers.yaml#/Customer'
    hidden_result:
      $ref: '#/HiddenResult'
HiddenResult:
  type: object
  additionalProperties: false
  properties:
    hidden_deep:
      type: integer
`;

describe('the contract', () => {
  const folders: string[] = [];
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  type Edit = [file: string, from: string | RegExp, to: string];

  /** Compiles a copy of the contract with these edits. */
  function compiled(...edits: Edit[]): Promise<Map<string, string>> {
    const folder = mkdtempSync(join(tmpdir(), 'deed-contract-'));
    folders.push(folder);
    cpSync(CONTRACT, folder, { recursive: true });
    for (const [file, from, to] of edits) {
      const before = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
      const after = before.replace(from, to);
      expect(after, `the edit of ${file}`).not.to.equal(before);
      writeFileSync(join(folder, file), after);
    }
    return compileContract(join(folder, 'openapi.yaml'));
  }

  /** What the operation table says of the bundled contract after `change`. */
  function refusal(change: (document: any) => void): string {
    const document = structuredClone(bundled);
    change(document);
    try {
      operationTable(document);
    } catch (error) {
      return (error as Error).message;
    }
    return expect.fail('it compiled');
  }

  let bundled: Document;
  before(async () => (bundled = await bundleContract(join(CONTRACT, 'openapi.yaml'))));

  describe('compiles', () => {
    it('to the same bytes each time, wherever it lies', async () => {
      const [one, two] = [await compiled(), await compileContract(join(CONTRACT, 'openapi.yaml'))];
      expect([...one.keys()]).to.deep.equal([...two.keys()]);
      for (const [name, content] of one) expect(content === two.get(name), name).to.equal(true);
    });

    it('an operation that was added, everywhere it belongs', async () => {
      const added = `\nping:\n  get:\n    operationId: ping\n    tags: [Health]\n    summary: Ping\n    description: Ping.\n    x-audience: public\n    security: []\n    parameters:\n      - name: loud\n        in: query\n        description: How.\n        schema:\n          type: boolean\n    responses:\n      '204':\n        description: Pong.\n`;
      const files = await compiled(['openapi.yaml', /^paths:\n/m, 'paths:\n  /ping:\n    $ref: paths/health.yaml#/ping\n'], ['paths/health.yaml', /$/, added]);
      expect(files.get('operations.txt')).to.match(/^GET +\/ping +ping +public +public +anonymous +- +204$/m);
      expect(files.get('operations.ts')).to.include('  ping: {"operationId":"ping","method":"GET","path":"/ping"');
      expect(files.get('validators.js')).to.include('ping_query');
      expect(files.get('types.ts')).to.include('"/ping"');
      expect(Object.keys((JSON.parse(files.get('public.json')!) as { paths: object }).paths)).to.include('/ping');
    });

    it('an operation that was renamed, under its new name alone', () => {
      const document = structuredClone(bundled);
      document.paths[ITEM]!.patch!.operationId = 'amendCustomer';
      (document.paths[BATCH]!.post!['x-batch'] as Record<string, string>).update = 'amendCustomer';
      expect(surface(operationTable(document))).to.match(/^PATCH .* amendCustomer /m).and.not.match(/updateCustomer/);
    });

    it('a role with * to every permission there is, also a new one', () => {
      const document = structuredClone(bundled);
      (document.components.schemas.Permission!.enum as string[]).push('moon:read');
      const granted = (role: string): string => new RegExp(`"${role}": \\[([^\\]]*)\\]`).exec(vocabulary(document))![1]!;
      expect(granted('owner')).to.include('moon:read');
      expect(granted('admin')).not.to.include('moon:read');
    });
  });

  describe('fails with a message that says where', () => {
    it('without security', () => {
      expect(refusal((document) => delete document.paths[LIST].get.security)).to.equal('GET /api/v1/customers: write `security`; `security: []` makes it public.');
    });

    it('with a security scheme nobody implements, and with two at once', () => {
      for (const alternative of [{ digest: [] }, { bearer: [], apiKey: [] }, {}]) {
        expect(refusal((document) => (document.paths[LIST].get.security = [alternative]))).to.match(/^GET \/api\/v1\/customers: a security alternative is one of bearer, apiKey/);
      }
    });

    it('with a security scheme that is not declared, or declared as something else', () => {
      expect(refusal((document) => (document.components.securitySchemes.cookie.type = 'http'))).to.equal('GET /admin/v1/session: the security scheme cookie must have type: apiKey.');
      expect(refusal((document) => (document.components.securitySchemes.apiKey.name = 'X-Key'))).to.match(/the security scheme apiKey must have name: X-API-Key/);
    });

    it('with a rule of ownership that nothing can be held against', () => {
      const own = (rule: object, change: (paths: any) => void) =>
        refusal((document) => {
          document['x-authz-rules'] = { ...document['x-authz-rules'], own: { member: 'created_by', unless: [], ...rule } };
          change(document.paths);
        });
      expect(own({}, (paths) => (paths[ITEM].get['x-authz'] = 'others'))).to.include('x-authz names others');
      expect(own({ member: 'owner' }, (paths) => (paths[ITEM].get['x-authz'] = 'own'))).to.include('needs the member owner in what is answered');
      expect(own({ member: 'owner' }, (paths) => (paths[LIST].get['x-authz'] = 'own'))).to.include('needs the member owner in what is answered');
      expect(own({ member: 'owner' }, (paths) => (paths[RESTORE].post['x-authz'] = 'own'))).to.include('held against getCustomer, which does not answer owner');
      expect(own({}, (paths) => (paths[LIST].post['x-authz'] = 'own'))).to.include('needs a GET of the thing');
      expect(own({}, (paths) => (paths['/api/v1/me/devices/{device_id}'].delete['x-authz'] = 'own'))).to.include('needs a GET of the thing');
      expect(own({}, (paths) => (paths[BATCH].post['x-authz'] = 'own'))).to.include('a batch is held to the rules of its parts');
    });

    it('with a step-up that a key, a client or nobody would have to take', () => {
      for (const security of [[], [{ bearer: [] }, { apiKey: [] }], [{ bearer: [] }, {}]]) {
        expect(refusal((document) => Object.assign(document.paths[LIST].get, { security, 'x-step-up': { max_age_seconds: 60 } }))).to.equal('GET /api/v1/customers: x-step-up is for people; take only bearer and cookie.');
      }
    });

    for (const name of ['filter[Status]', 'filter[status][like]', 'filter[status][]', 'filter[a.b]', 'filter[status', 'filter[]']) {
      it(`with a filter called ${name}`, () => {
        const message = refusal((document) => document.paths[LIST].get.parameters.push({ name, in: 'query', schema: { type: 'string' } }));
        expect(message).to.include('GET /api/v1/customers').and.include(name).and.include('filter[field]');
      });
    }

    it('with an operationId that is taken', () => {
      expect(refusal((document) => (document.paths[RESTORE].post.operationId = 'getCustomer'))).to.equal(`POST ${RESTORE}: the operationId getCustomer is taken.`);
    });

    it('without an operationId', () => {
      expect(refusal((document) => delete document.paths[LIST].get.operationId)).to.equal('GET /api/v1/customers has no operationId.');
    });

    it('with a self link to nothing, or from something else than the body', () => {
      const self = { operationId: 'getNobody', parameters: {} };
      expect(refusal((document) => (document.paths[LIST].post.responses['201'].links.self = self))).to.match(/^POST \/api\/v1\/customers names getNobody/);
      const fromHeader = { operationId: 'getCustomer', parameters: { customer_id: '$response.header.Location' } };
      expect(refusal((document) => (document.paths[LIST].post.responses['201'].links.self = fromHeader))).to.include('POST /api/v1/customers').and.include('$response.header.Location');
    });

    it('with an answer whose schema has no name', () => {
      expect(refusal((document) => (document.paths[LIST].get.responses['200'].content['application/json'].schema = { type: 'object' }))).to.match(/^GET \/api\/v1\/customers: name the schema of the 200 answer/);
    });

    it('with a cookie parameter', () => {
      expect(refusal((document) => document.paths[LIST].get.parameters.push({ name: 'session', in: 'cookie', schema: { type: 'string' } }))).to.include('session');
    });

    it('with a reference to nothing: the message names the file', async () => {
      const broken = compiled(['paths/customers.yaml', 'schemas/customers.yaml#/CustomerList', 'schemas/customers.yaml#/Nothing']);
      const message = await broken.then(() => expect.fail('it compiled'), (error: Error) => error.message);
      expect(message).to.match(/does not hold together/).and.match(/paths\/customers\.yaml/);
    });
  });

  describe('leaks nothing of another audience:', () => {
    let files: Map<string, string>;
    before(async () => {
      files = await compiled(
        ['openapi.yaml', /^paths:\n/m, 'paths:\n  /backstage/purge:\n    $ref: paths/backstage.yaml#/purge\n'],
        ['openapi.yaml', /^tags:\n/m, 'tags:\n  - name: Backstage\n    description: Hidden rooms.\n'],
        ['openapi.yaml', /^x-rate-limit-policies:\n/m, 'x-rate-limit-policies:\n  backstage:\n    description: Hidden limit.\n    quota: 1\n    window_seconds: 60\n    partition: principal\n'],
        ['common/problems.yaml', /^ {2}rate-limited:\n/m, '  nothing-to-purge:\n    status: 409\n    title: Nothing to purge\n    description: Hidden problem.\n  rate-limited:\n'],
        ['paths/backstage.yaml', /^/, ADMIN_PATHS],
      );
    });

    it('it has a document of its own', () => {
      expect(files.get('admin.json')).to.include('/backstage/purge').and.include('hidden_wish').and.include('hidden_deep');
      expect(Object.keys((JSON.parse(files.get('admin.json')!) as { paths: object }).paths)).to.include('/backstage/purge');
      expect(files.get('operations.txt')).to.match(/purgeEverything +admin/);
    });

    it('shared schemas are in both', () => {
      for (const name of ['admin.json', 'public.json']) expect((JSON.parse(files.get(name)!) as { components: { schemas: object } }).components.schemas).to.have.property('Customer');
    });

    for (const [what, word] of [
      ['path', '/backstage/purge'],
      ['operation', 'purgeEverything'],
      ['request schema', 'PurgeRequest'],
      ['answer schema', 'PurgeResult'],
      ['schema below a schema', 'HiddenResult'],
      ['field', 'hidden_wish'],
      ['tag', 'Backstage'],
      ['problem', 'nothing-to-purge'],
      ['rate limit policy', 'Hidden limit'],
    ] as const) {
      it(`its ${what} is not in public.json`, () => expect(files.get('public.json')!.includes(word)).to.equal(false));
    }

    it('what nobody marked for an audience is in no document', async () => {
      const unmarked = await compiled(['paths/health.yaml', '    operationId: getLiveness\n', '    operationId: unmarked\n'], ['paths/health.yaml', /(operationId: unmarked[^]*?) {4}x-audience: public\n/, '$1']).catch((error: Error) => error);
      if (unmarked instanceof Error) return expect(unmarked.message).to.include('/health/live');
      const documents = [...unmarked].filter(([name]) => name.endsWith('.json'));
      expect(documents.filter(([, content]) => content.includes('"unmarked"')).map(([name]) => name)).to.deep.equal([]);
    });

    it('an audience nobody is marked for has an empty document', () => {
      const { paths, components } = forAudience(bundled, 'nobody');
      expect(paths).to.deep.equal({});
      expect(components.schemas).to.deep.equal({});
    });

    it('every reference of each document leads somewhere', () => {
      for (const name of ['admin.json', 'public.json']) {
        const document = JSON.parse(files.get(name)!) as object;
        for (const [, pointer] of files.get(name)!.matchAll(/"\$ref": "#\/([^"]+)"/g)) {
          const found = pointer!.split('/').reduce<any>((node, key) => node?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
          expect(found, `${name} #/${pointer!}`).not.to.equal(undefined);
        }
      }
    });

    it('audiences share no operation, and together have all of them', () => {
      const ids = (name: string): string[] => Object.values((JSON.parse(files.get(name)!) as { paths: Record<string, Record<string, { operationId?: string }>> }).paths).flatMap((item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []));
      const table = [...files.get('operations.ts')!.matchAll(/^ {2}(\w+): \{/gm)].map((match) => match[1]!);
      expect([...ids('admin.json'), ...ids('public.json')].sort()).to.deep.equal(table.sort());
    });
  });

  describe('and its handlers', () => {
    const handler: AnyHandler = () => ({ status: 204 });
    const complete = Object.fromEntries(Object.values(operations).filter((operation) => !('batch' in operation)).map(({ operationId }) => [operationId, handler]));

    it('boot with exactly the operations of the contract', () => {
      expect(() => checkHandlers(operations, complete)).not.to.throw();
    });

    it('do not boot with an operation missing: the message names it and says where to write it', () => {
      const { getCustomer: _missing, ...rest } = complete;
      expect(() => checkHandlers(operations, rest)).to.throw("getCustomer (GET /api/v1/customers/{customer_id}) has no handler. Write it in the Customers domain's handlers.ts.");
    });

    it('do not boot with one for a batch, which runs those of others', () => {
      expect(() => checkHandlers(operations, { ...complete, batchCustomers: handler })).to.throw('batchCustomers');
    });

    it('do not boot with one too many: the message names it and says what to do', () => {
      expect(() => checkHandlers(operations, { ...complete, teleport: handler })).to.throw('The handler teleport has no operation. Declare it in openapi/paths/, or delete the handler.');
    });

    it('name every difference at once', () => {
      const { getCustomer: _one, listInvoices: _two, ...rest } = complete;
      expect(() => checkHandlers(operations, { ...rest, teleport: handler, constructor: handler })).to.throw(/getCustomer[^]*listInvoices[^]*|listInvoices[^]*getCustomer[^]*/).with.property('message').that.includes('teleport').and.includes('constructor');
    });

    it('do not boot with something that is no function', () => {
      expect(() => checkHandlers(operations, { ...complete, getCustomer: undefined as unknown as AnyHandler })).to.throw('getCustomer');
    });
  });
});
