/**
 * The operations of every audience as the suites see them: the row of the table together with what the
 * audience's bundle declares, every reference followed. Nothing here knows an operation by name.
 */
import { readFileSync } from 'node:fs';
import { operations as table } from '../../../generated/operations.ts';
import { idPrefixes } from '../../../generated/vocabulary.ts';
import type { OperationId } from '../../../src/contract/handler.ts';
import type { Operation } from '../../../src/contract/operation.ts';

type Json = any;

/** A schema with its references followed; a schema of an id says which kind it is. */
export interface Schema {
  [keyword: string]: Json;
  /** Name of the id schema (`CustomerId`), on schemas with `x-id-prefix` and on those that are such an id or null. */
  kind?: string;
}

export interface DeclaredParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
  example?: unknown;
  [key: string]: unknown;
}

export interface DeclaredAnswer {
  status: number;
  /** Media type → its schema (null where none is named) and its examples. */
  content: Record<string, { schema: Schema | null; examples: [string, Json][] }>;
  headers: Record<string, { required: boolean; schema: Schema }>;
  /** Codes of the platform; those of the operation itself stand in `ownProblemTypes`. */
  problemTypes: string[];
}

export interface Subject {
  id: OperationId;
  row: Operation;
  parameters: DeclaredParameter[];
  body: { schema: Schema; mediaType: string; examples: [string, Json][] } | null;
  answers: DeclaredAnswer[];
  ownProblemTypes: string[];
}

const resolvePointer = (document: Json, pointer: string): Json => pointer.slice(2).split('/').reduce((node: Json, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);

/** An id that may be null has the pattern of its kind, and no prefix of its own. */
const kindsByPattern = new Map(Object.entries(idPrefixes).map(([kind, prefix]) => [`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`, kind]));

/** What references lead to, followed: the same is referred to from everywhere. */
const targets = new WeakMap<object, Json>();

/** Follows every reference below a node; the contract has no circular ones. Members beside a `$ref` win. */
function follow(document: Json, node: Json): Json {
  if (Array.isArray(node)) return node.map((item) => follow(document, item));
  if (!node || typeof node !== 'object') return node;
  const { $ref, ...own } = node;
  const followed = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, key === 'example' || key === 'examples' || key === 'default' ? value : follow(document, value)]));
  if (typeof $ref !== 'string') return followed;
  const pointed = resolvePointer(document, $ref) as object;
  const target = targets.get(pointed) ?? follow(document, pointed);
  targets.set(pointed, target);
  // What is said beside a reference is said in addition.
  const description = [followed.description, target.description].filter(Boolean).join(' ');
  const kind = target.kind ?? kindsByPattern.get(target.pattern as string);
  return { ...target, ...followed, ...(description && { description }), ...(kind && { kind }) };
}

/** name → value of each example, also of a lone `example`. */
function examplesOf(document: Json, media: Json): [string, Json][] {
  const named = Object.entries<Json>(media?.examples ?? {}).map(([name, example]): [string, Json] => [name, (example.$ref ? resolvePointer(document, example.$ref) : example).value]);
  return media?.example === undefined ? named : [...named, ['example', media.example]];
}

function subjectOf(document: Json, row: Operation): Subject {
  const item = document.paths[row.path];
  const declared = item[row.method.toLowerCase()];
  const parameters = new Map<string, DeclaredParameter>();
  for (const parameter of [...(item.parameters ?? []), ...(declared.parameters ?? [])].map((one) => follow(document, one))) {
    parameters.set(`${parameter.in} ${parameter.name}`, { ...parameter, required: parameter.required === true });
  }
  const requestBody = declared.requestBody && follow(document, declared.requestBody);
  const rawBody = declared.requestBody?.$ref ? resolvePointer(document, declared.requestBody.$ref) : declared.requestBody;
  const mediaType = requestBody && Object.keys(requestBody.content)[0]!;
  return {
    id: row.operationId as OperationId,
    row,
    parameters: [...parameters.values()],
    // What is signed is not described by its schema: only who has the key makes a good one.
    body: requestBody && !row.body?.raw ? { schema: requestBody.content[mediaType].schema, mediaType, examples: Object.values<Json>(rawBody.content).flatMap((media) => examplesOf(document, media)) } : null,
    answers: Object.entries<Json>(declared.responses).map(([status, raw]) => {
      const response = raw.$ref ? resolvePointer(document, raw.$ref) : raw;
      const followed = follow(document, response);
      return {
        status: Number(status),
        content: Object.fromEntries(Object.entries<Json>(followed.content ?? {}).map(([type, media]) => [type, { schema: media.schema ?? null, examples: examplesOf(document, response.content[type]) }])),
        headers: Object.fromEntries(Object.entries<Json>(followed.headers ?? {}).map(([name, header]) => [name, { required: header.required === true, schema: header.schema }])),
        problemTypes: followed['x-problem-types'] ?? [],
      };
    }),
    ownProblemTypes: declared['x-problem-types'] ?? [],
  };
}

const rows = Object.values(table) as readonly Operation[];
const documents = new Map([...new Set(rows.map(({ audience }) => audience))].map((audience) => [audience, JSON.parse(readFileSync(new URL(`../../../generated/${audience}.json`, import.meta.url), 'utf8'))]));

/** Every operation of the contract, whoever may see it. */
export const subjects: readonly Subject[] = rows.map((row) => subjectOf(documents.get(row.audience), row));

export const subjectOfId = (operationId: string): Subject => {
  const found = subjects.find(({ id }) => id === operationId);
  if (!found) throw new Error(`The contract has no operation ${operationId}.`);
  return found;
};

/** One test for each operation that a rule is about, titled by its id. */
export function each(title: string, which: (subject: Subject) => unknown, test: (subject: Subject) => Promise<void> | void): void {
  describe(title, () => {
    for (const subject of subjects.filter(which)) it(subject.id, () => test(subject));
  });
}

/** Nobody gets in without credentials. */
export const isSecured = ({ row }: Subject): boolean => row.security.length > 0 && !row.optional;
export const isSafe = ({ row }: Subject): boolean => row.method === 'GET';
export const parametersIn = ({ parameters }: Subject, place: DeclaredParameter['in']): DeclaredParameter[] => parameters.filter((parameter) => parameter.in === place);
export const parameterNamed = ({ parameters }: Subject, place: DeclaredParameter['in'], name: string): DeclaredParameter | undefined =>
  parameters.find((parameter) => parameter.in === place && parameter.name.toLowerCase() === name.toLowerCase());
export const answerOf = ({ answers }: Subject, status: number): DeclaredAnswer | undefined => answers.find((answer) => answer.status === status);
/** The schema of what this status answers as JSON; null where it answers none. */
export const jsonSchemaOf = (subject: Subject, status: number): Schema | null => answerOf(subject, status)?.content['application/json']?.schema ?? null;
/** A header of every request is read with the credentials, and not with the operation's own parameters. */
export const isOwn = ({ row }: Subject, { name }: DeclaredParameter): boolean => row.parameters.some((parameter) => parameter.name === name);
/** A position in a list is not described by its schema: only the list itself makes one. */
export const isCursor = (parameter: DeclaredParameter): boolean => 'x-pagination' in parameter;

/** A body that the contract itself shows; undefined for operations without one. */
export const exampleBody = ({ body }: Subject): Json => body?.examples[0]?.[1];

/** Answers page by page; what exports everything at once takes no cursor. */
export const isList = ({ parameters }: Subject): boolean => parameters.some(isCursor);

/** What the items of a list are: the schema below `data`. */
export const itemSchemaOf = (subject: Subject): Schema | null => (isList(subject) ? (jsonSchemaOf(subject, 200)?.properties?.data?.items ?? null) : null);

/** Every form in which the operation answers a success. */
export const formsOf = ({ answers }: Subject): string[] => [...new Set(answers.filter(({ status }) => status < 300).flatMap(({ content }) => Object.keys(content)))];

/** Codes by which the platform itself refuses a caller, in place of a rule of the operation. */
export const refusalsOfCallers = ({ answers }: Subject): string[] => answers.filter(({ status }) => status === 401 || status === 403).flatMap(({ problemTypes }) => problemTypes);
