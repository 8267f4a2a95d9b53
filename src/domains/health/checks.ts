/** What is asked of the database, whether it answers and is as this version of the service needs it, and of Vault. */
import type { Config } from '../../config/read.ts';
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

  const { replicas } = database;
  return [
    { name: 'database', isNeeded: true, probe: () => db.rows(ALIVE, []) },
    { name: 'migrations', isNeeded: true, probe: () => refuseMissing(PENDING, migrations, 'pending') },
    { name: 'jobs', isNeeded: true, probe: () => refuseMissing(WITHOUT_QUEUE, jobs, 'without a queue') },
    ...(replicas ? [{ name: 'replicas', isNeeded: false, probe: () => replicas.probe(), without: 'is not used' }] : []),
  ];
}

/** By configuration alone: of several processes one has the token. What Vault had is read; without it only a newer version goes unnoticed. */
export async function vaultChecks(config: Config): Promise<Check[]> {
  if (config.VAULT_ADDR === undefined) return [];
  const [{ createVaultClient }, { serverOf }] = await Promise.all([import('../../config/vault/client.ts'), import('../../config/vault/settings.ts')]);
  const client = createVaultClient(serverOf(config)!);
  return [{ name: 'vault', isNeeded: false, probe: () => client.probe() }];
}
