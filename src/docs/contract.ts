/** The contract as outsiders may read it: the public bundle, in both spellings, read once. */
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';

export interface ProblemType {
  status: number;
  title: string;
  description: string;
}

const PUBLIC_CONTRACT = new URL('../../generated/public.json', import.meta.url);

let json: Promise<string> | undefined;
let yaml: Promise<string> | undefined;

export function contractJson(): Promise<string> {
  return (json ??= readFile(PUBLIC_CONTRACT, 'utf8'));
}

/** Writing it as YAML takes a tenth of a second: too long to do it for every request. */
export function contractYaml(): Promise<string> {
  return (yaml ??= contractJson().then((content) => stringify(JSON.parse(content))));
}

/** Code → what it means. */
export async function problemTypes(): Promise<Map<string, ProblemType>> {
  const document = JSON.parse(await contractJson()) as { 'x-problem-types': Record<string, ProblemType> };
  return new Map(Object.entries(document['x-problem-types']));
}
