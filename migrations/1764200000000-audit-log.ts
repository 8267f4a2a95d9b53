/**
 * The audit log: entries in chains, and the head of each chain. The service may add entries and move heads
 * on; nobody may change or delete an entry, the owner included. `deed_auditor` sees the entries of all
 * tenants, since verification has to, and forced row-level security hides them from the owner too.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_TENANT } from './privileges.ts';

export class AuditLog1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$ BEGIN CREATE ROLE deed_auditor NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await runner.query(`GRANT deed_auditor TO CURRENT_USER`);

    // No CHECK: Postgres reads its expression anew with every insert, a twentieth of what the entry costs.
    await runner.query(`CREATE TABLE audit_log (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      seq bigint NOT NULL,
      created_at timestamptz NOT NULL,
      chain smallint NOT NULL,
      status smallint NOT NULL,
      operation_id text NOT NULL,
      event text NOT NULL,
      resource text NOT NULL,
      resource_id text,
      outcome text NOT NULL,
      code text,
      actor text,
      request_id text NOT NULL,
      parameters jsonb,
      hash bytea NOT NULL,
      PRIMARY KEY (tenant_id, chain, seq)
    )`);
    await runner.query(`CREATE INDEX audit_log_created_idx ON audit_log (tenant_id, created_at, id)`);
    // Heads are updated in place all the time: room on the page spares their index each of these updates.
    await runner.query(`CREATE TABLE audit_heads (
      tenant_id uuid NOT NULL,
      chain smallint NOT NULL,
      seq bigint NOT NULL,
      hash bytea NOT NULL,
      PRIMARY KEY (tenant_id, chain)
    ) WITH (fillfactor = 30)`);

    for (const table of ['audit_log', 'audit_heads']) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_tenant ON ${table} USING (tenant_id = ${CURRENT_TENANT}) WITH CHECK (tenant_id = ${CURRENT_TENANT})`);
      await runner.query(`CREATE POLICY ${table}_auditor ON ${table} FOR SELECT TO deed_auditor USING (true)`);
      await runner.query(`GRANT SELECT, INSERT ON ${table} TO deed_app`);
      await runner.query(`GRANT SELECT ON ${table} TO deed_auditor`);
    }
    await runner.query(`GRANT UPDATE (seq, hash) ON audit_heads TO deed_app`);

    await runner.query(`CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'the audit log is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
    END $$`);
    for (const [table, acts] of [['audit_log', 'UPDATE OR DELETE OR TRUNCATE'], ['audit_heads', 'DELETE OR TRUNCATE']] as const) {
      await runner.query(`CREATE TRIGGER ${table}_append_only BEFORE ${acts} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history()`);
      // Else a session could call itself a replica, for which triggers do not fire.
      await runner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_append_only`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_log, audit_heads`);
    await runner.query(`DROP FUNCTION refuse_to_rewrite_history`);
  }
}
