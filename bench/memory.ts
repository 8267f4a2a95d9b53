/**
 * `node bench/memory.ts`: whether a process that serves for long needs more and more. Mixed requests, 200,000 of them; after each
 * 20,000 its garbage is collected, and heap and resident memory are noted. What counts is the slope of the second half. See README.md.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from './database.ts';
import { applyLoad } from './load.ts';
import { describeMachine, describePinning, moveToLoadCore, residentMebibytes } from './machine.ts';
import { decimal, table, whole } from './report.ts';
import { requestMakers } from './requests.ts';
import { saveResults } from './results.ts';
import { start, type RunningServer } from './running.ts';
import { deed } from './servers/deed.ts';
import { memoryTargets } from './targets.ts';
import { verify } from './verify.ts';

const REQUESTS = Number(process.env.BENCH_MEMORY_REQUESTS ?? 200_000);
const EACH = REQUESTS / 10;
const SLICE_SECONDS = 2;
const CONNECTIONS = 16;

interface Figures {
  requests: number;
  heapMebibytes: number;
  residentMebibytes: number;
}

async function heapOf(server: RunningServer): Promise<number> {
  const said = (): string[] => server.lastWords().match(/^heap \d+$/gm) ?? [];
  const before = said().length;
  process.kill(server.pid, 'SIGUSR2');
  for (let tries = 0; tries < 500; tries++) {
    const found = said();
    // Only its last words are kept, so a new one may push an old one out.
    if (found.length > before || (tries > 100 && found.length > 0)) return Number(found.at(-1)!.slice(5)) / 1024 ** 2;
    await sleep(20);
  }
  throw new Error('the server does not say how large its heap is.');
}

/** Least squares: how much it grows with 100,000 requests. */
function slope(figures: Figures[], of: (figures: Figures) => number): number {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [figures.map(({ requests }) => requests / 100_000), figures.map(of)];
  const [meanX, meanY] = [mean(x), mean(y)];
  return x.reduce((sum, value, index) => sum + (value - meanX) * (y[index]! - meanY), 0) / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

async function run(): Promise<void> {
  moveToLoadCore();
  const database = await openDatabase();
  try {
    const databaseUrl = await database.create(deed.database);
    await deed.prepare?.({ databaseUrl, rows: 20_000, tenants: 5 });
    const [program = '', ...parameters] = deed.command;
    const probe = fileURLToPath(new URL('memory-probe.ts', import.meta.url));
    const server = await start({ ...deed, command: [program, '--expose-gc', '--import', probe, ...parameters] }, databaseUrl);
    const makers = requestMakers(server, await verify(server));
    const kinds = [makers.get, makers.get, makers.list, makers.health, makers.create];
    const figures: Figures[] = [];
    let [requests, turn] = [0, 0];
    const note = async (): Promise<void> => {
      const heapMebibytes = await heapOf(server);
      figures.push({ requests, heapMebibytes, residentMebibytes: residentMebibytes(server.pid) ?? Number.NaN });
    };
    await note();
    while (requests < REQUESTS) {
      const until = requests + EACH;
      while (requests < until) requests += (await applyLoad({ port: server.port, connections: CONNECTIONS, seconds: SLICE_SECONDS, runInSeconds: 0.05, nextRequest: () => kinds[turn++ % kinds.length]!() })).requests;
      await note();
      process.stderr.write(`${whole(requests)} requests\n`);
    }
    await server.stop();
    const half = figures.slice(figures.length >> 1);
    const [heap, resident] = [slope(half, (one) => one.heapMebibytes), slope(half, (one) => one.residentMebibytes)];
    console.log(`\n${describeMachine()}\n${describePinning(database.own)}\n`);
    console.log(table(['requests', 'heap MiB', 'resident MiB'], figures.map((one) => [whole(one.requests), decimal(one.heapMebibytes, 1), decimal(one.residentMebibytes, 1)])));
    console.log(`\nsecond half, for each 100,000 requests: heap ${decimal(heap, 2)} MiB, resident ${decimal(resident, 2)} MiB`);
    const isFlat = heap <= memoryTargets.heapMebibytesPer100k;
    console.log(`heap at most ${memoryTargets.heapMebibytesPer100k} MiB: ${isFlat ? 'met' : 'MISSED'}`);
    if (!isFlat) process.exitCode = 1;
    console.log(`every figure is in ${saveResults('memory', { machine: describeMachine(), figures })}`);
  } finally {
    await database.stop();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
