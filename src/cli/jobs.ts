/** `jobs`, `jobs failed`, `jobs redrive`: the queues of the configured database, for whoever operates the service. */
import { inColumns } from '../columns.ts';
import type { QueueState } from '../jobs/queues.ts';
import { withQueues } from '../jobs/queues.ts';
import { onDatabase } from './connect.ts';
import { showProgress } from './progress.ts';

const MOST_FAILED = 20;
const MOST_REASON = 100;

export async function listQueues(): Promise<void> {
  const states = await onDatabase((url) => withQueues(url, (queues) => queues.states()));
  const row = ({ name, waiting, running, failed, dead, oldestSeconds }: QueueState): string[] => [name, String(waiting), String(running), String(failed), String(dead), oldestSeconds === null ? '-' : age(oldestSeconds)];
  console.log(inColumns([['job', 'waiting', 'running', 'failed', 'dead letters', 'oldest waits'], ...states.map(row)], 1));
}

export async function listFailed(): Promise<void> {
  const failed = await onDatabase((url) => withQueues(url, (queues) => queues.failed(MOST_FAILED)));
  if (failed.length === 0) return console.log('No job has failed in the time that they are kept.');
  console.log(inColumns([['failed', 'job', 'id', 'attempts', 'reason'], ...failed.map(({ failedAt, name, id, attempts, reason }) => [failedAt.toISOString().slice(0, 19).replace('T', ' '), name, id, String(attempts), oneLine(reason)])]));
}

/** Exit code 2 where there is no such job. */
export async function redrive(name?: string): Promise<number> {
  return onDatabase((url) =>
    withQueues(url, async (queues) => {
      const known = (await queues.states()).map((state) => state.name);
      if (name !== undefined && !known.includes(name)) {
        console.error(`There is no job ${name}. These are: ${known.join(', ')}`);
        return 2;
      }
      const total = await queues.deadLetters(name);
      const progress = showProgress('dead letters', total);
      const sent = await queues.redrive(name, (done) => progress.at(done));
      progress.end();
      console.log(`${sent} dead ${sent === 1 ? 'letter' : 'letters'} sent back`);
      return 0;
    }),
  );
}

const UNITS: [string, number][] = [['d', 86_400], ['h', 3600], ['min', 60]];

function age(seconds: number): string {
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? ['s', 1];
  return `${Math.floor(seconds / size)} ${unit}`;
}

/** A reason may be of somebody else's wording: no control character of it reaches the terminal. */
function oneLine(text: string): string {
  const plain = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > MOST_REASON ? `${plain.slice(0, MOST_REASON - 1)}…` : plain;
}
