/** Reports of errors: what Sentry gets of them, and what neither it nor the log does. */
import { expect } from 'chai';
import { uuidv7 } from '../../src/ids.ts';
import { shownError } from '../../src/telemetry/shown.ts';
import { eventually } from '../support/eventually.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Sentry } from '../support/sentry.ts';
import { startSentry } from '../support/sentry.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

const TRACE = 'a'.repeat(31) + '1';

describe('reports of errors', () => {
  let sentry: Sentry;
  let service: Service;
  let tenant: Tenant;
  before(async () => {
    sentry = await startSentry();
    service = await startService({ work: true, environment: { SENTRY_DSN: sentry.dsn, SENTRY_RELEASE: 'deed@next' } });
    tenant = await service.newTenant();
  });
  beforeEach(() => void ((sentry.events.length = 0), (sentry.envelopes.length = 0)));
  after(async () => {
    await service.stop();
    await sentry.stop();
  });

  const sql = (text: string): Promise<unknown> => asSuperuser((client) => client.query(text), service.databaseUrl);
  /** While the table is away, whatever asks for it fails by us. */
  async function without(table: string, work: () => Promise<unknown>): Promise<void> {
    await sql(`ALTER TABLE ${table} RENAME TO taken_away`);
    try {
      await work();
    } finally {
      await sql(`ALTER TABLE taken_away RENAME TO ${table}`);
    }
  }
  const fails = async (): Promise<void> => {
    const { status } = await tenant.as.agent.call('createCustomer', { body: { email: 'canary-5b1d@example.com' }, headers: { 'x-request-id': 'req-of-a-fault', traceparent: `00-${TRACE}-${'b'.repeat(16)}-01` } });
    expect(status).to.equal(500);
  };

  it('tell of a fault by ids and names, and nothing of what was sent', async () => {
    await without('customers', fails);
    const [event] = await eventually('an event', () => sentry.events.length > 0 && sentry.events);
    expect(event).to.deep.include({ level: 'error', platform: 'node', release: 'deed@next', environment: 'test' });
    expect(event.tags).to.include({ operationId: 'createCustomer', requestId: 'req-of-a-fault', traceId: TRACE, tenantId: tenant.id, code: '42P01' });
    expect(event.contexts.trace.trace_id).to.equal(TRACE);
    const thrown = event.exception.values.at(-1);
    expect(thrown.value).to.equal('relation "customers" does not exist');
    expect(thrown.stacktrace.frames.some(({ filename }: { filename: string }) => filename.includes('src/database/'))).to.equal(true);
    expect(Object.keys(event.user)).to.deep.equal(['id']);
    expect(event).to.not.have.any.keys('request', 'extra', 'breadcrumbs', 'server_name');
    expect(sentry.envelopes.join()).to.not.match(/canary-5b1d|Bearer|eyJ/);
  });

  it('tell of a job that has failed for good, once', async () => {
    await sql(`INSERT INTO pgboss.job (name, data, retry_limit) VALUES ('sendMail', '{"payload": {"mailId": "no uuid at all"}, "tenantId": "${tenant.id}", "userId": null, "requestId": "req-of-a-job", "traceparent": null}', 5)`);
    const [event] = await eventually('an event', () => sentry.events.length > 0 && sentry.events);
    expect(event.tags).to.include({ job: 'sendMail', requestId: 'req-of-a-job', tenantId: tenant.id });
    expect(event.exception.values[0].type).to.equal('GiveUp');
    expect(sentry.events).to.have.length(1);
  });

  it('are none for what callers do wrong', async () => {
    expect((await tenant.as.agent.call('createCustomer', { body: { email: 'none' } })).status).to.equal(400);
    expect((await service.anonymous.call('listCustomers')).status).to.equal(401);
    await without('customers', fails);
    await eventually('the event of the fault', () => sentry.events.length > 0);
    expect(sentry.events).to.have.length(1);
  });

  it('are few when there are many at once, and a Sentry that is slow keeps nobody waiting', async () => {
    sentry.answer = () => undefined;
    const before = service.logs.length;
    await without('customers', async () => {
      for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 20 }, fails));
    });
    const slowest = Math.max(...service.logs.slice(before).map(({ milliseconds }) => Number(milliseconds ?? 0)));
    expect(slowest, 'milliseconds of the slowest answer').to.be.below(4000);
    expect(sentry.events.length).to.be.within(1, 20);
    expect(service.logs.filter(({ msg }) => msg === 'errors came too fast to be reported one by one')).to.have.length(1);
    sentry.answer = (res) => res.writeHead(200).end('{}');
  });
});

describe('what is shown of an error', () => {
  const postgres = (code: string, message: string): Error => Object.assign(new Error(message), { code, detail: 'Failing row contains (canary-77aa).', where: 'canary-77aa', parameters: ['canary-77aa'], query: "SELECT 'canary-77aa'", table: 'customers', constraint: 'customers_email_key' });

  it('is neither row, nor values, nor what was no value', () => {
    for (const error of [postgres('23505', 'duplicate key value violates unique constraint'), postgres('22P02', 'invalid input syntax for type uuid: "canary-77aa"'), new Error('outside', { cause: postgres('22003', 'value "canary-77aa" is out of range') })]) {
      const shown = shownError(error);
      expect(JSON.stringify(shown)).to.not.include('canary-77aa');
      expect(JSON.stringify(shown)).to.include('customers_email_key').and.to.include('errors.test.ts');
    }
    expect(shownError(postgres('23505', 'duplicate key')).message).to.equal('duplicate key');
  });

  it('is nothing of a text that is no JSON, or of what is thrown and is no error', () => {
    let thrown: unknown;
    try {
      JSON.parse('canary-77aa');
    } catch (error) {
      thrown = error;
    }
    for (const what of [thrown, 'canary-77aa', { message: 'canary-77aa' }]) expect(JSON.stringify(shownError(what))).to.not.include('canary');
  });

  it('ends, however its causes turn', () => {
    const error = new Error(uuidv7());
    error.cause = error;
    expect(JSON.stringify(shownError(error)).length).to.be.below(20_000);
  });
});
