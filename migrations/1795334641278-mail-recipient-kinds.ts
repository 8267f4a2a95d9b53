/** Whether a mail is to somebody, or they get a copy of it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailRecipientKinds1795334641278 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE mail_recipients ADD COLUMN kind text NOT NULL DEFAULT 'to'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE mail_recipients DROP COLUMN kind`);
  }
}
