/**
 * `node deploy/reference.ts [--check]`: writes what is made of the metrics that the code declares, the table in docs/telemetry.md,
 * Grafana's dashboard and the chart's copy of the alerts; with --check it only says whether they are up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import pino from 'pino';
import { dashboard } from './grafana/dashboard.ts';
import type { Declared } from '../src/telemetry/metrics.ts';
import { createMetrics } from '../src/telemetry/metrics.ts';

const root = new URL('../', import.meta.url);
const TABLE = /(?<=<!-- metrics -->\n).*(?=<!-- \/metrics -->)/s;

/** All there is, whatever is counted. */
export function declaredMetrics(): readonly Declared[] {
  const database = () => ({ pool: { connections: 0, idle: 0, waiting: 0, most: 0 }, lanes: { reads: 0, writes: 0 }, exports: 0 });
  const metrics = createMetrics({ operations: {}, policies: {}, isAuthFailure: () => false, jobs: [], database, overload: () => ({ waiting: 0, refused: 0 }), truth: { untruths: new Map() }, exemplars: false, logger: pino({ level: 'silent' }) });
  metrics.close();
  return metrics.declared;
}

function table(): string {
  const rows = declaredMetrics().map(({ name, type, labelNames, help }) => `| \`${name}\` | ${type} | ${labelNames.map((label) => `\`${label}\``).join(', ')} | ${help} |`);
  return `\n| Metric | | Labels | |\n|---|---|---|---|\n${rows.join('\n')}\n\n`;
}

const page = new URL('docs/telemetry.md', root);

/** File → what it has to be. */
export async function wanted(): Promise<[URL, string][]> {
  return [
    [page, (await readFile(page, 'utf8')).replace(TABLE, () => table())],
    [new URL('deploy/grafana/deed.json', root), `${JSON.stringify(dashboard(), null, 2)}\n`],
    [new URL('charts/api/alerts.yaml', root), await readFile(new URL('deploy/prometheus/alerts.yaml', root), 'utf8')],
  ];
}

if (import.meta.main) {
  for (const [file, text] of await wanted()) {
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
    if (process.argv.includes('--check')) {
      console.error(`${file.pathname.slice(root.pathname.length)} is not what the code says: run \`make generate\`.`);
      process.exitCode = 1;
    } else await writeFile(file, text);
  }
}
