/** `make conformance`: every peer in turn against the running service, or those in T; then a table. */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mochaGlobalTeardown as stopPostgres } from '../support/postgres.ts';
import { clients } from './clients.ts';
import { containers } from './containers.ts';
import { drift } from './drift.ts';
import { helm } from './helm.ts';
import { oasdiff } from './oasdiff.ts';
import { metrics } from './metrics.ts';
import type { Peer } from './peer.ts';
import { CannotRun } from './peer.ts';
import { redoclyDiff } from './redocly-diff.ts';
import { respect } from './respect.ts';
import { schemathesis } from './schemathesis.ts';
import { sdk } from './sdk.ts';
import { tracing } from './tracing.ts';
import { vault } from './vault.ts';

/** In this order. A new peer is a file beside these and a name here. */
const PEERS: Peer[] = [oasdiff, redoclyDiff, respect, schemathesis, drift, sdk, clients, containers, helm, metrics, tracing, vault];
const FOLDER = resolve('.deed/conformance');

interface Row {
  cells: string[];
  failed: boolean;
  remarks: string[];
}

async function main(names: string[]): Promise<void> {
  const unknown = names.find((name) => !PEERS.some((peer) => peer.name === name));
  if (unknown) throw new CannotRun(`There is no peer ${unknown}; there are ${PEERS.map(({ name }) => name).join(', ')}.`);
  const wanted = new Set(names.flatMap((name) => [name, ...(PEERS.find((peer) => peer.name === name)?.after ?? [])]));
  const reports = join(FOLDER, 'reports');
  await rm(reports, { recursive: true, force: true });
  await mkdir(join(reports, 'recordings', 'journeys'), { recursive: true });
  const rows: Row[] = [];
  for (const peer of PEERS) if (names.length === 0 || wanted.has(peer.name)) rows.push(await hold(peer, reports));
  print(rows);
  if (rows.some(({ failed }) => failed)) process.exitCode = 1;
}

async function hold(peer: Peer, reports: string): Promise<Row> {
  const own = join(reports, peer.name);
  await mkdir(own);
  const startedAt = performance.now();
  const row = (version: string, cases: string, failures: string, failed: boolean, remarks: string[]): Row =>
    ({ cells: [peer.name, version, cases, failures, ((performance.now() - startedAt) / 1000).toFixed(1)], failed, remarks });
  try {
    console.log(`${peer.name} ...`);
    const { version, cases, failures, remarks } = await peer.run({ own, recordings: join(reports, 'recordings'), tools: join(FOLDER, 'tools') });
    return row(version, String(cases), String(failures), failures > 0, remarks);
  } catch (error) {
    return row('-', '-', 'could not run', true, [error instanceof CannotRun ? error.message : String(error)]);
  }
}

function print(rows: Row[]): void {
  const lines = [['peer', 'version', 'cases', 'failures', 'seconds'], ...rows.map(({ cells }) => cells)];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  console.log(`\n${lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')}\n`);
  for (const { cells, remarks } of rows) for (const remark of remarks) console.log(`${cells[0]}: ${remark}`);
}

// Leaving by `exit` ends what was started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  await main((process.env.T ?? '').split(/[\s,]+/).filter(Boolean));
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = 2;
} finally {
  await stopPostgres();
}
