/**
 * The rule of these suites: a new operation, declared in openapi/ with its handler, is held to all of them
 * without a line under test/. A copy of the checkout gets a resource, and runs the suites as they are.
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Checkout } from '../support/checkout.ts';
import { copyCheckout, run } from '../support/checkout.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OPERATIONS = ['listNotes', 'createNote', 'getNote', 'deleteNote', 'submitNote'];

const ERRORS: Record<string, string> = { 400: 'BadRequest', 401: 'Unauthenticated', 403: 'Forbidden', 404: 'NotFound', 406: 'NotAcceptable', 409: 'ConflictOrInFlight', 413: 'PayloadTooLarge', 415: 'UnsupportedMediaType', 422: 'UnprocessableOrKeyReused', 429: 'RateLimited', 500: 'InternalError', 503: 'Unavailable' };
const errors = (...statuses: number[]): string => statuses.map((status) => `      '${status}': {$ref: '../common/responses.yaml#/${ERRORS[status]}'}`).join('\n');
const EXAMPLE = '{id: note_01k8zdr380etarfm01sbr8xgyn, text: Call back, weight: 3, created_by: usr_01k6fkdt80e618j2xs82fpx44c, created_at: 2025-11-01T10:00:00Z}';

const PATHS = `collection:
  get:
    operationId: listNotes
    tags: [Customers]
    summary: List notes
    x-audience: public
    x-authz: own-notes
    security: [{bearer: [customers:read]}, {apiKey: [customers:read]}]
    parameters:
      - $ref: '../common/pagination.yaml#/Cursor'
      - $ref: '../common/pagination.yaml#/Limit'
      - $ref: '../common/pagination.yaml#/Total'
      - {name: sort, in: query, style: form, explode: false, schema: {type: array, minItems: 1, maxItems: 2, uniqueItems: true, default: [-created_at], items: {$ref: '../schemas/notes.yaml#/NoteSortKey'}}, example: [-created_at]}
    responses:
      '200':
        description: One page of notes.
        headers: {Link: {$ref: '../common/headers.yaml#/Link'}}
        content: {application/json: {schema: {$ref: '../schemas/notes.yaml#/NoteList'}, examples: {page: {value: {data: [${EXAMPLE}], meta: {next: null, prev: null, total: null}}}}}}
${errors(400, 401, 403, 406, 429, 500, 503)}
  post:
    operationId: createNote
    tags: [Customers]
    summary: Write a note
    x-audience: public
    x-audit: {event: note.created, resource: note, id: '$response.body#/id'}
    security: [{bearer: [customers:write]}, {apiKey: [customers:write]}]
    parameters: [{$ref: '../common/parameters.yaml#/IdempotencyKey'}]
    requestBody:
      required: true
      content: {application/json: {schema: {$ref: '../schemas/notes.yaml#/NoteCreate'}, examples: {note: {value: {text: Call back}}}}}
    responses:
      '201':
        description: The note.
        headers: {Location: {$ref: '../common/headers.yaml#/Location'}, Idempotency-Replayed: {$ref: '../common/headers.yaml#/Idempotency-Replayed'}}
        content: {application/json: {schema: {$ref: '../schemas/notes.yaml#/Note'}, examples: {note: {value: ${EXAMPLE}}}}}
        links: {self: {operationId: getNote, parameters: {note_id: '$response.body#/id'}}}
${errors(400, 401, 403, 406, 409, 413, 415, 422, 429, 500, 503)}
item:
  get:
    operationId: getNote
    tags: [Customers]
    summary: Read a note
    x-audience: public
    x-authz: own-notes
    security: [{bearer: [customers:read]}, {apiKey: [customers:read]}]
    parameters: [{$ref: '#/note_id'}]
    responses:
      '200':
        description: The note.
        content: {application/json: {schema: {$ref: '../schemas/notes.yaml#/Note'}, examples: {note: {value: ${EXAMPLE}}}}}
${errors(400, 401, 403, 404, 406, 429, 500, 503)}
  delete:
    operationId: deleteNote
    tags: [Customers]
    summary: Throw a note away
    x-audience: public
    x-audit: {event: note.deleted, resource: note, id: '$request.path.note_id'}
    x-authz: own-notes
    security: [{bearer: [customers:write]}, {apiKey: [customers:write]}]
    parameters: [{$ref: '#/note_id'}]
    responses:
      '204': {description: The note is gone.}
${errors(400, 401, 403, 404, 406, 429, 500, 503)}
form:
  post:
    operationId: submitNote
    tags: [Customers]
    summary: Submit a note as a form
    x-audience: public
    x-audit: {event: note.submitted, resource: note}
    x-error-format: oauth
    security: [{bearer: [customers:write]}, {apiKey: [customers:write]}]
    requestBody:
      required: true
      content: {application/x-www-form-urlencoded: {schema: {$ref: '../schemas/notes.yaml#/NoteForm'}, examples: {note: {value: {text: Call back}}}}}
    responses:
      '200':
        description: What was submitted.
        content: {application/json: {schema: {$ref: '../schemas/notes.yaml#/NoteSubmitted'}, examples: {note: {value: {text: Call back, topic: null}}}}}
${errors(400, 401, 403, 406, 413, 415, 429, 500, 503).replaceAll('responses.yaml#/', 'oauth.yaml#/OAuth')}
note_id: {name: note_id, in: path, required: true, schema: {$ref: '../schemas/notes.yaml#/NoteId'}, example: note_01k8zdr380etarfm01sbr8xgyn}
`;

const SCHEMAS = `NoteId: {type: string, x-id-prefix: note, pattern: '^note_[0-7][0-9a-hjkmnp-tv-z]{25}$', maxLength: 31}
NoteSortKey: {type: string, enum: [created_at, -created_at, weight, -weight]}
NoteCreate:
  type: object
  additionalProperties: false
  required: [text]
  properties:
    text: {type: string, minLength: 1, maxLength: 80, pattern: '^[^\\x00-\\x1f\\x7f]+$'}
    weight: {type: integer, minimum: 0, maximum: 9, default: 0}
NoteForm:
  type: object
  additionalProperties: false
  required: [text]
  properties:
    text: {type: string, minLength: 1, maxLength: 80, pattern: '^[^\\x00-\\x1f\\x7f]+$'}
    topic: {type: string, enum: [work, home]}
NoteSubmitted:
  type: object
  additionalProperties: false
  required: [text, topic]
  properties: {text: {type: string, maxLength: 80}, topic: {type: [string, 'null'], maxLength: 80}}
Note:
  type: object
  additionalProperties: false
  required: [id, text, weight, created_by, created_at]
  properties:
    id: {$ref: '#/NoteId'}
    text: {type: string, maxLength: 80}
    weight: {type: integer, minimum: 0, maximum: 9}
    created_by: {$ref: 'shared.yaml#/NullableActor'}
    created_at: {$ref: 'shared.yaml#/Timestamp'}
NoteList:
  type: object
  additionalProperties: false
  required: [data, meta]
  properties: {data: {type: array, maxItems: 100, items: {$ref: '#/Note'}}, meta: {$ref: '../common/pagination.yaml#/PageMeta'}}
`;

const ENTITY = `import { EntitySchema } from 'typeorm';
import { table } from '../../database/table.ts';
export const Note = new EntitySchema({ name: 'notes', columns: { tenant_id: { type: 'uuid', primary: true }, id: { type: 'uuid', primary: true }, text: { type: 'text' }, weight: { type: 'integer' }, created_by: { type: 'text', nullable: true }, created_at: { type: 'timestamptz', default: () => 'now()' } } });
export const notes = table(Note);
`;

const HANDLERS = `import { created, noContent, ok } from '../../contract/handler.ts';
import { list, page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { AppError } from '../../errors.ts';
import { ids, uuidv7 } from '../../ids.ts';
import { notes } from './entity.ts';
const note = view('Note', notes, { id: ids.NoteId });
const select = list('listNotes', notes, { created_at: 'created_at', weight: 'weight' });
const found = (row) => { if (!row) throw new AppError('not-found', 'There is no such note.'); return row; };
export const noteHandlers = {
  listNotes: async ({ query, db }) => page(await select(db, query), note),
  createNote: async ({ body, tx }) => created(note.show(await notes.insert(tx.last, { id: uuidv7(), text: body.text, weight: body.weight }))),
  getNote: async ({ params, db }) => ok(note.show(found(await notes.find(db, ids.NoteId.decode(params.note_id))))),
  deleteNote: async ({ params, tx }) => { if (!(await notes.remove(tx, ids.NoteId.decode(params.note_id)))) found(undefined); return noContent(); },
  submitNote: async ({ body }) => ok({ text: body.text, topic: body.topic ?? null }),
};
`;

const MIGRATION = `export class Notes9900000000000 {
  async up(runner) {
    await runner.query('CREATE TABLE notes (tenant_id uuid NOT NULL, id uuid NOT NULL, text text NOT NULL, weight integer NOT NULL, created_by text, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (tenant_id, id))');
    await runner.query('ALTER TABLE notes ENABLE ROW LEVEL SECURITY');
    await runner.query('ALTER TABLE notes FORCE ROW LEVEL SECURITY');
    await runner.query("CREATE POLICY tenant ON notes USING (tenant_id = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))");
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON notes TO deed_app');
  }
  async down(runner) { await runner.query('DROP TABLE notes'); }
}
`;

/** What `x-authz` promises, for a role that lacks the permission which lifts it. */
const OWN_NOTES = `import { expect } from 'chai';
import { ids } from '../../src/ids.ts';
import { startService } from '../support/service.ts';

describe("notes of one's own", () => {
  let service, tenant, theirs, own;
  const text = { body: { text: 'Call back' } };
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    theirs = [];
    own = [];
    for (let count = 0; count < 3; count++) {
      theirs.push((await tenant.as.owner.call('createNote', text)).body.id);
      own.push((await tenant.as.agent.call('createNote', text)).body.id);
    }
  });
  after(() => service.stop());
  const idsOf = ({ status, body, text }) => {
    expect(status, text).to.equal(200);
    return body.data.map(({ id }) => id).sort();
  };
  const params = (note_id) => ({ params: { note_id } });

  it('are all that a list shows and counts, page by page', async () => {
    const all = await tenant.as.agent.call('listNotes', { query: { total: 'true' } });
    expect(idsOf(all)).to.deep.equal(own);
    expect(all.body.meta).to.deep.equal({ next: null, prev: null, total: 3 });
    const first = await tenant.as.agent.call('listNotes', { query: { limit: 2 } });
    const second = await tenant.as.agent.call('listNotes', { query: { limit: 2, cursor: first.body.meta.next } });
    expect([...idsOf(first), ...idsOf(second)].sort()).to.deep.equal(own);
    expect(second.body.meta.next).to.equal(null);
    expect(idsOf(await tenant.as.owner.call('listNotes'))).to.deep.equal([...own, ...theirs].sort());
  });

  it('are those of an API key that made them, and not those of its maker', async () => {
    const { body } = await tenant.as.owner.call('createApiKey', { body: { name: 'Notes', scopes: ['customers:read', 'customers:write'] } });
    const key = service.clientWith({ 'x-api-key': body.secret });
    const mine = (await key.call('createNote', text)).body.id;
    expect(idsOf(await key.call('listNotes'))).to.deep.equal([mine]);
    expect((await key.call('getNote', params(theirs[0]))).status).to.equal(404);
    expect((await key.call('deleteNote', params(mine))).status).to.equal(204);
  });

  it('can be read and deleted; others are 404, word for word like what is not there', async () => {
    const nothing = ids.NoteId.encode(crypto.randomUUID());
    for (const operationId of ['getNote', 'deleteNote']) {
      const [hidden, missing] = [await tenant.as.agent.call(operationId, params(theirs[0])), await tenant.as.agent.call(operationId, params(nothing))];
      expect([hidden.status, missing.status]).to.deep.equal([404, 404]);
      expect({ ...hidden.body, instance: '' }).to.deep.equal({ ...missing.body, instance: '' });
    }
    expect((await tenant.as.owner.call('getNote', params(theirs[0]))).status).to.equal(200);
    expect((await tenant.as.agent.call('getNote', params(own[0]))).status).to.equal(200);
    expect((await tenant.as.owner.call('deleteNote', params(own[1]))).status).to.equal(204);
    expect((await tenant.as.agent.call('deleteNote', params(own[0]))).status).to.equal(204);
    expect((await tenant.as.agent.call('deleteNote', params(own[0]))).status).to.equal(404);
  });
});
`;

interface Results {
  tests: { fullTitle: string; err: { message?: string } }[];
}

describe('a new operation', function () {
  this.timeout(300_000);
  let checkout: Checkout;
  let suites: string[];

  before(async () => {
    checkout = await copyCheckout();
    await cp(join(ROOT, 'test'), checkout.path('test'), { recursive: true });
    const files = (await readdir(join(ROOT, 'test/contract'))).filter((file) => file.endsWith('.test.ts'));
    const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(ROOT, 'test/contract', file), 'utf8')] as const));
    suites = texts.filter(([, text]) => /^ {2,4}each\(/m.test(text)).map(([file]) => file);

    await mkdir(checkout.path('src/domains/notes'));
    for (const [name, text] of [['openapi/paths/notes.yaml', PATHS], ['openapi/schemas/notes.yaml', SCHEMAS], ['src/domains/notes/entity.ts', ENTITY], ['src/domains/notes/handlers.ts', HANDLERS], ['migrations/9900000000000-notes.ts', MIGRATION]] as const) await writeFile(checkout.path(name), text);
    await edit('openapi/openapi.yaml', /^paths:\n/m, `paths:\n  /api/v1/notes:\n    $ref: paths/notes.yaml#/collection\n  /api/v1/notes/{note_id}:\n    $ref: paths/notes.yaml#/item\n  /api/v1/notes/form:\n    $ref: paths/notes.yaml#/form\n`);
    await edit('openapi/openapi.yaml', /^x-authz-rules:\n/m, `x-authz-rules:\n  own-notes: {description: Notes of one's own., member: created_by, unless: [invoices:write]}\n`);
    await edit('src/domains/index.ts', /return \{\n/, 'return {\n    ...noteHandlers,\n', `import { noteHandlers } from './notes/handlers.ts';\n`);
    await edit('src/domains/entities.ts', /entities = \[/, 'entities = [Note, ', `import { Note } from './notes/entity.ts';\n`);
    await edit('migrations/index.ts', /\];\s*$/, ', Notes9900000000000];\n', `import { Notes9900000000000 } from './9900000000000-notes.ts';\n`);
    const { code, stderr } = await run(process.execPath, [checkout.path('src/contract/compile/main.ts')], ROOT);
    expect(code, stderr).to.equal(0);
  });
  after(() => checkout.remove());

  async function edit(name: string, pattern: RegExp, replacement: string, imports = ''): Promise<void> {
    const text = await readFile(checkout.path(name), 'utf8');
    expect(text, name).to.match(pattern);
    await writeFile(checkout.path(name), imports + text.replace(pattern, () => replacement));
  }

  /** The tests of the copy that are about the new operations, on this checkout's Postgres. */
  async function runSuites(files: string[], titles = ` (${OPERATIONS.join('|')})$`): Promise<{ passed: string[]; failed: { title: string; message: string }[] }> {
    const report = checkout.path('report.json');
    await rm(report, { force: true });
    const mocha = join(ROOT, 'node_modules/mocha/bin/mocha.js');
    const { stdout, stderr } = await run(process.execPath, [mocha, '--no-config', '--exit', '--timeout', '60000', '--require', checkout.path('test/support/postgres.ts'), '--grep', titles, '--reporter', 'json', '--reporter-option', `output=${report}`, ...files.map((file) => checkout.path(`test/contract/${file}`))], ROOT, { PATH: process.env.PATH!, HOME: process.env.HOME ?? '' });
    const { tests } = await readFile(report, 'utf8').then((text) => JSON.parse(text) as Results, () => Promise.reject(new Error(stdout + stderr)));
    return {
      passed: tests.filter(({ err }) => err.message === undefined).map(({ fullTitle }) => fullTitle),
      failed: tests.filter(({ err }) => err.message !== undefined).map(({ fullTitle, err }) => ({ title: fullTitle, message: err.message! })),
    };
  }

  it('is asked everything that the others are asked, and passes', async () => {
    const { passed, failed } = await runSuites(suites);
    expect(failed).to.deep.equal([]);
    const rulesOf = (operation: string): string[] => passed.filter((title) => title.endsWith(` ${operation}`)).map((title) => title.slice(0, -operation.length - 1));
    const everybodys = [
      'a valid request is answered with a declared success or a declared rule',
      'who may call each role may call what its permissions grant, and nothing else',
      'who may call a key may call what its permissions grant, and nothing else',
      'over the limit headers count down, and then it is 429 with Retry-After',
      'when we fail 500 for a handler that throws, and not a word of it',
      'when we fail without its database 503 with Retry-After, unless it needs no database',
      'bad input bytes that no client would send get a problem document, or what is due',
    ];
    for (const operation of OPERATIONS) expect(rulesOf(operation), operation).to.include.members(everybodys);
    expect(rulesOf('createNote')).to.include.members(['a broken request 400 with a pointer for each member of the body and each way to break it', 'a key that is sent again is answered byte for byte as the first, and has one effect', 'the documentation is true: request examples are valid requests']);
    expect(rulesOf('submitNote')).to.include.members(['a broken request 400 with a pointer for each member of the body and each way to break it', 'a broken request 400 for no form, for a name given twice, and for one that is not UTF-8']);
    expect(rulesOf('getNote')).to.include("another tenant's ids answer nothing and change nothing");
    expect(rulesOf('listNotes')).to.include.members(['every list shows each row once, to its end and back, in every order', 'every list shows what is there throughout exactly once, while others come and go']);
  });

  it('is held to its rule of ownership, without a line in its handlers', async () => {
    await writeFile(checkout.path('test/contract/own-notes.test.ts'), OWN_NOTES);
    const { passed, failed } = await runSuites(['own-notes.test.ts'], 'own');
    expect(failed).to.deep.equal([]);
    expect(passed).to.have.length(3);
  });

  it('is found out when its handler is wrong', async () => {
    await edit('src/domains/notes/handlers.ts', /weight: body\.weight/, 'weight: 1');
    await edit('src/domains/notes/handlers.ts', /if \(!\(await notes\.remove[^;]*;/, `await notes.remove(tx, ids.NoteId.decode(params.note_id));`);
    const { failed } = await runSuites(['valid-requests.test.ts', 'broken-requests.test.ts', 'other-tenants.test.ts']);
    expect(failed.map(({ title }) => title)).to.deep.equal([
      'a valid request is answered with a declared success or a declared rule createNote',
      'a broken request 404 for a well-formed id that nothing has deleteNote',
      "another tenant's ids answer nothing and change nothing deleteNote",
    ]);
    expect(failed[0]!.message).to.include('#/weight').and.to.include('DEED_SEED=');
  });
});
