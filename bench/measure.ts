/** The rounds: short slices, server after server, so that a noisy minute hurts all of them alike. */
import { runSql } from './database.ts';
import { applyLoad, type LoadResult } from './load.ts';
import { bothCoresMicroseconds, cpuMicroseconds, familyMicroseconds } from './machine.ts';
import type { RequestMakers } from './requests.ts';
import type { RunningServer } from './running.ts';
import { operationNames, type OperationName } from './servers/server.ts';

export interface Contestant {
  running: RunningServer;
  databaseUrl: string;
  postmasterPid: number | undefined;
  requests: RequestMakers;
}

export interface Slice extends LoadResult {
  server: string;
  operation: OperationName;
  round: number;
  /** CPU of the server process; undefined where the system does not say. */
  cpuMicrosecondsPerRequest: number | undefined;
  /** CPU of Postgres, its connections included; undefined where the system does not say. */
  postgresMicrosecondsPerRequest: number | undefined;
  /** Share of our two cores' time that went to programs outside the bench; undefined where the system does not say. */
  shareOfOthers: number | undefined;
}

export interface Sizes {
  rounds: number;
  seconds: number;
  connections: number;
  /** All of them when absent. */
  operations?: OperationName[];
}

const runInSeconds = 0.25;

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

async function measureSlice(contestant: Contestant, operation: OperationName, round: number, sizes: Sizes): Promise<Slice> {
  const { running, requests, databaseUrl, postmasterPid } = contestant;
  let used = { server: 0, postgres: 0, bothCores: 0 };
  let result: LoadResult;
  try {
    result = await applyLoad({
      port: running.port,
      connections: sizes.connections,
      seconds: sizes.seconds,
      runInSeconds,
      nextRequest: requests[operation],
      onWindow: (moment) => {
        const before = moment === 'end' ? used : { server: 0, postgres: 0, bothCores: 0 };
        // Not a number where the system does not say: it stays that way through the sums.
        used = {
          server: (cpuMicroseconds(running.pid) ?? Number.NaN) - before.server,
          postgres: (postmasterPid === undefined ? Number.NaN : familyMicroseconds(postmasterPid) ?? Number.NaN) - before.postgres,
          bothCores: (bothCoresMicroseconds() ?? Number.NaN) - before.bothCores,
        };
      },
    });
  } catch (error) {
    throw new Error(`${running.server.name}, ${operation}: ${(error as Error).message}\n${running.lastWords()}`);
  }
  if (result.requests === 0) throw new Error(`${running.server.name}, ${operation}: not one answer in ${sizes.seconds} s.`);
  if (operation === 'create') await runSql(databaseUrl, running.server.cleanUpSql);
  const others = used.bothCores - used.server - used.postgres - result.loadMicrosecondsPerRequest * result.requests;
  return {
    ...result,
    server: running.server.name,
    operation,
    round,
    cpuMicrosecondsPerRequest: known(used.server / result.requests),
    postgresMicrosecondsPerRequest: known(used.postgres / result.requests),
    shareOfOthers: known(Math.max(0, others) / (2 * result.seconds * 1_000_000)),
  };
}

/** Each round begins with another server, so that none always follows the same one. */
function rotated<Item>(items: Item[], by: number): Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

export function duration(seconds: number): string {
  return seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

function show(slice: Slice, done: number, all: number, secondsLeft: number): void {
  const cpu = slice.cpuMicrosecondsPerRequest === undefined ? '' : `${Math.round(slice.cpuMicrosecondsPerRequest)} µs CPU`;
  const place = slice.round === 0 ? 'warm-up' : `round ${slice.round}`;
  console.log(`[${String(done).padStart(String(all).length)}/${all}] ${place}  ${slice.operation.padEnd(6)} ${slice.server.padEnd(15)}`
    + ` ${Math.round(slice.requestsPerSecond).toLocaleString('en').padStart(7)}/s  ${cpu.padStart(11)}   ${duration(secondsLeft)} left`);
}

export async function measureRounds(contestants: Contestant[], sizes: Sizes): Promise<Slice[]> {
  const warmUp = { ...sizes, seconds: Math.min(1, sizes.seconds) };
  const operations = sizes.operations ?? operationNames;
  const perRound = contestants.length * operations.length;
  const all = perRound * (sizes.rounds + 1);
  const secondsAll = perRound * ((warmUp.seconds + runInSeconds) + sizes.rounds * (sizes.seconds + runInSeconds));
  const startedAt = performance.now();
  const slices: Slice[] = [];
  let done = 0;
  let secondsDone = 0;

  for (let round = 0; round <= sizes.rounds; round += 1) {
    const current = round === 0 ? warmUp : sizes;
    for (const operation of operations) {
      for (const contestant of rotated(contestants, round)) {
        const slice = await measureSlice(contestant, operation, round, current);
        done += 1;
        secondsDone += current.seconds + runInSeconds;
        // Slices take a little longer than planned (clean-up after creates): trust what they took so far.
        const pace = (performance.now() - startedAt) / 1000 / secondsDone;
        show(slice, done, all, (secondsAll - secondsDone) * pace);
        if (round > 0) slices.push(slice);
      }
    }
  }
  return slices;
}
