/** The journeys of openapi/workflows/ (Arazzo) as steps to read, each operation linked into the reference. */
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { markdown } from '../markdown.ts';
import type { Contract } from './contract.ts';
import { linkResolver } from './links.ts';
import type { SitePage } from './page.ts';

const WORKFLOWS = new URL('../../../openapi/workflows/', import.meta.url);

interface Step {
  stepId: string;
  description: string;
  operationId?: string;
  requestBody?: { payload: unknown };
  successCriteria?: { condition: string }[];
  onFailure?: { type: string }[];
}

export interface Journey {
  info: { title: string; summary: string };
  workflows: { workflowId: string; summary: string; description?: string; steps: Step[] }[];
}

export async function readJourneys(): Promise<Journey[]> {
  const files = (await readdir(WORKFLOWS)).filter((file) => file.endsWith('.arazzo.yaml')).sort();
  return Promise.all(files.map(async (file) => parse(await readFile(new URL(file, WORKFLOWS), 'utf8')) as Journey));
}

export function journeysPage(journeys: Journey[], contract: Contract): SitePage {
  const { html, headings } = markdown(`# Journeys

Ways through several operations, as tests walk them against the running service. They are written in
[Arazzo](https://spec.openapis.org/arazzo/latest.html) beside the contract, in \`openapi/workflows/\`.

${journeys.map((journey) => journeyMarkdown(journey, contract)).join('\n\n')}`, linkResolver(contract, () => undefined));
  return { path: 'journeys.html', title: 'Journeys', section: 'Reference', body: html, headings };
}

function journeyMarkdown({ info, workflows }: Journey, contract: Contract): string {
  const parts = workflows.map(({ summary, description, steps }) => [
    ...(workflows.length > 1 ? [`### ${summary}`] : []),
    ...(description ? [description.trim()] : []),
    steps.map((step, index) => `${index + 1}. ${stepMarkdown(step, contract)}`).join('\n'),
  ]);
  return `## ${info.title}\n\n${info.summary}\n\n${parts.flat().join('\n\n')}`;
}

function stepMarkdown({ description, operationId, successCriteria = [], onFailure = [] }: Step, { operations }: Contract): string {
  const operation = operations.find(({ id }) => id === operationId);
  const named = operationId === undefined ? [] : [operation ? `[\`${operationId}\`](operation:${operationId})` : `\`${operationId}\``];
  const again = onFailure.some(({ type }) => type === 'retry') ? ['asked again until it is so'] : [];
  return `${description.trim().replaceAll('\n', ' ')}\n\n   ${[...named, ...outcome(successCriteria), ...again].join(' · ')}`;
}

/** `$statusCode == 201` is said in short, other conditions as they are written. */
function outcome(criteria: { condition: string }[]): string[] {
  return criteria.map(({ condition }) => {
    const [, status] = /^\$statusCode == (\d{3})$/.exec(condition) ?? [];
    const [, code] = /^\$response\.body#\/code == '([a-z-]+)'$/.exec(condition) ?? [];
    if (status !== undefined) return `answers ${status}`;
    return code === undefined ? `\`${condition.replace('$response.body#/', '')}\`` : `[\`${code}\`](problem:${code})`;
  });
}
