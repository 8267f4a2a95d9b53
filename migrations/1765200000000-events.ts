/** Events that somebody in the tenant listens to. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT_TENANT = `(SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)`;

export class Events1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE events (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      type text NOT NULL,
      data jsonb NOT NULL,
      occurred_at timestamptz NOT NULL,
      request_id text,
      PRIMARY KEY (tenant_id, id)
    )`);
    await runner.query(`ALTER TABLE events ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE events FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY events_tenant ON events USING (tenant_id = ${CURRENT_TENANT}) WITH CHECK (tenant_id = ${CURRENT_TENANT})`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON events TO deed_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE events`);
  }
}
