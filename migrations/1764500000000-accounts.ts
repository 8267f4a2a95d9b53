/**
 * What there is before an account: registrations and pre-registrations, which belong to an email that nobody
 * has proved to be theirs; and how many mails an address was sent lately.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['registrations', 'pre_registrations', 'mail_counts'];

export class Accounts1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registrations (
      id uuid PRIMARY KEY,
      email citext NOT NULL,
      password_hash text NOT NULL,
      given_name text,
      family_name text,
      locale text NOT NULL,
      tenant_name text,
      opens_at_once boolean NOT NULL,
      token_hash text,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX registrations_email_idx ON registrations (email, created_at)`);
    await runner.query(`CREATE INDEX registrations_expires_idx ON registrations (expires_at)`);
    await runner.query(`CREATE TABLE pre_registrations (
      id uuid PRIMARY KEY,
      email citext NOT NULL CONSTRAINT pre_registrations_email_key UNIQUE,
      token_hash text,
      token_expires_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      confirmed_at timestamptz
    )`);
    await runner.query(`CREATE TABLE mail_counts (
      key text PRIMARY KEY,
      sent integer NOT NULL,
      ends_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX mail_counts_ends_idx ON mail_counts (ends_at)`);
    for (const table of TABLES) await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO deed_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
