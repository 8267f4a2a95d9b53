/**
 * The ledger of mails: what was to be sent, to whom, and what became of it; what providers told of it since; and who
 * is written to no more. Mails about accounts belong to no tenant and have the nil uuid, as in the audit log.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRole, dropFunctions, giveFunctions, keepTenantsApart } from './privileges.ts';

const TABLES = ['mails', 'mail_recipients', 'mail_events', 'mail_suppressions'];

export class Mails1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `content` is sealed, and there only as long as somebody may still have to send it.
    await runner.query(`CREATE TABLE mails (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      subject text NOT NULL,
      content text,
      status text NOT NULL DEFAULT 'pending',
      attempts integer NOT NULL DEFAULT 0,
      provider text,
      failure text,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by text,
      sent_at timestamptz,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT mails_content_is_erased CHECK (content IS NULL OR status IN ('pending', 'sending'))
    )`);
    await runner.query(`CREATE INDEX mails_created_idx ON mails (tenant_id, created_at, id)`);
    await runner.query(`CREATE TABLE mail_recipients (
      tenant_id uuid NOT NULL,
      mail_id uuid NOT NULL,
      id uuid NOT NULL,
      address text NOT NULL,
      address_key text NOT NULL GENERATED ALWAYS AS (lower(address)) STORED,
      status text NOT NULL DEFAULT 'pending',
      status_at timestamptz NOT NULL DEFAULT now(),
      reason text,
      message_id text,
      PRIMARY KEY (tenant_id, mail_id, id),
      CONSTRAINT mail_recipients_mail_fkey FOREIGN KEY (tenant_id, mail_id) REFERENCES mails (tenant_id, id) ON DELETE CASCADE,
      CONSTRAINT mail_recipients_address_key UNIQUE (tenant_id, mail_id, address_key)
    )`);
    await runner.query(`CREATE INDEX mail_recipients_message_idx ON mail_recipients (message_id) WHERE message_id IS NOT NULL`);
    await runner.query(`CREATE INDEX mail_recipients_address_idx ON mail_recipients (tenant_id, address_key, mail_id)`);
    await runner.query(`CREATE TABLE mail_events (
      tenant_id uuid NOT NULL,
      mail_id uuid NOT NULL,
      id uuid NOT NULL,
      provider text NOT NULL,
      event_id text NOT NULL,
      event text NOT NULL,
      recipient text,
      happened_at timestamptz NOT NULL,
      reason text,
      response text,
      clicked_url text,
      user_agent text,
      PRIMARY KEY (tenant_id, mail_id, id),
      CONSTRAINT mail_events_mail_fkey FOREIGN KEY (tenant_id, mail_id) REFERENCES mails (tenant_id, id) ON DELETE CASCADE,
      CONSTRAINT mail_events_once_key UNIQUE (tenant_id, provider, event_id)
    )`);
    await runner.query(`CREATE TABLE mail_suppressions (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      address text NOT NULL,
      address_key text NOT NULL GENERATED ALWAYS AS (lower(address)) STORED,
      reason text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by text,
      PRIMARY KEY (tenant_id, id),
      CONSTRAINT mail_suppressions_address_key UNIQUE (tenant_id, address_key)
    )`);
    await keepTenantsApart(runner, TABLES);
    // What a provider tells names the mail as the provider does, and not the tenant. Who asks by that name is told whose
    // mail it is, by a role that logs in nowhere and sees these three columns alone; all else is done as the tenant.
    await createRole(runner, 'deed_mail');
    await runner.query(`GRANT SELECT (tenant_id, mail_id, message_id) ON mail_recipients TO deed_mail`);
    await runner.query(`CREATE POLICY mail_recipients_named ON mail_recipients FOR SELECT TO deed_mail USING (true)`);
    await runner.query(`CREATE FUNCTION mail_of_message(named text) RETURNS TABLE (tenant_id uuid, mail_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS
      $$ SELECT r.tenant_id, r.mail_id FROM public.mail_recipients r WHERE r.message_id = named LIMIT 1 $$`);
    await giveFunctions(runner, 'deed_mail', ['mail_of_message']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFunctions(runner, 'deed_mail', ['mail_of_message']);
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
