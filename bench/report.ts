/** The tables a run ends with. Markdown, so that they can be pasted. */
import type { ServerFigures } from './contest.ts';
import { cpuRatio, figuresOf, shareOfOthers, throughputRatio } from './summary.ts';
import type { Slice } from './measure.ts';
import { operationNames } from './servers/server.ts';
import { cpuTargetsMicroseconds, idleMemoryTargetMebibytes, ratioTargets, startTargetMilliseconds } from './targets.ts';

export function whole(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en');
}

export function decimal(value: number | undefined, digits = 2): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
}

export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function operationTable(slices: Slice[], servers: string[]): string {
  const rows = operationNames.flatMap((operation) => servers.map((server) => {
    const figures = figuresOf(slices, server, operation);
    return [
      `${operation} ${server}`, whole(figures.requestsPerSecond), decimal(figures.p50Milliseconds), decimal(figures.p99Milliseconds),
      whole(figures.cpuMicrosecondsMinimum), whole(figures.cpuMicrosecondsMedian), decimal(figures.serverBusy), whole(figures.postgresMicroseconds), whole(figures.loadMicroseconds),
      servers.includes('fastify') ? decimal(throughputRatio(slices, operation, server, 'fastify')) : '–',
    ];
  }));
  return table(['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs min', 'CPU µs', 'core busy', 'Postgres µs', 'load µs', '× fastify'], rows);
}

function serverTable(servers: ServerFigures[]): string {
  return table(['', 'start ms', 'idle MiB', 'after load MiB'], servers.map((server) =>
    [server.server, whole(server.startMilliseconds), whole(server.idleMebibytes), whole(server.loadedMebibytes)]));
}

export interface Verdict {
  goal: string;
  target: string;
  measured: string;
  /** The same ratio by CPU per request: what it would be if both servers had their core to themselves. */
  byCpu: string;
  met: boolean;
}

export function verdicts(slices: Slice[], servers: ServerFigures[]): Verdict[] {
  const deed = servers.find((server) => server.server === 'deed');
  if (deed === undefined) return [];
  const list: Verdict[] = [];
  for (const { operation, against, atLeast } of ratioTargets) {
    if (!servers.some((server) => server.server === against)) continue;
    const ratio = throughputRatio(slices, operation, 'deed', against);
    list.push({
      goal: `${operation} against ${against}`,
      target: `≥ ${atLeast.toFixed(2)} ×`,
      measured: `${decimal(ratio)} ×`,
      byCpu: `${decimal(cpuRatio(slices, operation, 'deed', against))} ×`,
      met: ratio >= atLeast,
    });
  }
  const atMost = (goal: string, target: number, unit: string, measured: number | undefined): void => {
    if (measured === undefined) return;
    list.push({ goal, target: `≤ ${target} ${unit}`, measured: `${Math.round(measured)} ${unit}`, byCpu: '', met: measured <= target });
  };
  for (const operation of operationNames) {
    const target = cpuTargetsMicroseconds[operation];
    if (target !== undefined) atMost(`${operation}, CPU per request`, target, 'µs', figuresOf(slices, 'deed', operation).cpuMicrosecondsMinimum);
  }
  atMost('start', startTargetMilliseconds, 'ms', deed.startMilliseconds);
  atMost('memory when idle', idleMemoryTargetMebibytes, 'MiB', deed.idleMebibytes);
  return list;
}

const quietShare = 0.05;

/** What throughput says about a goal when strangers had the cores is not to be relied on, either way. */
function isQuiet(slices: Slice[]): boolean {
  return (shareOfOthers(slices) ?? 0) <= quietShare;
}

function noiseLine(slices: Slice[]): string {
  const share = shareOfOthers(slices);
  if (share === undefined) return 'Nobody can say whether the machine was quiet.';
  const percent = `${(share * 100).toFixed(0)} %`;
  return isQuiet(slices)
    ? `A quiet machine: other programs took ${percent} of the two cores (median of the slices).`
    : `NOT A QUIET MACHINE: other programs took ${percent} of the two cores (median of the slices). Throughput means little; compare CPU µs.`;
}

export function report(slices: Slice[], servers: ServerFigures[]): string {
  const names = servers.map((server) => server.server);
  const parts = [
    servers.map((server) => `${server.server}: ${server.description}`).join('\n'),
    noiseLine(slices),
    operationTable(slices, names),
    serverTable(servers),
  ];
  const goals = verdicts(slices, servers);
  const doubt = isQuiet(slices) ? '' : ' (in doubt)';
  if (goals.length === 0) parts.push('Deed did not run: no goals to check.');
  else parts.push(table(['Deed', 'goal', 'measured', 'by CPU', ''], goals.map((goal) => [goal.goal, goal.target, goal.measured, goal.byCpu, (goal.met ? 'met' : 'MISSED') + doubt])));
  return parts.join('\n\n');
}
