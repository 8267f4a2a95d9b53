/** The daily report: to the owners of each tenant where something happened on the day before, and to nobody else. */
import { expect } from 'chai';
import { mailDailyReports } from '../../src/domains/schedules/daily-reports.ts';
import { uuidv7 } from '../../src/ids.ts';
import { enqueue } from '../../src/jobs/outbox.ts';
import { jobsSettled } from '../support/jobs.ts';
import { asSuperuser } from '../support/postgres.ts';
import type { Service, Tenant } from '../support/service.ts';
import { startService } from '../support/service.ts';

interface Mailed {
  to: string;
  subject: string;
  text: string;
}

describe('mailDailyReports', () => {
  let service: Service;
  before(async () => (service = await startService({ work: true })));
  after(() => service.stop());

  const sql = (text: string, values: unknown[]): Promise<unknown> => asSuperuser((client) => client.query(text, values), service.databaseUrl);
  const customer = ({ id }: Tenant, at: string): Promise<unknown> => sql(`INSERT INTO customers (tenant_id, id, email, created_at) VALUES ($1, $2::uuid, $2::text || '@example.com', $3)`, [id, uuidv7(), at]);
  const task = ({ id }: Tenant, at: string, status: string): Promise<unknown> =>
    sql(`INSERT INTO tasks (tenant_id, id, type, input, status, created_at, finished_at, problem) VALUES ($1, $2, 'add', '{}', $4, $3, CASE WHEN $4 = 'FAILURE' THEN now() END, CASE WHEN $4 = 'FAILURE' THEN '{}'::jsonb END)`, [id, uuidv7(), at, status]);
  const mails = (): Mailed[] => service.logs.filter((line) => line.mail).map((line) => line.mail as Mailed);

  it('counts one day of each tenant, in UTC, and leaves out who had none', async () => {
    const [busy, quiet, other] = [await service.newTenant(), await service.newTenant(), await service.newTenant()];
    await customer(busy, '2025-11-03T00:00:00Z');
    await customer(busy, '2025-11-03T23:59:59.999Z');
    await customer(busy, '2025-11-04T00:00:00Z');
    await task(busy, '2025-11-03T12:00:00Z', 'FAILURE');
    await task(busy, '2025-11-03T12:00:00Z', 'PENDING');
    await customer(quiet, '2025-11-02T23:59:59Z');
    await customer(other, '2025-11-03T12:00:00Z');
    await service.app.database.transaction({}, async (tx) => void enqueue(tx, mailDailyReports, { day: '2025-11-03' }));
    await jobsSettled(service.databaseUrl);
    expect(mails().map(({ to }) => to).sort()).to.deep.equal([busy.emails.owner, other.emails.owner].sort());
    const { subject, text } = mails().find(({ to }) => to === busy.emails.owner)!;
    expect(subject).to.equal('Test on 2025-11-03');
    expect(text).to.include('New customers: 2. New invoices: 0. Tasks: 2, of which 1 failed.');
  });

  it('is about yesterday when nobody says, and goes on where there are more tenants than one job takes', async () => {
    const last = await service.newTenant();
    await customer(last, new Date(Date.now() - 86_400_000).toISOString());
    await sql(`INSERT INTO tenants (id, name) SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Small' FROM generate_series(1, 600) AS n`, []);
    await service.app.database.transaction({}, async (tx) => void enqueue(tx, mailDailyReports, {}));
    await jobsSettled(service.databaseUrl);
    expect(mails().at(-1)).to.include({ to: last.emails.owner });
    const { rows } = (await sql(`SELECT count(*)::int AS jobs, count(DISTINCT data->>'tenantId')::int AS tenants FROM pgboss.job WHERE name = 'mailDailyReport' AND data->'payload'->>'day' <> '2025-11-03'`, [])) as { rows: [{ jobs: number; tenants: number }] };
    expect(rows[0].jobs).to.equal(rows[0].tenants).and.to.be.at.least(604);
  });
});
