/**
 * Who made and changed a row, and customers that can be deleted and restored. An email is unique among the
 * customers that are there. `email_key` is what emails are compared by: under row-level security only
 * leakproof operators reach an index, and those of citext are not.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CustomersDeleted1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE customers ALTER COLUMN email TYPE text`);
    await runner.query(`ALTER TABLE customers
      ADD COLUMN email_key text NOT NULL GENERATED ALWAYS AS (lower(email)) STORED,
      ADD COLUMN created_by text,
      ADD COLUMN updated_by text,
      ADD COLUMN deleted_at timestamptz,
      ADD COLUMN deleted_by text`);
    await runner.query(`ALTER TABLE customers DROP CONSTRAINT customers_tenant_email_key`);
    await runner.query(`DROP INDEX customers_created_idx`);
    await runner.query(`CREATE UNIQUE INDEX customers_tenant_email_key ON customers (tenant_id, email_key) WHERE deleted_at IS NULL`);
    await runner.query(`CREATE INDEX customers_created_idx ON customers (tenant_id, created_at, id) WHERE deleted_at IS NULL`);
    await runner.query(`CREATE INDEX customers_deleted_idx ON customers (tenant_id, deleted_at, id) WHERE deleted_at IS NOT NULL`);
    await runner.query(`ALTER TABLE invoices ADD COLUMN created_by text, ADD COLUMN updated_by text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE invoices DROP COLUMN created_by, DROP COLUMN updated_by`);
    await runner.query(`DROP INDEX customers_tenant_email_key, customers_created_idx, customers_deleted_idx`);
    // What was deleted is back, since nothing says otherwise any more; where two now have one email, this stops.
    await runner.query(`ALTER TABLE customers DROP COLUMN email_key, DROP COLUMN created_by, DROP COLUMN updated_by, DROP COLUMN deleted_at, DROP COLUMN deleted_by`);
    await runner.query(`ALTER TABLE customers ALTER COLUMN email TYPE citext`);
    await runner.query(`ALTER TABLE customers ADD CONSTRAINT customers_tenant_email_key UNIQUE (tenant_id, email)`);
    await runner.query(`CREATE INDEX customers_created_idx ON customers (tenant_id, created_at, id)`);
  }
}
