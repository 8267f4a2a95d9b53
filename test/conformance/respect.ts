/** redocly respect: the journeys of openapi/workflows/, step by step, each answer checked against the contract. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Steps } from './meanwhile.ts';
import { meanwhile } from './meanwhile.ts';
import type { Folders, Outcome, Peer } from './peer.ts';
import { redoclyVersion, run } from './peer.ts';
import type { RunningService } from './service.ts';
import { withService } from './service.ts';

const FOLDER = 'openapi/workflows';
const ENDING = '.arazzo.yaml';

interface Journey {
  name: string;
  /** In their order: each goes on from where the one before ended. */
  workflows: string[];
}

interface ExecutedStep {
  stepId: string;
  request: { body?: unknown };
  response: { body?: unknown };
  checks: { status: string }[];
}

interface Journal {
  files: Record<string, { executedWorkflows: { status: string; executedSteps: ExecutedStep[] }[] }>;
}

interface Walked {
  checks: number;
  failures: number;
  steps: Steps;
  log: string;
}

export const respect: Peer = {
  name: 'respect',
  run: (folders) => withService(folders.own, (service) => walkAll(service, folders)),
};

async function walkAll(service: RunningService, folders: Folders): Promise<Outcome> {
  const journeys = await findJourneys();
  const walked: Walked[] = [];
  for (const journey of journeys) walked.push(...(await walk(journey, service, folders)));
  return {
    version: await redoclyVersion(),
    cases: walked.reduce((sum, { checks }) => sum + checks, 0),
    failures: walked.reduce((sum, { failures }) => sum + failures, 0),
    remarks: [
      `${journeys.length} journeys in ${journeys.reduce((sum, { workflows }) => sum + workflows.length, 0)} workflows`,
      ...walked.filter(({ failures }) => failures > 0).map(({ log }) => `failed; see ${log}`),
    ],
  };
}

async function findJourneys(): Promise<Journey[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(ENDING)).sort();
  const journeys = await Promise.all(files.map(async (file) => {
    const { workflows } = parse(await readFile(join(FOLDER, file), 'utf8')) as { workflows: { workflowId: string }[] };
    return { name: file.slice(0, -ENDING.length), workflows: workflows.map(({ workflowId }) => workflowId) };
  }));
  const stranger = Object.keys(meanwhile).find((id) => !journeys.some(({ workflows }) => workflows.includes(id)));
  if (stranger) throw new Error(`No journey has the workflow ${stranger}, which meanwhile.ts names.`);
  return journeys;
}

/** Ends with the first workflow that fails: what comes after it goes on from there. */
async function walk({ name, workflows }: Journey, service: RunningService, { own, recordings }: Folders): Promise<Walked[]> {
  const walked: Walked[] = [];
  let inputs: Record<string, string> = { ...service.owner, run: randomUUID() };
  for (const workflow of workflows) {
    inputs = { ...inputs, ...(await meanwhile[workflow]?.(walked.at(-1)?.steps ?? {}, service)) };
    const report = join(own, `${name}-${workflow}`);
    const { code } = await run('redocly', [
      'respect', join(FOLDER, name + ENDING), '--workflow', workflow, '--server', `deed=${service.url}`,
      ...Object.entries(inputs).flatMap(([input, value]) => ['--input', `${input}=${value}`]),
      '--no-secrets-masking', '--json-output', `${report}.json`, '--har-output', join(recordings, 'journeys', `${name}-${workflow}.har`),
    ], `${report}.log`);
    walked.push(await result(report, code === 0));
    if (walked.at(-1)!.failures > 0) break;
  }
  return walked;
}

async function result(report: string, succeeded: boolean): Promise<Walked> {
  const executed = await readFile(`${report}.json`, 'utf8').then((text) => Object.values((JSON.parse(text) as Journal).files).flatMap(({ executedWorkflows }) => executedWorkflows), () => []);
  const steps = executed.flatMap(({ executedSteps }) => executedSteps);
  const checks = steps.reduce((sum, step) => sum + step.checks.length, 0);
  // A step that was retried until it held has failed checks, and its workflow has not failed.
  const failed = executed.filter(({ status }) => status !== 'success').flatMap(({ executedSteps }) => executedSteps.flatMap((step) => step.checks)).filter(({ status }) => status !== 'success').length;
  const failures = succeeded && checks > 0 ? failed : Math.max(failed, 1);
  return { checks, failures, steps: Object.fromEntries(steps.map((step) => [step.stepId, step])), log: `${report}.log` };
}
