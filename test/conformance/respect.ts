/**
 * redocly respect: the journeys of openapi/workflows/, step by step, each answer checked against the contract. The tool
 * takes longer to start than to walk, and takes one file, so all journeys go together in one: every first workflow, then
 * every second, and so on.
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { RECEIVING, startReceiver } from '../support/receiver.ts';
import type { Steps } from './meanwhile.ts';
import { meanwhile } from './meanwhile.ts';
import type { Folders, Peer } from './peer.ts';
import { redoclyVersion, run } from './peer.ts';
import type { RunningService } from './service.ts';
import { NO_LIMITS, withService } from './service.ts';

const FOLDER = 'openapi/workflows';
const ENDING = '.arazzo.yaml';

interface Workflow {
  workflowId: string;
}

interface Description {
  arazzo: string;
  workflows: Workflow[];
  components: { inputs: Record<string, object> };
}

interface Journey {
  name: string;
  /** Its workflows in their order: each goes on from where the one before ended. */
  description: Description;
}

interface ExecutedStep {
  stepId: string;
  request: { body?: unknown };
  response: { body?: unknown };
  checks: { status: string }[];
}

interface Executed {
  workflowId: string;
  status: string;
  executedSteps: ExecutedStep[];
}

interface Journal {
  files: Record<string, { executedWorkflows: Executed[] }>;
}

export interface Walked {
  journeys: number;
  workflows: number;
  checks: number;
  failures: number;
  /** Where what failed can be read. */
  logs: string[];
}

/** What webhooks may be sent to, beside what is public: the receiver of the journeys. */
export const ENVIRONMENT = { ...NO_LIMITS, ...RECEIVING };

export const respect: Peer = {
  name: 'respect',
  run: (folders) => withService(folders.own, async (service) => {
    const { journeys, workflows, checks, failures, logs } = await walkAll(service, folders);
    return { version: await redoclyVersion(), cases: checks, failures, remarks: [`${journeys} journeys in ${workflows} workflows`, ...logs.map((log) => `failed; see ${log}`)] };
  }, ENVIRONMENT),
};

export async function walkAll(service: RunningService, folders: Pick<Folders, 'own' | 'recordings'>): Promise<Walked> {
  const journeys = await findJourneys();
  const receiver = await startReceiver();
  const walked: Walked = { journeys: journeys.length, workflows: 0, checks: 0, failures: 0, logs: [] };
  const steps = new Map<Journey, Steps>(journeys.map((journey) => [journey, {}]));
  let inputs: Record<string, string> = { ...service.owner, run: randomUUID(), webhookUrl: receiver.url };
  try {
    for (let round = 0; ; round++) {
      const going = [...steps.keys()].filter(({ description }) => round < description.workflows.length);
      if (going.length === 0) return walked;
      for (const journey of going) inputs = { ...inputs, ...(await meanwhile[journey.description.workflows[round]!.workflowId]?.(steps.get(journey)!, service)) };
      const { log, results } = await walk(going, round, inputs, service, folders);
      walked.workflows += going.length;
      for (const journey of going) {
        const result = results(journey);
        walked.checks += result.checks;
        walked.failures += result.failures;
        steps.set(journey, result.steps);
        // What comes after it goes on from there.
        if (result.failures > 0) steps.delete(journey);
      }
      if (walked.failures > 0 && !walked.logs.includes(log)) walked.logs.push(log);
    }
  } finally {
    await receiver.stop();
  }
}

async function findJourneys(): Promise<Journey[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(ENDING)).sort();
  const journeys = await Promise.all(files.map(async (file) => ({ name: file.slice(0, -ENDING.length), description: parse(await readFile(join(FOLDER, file), 'utf8')) as Description })));
  const stranger = Object.keys(meanwhile).find((id) => !journeys.some(({ description }) => description.workflows.some(({ workflowId }) => workflowId === id)));
  if (stranger) throw new Error(`No journey has the workflow ${stranger}, which meanwhile.ts names.`);
  return journeys;
}

interface Result {
  checks: number;
  failures: number;
  steps: Steps;
}

/** One workflow of each journey. */
async function walk(going: Journey[], round: number, inputs: Record<string, string>, { url }: RunningService, { own: folder, recordings }: Pick<Folders, 'own' | 'recordings'>): Promise<{ log: string; results: (journey: Journey) => Result }> {
  const report = join(folder, `round-${round + 1}`);
  await writeFile(`${report}${ENDING}`, JSON.stringify(together(going, round)));
  await run('redocly', [
    'respect', `${report}${ENDING}`, '--server', `deed=${url}`,
    ...Object.entries(inputs).flatMap(([input, value]) => ['--input', `${input}=${value}`]),
    '--no-secrets-masking', '--json-output', `${report}.json`, '--har-output', join(recordings, 'journeys', `round-${round + 1}.har`),
  ], `${report}.log`, { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' });
  const executed = await readFile(`${report}.json`, 'utf8').then((text) => Object.values((JSON.parse(text) as Journal).files).flatMap(({ executedWorkflows }) => executedWorkflows), () => []);
  return { log: `${report}.log`, results: (journey) => resultOf(journey, executed.filter(({ workflowId }) => workflowId === journey.description.workflows[round]!.workflowId)) };
}

/** What a journey calls its inputs and steps is its own. */
const own = ({ name }: Journey, id: string): string => `${name.replaceAll('-', '_')}_${id}`;

function together(going: Journey[], round: number): object {
  const inputs = going.flatMap((journey) => Object.entries(journey.description.components.inputs).map(([input, schema]) => [own(journey, input), schema] as const));
  const workflows = going.map((journey) => JSON.parse(JSON.stringify(journey.description.workflows[round]).replaceAll(/("#\/components\/inputs\/|\$steps\.|"stepId":")(\w+)/g, (_, before: string, id: string) => before + own(journey, id))) as Workflow);
  return {
    arazzo: going[0]!.description.arazzo,
    info: { title: 'Journeys', version: '1.0.0' },
    sourceDescriptions: [{ name: 'deed', type: 'openapi', url: resolve('openapi/openapi.yaml') }],
    workflows,
    components: { inputs: Object.fromEntries(inputs) },
  };
}

function resultOf(journey: Journey, executed: Executed[]): Result {
  const steps = executed.flatMap(({ executedSteps }) => executedSteps);
  const checks = steps.reduce((sum, step) => sum + step.checks.length, 0);
  // A step that was retried until it held has failed checks, and its workflow has not failed.
  const failed = executed.filter(({ status }) => status !== 'success').flatMap(({ executedSteps }) => executedSteps.flatMap((step) => step.checks)).filter(({ status }) => status !== 'success').length;
  const good = checks > 0 && executed.every(({ status }) => status === 'success');
  return { checks, failures: good ? 0 : Math.max(failed, 1), steps: Object.fromEntries(steps.map((step) => [step.stepId.slice(own(journey, '').length), step])) };
}
