/** What is asked of the database: whether it answers, and whether it is as this version of the service needs it. */
import type { Database } from '../../database/database.ts';
import type { Statement } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import { SCHEMA } from '../../jobs/statements.ts';
import type { Check } from './service.ts';
import { Unwell } from './service.ts';

const ALIVE = statement('SELECT 1');
/** How many of the names there is no row of. */
const missingIn = (table: string): Statement => statement(`SELECT count(*) FROM unnest($1::text[]) AS known (name) WHERE NOT EXISTS (SELECT FROM ${table} AS there WHERE there.name = known.name)`);
const PENDING = missingIn('migrations');
const WITHOUT_QUEUE = missingIn(`${SCHEMA}.queue`);

/** `jobs` are names. A database that is newer than the service is well: an older version goes on while another is rolled out. */
export function databaseChecks(database: Database, jobs: readonly string[]): Check[] {
  const db = database.reader(null);
  const migrations = database.dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);

  async function refuseMissing(counting: Statement, names: readonly string[], what: string): Promise<void> {
    const missing = Number((await db.rows(counting, [names]))[0]![0]);
    if (missing > 0) throw new Unwell(`${missing} ${what}; run the migrations`);
  }

  return [
    { name: 'database', isNeeded: true, probe: () => db.rows(ALIVE, []) },
    { name: 'migrations', isNeeded: true, probe: () => refuseMissing(PENDING, migrations, 'pending') },
    { name: 'jobs', isNeeded: true, probe: () => refuseMissing(WITHOUT_QUEUE, jobs, 'without a queue') },
  ];
}
