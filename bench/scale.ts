/**
 * `node bench/scale.ts`: what a request and a start of Deed cost with 21 (its own), 100 and 1,000 operations in the contract.
 * Measured as in run.ts; the answer must not depend on the size. See README.md.
 */
import { withContest } from './contest.ts';
import { duration, measureRounds } from './measure.ts';
import { decimal, table, whole } from './report.ts';
import { saveResults } from './results.ts';
import { deedWithOperations } from './servers/deed.ts';
import type { OperationName } from './servers/server.ts';
import { settings } from './settings.ts';
import { figuresOf } from './summary.ts';
import { scaleTargets } from './targets.ts';

/** The smallest is the contract as it is. */
const operationCounts = [21, 100, 1000];
const operations: OperationName[] = ['health', 'get'];

async function run(): Promise<void> {
  const startedAt = performance.now();
  const servers = await Promise.all(operationCounts.map(deedWithOperations));

  await withContest(servers, async (contest) => {
    const slices = await measureRounds(contest.contestants, { ...settings, operations });
    const [smallest = ''] = servers.map((server) => server.name);
    const cost = (server: string, operation: OperationName): number => {
      const figures = figuresOf(slices, server, operation);
      // CPU is the steadier figure; where the system does not give it, time per request stands in.
      return figures.cpuMicrosecondsMinimum ?? 1_000_000 / figures.requestsPerSecond;
    };

    const rows = contest.figures.map(({ server, startMilliseconds, idleMebibytes }) => [
      server, whole(startMilliseconds), whole(idleMebibytes),
      ...operations.flatMap((operation) => [decimal(cost(server, operation), 1), decimal(cost(server, operation) / cost(smallest, operation))]),
    ]);
    const head = ['', 'start ms', 'idle MiB', ...operations.flatMap((operation) => [`${operation} µs`, `× ${smallest}`])];

    const startOf = (name: string): number => contest.figures.find((one) => one.server === name)?.startMilliseconds ?? Number.NaN;
    const ratio = cost('deed-1000', 'get') / cost('deed-21', 'get');
    const goals: [string, number, number][] = [
      ['get at 1,000 operations against 21', ratio, scaleTargets.costRatio],
      ['start at 100 operations, ms', startOf('deed-100'), scaleTargets.startMillisecondsAt100],
      ['start at 1,000 operations, ms', startOf('deed-1000'), scaleTargets.startMillisecondsAt1000],
    ];
    const verdicts = goals.map(([goal, measured, atMost]) => ({ goal, measured, atMost, met: measured <= atMost }));

    console.log(`\n${contest.surroundings}\n\n${table(head, rows)}\n`);
    console.log(table(['Deed', 'at most', 'measured', ''], verdicts.map((one) =>
      [one.goal, String(one.atMost), decimal(one.measured), one.met ? 'met' : 'MISSED'])));
    const file = saveResults('scale', { surroundings: contest.surroundings, servers: contest.figures, verdicts, slices });
    console.log(`\n${duration((performance.now() - startedAt) / 1000)}; every slice is in ${file}`);
  });
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
