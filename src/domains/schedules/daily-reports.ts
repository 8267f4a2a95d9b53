/** The daily report: what happened in a tenant on the day before (UTC), mailed to its owners. Where nothing did, nobody is written to. */
import { z } from 'zod/mini';
import { serviceWide, statement } from '../../database/statement.ts';
import { tenantOf } from '../../database/table.ts';
import { defineJob } from '../../jobs/job.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { line } from '../../mail/line.ts';
import type { Line } from '../../mail/line.ts';
import { renderMail } from '../../mail/template.ts';

const TENANTS_AT_ONCE = 500;
const DAY_MILLISECONDS = 86_400_000;

const TENANTS = serviceWide('SELECT tenants_after($1::uuid, $2::integer)');
const DAY = `>= $2::date AND created_at < $2::date + 1`;
const COUNTS = statement(
  `SELECT (SELECT count(*) FROM customers WHERE tenant_id = $1::uuid AND created_at ${DAY} AND deleted_at IS NULL),
     (SELECT count(*) FROM invoices WHERE tenant_id = $1::uuid AND created_at ${DAY}),
     (SELECT count(*) FROM tasks WHERE tenant_id = $1::uuid AND created_at ${DAY}),
     (SELECT count(*) FROM tasks WHERE tenant_id = $1::uuid AND created_at ${DAY} AND status = 'FAILURE')`,
);
const OWNERS = statement(`SELECT email FROM members WHERE tenant_id = $1::uuid AND role = 'owner' ORDER BY email`);
const NAME = statement('SELECT name FROM tenants WHERE id = $1::uuid');

const day = z.iso.date();

export const mailDailyReport = defineJob({
  name: 'mailDailyReport',
  payload: z.object({ day }),
  priority: -1,
  async run({ db, tx, mailer }, { day: reported }) {
    const tenantId = tenantOf(db);
    const [counts] = await db.rows(COUNTS, [tenantId, reported]);
    const [customers, invoices, tasks, failed] = counts!.map(Number) as [number, number, number, number];
    if (customers + invoices + tasks === 0) return;
    const [[tenant], owners] = await Promise.all([db.rows(NAME, [tenantId]), db.rows(OWNERS, [tenantId])]);
    const paragraphs: Line[] = [line`New customers: ${customers}. New invoices: ${invoices}. Tasks: ${tasks}, of which ${failed} failed.`];
    const mail = renderMail({ subject: line`${tenant![0]!} on ${reported}`, paragraphs });
    for (const [email] of owners) await mailer.send(tx, { to: email!, of: 'tenant', ...mail });
  },
});

/** Enqueues the report of every tenant, some hundred at a time; where there are more, the next of these jobs goes on. */
export const mailDailyReports = defineJob({
  name: 'mailDailyReports',
  payload: z.strictObject({ day: z.optional(day), after: z.optional(z.uuid()) }),
  concurrency: 1,
  async run({ tx, db }, { day: reported = yesterday(), after }) {
    const tenants = (await db.rows(TENANTS, [after ?? null, TENANTS_AT_ONCE])).map(([id]) => id!);
    for (const tenantId of tenants) enqueue(tx, mailDailyReport, { day: reported }, { scope: { tenantId } });
    if (tenants.length === TENANTS_AT_ONCE) enqueue(tx, mailDailyReports, { day: reported, after: tenants.at(-1)! });
  },
});

const yesterday = (): string => new Date(Date.now() - DAY_MILLISECONDS).toISOString().slice(0, 10);
