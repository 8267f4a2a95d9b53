/** From a list of servers to contestants that are up, checked and ready for load; takes everything down afterwards, however it ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, runSql, type BenchDatabase } from './database.ts';
import { describeMachine, describePinning, moveToLoadCore, residentMebibytes } from './machine.ts';
import type { Contestant } from './measure.ts';
import { requestMakers } from './requests.ts';
import { start, type RunningServer } from './running.ts';
import type { Server } from './servers/server.ts';
import { settings } from './settings.ts';
import { median } from './statistics.ts';
import { verify } from './verify.ts';

export interface ServerFigures {
  server: string;
  description: string;
  /** The median of several starts. */
  startMilliseconds: number;
  idleMebibytes: number | undefined;
  loadedMebibytes: number | undefined;
}

export interface Contest {
  contestants: Contestant[];
  /** In the order of the contestants; `loadedMebibytes` is filled in by `noteMemory`. */
  figures: ServerFigures[];
  /** Two lines: the machine, and what runs on which core. */
  surroundings: string;
}

/** Makes and fills each database once; several servers may share one. */
async function prepareDatabases(database: BenchDatabase, servers: Server[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const server of servers) {
    if (addresses.has(server.database)) continue;
    console.log(`Filling ${server.database}: ${settings.rows.toLocaleString('en')} customers over ${settings.tenants} tenants …`);
    const databaseUrl = await database.create(server.database);
    await server.prepare?.({ databaseUrl, rows: settings.rows, tenants: settings.tenants });
    addresses.set(server.database, databaseUrl);
  }
  return addresses;
}

/** Starts it several times for the figure, and leaves the last one running. */
async function startMeasured(server: Server, databaseUrl: string, started: RunningServer[]): Promise<ServerFigures> {
  const starts: number[] = [];
  for (;;) {
    const running = await start(server, databaseUrl);
    starts.push(running.startMilliseconds);
    if (starts.length < settings.starts) {
      await running.stop();
      continue;
    }
    started.push(running);
    await sleep(500);
    const idleMebibytes = residentMebibytes(running.pid);
    const startMilliseconds = median(starts);
    console.log(`${server.name.padEnd(15)} up in ${Math.round(startMilliseconds)} ms, ${Math.round(idleMebibytes ?? 0)} MiB`);
    return { server: server.name, description: server.description, startMilliseconds, idleMebibytes, loadedMebibytes: undefined };
  }
}

export function noteMemory({ contestants, figures }: Contest): void {
  for (const [index, one] of figures.entries()) one.loadedMebibytes = residentMebibytes(contestants[index]?.running.pid ?? 0);
}

export async function withContest(servers: Server[], body: (contest: Contest) => Promise<void>): Promise<void> {
  moveToLoadCore();
  const database = await openDatabase();
  const started: RunningServer[] = [];
  const stopAll = async (): Promise<void> => {
    await Promise.all(started.map((running) => running.stop()));
    await database.stop();
  };
  const interrupted = (): void => void stopAll().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

  try {
    const surroundings = `${describeMachine()}, Postgres ${database.version}\n${describePinning(database.own)}`;
    console.log(`${surroundings}\n`);
    const addresses = await prepareDatabases(database, servers);
    const contest: Contest = { contestants: [], figures: [], surroundings };
    for (const server of servers) {
      const databaseUrl = addresses.get(server.database) ?? '';
      contest.figures.push(await startMeasured(server, databaseUrl, started));
      const running = started.at(-1) as RunningServer;
      const verified = await verify(running);
      // What the check has created must not be among the rows that the next server is asked for.
      await runSql(databaseUrl, server.cleanUpSql);
      contest.contestants.push({ running, databaseUrl, postmasterPid: database.postmasterPid, requests: requestMakers(running, verified) });
    }
    console.log('All of them answer rightly.\n');
    await body(contest);
  } finally {
    await stopAll();
  }
}
