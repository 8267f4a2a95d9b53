/**
 * `node bench/telemetry.ts`: what it costs to be watched. Deed with metrics, tracing and load shedding on against itself with all of
 * it off, the same requests in turn, compared round by round. Spans go to a collector that takes everything. See README.md.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from './database.ts';
import { applyLoad } from './load.ts';
import { cpuMicroseconds, describeMachine, describePinning, moveToLoadCore } from './machine.ts';
import { decimal, table, whole } from './report.ts';
import { requestMakers } from './requests.ts';
import { saveResults } from './results.ts';
import { start, type RunningServer } from './running.ts';
import { deed } from './servers/deed.ts';
import { settings } from './settings.ts';
import { median } from './statistics.ts';
import { verify } from './verify.ts';

const OFF = { METRICS_ENABLED: 'false' };
/** All that shedding does for a request but to refuse it: a pause of the machine would end the run. */
const ON = { METRICS_ENABLED: 'true', OVERLOAD_DATABASE_WAIT: '10000', OVERLOAD_LOOP_DELAY: '10000' };
const KINDS = ['get', 'list', 'create'] as const;
const CONNECTIONS = 16;
/** Of each setting: two processes that do the same differ by up to a tenth, by how V8 came to compile them. */
const PROCESSES = 3;
const SECONDS = settings.seconds / PROCESSES;

type Kind = (typeof KINDS)[number];
interface Figure {
  requestsPerSecond: number;
  cpuMicroseconds: number;
}

/** What is on in a process, and which share of the requests sent to it a caller has decided to trace. */
interface Watched {
  environment: Record<string, string>;
  traced: number;
}

function watchedBy(collector: string): Record<string, Watched> {
  const tracing = { ...ON, OTEL_EXPORTER_OTLP_ENDPOINT: collector };
  return {
    off: { environment: OFF, traced: 0 },
    'metrics and shedding': { environment: ON, traced: 0 },
    'and tracing, nothing traced': { environment: tracing, traced: 0 },
    'and one request of ten traced': { environment: tracing, traced: 0.1 },
    'and every request traced': { environment: tracing, traced: 1 },
  };
}

/** All requests come from somebody who traces (W3C Trace Context): what decides is the flag. */
function told(next: () => Buffer | string, share: number): () => Buffer | string {
  const [unsampled, sampled] = ['00', '01'].map((flags) => `traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-${flags}\r\naccept:`) as [string, string];
  let due = 0;
  return () => {
    due += share;
    const isSampled = due >= 1;
    if (isSampled) due -= 1;
    return next().toString('latin1').replace('accept:', isSampled ? sampled : unsampled);
  };
}

/** What the process itself used while it counted. */
async function measured(server: RunningServer, nextRequest: () => Buffer | string): Promise<Figure> {
  const cpu: number[] = [];
  const { requests, requestsPerSecond } = await applyLoad({
    port: server.port,
    connections: CONNECTIONS,
    seconds: SECONDS,
    runInSeconds: 0.3,
    nextRequest,
    onWindow: () => void cpu.push(cpuMicroseconds(server.pid) ?? Number.NaN),
  });
  return { requestsPerSecond, cpuMicroseconds: (cpu[1]! - cpu[0]!) / requests };
}

interface Measured {
  name: string;
  server: RunningServer;
  requests: Record<Kind, () => Buffer | string>;
  figures: Record<Kind, Figure[]>;
}

async function run(): Promise<void> {
  moveToLoadCore();
  const collector = createServer((req, res) => void req.resume().once('end', () => res.end())).listen(0, '127.0.0.1');
  const database = await openDatabase();
  /** Those that differ in what is asked of them alone are one process. */
  const servers = new Map<string, RunningServer>();
  const all: Measured[] = [];
  try {
    const databaseUrl = await database.create(deed.database);
    await deed.prepare?.({ databaseUrl, rows: 20_000, tenants: 5 });
    for (let copy = 0; copy < PROCESSES; copy++) {
      for (const [name, { environment, traced }] of Object.entries(watchedBy(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`))) {
        const key = `${copy} ${JSON.stringify(environment)}`;
        const server = servers.get(key) ?? (await start({ ...deed, name: `deed-${servers.size}`, environment: { ...deed.environment, ...environment } }, databaseUrl));
        servers.set(key, server);
        const made = requestMakers(server, await verify(server));
        const requests = Object.fromEntries(KINDS.map((kind) => [kind, told(made[kind], traced)])) as Record<Kind, () => Buffer | string>;
        all.push({ name, server, requests, figures: { get: [], list: [], create: [] } });
      }
    }
    for (let round = -1; round < settings.rounds; round++) {
      for (const kind of KINDS) {
        for (const turn of all.keys()) {
          const { server, requests, figures } = all[(turn + round + 1) % all.length]!;
          const figure = await measured(server, requests[kind]);
          // The first round warms up.
          if (round >= 0) figures[kind].push(figure);
        }
      }
      process.stderr.write(`round ${round + 1} of ${settings.rounds}\n`);
    }
    report(all);
    console.log(`\n${describeMachine()}\n${describePinning(database.own)}`);
    console.log(`every figure is in ${saveResults('telemetry', { machine: describeMachine(), servers: all.map(({ name, figures }) => ({ name, figures })) })}`);
  } finally {
    for (const server of servers.values()) await server.stop();
    await database.stop();
    collector.close();
  }
}

/** The processes of each setting together, each round against the same round of the first, so that a machine that wanders matters less. */
function report(servers: Measured[]): void {
  const names = [...new Set(servers.map(({ name }) => name))];
  const rounds = (name: string, kind: Kind, of: keyof Figure): number[] => {
    const figures = servers.filter((server) => server.name === name).map((server) => server.figures[kind]);
    return figures[0]!.map((_, round) => figures.reduce((sum, one) => sum + one[round]![of], 0) / figures.length);
  };
  const rows = names.flatMap((name) => KINDS.map((kind) => {
    const ratio = (of: keyof Figure): string => decimal(median(rounds(name, kind, of).map((figure, round) => figure / rounds(names[0]!, kind, of)[round]!)));
    const middle = (of: keyof Figure): string => whole(median(rounds(name, kind, of)));
    return [name, kind, middle('requestsPerSecond'), ratio('requestsPerSecond'), middle('cpuMicroseconds'), ratio('cpuMicroseconds')];
  }));
  console.log(table(['on', 'operation', 'requests/s', '× off', 'CPU µs', '× off'], rows));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
