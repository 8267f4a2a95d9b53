/**
 * `node bench/export.ts`: what exporting a million customers costs, in both forms, read as fast as the loader can, and by one that
 * dawdles. The server is a process of its own; its memory must not grow with the rows. See README.md.
 */
import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from './database.ts';
import { describeMachine, describePinning, moveToLoadCore, residentMebibytes } from './machine.ts';
import { decimal, table, whole } from './report.ts';
import { saveResults } from './results.ts';
import { start, type RunningServer } from './running.ts';
import { deed } from './servers/deed.ts';
import { settings } from './settings.ts';
import { exportTargets } from './targets.ts';

const forms = [['CSV', 'text/csv'], ['NDJSON', 'application/x-ndjson']] as const;
/** What the dawdling reader takes in a second: the export is still under way when it is measured. */
const dawdlingBytesPerSecond = 2 * 1024 ** 2;
const dawdlingSeconds = 10;

interface Figures {
  form: string;
  rows: number;
  seconds: number;
  bytes: number;
  baselineMebibytes: number;
  peakMebibytes: number;
}

/** Samples the memory of a process until told to stop; the highest figure. */
function watchMemory(pid: number): () => number {
  let peak = 0;
  const sample = (): void => { peak = Math.max(peak, residentMebibytes(pid) ?? Number.NaN); };
  const timer = setInterval(sample, 10);
  return () => {
    clearInterval(timer);
    sample();
    return peak;
  };
}

function open(server: RunningServer, path: string, token: string, accept: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept };
    get(server.baseUrl + path, { headers, agent: false }, (answer) => {
      if (answer.statusCode === 200) resolve(answer);
      else reject(new Error(`deed: ${path} answered ${answer.statusCode}`));
    }).on('error', reject);
  });
}

/** Reads everything, or for a time as slowly as told; how many lines and bytes that were. */
async function read(answer: IncomingMessage, dawdle: boolean): Promise<{ lines: number; bytes: number }> {
  let lines = 0;
  let bytes = 0;
  const startedAt = performance.now();
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
    if (!dawdle) continue;
    if (performance.now() - startedAt > dawdlingSeconds * 1000) break;
    await sleep(Math.max(0, (bytes / dawdlingBytesPerSecond) * 1000 - (performance.now() - startedAt)));
  }
  return { lines, bytes };
}

async function measure(server: RunningServer, token: string, form: string, accept: string, dawdle: boolean): Promise<Figures> {
  // A list, so that what the first request loads is not counted as the export's.
  await (await open(server, '/api/v1/customers?limit=100', token, 'application/json')).resume().toArray();
  const baselineMebibytes = residentMebibytes(server.pid) ?? Number.NaN;
  const stop = watchMemory(server.pid);
  const startedAt = performance.now();
  const { lines, bytes } = await read(await open(server, '/api/v1/customers/export', token, accept), dawdle);
  const seconds = (performance.now() - startedAt) / 1000;
  const peakMebibytes = stop();
  const rows = lines - (accept === 'text/csv' ? 1 : 0);
  if (!dawdle && rows !== settings.exportRows) throw new Error(`${form}: ${rows} rows came, and there are ${settings.exportRows}.`);
  return { form: dawdle ? `${form}, read slowly` : form, rows, seconds, bytes, baselineMebibytes, peakMebibytes };
}

async function run(): Promise<void> {
  moveToLoadCore();
  const database = await openDatabase();
  try {
    const databaseUrl = await database.create(deed.database);
    await deed.prepare?.({ databaseUrl, rows: settings.exportRows, tenants: 1 });
    const figures: Figures[] = [];
    for (const [form, accept] of forms) {
      for (const dawdle of [false, true]) {
        // A fresh process each time: memory that one export left behind would hide the growth of the next.
        const server = await start(deed, databaseUrl);
        const token = (await deed.token(server.baseUrl)) ?? '';
        figures.push(await measure(server, token, form, accept, dawdle));
        await server.stop();
      }
    }
    const rows = figures.map((one) => [
      one.form, whole(one.rows), decimal(one.seconds, 1), decimal(one.bytes / 1e6 / one.seconds, 1),
      whole(one.baselineMebibytes), whole(one.peakMebibytes), whole(one.peakMebibytes - one.baselineMebibytes),
    ]);
    console.log(`\n${describeMachine()}\n${describePinning(database.own)}\nPostgres ${database.version}\n`);
    console.log(table(['', 'rows', 'seconds', 'MB/s', 'before MiB', 'peak MiB', 'growth MiB'], rows));
    const growth = Math.max(...figures.map((one) => one.peakMebibytes - one.baselineMebibytes));
    console.log(`\ngrowth at most ${exportTargets.growthMebibytes} MiB: ${growth <= exportTargets.growthMebibytes ? 'met' : 'MISSED'}`);
    if (!(growth <= exportTargets.growthMebibytes)) process.exitCode = 1;
    console.log(`every figure is in ${saveResults('export', { machine: describeMachine(), figures })}`);
  } finally {
    await database.stop();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
