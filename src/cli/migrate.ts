/** `migrate`, `migrate revert`, `migrate status`: the database's own migrations, on the configured database. */
import { loadConfig } from '../config/sources.ts';
import { migrate, migrationStatus, revertMigration } from '../database/migrate.ts';
import { openDatabaseServer } from '../database/server.ts';
import { jobs } from '../domains/index.ts';

export async function onDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const server = await openDatabaseServer((await loadConfig()));
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

export async function runMigrations(): Promise<void> {
  const names = await onDatabase((url) => migrate(url, jobs));
  console.log(names.length === 0 ? 'up to date' : names.map((name) => `ran ${name}`).join('\n'));
}

export async function revert(): Promise<void> {
  const name = await onDatabase(async (url) => {
    // On a database where nothing ever ran, the table of migrations does not exist yet.
    const anyRan = (await migrationStatus(url)).some(({ ran }) => ran);
    return anyRan ? revertMigration(url) : undefined;
  });
  console.log(name === undefined ? 'nothing to revert' : `reverted ${name}`);
}

export async function status(): Promise<void> {
  for (const { name, ran } of await onDatabase(migrationStatus)) console.log(`${ran ? 'ran    ' : 'pending'}  ${name}`);
}
