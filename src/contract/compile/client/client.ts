/**
 * The generated part of the TypeScript client, `clients/typescript/src/generated/`, made from the document of one
 * audience and from nothing else: what outsiders cannot read, their client cannot know.
 */
import type { Document } from '../bundle.ts';
import { BANNER } from '../compile.ts';
import { methods } from './methods.ts';
import { operationTable } from './operations.ts';
import { events, problems } from './registers.ts';
import { declarations } from './types.ts';

/** Of the files of `generated/`, their public document. File name → content; the same contract gives the same bytes. */
export function clientOf(generated: ReadonlyMap<string, string>): Map<string, string> {
  const document = JSON.parse(generated.get('public.json')!) as Document;
  const files = { 'schemas.ts': declarations(document), 'methods.ts': methods(document), 'operations.ts': operationTable(document), 'problems.ts': problems(document), 'events.ts': events(document) };
  return new Map(Object.entries(files).map(([name, content]) => [name, `// ${BANNER}\n${content}`]));
}
