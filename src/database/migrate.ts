/** Migrations, run as the owner. An advisory lock lets replicas start at once: one works, the others wait. */
import type { DataSource } from 'typeorm';
import { installJobs } from '../jobs/install.ts';
import type { AnyJob } from '../jobs/job.ts';
import { createDataSource } from './data-source.ts';

/** Any constant will do; it must only be ours. */
const LOCK = 7_303_041_913;

async function asOwner<Result>(url: string, work: (dataSource: DataSource) => Promise<Result>): Promise<Result> {
  const dataSource = await createDataSource(url).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock($1)`, [LOCK]);
    return await work(dataSource);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock($1)`, [LOCK]);
    await runner.release();
    await dataSource.destroy();
  }
}

/** Brings the database up to date; the names of the migrations that ran. */
export function migrate(url: string, jobs: readonly AnyJob[]): Promise<string[]> {
  return asOwner(url, async (dataSource) => {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    await installJobs(url, jobs);
    return ran.map((migration) => migration.name);
  });
}

/** Undoes the newest migration; its name, or undefined when there is none. */
export function revertMigration(url: string): Promise<string | undefined> {
  return asOwner(url, async (dataSource) => {
    if (!(await hasMigrations(dataSource))) return undefined;
    const [newest] = await dataSource.query<{ name: string }[]>(`SELECT name FROM migrations ORDER BY id DESC LIMIT 1`);
    if (newest) await dataSource.undoLastMigration({ transaction: 'each' });
    return newest?.name;
  });
}

/** Every migration and when it ran (null: pending). */
export function migrationStatus(url: string): Promise<{ name: string; ran: boolean }[]> {
  return asOwner(url, async (dataSource) => {
    const done = (await hasMigrations(dataSource)) ? await dataSource.query<{ name: string }[]>(`SELECT name FROM migrations`) : [];
    const names = new Set(done.map(({ name }) => name));
    return dataSource.migrations.map(({ name, constructor }) => ({ name: name ?? constructor.name, ran: names.has(name ?? constructor.name) }));
  });
}

async function hasMigrations(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ exists: boolean }[]>(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  return row?.exists === true;
}
