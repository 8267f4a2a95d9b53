/**
 * `node bench/run.ts`: the same work served by Deed and by its peers, measured side by side. See README.md.
 * Exit code 1 when a server answers wrongly, or under load with anything but 2xx; goals missed are printed, not fatal.
 */
import { noteMemory, withContest } from './contest.ts';
import { installPeers } from './install.ts';
import { duration, measureRounds } from './measure.ts';
import { report, verdicts } from './report.ts';
import { saveResults } from './results.ts';
import { deed } from './servers/deed.ts';
import { peers } from './servers/peers.ts';
import type { Server } from './servers/server.ts';
import { settings } from './settings.ts';

function chooseServers(): Server[] {
  const all = [...peers, deed];
  const unknown = settings.only.filter((name) => !all.some((server) => server.name === name));
  if (unknown.length > 0) throw new Error(`BENCH_ONLY names no such server: ${unknown.join(', ')}. There are ${all.map((server) => server.name).join(', ')}.`);
  return all.filter((server) => {
    if (settings.only.length > 0 && !settings.only.includes(server.name)) return false;
    const reason = server.missing?.();
    if (reason !== undefined) console.log(`Without ${server.name}: ${reason}.`);
    return reason === undefined;
  });
}

async function run(): Promise<void> {
  const startedAt = performance.now();
  installPeers();
  await withContest(chooseServers(), async (contest) => {
    const slices = await measureRounds(contest.contestants, settings);
    noteMemory(contest);
    const { surroundings, figures } = contest;
    console.log(`\n${surroundings}\n\n${report(slices, figures)}\n`);
    const file = saveResults('run', { surroundings, servers: figures, verdicts: verdicts(slices, figures), slices });
    console.log(`${duration((performance.now() - startedAt) / 1000)}; every slice is in ${file}`);
  });
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
