/** Every operation that changes something leaves one entry: done, refused and failed; with the act or not at all. */
import { expect } from 'chai';
import type { OperationId } from '../../src/contract/handler.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { NO_TENANT } from '../../src/database/audit-log.ts';
import { verifyAuditLog } from '../../src/database/audit-verify.ts';
import { ids, uuidv7 } from '../../src/ids.ts';
import { entriesOf, entryCount, hasRecipe, idParameters, newCustomer, requestOf, unsafe } from '../support/audit.ts';
import type { Answer, CallOptions, Client } from '../support/client.ts';
import { callerOf, isForBrowsers, isForClients } from '../support/callers.ts';
import { goOn } from '../support/contract/prepared.ts';
import type { Program } from '../support/oauth.ts';
import { newProgram } from '../support/oauth.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const idOf = ({ operationId }: Operation): OperationId => operationId as OperationId;
const named = (operationId: string): Operation => unsafe.find((operation) => operation.operationId === operationId)!;
const isSecured = ({ security }: Operation): boolean => security.length > 0;

describe('audit entries', () => {
  let service: Service;
  let tenant: Tenant;
  let owner: string;
  /** An OAuth client of the tenant. */
  let program: Program;
  let owners: Client;
  /** Operations whose act was done here; of others an example is not enough to do it, and its refusal is looked at. */
  const done = new Set<string>();
  before(async () => {
    service = await startService();
    tenant = await service.newTenant();
    owner = ids.UserId.encode(tenant.userIds.owner);
    program = await newProgram(tenant.as.owner);
    owners = callerOf(service, tenant);
  });
  after(() => service.stop());

  const caller = (operation: Operation): Client => (isForClients(operation) ? service.clientWith(program.basic) : isSecured(operation) ? owners : service.anonymous);
  async function ask(operation: Operation, options: CallOptions): Promise<Answer> {
    const answer = await caller(operation).call(idOf(operation), options);
    goOn(operation, answer, service, tenant);
    return answer;
  }
  const actorOf = (operation: Operation): string => (isForClients(operation) ? program.id : owner);

  it('there are operations to look at, and each says what it leaves', () => {
    expect(unsafe.length).to.be.above(5);
    for (const { operationId, audit } of unsafe) expect(audit, operationId).to.be.an('object');
  });

  /** Ids of nobody, for the path. */
  const nobody = (operation: Operation): Record<string, string> => Object.fromEntries(idParameters(operation).map(([name, kind]) => [name, ids[kind].encode(uuidv7())]));

  function resourceOf({ in: place, pointer }: NonNullable<Operation['audit']>['id'] & object, { params, body }: CallOptions, answer: Answer): unknown {
    return place === 'path' ? params![pointer[0]!] : pointer.reduce((node: any, name: string) => node[name], place === 'request' ? body : answer.body);
  }

  for (const operation of unsafe) {
    const { operationId, audit, body } = operation;
    const common = { operation_id: operationId, event: audit!.event, resource: audit!.resource };

    it(`${operationId}: one that is done`, async () => {
      const options = await requestOf(operation, service, tenant);
      const answer = await ask(operation, options);
      const entries = await entriesOf(service, answer);
      expect(entries).to.have.length(1);
      if (hasRecipe(operationId)) expect(answer.status, answer.text).to.be.within(200, 299);
      if (answer.status >= 300) {
        expect(answer.codes).to.include(entries[0]!.code);
        return void expect(entries[0]).to.include({ ...common, ...(isSecured(operation) && { actor: actorOf(operation) }), outcome: 'refused', status: answer.status });
      }
      done.add(operationId);
      const resourceId = audit!.id ? resourceOf(audit!.id, options, answer) : null;
      if (audit!.id) expect(resourceId).to.be.a('string');
      // Who follows a link acts as somebody else than this tenant's owner, and who only asks for one as nobody.
      // On the admin pages nobody acts in a tenant.
      const who = isForBrowsers(operation) ? { tenant_id: NO_TENANT, actor: owner } : isSecured(operation) ? { tenant_id: tenant.id, actor: actorOf(operation) } : {};
      expect(entries[0]).to.include({ ...common, ...who, outcome: 'done', status: answer.status, code: null, resource_id: resourceId });
      expect(entries[0]!.parameters).to.be.an('object');
      if (idParameters(operation).length > 0) expect(entries[0]!.parameters!.path).to.deep.equal(options.params);
      if (body && !body.raw) expect(Object.keys(entries[0]!.parameters!.body!)).to.include.members(Object.keys(options.body as object));
    });

    it(`${operationId}: one that is not what the contract allows, without a parameter`, async () => {
      const params = nobody(operation);
      const options = await requestOf(operation, service, tenant);
      const answer = await ask(operation, { ...options, params: { ...options.params, ...params }, query: 'nobody_declared_this=1' });
      expect(answer.status).to.equal(400);
      const entries = await entriesOf(service, answer);
      expect(entries).to.have.length(1);
      expect(entries[0]).to.include({
        ...common, outcome: 'refused', status: 400, code: 'invalid-request', parameters: null, resource_id: Object.values(params)[0] ?? null,
        tenant_id: isSecured(operation) && !isForBrowsers(operation) ? tenant.id : NO_TENANT, actor: isSecured(operation) ? actorOf(operation) : null,
      });
    });

    it(`${operationId}: one that fails at its COMMIT, which leaves nothing that says it was done`, async () => {
      const options = await requestOf(operation, service, tenant);
      const count = await entryCount(service);
      const answer = await withFailingCommits(() => ask(operation, options));
      const entries = await entriesOf(service, answer);
      expect(entries).to.have.length(1);
      if (!done.has(operationId)) return;
      expect(answer.status).to.equal(500);
      expect(entries[0]).to.include({ ...common, outcome: 'failed', status: 500, code: 'internal-error' });
      expect(entries[0]!.parameters, 'it was valid').to.be.an('object');
      expect(await entryCount(service)).to.equal(count + 1);
      expect((await ask(operation, options)).status, 'nothing of it was kept').to.be.within(200, 299);
    });
  }

  for (const operation of unsafe.filter((one) => isSecured(one) && !one.optional)) {
    const { operationId } = operation;

    it(`${operationId}: 401, of nobody in no tenant`, async () => {
      const params = nobody(operation);
      const answer = await service.anonymous.call(idOf(operation), { ...(await requestOf(operation, service, tenant)), params });
      const [entry, ...more] = await entriesOf(service, answer);
      expect(more).to.deep.equal([]);
      expect(entry).to.include({ operation_id: operationId, tenant_id: NO_TENANT, actor: null, outcome: 'refused', status: 401, code: 'unauthenticated', parameters: null, resource_id: Object.values(params)[0] ?? null });
    });

    if (operation.security.some(({ scheme }) => scheme === 'apiKey')) it(`${operationId}: 403, of who tried`, async () => {
      const { body } = await tenant.as.owner.call('createApiKey', { body: { name: 'Reads', scopes: ['customers:read'] } });
      const answer = await service.clientWith({ 'x-api-key': body.secret }).call(idOf(operation), { ...(await requestOf(operation, service, tenant)), params: nobody(operation) });
      const [entry, ...more] = await entriesOf(service, answer);
      expect(more).to.deep.equal([]);
      expect(entry).to.include({ tenant_id: tenant.id, actor: body.id, outcome: 'refused', status: 403, code: 'forbidden', parameters: null });
    });
  }

  for (const operation of unsafe.filter((one) => idParameters(one).length > 0)) {
    it(`${operation.operationId}: 404, with what was sent`, async () => {
      const params = nobody(operation);
      const answer = await ask(operation, { ...(await requestOf(operation, service, tenant)), params });
      expect(answer.status).to.equal(404);
      const [entry, ...more] = await entriesOf(service, answer);
      expect(more).to.deep.equal([]);
      expect(entry).to.include({ outcome: 'refused', status: 404, code: 'not-found', resource_id: Object.values(params)[0] });
      expect(entry!.parameters!.path).to.deep.equal(params);
    });

    it(`${operation.operationId}: an id that is no id is in none`, async () => {
      const params = Object.fromEntries(Object.keys(nobody(operation)).map((name) => [name, 'nonsense']));
      const answer = await ask(operation, { ...(await requestOf(operation, service, tenant)), params });
      expect(answer.status).to.equal(400);
      expect((await entriesOf(service, answer))[0]).to.include({ resource_id: null, parameters: null });
    });
  }

  it('most operations were done here', () => expect(done.size).to.be.above(unsafe.length / 2));

  describe('of acts with a story', () => {
    it('409 and 422, as the rule says it', async () => {
      const taken = newCustomer();
      await tenant.as.owner.call('createCustomer', { body: taken });
      const conflict = await tenant.as.owner.call('createCustomer', { body: taken });
      expect((await entriesOf(service, conflict)).map(({ outcome, status, code }) => [outcome, status, code])).to.deep.equal([['refused', 409, 'email-taken']]);
      const headers = { 'idempotency-key': crypto.randomUUID() };
      await tenant.as.owner.call('createCustomer', { body: newCustomer(), headers });
      const reused = await tenant.as.owner.call('createCustomer', { body: newCustomer(), headers });
      expect((await entriesOf(service, reused)).map(({ outcome, status, code }) => [outcome, status, code])).to.deep.equal([['refused', 422, 'idempotency-key-reused']]);
    });

    it('with an Idempotency-Key one entry for the act, and none for its replay', async () => {
      const options = { body: newCustomer(), headers: { 'idempotency-key': crypto.randomUUID() } };
      const first = await tenant.as.owner.call('createCustomer', options);
      const replay = await tenant.as.owner.call('createCustomer', options);
      expect(replay.headers.get('idempotency-replayed')).to.equal('true');
      const [entry, ...more] = await entriesOf(service, first);
      expect(more).to.deep.equal([]);
      expect(entry).to.include({ outcome: 'done', resource_id: first.body.id });
      expect(entry!.parameters!.header).to.deep.equal({ 'idempotency-key': options.headers['idempotency-key'] });
      expect(await entriesOf(service, replay)).to.deep.equal([]);
    });

    it('a wrong password: refused, in no tenant, of nobody', async () => {
      const options = await requestOf(named('login'), service, tenant);
      const answer = await service.anonymous.call('login', { body: { ...(options.body as object), password: 'wrong' } });
      const [entry, ...more] = await entriesOf(service, answer);
      expect(more).to.deep.equal([]);
      expect(entry).to.include({ tenant_id: NO_TENANT, actor: null, outcome: 'refused', status: 401, code: 'invalid-credentials', resource_id: null });
    });

    it('a refresh token used again: refused, in its tenant, together with the end of its session', async () => {
      const options = await requestOf(named('refreshTokens'), service, tenant);
      const { body } = await service.anonymous.call('refreshTokens', options);
      await service.anonymous.call('refreshTokens', { body: { refresh_token: body.refresh_token } });
      const answer = await withFailingCommits(() => service.anonymous.call('refreshTokens', options), 'refused');
      expect(answer.status, 'its COMMIT fails with the entry').to.equal(500);
      const again = await service.anonymous.call('refreshTokens', options);
      const [entry, ...more] = await entriesOf(service, again);
      expect(more).to.deep.equal([]);
      expect(entry).to.include({ tenant_id: tenant.id, actor: owner, outcome: 'refused', status: 401, code: 'invalid-refresh-token' });
    });

    it('a refresh token that names a tenant it never was of: in no tenant', async () => {
      const { refresh_token } = (await requestOf(named('refreshTokens'), service, tenant)).body as { refresh_token: string };
      const answer = await service.anonymous.call('refreshTokens', { body: { refresh_token: refresh_token.slice(0, -4) + 'AAAA' } });
      expect(answer.status).to.equal(401);
      expect((await entriesOf(service, answer)).map(({ tenant_id }) => tenant_id)).to.deep.equal([NO_TENANT]);
    });

    it('parameters that are too large are only said to be', async () => {
      const { body } = await requestOf(named('createInvoice'), service, tenant);
      const items = Array.from({ length: 100 }, (_unused, index) => ({ sku: `sku-${index}`, qty: 1, unit_amount: 1, description: 'x'.repeat(100) }));
      const answer = await tenant.as.owner.call('createInvoice', { body: { ...(body as object), items } });
      expect(answer.status).to.equal(201);
      expect((await entriesOf(service, answer))[0]!.parameters).to.deep.equal({ truncated: true });
    });

    it('what is refused before anybody counted it leaves none, nor does what is too much', async () => {
      const early = await service.anonymous.call('createCustomer', { body: 'x', headers: { 'content-type': 'text/plain' } });
      expect(early.status).to.equal(415);
      expect(await entriesOf(service, early)).to.deep.equal([]);
      const strict = await startService({ databaseUrl: service.databaseUrl, environment: { RATE_LIMIT_FACTOR: '1' } });
      try {
        const answers = await Promise.all(Array.from({ length: 25 }, () => strict.anonymous.call('login', { body: { email: 'nobody@example.com', password: 'x' }, query: 'no=1' })));
        const [limited, counted] = [answers.filter(({ status }) => status === 429), answers.filter(({ status }) => status === 400)];
        expect([limited.length, counted.length]).to.deep.equal([5, 20]);
        for (const answer of limited) expect(await entriesOf(strict, answer)).to.deep.equal([]);
        for (const answer of counted) expect(await entriesOf(strict, answer)).to.have.length(1);
      } finally {
        await strict.stop();
      }
    });

    it('reading leaves none', async () => {
      expect(await entriesOf(service, await tenant.as.owner.call('listCustomers'))).to.deep.equal([]);
      expect(await entriesOf(service, await service.anonymous.call('listCustomers'))).to.deep.equal([]);
    });

    it('the answer stays what it is when the entry of a refusal cannot be written, and the log has all of it', async () => {
      const answer = await withFailingCommits(() => tenant.as.viewer.call('createCustomer', { body: newCustomer() }), 'refused');
      expect(answer.status).to.equal(403);
      expect(await entriesOf(service, answer)).to.deep.equal([]);
      const logged = service.logs.find(({ requestId, operationId, outcome }) => requestId === answer.headers.get('x-request-id') && operationId === 'createCustomer' && outcome === 'refused');
      expect(logged).to.include({ level: 50, tenantId: tenant.id, actor: ids.UserId.encode(tenant.userIds.viewer), event: 'customer.created', status: 403, code: 'forbidden' });
    });
  });

  it('after all of this the log is whole', async () => {
    const { entries, broken } = await verifyAuditLog(service.databaseUrl);
    expect(broken).to.deep.equal([]);
    expect(entries).to.equal(await entryCount(service)).and.to.be.above(50);
  });

  /** Meanwhile a COMMIT with an entry of this outcome fails, whatever else is in it. */
  async function withFailingCommits<Result>(work: () => Promise<Result>, outcome = 'done'): Promise<Result> {
    const sql = (text: string) => asSuperuser((client) => client.query(text), service.databaseUrl);
    await sql(`CREATE FUNCTION fail_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no COMMIT today'; END $$`);
    await sql(`CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON audit_log DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.outcome = '${outcome}') EXECUTE FUNCTION fail_commit()`);
    try {
      return await work();
    } finally {
      await sql('DROP FUNCTION fail_commit CASCADE');
    }
  }
});
