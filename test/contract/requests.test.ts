/** What the pipeline refuses, step by step: always a problem document, never a 5xx, and nothing is written. */
import { connect } from 'node:net';
import { expect } from 'chai';
import pg from 'pg';
import { operations } from '../../generated/operations.ts';
import { ids } from '../../src/ids.ts';
import type { Answer, CallOptions } from '../support/client.ts';
import type { Service, Tenant } from '../support/service.ts';
import { PASSWORD, startService } from '../support/service.ts';

const CUSTOMERS = '/api/v1/customers';
const SOMEBODY = `${CUSTOMERS}/${ids.CustomerId.encode(crypto.randomUUID())}`;
const VALID = { email: 'ada@example.com' };
const MAX_BYTES = operations.createCustomer.body.maxBytes;

interface RawAnswer {
  status: number;
  headers: Map<string, string>;
  body: any;
  /** All that came, later answers on the same connection included. */
  received: string;
}

describe('requests', () => {
  let service: Service;
  let tenant: Tenant;
  let token: string;
  let superuser: pg.Client;

  before(async () => {
    service = await startService({ environment: { API_DOCS_ENABLED: 'false' } });
    tenant = await service.newTenant();
    const login = await service.anonymous.call('login', { body: { email: `owner@${await tenantDomain()}`, password: PASSWORD } });
    token = login.body.access_token as string;
  });
  after(async () => {
    await superuser.end();
    await service.stop();
  });

  async function tenantDomain(): Promise<string> {
    superuser = new pg.Client({ connectionString: service.databaseUrl });
    await superuser.connect();
    const { rows } = await superuser.query<{ email: string }>(`SELECT email FROM users WHERE id = $1`, [tenant.userIds.owner]);
    return rows[0]!.email.split('@')[1]!;
  }

  /** How many rows every table has, those of pg-boss's queues included. */
  /** But for the audit log: a refusal is what that is for. */
  async function counts(): Promise<Record<string, string>> {
    const { rows } = await superuser.query<{ name: string; count: string }>(
      `SELECT table_schema || '.' || table_name AS name, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I.%I', table_schema, table_name), false, true, '')))[1]::text AS count
       FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'audit%' OR (table_schema, table_name) = ('pgboss', 'job')`,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }

  const post = (options: CallOptions): Promise<Answer> => tenant.as.owner.call('createCustomer', options);
  const bytes = (...values: (string | number[])[]): Uint8Array => Buffer.concat(values.map((value) => Buffer.from(value as string)));

  /** Bytes on a socket, for what no HTTP client would send. */
  function raw(...parts: (string | Uint8Array)[]): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
      let received = '';
      socket.setEncoding('utf8');
      socket.on('data', (text: string) => (received += text));
      // The service may close while we still write; what it said first is what counts.
      socket.on('error', (error) => received === '' && reject(error));
      socket.on('close', () => {
        const [head = '', ...rest] = received.split('\r\n\r\n');
        const [first = '', ...lines] = head.split('\r\n');
        const headers = new Map(lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
        const text = rest.join('\r\n\r\n').slice(0, Number(headers.get('content-length') ?? 0));
        resolve({ status: Number(first.split(' ')[1]), headers, body: text.startsWith('{') ? JSON.parse(text) : text, received });
      });
      for (const part of parts) socket.write(part);
    });
  }

  function refused({ status, headers, text, body }: Answer, expected: number, code: string, faults?: [where: string, code: string][]): void {
    expect(status, text).to.equal(expected);
    expect(headers.get('content-type')).to.equal('application/problem+json');
    expect(body.code).to.equal(code);
    if (faults) expect(body.errors.map((fault: any) => [fault.pointer ?? `${fault.in} ${fault.parameter}`, fault.code])).to.have.deep.members(faults);
  }

  describe('are refused', () => {
    let before: Record<string, string>;
    beforeEach(async () => (before = await counts()));
    afterEach('and nothing is written', async () => expect(await counts()).to.deep.equal(before));

    describe('for their address', () => {
      it('404 at an address nobody has', async () => {
        refused(await service.anonymous.send('GET', '/api/v1/nothing'), 404, 'not-found');
        refused(await service.anonymous.send('GET', '/api/v2/customers'), 404, 'not-found');
      });

      it('404 with a trailing slash, on a fixed address and on a template', async () => {
        refused(await tenant.as.owner.send('GET', `${CUSTOMERS}/`), 404, 'not-found');
        refused(await tenant.as.owner.send('GET', `${SOMEBODY}/`), 404, 'not-found');
        refused(await tenant.as.owner.send('GET', '//api/v1/customers'), 404, 'not-found');
      });

      it('404 in another case: addresses are exact', async () => {
        refused(await tenant.as.owner.send('GET', '/api/v1/Customers'), 404, 'not-found');
      });

      it('405 with Allow, before anybody asks for credentials', async () => {
        const answer = await service.anonymous.send('PUT', CUSTOMERS, { body: VALID });
        refused(answer, 405, 'method-not-allowed');
        expect(answer.headers.get('allow')).to.equal('GET, HEAD, OPTIONS, POST');
        const item = await service.anonymous.send('POST', SOMEBODY, { body: VALID });
        refused(item, 405, 'method-not-allowed');
        expect(item.headers.get('allow')).to.equal('DELETE, GET, HEAD, OPTIONS, PATCH');
      });

      it('405 with Allow for a method that HTTP does not know', async () => {
        const answer = await raw(`PROPFIND ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
        expect(answer.status).to.equal(405);
        expect(answer.headers.get('allow')).to.equal('GET, HEAD, OPTIONS, POST');
        expect(answer.body.code).to.equal('method-not-allowed');
      });

      for (const [title, id] of [['broken percent-encoding', '%zz'], ['percent-encoding that is not UTF-8', '%ff'], ['half a percent-encoding', 'cust_%']]) {
        it(`400 for ${title} in the path`, async () => {
          refused(await tenant.as.owner.send('GET', `${CUSTOMERS}/${id}`), 400, 'malformed-request');
        });
      }

      it('400 for a path parameter that is too long to be one', async () => {
        const { status } = await tenant.as.owner.send('GET', `${CUSTOMERS}/${'c'.repeat(2000)}`);
        expect(status).to.be.oneOf([400, 404]);
      });

      it('400 for a path parameter that hides a slash, a NUL or a query', async () => {
        for (const id of ['cust%2F01', 'cust_%00', '%3Flimit=1', '..%2F..%2Fhealth']) {
          refused(await tenant.as.owner.send('GET', `${CUSTOMERS}/${id}`), 400, 'invalid-request', [['path customer_id', 'pattern']]);
        }
      });
    });

    describe('for what they accept', () => {
      for (const accept of ['text/html', 'application/xml, text/*', 'application/json;q=0', '*/*;q=0', 'application/json;q=0.0, text/html', 'application/json;q=0, */*']) {
        it(`406 for Accept: ${accept}`, async () => {
          refused(await tenant.as.owner.call('listCustomers', { headers: { accept } }), 406, 'not-acceptable');
        });
      }

      it('406 comes before 401, 413 and 415', async () => {
        const headers = { accept: 'text/html', 'content-type': 'text/plain' };
        refused(await service.anonymous.call('createCustomer', { body: 'x'.repeat(MAX_BYTES + 1), headers }), 406, 'not-acceptable');
      });
    });

    describe('for their body', () => {
      it('413 when the body is larger than the operation allows', async () => {
        refused(await post({ body: { email: 'ada@example.com', name: 'x'.repeat(MAX_BYTES) } }), 413, 'payload-too-large');
      });

      it('413 by Content-Length alone, before a byte of the body has come', async () => {
        const answer = await raw(`POST ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${MAX_BYTES + 1}\r\n\r\n`);
        expect(answer.status).to.equal(413);
        expect(answer.body.code).to.equal('payload-too-large');
        expect(answer.headers.get('connection')).to.equal('close');
      });

      it('413 by Content-Length comes before 415 and 401', async () => {
        const answer = await raw(`POST ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: ${MAX_BYTES + 1}\r\n\r\n`);
        expect(answer.status).to.equal(413);
      });

      it('413 when a chunked body grows too large, without its end', async () => {
        const head = `POST ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
        const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
        const answer = await raw(head, ...Array.from({ length: Math.ceil(MAX_BYTES / 0x10000) + 1 }, () => chunk));
        expect(answer.status).to.equal(413);
        expect(answer.body.code).to.equal('payload-too-large');
        expect(answer.headers.get('connection')).to.equal('close');
      });

      it('415 for another type, none, or one with a suffix', async () => {
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json+x', 'application/merge-patch+json', '']) {
          refused(await post({ body: JSON.stringify(VALID), headers: { 'content-type': type } }), 415, 'unsupported-media-type');
        }
      });

      it('415 for another charset', async () => {
        for (const charset of ['latin1', '"iso-8859-1"', 'utf-16']) {
          refused(await post({ body: JSON.stringify(VALID), headers: { 'content-type': `application/json; charset=${charset}` } }), 415, 'unsupported-media-type');
        }
      });

      it('415 for a Content-Encoding', async () => {
        for (const encoding of ['gzip', 'br', 'identity, gzip']) {
          refused(await post({ body: JSON.stringify(VALID), headers: { 'content-encoding': encoding } }), 415, 'unsupported-media-type');
        }
      });

      it('415 comes before 401', async () => {
        refused(await service.anonymous.call('createCustomer', { body: 'x', headers: { 'content-type': 'text/plain' } }), 415, 'unsupported-media-type');
      });

      it('400 where a body is needed and none is sent', async () => {
        refused(await post({}), 400, 'malformed-request');
        refused(await post({ body: '' }), 400, 'malformed-request');
      });

      it('400 for a chunked body without a byte in it', async () => {
        const answer = await raw(`POST ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
        expect(answer.status).to.equal(400);
      });

      for (const [title, text] of [
        ['text that is no JSON', 'email=ada@example.com'],
        ['JSON that ends early', '{"email":'],
        ['two documents', '{"email":"ada@example.com"}{}'],
        ['a comment', '{"email":"ada@example.com"/* who */}'],
        ['a trailing comma', '{"email":"ada@example.com",}'],
        ['NaN', '{"email":NaN}'],
        ['a byte order mark', '\ufeff{"email":"ada@example.com"}'],
        ['an unpaired quote', '{"email":"\ud83d\ude00'],
      ]) {
        it(`400 for ${title}`, async () => {
          refused(await post({ body: text }), 400, 'malformed-json');
        });
      }

      it('400 for bytes that are not UTF-8', async () => {
        for (const wrong of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80]]) {
          refused(await post({ body: bytes('{"email":"ada@example.com","name":"', wrong, '"}') }), 400, 'malformed-json');
        }
      });

      it('400 for NUL and lone surrogates by escape, with a pointer', async () => {
        for (const escape of ['\\u0000', '\\ud800', '\\uDFFF', '\\ud800\\u0041', '\\udc00\\ud800']) {
          refused(await post({ body: `{"email":"ada@example.com","name":"a${escape}"}` }), 400, 'invalid-request', [['#/name', 'encoding']]);
        }
      });

      it('400 for NUL by escape in the name of a field', async () => {
        refused(await post({ body: '{"email":"ada@example.com","a\\u0000b":1}' }), 400, 'invalid-request');
      });

      it('400 for a raw control character in a string', async () => {
        refused(await post({ body: '{"email":"ada@example.com","name":"a\u0001"}' }), 400, 'malformed-json');
        refused(await post({ body: '{"email":"ada@example.com","name":"a\\u0001"}' }), 400, 'invalid-request', [['#/name', 'pattern']]);
      });

      for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
        it(`400 for the field ${key}`, async () => {
          refused(await post({ body: `{"email":"ada@example.com","${key}":{"status":"inactive"}}` }), 400, 'invalid-request', [[`#/${key}`, 'unknown-field']]);
          expect(({} as { status?: string }).status).to.equal(undefined);
        });
      }

      it('400 for values that are not objects', async () => {
        for (const text of ['null', '[]', '"text"', '1', 'true', '[{"email":"ada@example.com"}]']) {
          refused(await post({ body: text }), 400, 'invalid-request', [['#', 'type']]);
        }
      });

      it('400 for nesting 10,000 deep', async () => {
        const depth = 10_000;
        refused(await post({ body: '['.repeat(depth) + ']'.repeat(depth) }), 400, 'invalid-request', [['#', 'type']]);
        refused(await post({ body: `{"email":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}` }), 400, 'invalid-request', [['#/email', 'type']]);
        refused(await post({ body: `{"email":${'{"a":'.repeat(depth)}"\\u0000"${'}'.repeat(depth)}}` }), 400, 'invalid-request');
        refused(await post({ body: '['.repeat(depth) }), 400, 'malformed-json');
      });

      it('400 for numbers, booleans and lists written as strings: a body is not coerced', async () => {
        const customer_id = ids.CustomerId.encode(crypto.randomUUID());
        const order = (item: object): Promise<Answer> => tenant.as.owner.call('createInvoice', { body: { customer_id, items: [{ sku: 'a', qty: 1, ...item }] } });
        refused(await order({ qty: '2' }), 400, 'invalid-request', [['#/items/0/qty', 'type']]);
        refused(await order({ qty: true }), 400, 'invalid-request', [['#/items/0/qty', 'type']]);
        refused(await order({ qty: 1.5 }), 400, 'invalid-request', [['#/items/0/qty', 'type']]);
        refused(await order({ sku: 1 }), 400, 'invalid-request', [['#/items/0/sku', 'type']]);
        refused(await order({ qty: 0, unit_amount: 1_000_000_001 }), 400, 'invalid-request', [['#/items/0/qty', 'minimum'], ['#/items/0/unit_amount', 'maximum']]);
        refused(await tenant.as.owner.call('createInvoice', { body: { customer_id, items: { sku: 'a', qty: 1 } } }), 400, 'invalid-request', [['#/items', 'type']]);
        refused(await tenant.as.owner.call('createInvoice', { body: `{"customer_id":"${customer_id}","items":[{"sku":"a","qty":1e400}]}` }), 400, 'invalid-request');
      });

      it('400 with fifty faults at most, however many there are', async () => {
        const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`unknown_${index}`, index]));
        const answer = await post({ body: { ...VALID, ...many } });
        refused(answer, 400, 'invalid-request');
        expect(answer.body.errors).to.have.length(50);
      });

      it('400 with a pointer that escapes what JSON pointers and URIs escape', async () => {
        refused(await post({ body: { ...VALID, 'a/b~c é"%': 1 } }), 400, 'invalid-request', [['#/a~1b~0c%20%C3%A9%22%25', 'unknown-field']]);
      });
    });

    describe('for their query', () => {
      for (const [query, name, code] of [
        ['limit=1e2', 'limit', 'type'],
        ['limit=0x10', 'limit', 'type'],
        ['limit=%205', 'limit', 'type'],
        ['limit=+5', 'limit', 'type'],
        ['limit=05', 'limit', 'type'],
        ['limit=5.0', 'limit', 'type'],
        ['limit=', 'limit', 'type'],
        ['limit', 'limit', 'type'],
        ['limit=99999999999999999999', 'limit', 'type'],
        ['limit=0', 'limit', 'minimum'],
        ['limit=-1', 'limit', 'minimum'],
        ['limit=101', 'limit', 'maximum'],
        ['total=TRUE', 'total', 'type'],
        ['total=1', 'total', 'type'],
        ['sort=name', 'sort', 'enum'],
        ['sort=', 'sort', 'min-items'],
        ['sort=email,email', 'sort', 'unique-items'],
        ['sort=email&sort=-email', 'sort', 'duplicate-parameter'],
        ['limit=5&limit=5', 'limit', 'duplicate-parameter'],
        ['nothing=1', 'nothing', 'unknown-parameter'],
        ['__proto__=1', '__proto__', 'unknown-parameter'],
        ['constructor=1', 'constructor', 'unknown-parameter'],
        ['limit[]=5', 'limit[]', 'unknown-parameter'],
        ['filter[status]=gone', 'filter[status]', 'enum'],
        ['filter[status][eq]=active', 'filter[status][eq]', 'unknown-parameter'],
        ['filter[email]=%00', 'filter[email]', 'encoding'],
        ['filter[email]=%zz', 'filter[email]=%zz', 'encoding'],
        ['filter[email]=%ff', 'filter[email]=%ff', 'encoding'],
        ['=1.5', '', 'unknown-parameter'],
        ['filter[created_at][gte]=2025-11-01T25:00:00Z', 'filter[created_at][gte]', 'format'],
        ['filter[created_at][gte]=2025-11-01%2000:00:00Z', 'filter[created_at][gte]', 'pattern'],
        ['filter[created_at][gte]=2025-11-01T00:00:00%2B16:00', 'filter[created_at][gte]', 'pattern'],
        ['filter[created_at][gte]=2025-02-30T00:00:00Z', 'filter[created_at][gte]', 'format'],
      ] as const) {
        it(`400 for ?${query}`, async () => {
          refused(await tenant.as.owner.call('listCustomers', { query }), 400, 'invalid-request', [[`query ${name}`, code]]);
        });
      }

      it('400 names every fault of a query', async () => {
        refused(await tenant.as.owner.call('listCustomers', { query: 'a=1&b=2&limit=1&limit=2' }), 400, 'invalid-request', [
          ['query a', 'unknown-parameter'],
          ['query b', 'unknown-parameter'],
          ['query limit', 'duplicate-parameter'],
        ]);
      });
    });

    describe('for their headers', () => {
      for (const [title, key, code] of [['short', 'short', 'min-length'], ['long', 'k'.repeat(256), 'max-length'], ['spaced', 'with a space in it', 'pattern']] as const) {
        it(`400 for an Idempotency-Key that is too ${title}`, async () => {
          const answer = await post({ body: VALID, headers: { 'idempotency-key': key } });
          refused(answer, 400, 'invalid-request');
          expect(answer.body.errors.map((fault: any) => [fault.in, fault.parameter, fault.code])).to.deep.include(['header', 'idempotency-key', code]);
        });
      }

      it('400 for an Idempotency-Key sent twice', async () => {
        const body = JSON.stringify(VALID);
        const answer = await raw(
          `POST ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nIdempotency-Key: first-key\r\nIdempotency-Key: other-key\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        );
        expect(answer.status).to.equal(400);
        expect(answer.body.code).to.equal('invalid-request');
      });

      it('401 comes before what is wrong with parameters and body', async () => {
        refused(await service.anonymous.call('createCustomer', { query: 'nothing=1', body: '{' }), 401, 'unauthenticated');
      });

      it('403 comes before what is wrong with parameters and body', async () => {
        refused(await tenant.as.viewer.call('createCustomer', { query: 'nothing=1', body: '{' }), 403, 'forbidden');
      });

      it('400 for the path comes before the query, the header and the body', async () => {
        const sent = { params: { customer_id: 'nobody' }, query: 'nothing=1', body: '{' };
        refused(await tenant.as.owner.call('updateCustomer', sent), 400, 'invalid-request', [['path customer_id', 'pattern']]);
      });
    });

    it('400 for bytes that are not HTTP, as a problem document, and the service goes on', async () => {
      const answer = await raw('this is not HTTP\r\n\r\n');
      expect(answer.status).to.equal(400);
      expect(answer.headers.get('content-type')).to.equal('application/problem+json');
      expect(answer.body.code).to.equal('malformed-request');
      expect((await service.anonymous.call('getLiveness')).status).to.equal(200);
    });

    it('the service goes on after bodies that broke off', async () => {
      const head = `POST ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"email":`;
      for (let count = 0; count < 20; count++) {
        await new Promise<void>((resolve) => {
          const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () => socket.write(head, () => socket.destroy()));
          socket.on('close', () => resolve());
        });
      }
      expect((await tenant.as.owner.call('listCustomers')).status).to.equal(200);
    });
  });

  describe('are admitted', () => {
    for (const accept of ['*/*', 'application/*', 'application/json', 'APPLICATION/JSON', 'text/html, application/json;q=0.1', 'text/html, */*;q=0.5', 'application/json;charset=utf-8']) {
      it(`with Accept: ${accept}`, async () => {
        expect((await tenant.as.owner.call('listCustomers', { headers: { accept } })).status).to.equal(200);
      });
    }

    it('without Accept', async () => {
      const answer = await raw(`GET ${CUSTOMERS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\n\r\n`);
      expect(answer.status).to.equal(200);
    });

    it('with any Accept where there is no body to answer', async () => {
      const { body } = await post({ body: { email: 'gone@example.com' } });
      expect((await tenant.as.owner.call('deleteCustomer', { params: { customer_id: body.id }, headers: { accept: 'text/html' } })).status).to.equal(204);
    });

    it('with a charset of UTF-8, whatever its spelling', async () => {
      for (const [index, charset] of ['utf-8', 'UTF-8', '"utf-8"', 'utf8'].entries()) {
        const { status } = await post({ body: { email: `charset${index}@example.com` }, headers: { 'content-type': `application/json; charset=${charset}` } });
        expect(status).to.equal(201);
      }
    });

    it('with Content-Encoding: identity', async () => {
      expect((await post({ body: { email: 'identity@example.com' }, headers: { 'content-encoding': 'identity' } })).status).to.equal(201);
    });

    it('with a body of exactly the size the operation allows', async () => {
      const json = JSON.stringify({ email: 'exact@example.com' });
      expect((await post({ body: json + ' '.repeat(MAX_BYTES - json.length) })).status).to.equal(201);
    });

    it('with text of every plane, which comes back unchanged', async () => {
      const name = 'Zoë – 数学 😀 e\u0301 \u202e ';
      const { body } = await post({ body: { email: 'planes@example.com', name } });
      expect(body.name).to.equal(name);
      const escaped = await post({ body: '{"email":"pair@example.com","name":"\\ud83d\\ude00"}' });
      expect(escaped.body.name).to.equal('😀');
    });

    it('with brackets in the query, encoded or not, and + for a space', async () => {
      for (const query of ['filter[status]=inactive', 'filter%5Bstatus%5D=inactive', '&filter[status]=inactive&&']) {
        const { body } = await tenant.as.owner.call('listCustomers', { query });
        expect(body.data).to.deep.equal([]);
      }
    });

    it('with more than one request on a connection, in order', async () => {
      const one = (close: string): string => `GET /health/live HTTP/1.1\r\nHost: x\r\nX-Request-Id: r${close}\r\n${close && 'Connection: close\r\n'}\r\n`;
      const answer = await raw(one(''), one('2'));
      expect(answer.status).to.equal(200);
      expect([...answer.received.matchAll(/^X-Request-Id: (.*)\r$/gm)].map((match) => match[1])).to.deep.equal(['r', 'r2']);
    });
  });

  describe('HEAD and OPTIONS', () => {
    it('HEAD has the headers of GET and no body', async () => {
      const { body } = await post({ body: { email: 'head@example.com' } });
      for (const path of [CUSTOMERS, `${CUSTOMERS}/${body.id}`, SOMEBODY, '/health/live']) {
        const headers = { 'x-request-id': 'same' };
        const get = await tenant.as.owner.send('GET', path, { headers });
        const head = await tenant.as.owner.send('HEAD', path, { headers });
        expect(head.status).to.equal(get.status);
        expect(head.text).to.equal('');
        // The client closes the connection after HEAD; the limits count on.
        const ofThisRequest = /^(date|connection|keep-alive|.*ratelimit.*)$/;
        const plain = (answer: Answer): [string, string][] => [...answer.headers].filter(([name]) => !ofThisRequest.test(name));
        expect(plain(head)).to.deep.equal(plain(get));
        expect(head.headers.has('ratelimit')).to.equal(get.headers.has('ratelimit'));
        expect(Number(head.headers.get('content-length'))).to.equal(Buffer.byteLength(get.text));
      }
    });

    it('HEAD of what needs credentials is 401 without them', async () => {
      const { status, text, headers } = await service.anonymous.send('HEAD', CUSTOMERS);
      expect(status).to.equal(401);
      expect(text).to.equal('');
      expect(headers.get('www-authenticate')).to.match(/^Bearer/);
    });

    it('OPTIONS is 204 with Allow and no body, for anybody', async () => {
      const { status, text, headers } = await service.anonymous.send('OPTIONS', SOMEBODY);
      expect(status).to.equal(204);
      expect(text).to.equal('');
      expect(headers.get('allow')).to.equal('DELETE, GET, HEAD, OPTIONS, PATCH');
    });

    it('404 for OPTIONS where nothing is', async () => {
      refused(await service.anonymous.send('OPTIONS', '/nothing'), 404, 'not-found');
    });
  });

  /** One answer of every kind: fine, created, empty, redirect, refused by each step, unknown. */
  async function everyKind(headers: Record<string, string> = {}): Promise<Answer[]> {
    const owner = tenant.as.owner;
    const { body } = await owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com` } });
    return Promise.all([
      owner.call('listCustomers', { headers }),
      owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com` }, headers }),
      owner.call('deleteCustomer', { params: { customer_id: body.id }, headers }),
      service.anonymous.call('getHealth', { headers }),
      service.anonymous.send('GET', '/', { headers }),
      service.anonymous.send('HEAD', '/health', { headers }),
      service.anonymous.send('OPTIONS', CUSTOMERS, { headers }),
      service.anonymous.send('GET', '/nothing', { headers }),
      service.anonymous.send('GET', '/%zz', { headers }),
      service.anonymous.send('PUT', CUSTOMERS, { headers }),
      owner.call('listCustomers', { headers: { ...headers, accept: 'text/html' } }),
      owner.call('createCustomer', { body: 'x'.repeat(MAX_BYTES + 1), headers }),
      owner.call('createCustomer', { body: 'x', headers: { ...headers, 'content-type': 'text/plain' } }),
      service.anonymous.call('listCustomers', { headers }),
      tenant.as.viewer.call('createCustomer', { body: VALID, headers }),
      owner.call('createCustomer', { body: '{', headers }),
      owner.call('getCustomer', { params: { customer_id: SOMEBODY.split('/').at(-1)! }, headers }),
    ]);
  }

  describe('request ids', () => {
    it('are on every answer, each another', async () => {
      const all = (await everyKind()).map((answer) => answer.headers.get('x-request-id'));
      for (const id of all) expect(id).to.match(/^[0-9a-f-]{36}$/);
      expect(new Set(all).size).to.equal(all.length);
    });

    it('are echoed when well formed', async () => {
      for (const id of ['a', 'A-z_0.9~', 'x'.repeat(128)]) {
        for (const answer of await everyKind({ 'x-request-id': id })) expect(answer.headers.get('x-request-id')).to.equal(id);
      }
    });

    it('are replaced when not', async () => {
      for (const id of ['', 'with space', 'x'.repeat(129), 'a,b', '<script>', 'é']) {
        const { headers } = await service.anonymous.call('getLiveness', { headers: { 'x-request-id': Buffer.from(id).toString('latin1') } });
        expect(headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
      }
    });

    it('are in the log line of the request', async () => {
      const id = crypto.randomUUID();
      await tenant.as.owner.call('listCustomers', { headers: { 'x-request-id': id } });
      expect(service.logs.find((line) => line.requestId === id)).to.include({ operationId: 'listCustomers', status: 200, tenantId: tenant.id, principalId: tenant.userIds.owner });
    });
  });

  it('security headers are on every answer', async () => {
    for (const { headers } of await everyKind()) {
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('content-security-policy')).to.equal("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('cross-origin-resource-policy')).to.equal('same-origin');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('x-frame-options')).to.equal('DENY');
      expect(headers.get('x-powered-by')).to.equal(null);
      expect(headers.get('strict-transport-security'), 'plain http').to.equal(null);
    }
  });

  it('no answer names the machinery: stack traces, SQL, table names', async () => {
    for (const { text } of await everyKind()) expect(text).not.to.match(/node_modules|\.ts:|\bat \w+ \(|SELECT |INSERT |tenant_id/);
  });

  describe('CORS', () => {
    const ORIGIN = 'https://app.example';
    let open: Service;
    before(async () => (open = await startService({ environment: { CORS_ORIGINS: `${ORIGIN}, https://other.example` }, databaseUrl: service.databaseUrl })));
    after(() => open.stop());

    it('an allowed origin may read the answer and its headers', async () => {
      for (const path of ['/health/live', '/nothing', CUSTOMERS]) {
        const { headers } = await open.anonymous.send('GET', path, { headers: { origin: ORIGIN } });
        expect(headers.get('access-control-allow-origin')).to.equal(ORIGIN);
        expect(headers.get('access-control-expose-headers')).to.include('X-Request-Id').and.include('Retry-After');
        expect(headers.get('vary')).to.match(/\bOrigin\b/);
      }
    });

    it('a foreign origin may not, nor one that only looks alike', async () => {
      for (const origin of ['https://evil.example', `${ORIGIN}.evil.example`, 'http://app.example', 'null', ORIGIN.toUpperCase()]) {
        const { status, headers } = await open.anonymous.send('GET', '/health/live', { headers: { origin } });
        expect(status).to.equal(200);
        expect(headers.get('access-control-allow-origin')).to.equal(null);
        expect(headers.get('vary')).to.match(/\bOrigin\b/);
      }
    });

    it('a preflight names methods and headers', async () => {
      const headers = { origin: ORIGIN, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,idempotency-key' };
      const answer = await open.anonymous.send('OPTIONS', CUSTOMERS, { headers });
      expect(answer.status).to.equal(204);
      expect(answer.headers.get('access-control-allow-origin')).to.equal(ORIGIN);
      expect(answer.headers.get('access-control-allow-methods')).to.include('POST');
      expect(answer.headers.get('access-control-allow-headers')).to.match(/Authorization/).and.to.match(/Idempotency-Key/);
      expect(answer.headers.get('access-control-allow-headers')).to.match(/X-CSRF-Token/).and.to.match(/X-Tenant-Id/);
      expect(answer.headers.get('access-control-allow-credentials')).to.equal('true');
    });

    it('a preflight of a foreign origin is allowed nothing', async () => {
      const answer = await open.anonymous.send('OPTIONS', CUSTOMERS, { headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
      expect(answer.headers.get('access-control-allow-methods')).to.equal(null);
    });

    it('no origin is allowed where none is configured', async () => {
      const { headers } = await service.anonymous.send('GET', '/health/live', { headers: { origin: ORIGIN } });
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).to.deep.equal([]);
    });
  });
});
