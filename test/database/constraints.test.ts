/** What the database refuses has a name, and the name a meaning; the model says what the tables are. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { EntitySchemaColumnOptions } from 'typeorm';
import { problems } from '../../generated/vocabulary.ts';
import { toAppError } from '../../src/database/errors.ts';
import { constraints } from '../../src/domains/index.ts';
import { entities } from '../../src/domains/entities.ts';
import { AppError } from '../../src/errors.ts';
import { subjects } from '../support/contract/document.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';
import { asSuperuser, migratedDatabase } from '../support/postgres.ts';

const REFERENCED = ' (referenced)';

/**
 * Constraints that no request can break, and why. Whoever adds a constraint either gives it a meaning
 * in the domain's entity.ts, or writes here why no client meets it.
 */
const OUT_OF_REACH: Record<string, string> = {
  api_keys_tenant_id_fkey: 'the tenant comes from verified credentials',
  api_keys_tenant_secret_hash_key: 'secrets are 160 random bits',
  invoice_counters_tenant_id_fkey: 'the tenant comes from verified credentials',
  invoice_items_invoice_fkey: 'lines are written with their invoice',
  [`invoice_items_invoice_fkey${REFERENCED}`]: 'lines go with their invoice',
  invoice_items_qty_check: 'the contract has the same bound',
  invoice_items_unit_amount_check: 'the contract has the same bound',
  invoices_number_check: 'status and number are written together',
  invoices_tenant_number_key: 'numbers come from the counter, under its lock',
  invitations_open_email_key: 'an open one is revoked first, under the lock of the tenant',
  invitations_tenant_id_fkey: 'the tenant comes from verified credentials',
  invitations_tenant_token_hash_key: 'tokens are 160 random bits',
  memberships_tenant_id_fkey: 'the tenant comes from verified credentials, or is made before',
  memberships_user_id_fkey: 'rows of people are never deleted',
  notifications_membership_fkey: 'jobs write them, for members, and try again where one has left meanwhile',
  [`notifications_membership_fkey${REFERENCED}`]: 'notifications go with the membership',
  oauth_clients_tenant_id_fkey: 'the tenant comes from verified credentials',
  oauth_clients_one_way: 'a secret takes the place of keys, and keys that of a secret',
  oauth_assertions_client_fkey: 'the client has said who it is',
  one_time_tokens_user_id_fkey: 'rows of people are never deleted',
  one_time_tokens_user_token_hash_key: 'tokens are 160 random bits',
  devices_user_id_fkey: 'rows of people are never deleted',
  devices_user_token_hash_key: 'tokens are 160 random bits',
  refresh_tokens_session_fkey: 'tokens are written with their session',
  [`refresh_tokens_session_fkey${REFERENCED}`]: 'sessions are never deleted by an operation',
  refresh_tokens_user_token_hash_key: 'the successor of a token is inserted by the one who used it',
  sessions_user_id_fkey: 'rows of people are never deleted',
  two_factor_user_id_fkey: 'rows of people are never deleted',
  recovery_codes_user_id_fkey: 'rows of people are never deleted',
  recovery_codes_user_digest_key: 'codes are 50 random bits, ten at a time',
  external_logins_code_hash_key: 'codes are 160 random bits',
  external_logins_state_hash_key: 'states are random',
  external_logins_bound_check: 'who begins a login, and for what, is decided by the service',
  external_logins_purpose_check: 'who begins a login, and for what, is decided by the service',
  identities_user_id_fkey: 'rows of people are never deleted',
  identities_provider_subject_key: 'an identity is held by its name while it is looked for and made',
  pre_registrations_email_key: 'ON CONFLICT takes the row that is there',
  mail_events_mail_fkey: 'events are written to a mail that was found',
  [`mail_events_mail_fkey${REFERENCED}`]: 'events go with their mail',
  mail_events_once_key: 'ON CONFLICT passes over what was told before',
  mail_recipients_address_key: 'the recipients of a mail are each written once',
  mail_recipients_mail_fkey: 'recipients are written with their mail',
  [`mail_recipients_mail_fkey${REFERENCED}`]: 'recipients go with their mail',
  mails_content_is_erased: 'whatever ends a mail erases what it says',
  schedules_next_check: 'whether it is paused and when it is next are written together',
  tasks_finished_check: 'each step writes what its status asks for',
  tasks_outcome_check: 'each step writes what its status asks for',
  webhook_attempts_delivery_fkey: 'attempts are written with what they change of their delivery',
  [`webhook_attempts_delivery_fkey${REFERENCED}`]: 'attempts go with their delivery',
  webhook_deliveries_endpoint_fkey: 'deliveries are written to endpoints that were found',
  [`webhook_deliveries_endpoint_fkey${REFERENCED}`]: 'deliveries go with their endpoint',
  webhook_deliveries_event_key: 'ON CONFLICT passes over what was fanned out before',
  webhook_endpoints_disabled_check: 'whether it is enabled, and why not, are written together',
  webhook_endpoints_reason_check: 'reasons are ours, never the client\'s',
  sessions_user_cookie_hash_key: 'tokens are 160 random bits',
};

/** Every enum of the contract: a check of the same values refuses nothing that the contract admits. */
const enums = new Set<string>();
const keyOf = (values: readonly unknown[]): string => JSON.stringify([...values].sort());
for (const audience of new Set(subjects.map(({ row }) => row.audience))) {
  JSON.parse(readFileSync(new URL(`../../generated/${audience}.json`, import.meta.url), 'utf8'), (name, value: unknown) => {
    if (name === 'enum' && Array.isArray(value)) enums.add(keyOf(value));
    return value;
  });
}
const isOfContract = ({ definition }: Found): boolean => /^CHECK \(\(\w+ = ANY \(ARRAY\[('[^']*'::text(, )?)+\]\)\)\)$/.test(definition) && enums.has(keyOf([...definition.matchAll(/'([^']*)'/g)].map(([, value]) => value)));

interface Found {
  name: string;
  /** As Postgres writes it. */
  definition: string;
  /** Of the target: what is deleted stays in the table, and so does what refers to it. */
  keepsDeleted: boolean;
  table: string;
  target: string | null;
  type: string;
}

describe('constraints', () => {
  let url: string;
  before(async () => (url = await migratedDatabase()));

  const query = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => asSuperuser(async (client) => (await client.query(text, values)).rows as Row[], url);
  const found = (): Promise<Found[]> =>
    query<Found>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition, EXISTS (SELECT FROM pg_attribute WHERE attrelid = confrelid AND attname = 'deleted_at') AS "keepsDeleted",
         conrelid::regclass::text AS table, NULLIF(confrelid, 0)::regclass::text AS target, contype::text AS type
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('u', 'f', 'c', 'x') AND conparentid = 0
       UNION ALL
       SELECT i.indexrelid::regclass::text, '', false, i.indrelid::regclass::text, NULL, 'u' FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
       WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY 1`,
    );

  it('every name in the map is a constraint of the database, and (referenced) one a foreign key', async () => {
    const all = await found();
    for (const key of Object.keys(constraints)) {
      const name = key.replace(REFERENCED, '');
      const known = all.find((constraint) => constraint.name === name);
      expect(known, key).not.to.equal(undefined);
      if (key !== name) expect(known!.type, key).to.equal('f');
    }
  });

  it('every name in the map means a problem of the contract, of a client\'s making', () => {
    for (const [name, { code, detail }] of Object.entries(constraints)) {
      expect(problems[code].status, name).to.be.within(400, 499);
      expect(detail, name).to.match(/\.$/);
    }
  });

  it('every unique, foreign and check constraint is mapped, or out of a client\'s reach for a reason', async () => {
    const all = await found();
    // Rows that others refer to can only be met where an operation deletes: not tenants, not users.
    const isMet = ({ type, target, keepsDeleted }: Found): boolean => type === 'f' && target !== 'tenants' && target !== 'users' && !keepsDeleted;
    const names = all.filter((constraint) => !isOfContract(constraint)).flatMap((constraint) => (isMet(constraint) ? [constraint.name, constraint.name + REFERENCED] : [constraint.name]));
    for (const name of names) expect(name in constraints || name in OUT_OF_REACH, `${name}: give it a meaning in entity.ts, or a reason in this test`).to.equal(true);
    for (const name of Object.keys(OUT_OF_REACH)) expect(names, 'reasons for constraints that are gone').to.include(name);
    for (const name of Object.keys(OUT_OF_REACH)) expect(constraints, 'both mapped and out of reach').not.to.have.property(name);
  });

  it('every name is one of ours, except of keys to tenants and users', async () => {
    const generated = (await found()).filter(({ name, type, target }) => type === 'f' && /_id_fkey$/.test(name) && target !== 'tenants' && target !== 'users');
    expect(generated).to.deep.equal([]);
  });

  describe('entities', () => {
    for (const { options } of entities) {
      // What search functions read is no part of the model.
      it(`${options.name}: columns, types, nullability and primary key are the table's`, async () => {
        const columns = await query<{ name: string; type: string; nullable: boolean; primary: boolean }>(
          `SELECT a.attname AS name, t.typname AS type, NOT a.attnotnull AS nullable, COALESCE(a.attnum = ANY (k.conkey), false) AS primary
           FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
           WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'search_text'`,
          [options.tableName ?? options.name],
        );
        const spelled: Record<string, string> = { int2: 'smallint', int4: 'integer', int8: 'bigint', float8: 'double precision', bool: 'boolean', bpchar: 'char' };
        const modelled = Object.entries(options.columns as unknown as Record<string, EntitySchemaColumnOptions>);
        expect(modelled.map(([name, column]) => ({ name, type: column.type, nullable: column.nullable === true, primary: column.primary === true }))).to.have.deep.members(
          columns.map(({ type, ...column }) => ({ ...column, type: spelled[type] ?? type })),
        );
      });

      it(`${options.name}: what the database fills in, the entity says it does`, async () => {
        const defaults = await query<{ name: string }>(`SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_default IS NOT NULL`, [options.tableName ?? options.name]);
        const modelled = Object.entries(options.columns as unknown as Record<string, EntitySchemaColumnOptions>).filter(([, column]) => column.default !== undefined);
        expect(modelled.map(([name]) => name)).to.have.members(defaults.map(({ name }) => name));
      });
    }
  });

  describe('what Postgres says becomes', () => {
    const refused = (code: string, constraint: string, detail = ''): unknown => toAppError(Object.assign(new Error('from Postgres'), { code, constraint, detail }), constraints);

    it('the problem of the constraint, with a pointer to the field', () => {
      const error = refused('23505', 'customers_tenant_email_key') as AppError;
      expect(error).to.be.instanceOf(AppError).with.property('code', 'email-taken');
      expect(error.errors).to.have.length(1);
      expect(error.errors![0]).to.include({ pointer: '#/email' });
    });

    it('the problem of either side of a foreign key', () => {
      const bothSides = { ...constraints, 'invoices_customer_fkey (referenced)': { code: 'invoice-state', detail: 'Somebody needs it.' } } as const;
      const either = (code: string, detail = ''): unknown => toAppError(Object.assign(new Error('from Postgres'), { code, constraint: 'invoices_customer_fkey', detail }), bothSides);
      expect(either('23503', 'Key (…) is not present in table "customers".')).to.have.property('code', 'unknown-customer');
      expect(either('23503', 'Key (…) is still referenced from table "invoices".')).to.have.property('code', 'invoice-state');
      expect(either('23001')).to.have.property('code', 'invoice-state');
    });

    it('itself where nobody gave it a meaning, and so a 500', () => {
      expect(refused('23505', 'some_other_key')).not.to.be.instanceOf(AppError);
      expect(refused('22012', '')).not.to.be.instanceOf(AppError);
    });

    it('unavailable where trying again may help', () => {
      for (const code of ['55P03', '53300', '57014', '57P01', '57P02', '57P03', '08006', '08003', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']) {
        expect(refused(code, ''), code).to.include({ code: 'unavailable', retryAfterSeconds: 1 });
      }
    });

    it('unavailable where the conflict is between transactions: deadlocks and serialization failures', () => {
      for (const code of ['40P01', '40001', '25P03', '25P04']) expect(refused(code, ''), code).to.include({ code: 'unavailable' });
    });

    it('unavailable for what the driver says of a connection that is gone or cannot be had', () => {
      for (const message of [
        'Connection terminated unexpectedly',
        'Connection terminated due to connection timeout',
        'timeout exceeded when trying to connect',
        'Client has encountered a connection error and is not queryable',
        'Client was closed and is not queryable',
      ]) {
        expect(toAppError(new Error(message), constraints), message).to.include({ code: 'unavailable' });
      }
    });
  });

  describe('a client meets them', () => {
    let service: Service;
    let tenant: Tenant;
    before(async () => {
      service = await startService({ databaseUrl: url });
      tenant = await service.newTenant();
    });
    after(() => service.stop());

    const customer = async (): Promise<string> => (await tenant.as.owner.call('createCustomer', { body: { email: `${crypto.randomUUID()}@example.com` } })).body.id as string;

    it('409 for a taken email, on creation and on change', async () => {
      const [one, two] = [await customer(), await customer()];
      const { body } = await tenant.as.owner.call('getCustomer', { params: { customer_id: one } });
      expect((await tenant.as.owner.call('createCustomer', { body: { email: body.email } })).body.code).to.equal('email-taken');
      expect((await tenant.as.owner.call('updateCustomer', { params: { customer_id: two }, body: { email: body.email.toUpperCase() } })).body.code).to.equal('email-taken');
    });

    it("422 for an invoice to nobody, to another tenant's customer, or to one that was deleted", async () => {
      const customer_id = await customer();
      const items = [{ sku: 'a', qty: 1 }];
      const order = (id: string) => tenant.as.owner.call('createInvoice', { body: { customer_id: id, items } });
      expect((await order('cust_01k8zdr380etarfm01sbr8xgyn')).body).to.include({ status: 422, code: 'unknown-customer' });
      const foreign = await (await service.newTenant()).as.owner.call('createCustomer', { body: { email: 'x@example.com' } });
      expect((await order(foreign.body.id as string)).body).to.include({ status: 422, code: 'unknown-customer' });
      expect((await order(customer_id)).status).to.equal(201);
      expect((await tenant.as.owner.call('deleteCustomer', { params: { customer_id } })).status).to.equal(204);
      const refused = await order(customer_id);
      expect(refused.body).to.include({ status: 422, code: 'unknown-customer' });
      expect(refused.body.errors).to.deep.equal([{ pointer: '#/customer_id', code: 'unknown-customer', detail: 'There is no such customer.' }]);
    });

    it('of ten at once with the same email exactly one is created', async () => {
      const email = `${crypto.randomUUID()}@example.com`;
      const answers = await Promise.all(Array.from({ length: 10 }, () => tenant.as.owner.call('createCustomer', { body: { email } })));
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, ...Array<number>(9).fill(409)]);
    });
  });
});
