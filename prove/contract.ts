/** Requests made from the contract's own examples, so that a proof knows no operation by name. */
import { readFileSync } from 'node:fs';
import { idPrefixes } from '../generated/vocabulary.ts';
import type { Operation } from '../src/contract/operation.ts';
import type { Request } from './client.ts';

type Json = any;

const documents = new Map<string, Json>();

/** The document that has this operation: there is one for each audience. */
function documentOf({ audience }: Operation): Json {
  if (!documents.has(audience)) documents.set(audience, JSON.parse(readFileSync(new URL(`../generated/${audience}.json`, import.meta.url), 'utf8')));
  return documents.get(audience);
}

/** Follows references within the operation's document, however many. */
export function resolved(operation: Operation, node: Json): Json {
  let current = node;
  while (current?.$ref) current = current.$ref.slice(2).split('/').reduce((found: Json, key: string) => found[key.replaceAll('~1', '/').replaceAll('~0', '~')], documentOf(operation));
  return current;
}

export const declarationOf = (operation: Operation): Json => documentOf(operation).paths[operation.path][operation.method.toLowerCase()];

function parametersOf(operation: Operation): Json[] {
  return [...(documentOf(operation).paths[operation.path].parameters ?? []), ...(declarationOf(operation).parameters ?? [])].map((parameter) => resolved(operation, parameter));
}

/** The media type and media object of the body an operation takes; undefined where it takes none. */
export function bodyOf(operation: Operation): [string, Json] | undefined {
  return Object.entries<Json>(resolved(operation, declarationOf(operation).requestBody)?.content ?? {})[0];
}

export interface ExampleRequest {
  /** The address with these path parameters, and the examples' for the others. */
  path: (parameters: Record<string, string>) => string;
  /** The path parameters that are public ids, with the prefix of their kind. */
  pathIds: { name: string; prefix: string }[];
  /** Members of the body that are public ids, with their prefixes. */
  bodyIds: [string, string][];
  request: Request;
}

export function exampleRequest(operation: Operation): ExampleRequest {
  const inPath = parametersOf(operation).filter((parameter) => parameter.in === 'path');
  const [mediaType, media] = bodyOf(operation) ?? [];
  const body: Json = media && (media.example ?? Object.values<Json>(media.examples ?? {}).map((example) => resolved(operation, example).value)[0]);
  const members = Object.entries<Json>(resolved(operation, media?.schema)?.properties ?? {});
  const prefixOf = (schema: Json): string | undefined => idPrefixes[String(schema?.$ref).split('/').at(-1) as keyof typeof idPrefixes];
  return {
    path: (given) => operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(given[name] ?? String(inPath.find((parameter) => parameter.name === name)?.example))),
    pathIds: inPath.flatMap(({ name, schema }) => (prefixOf(schema) ? [{ name: name as string, prefix: prefixOf(schema)! }] : [])),
    bodyIds: members.flatMap(([name, schema]): [string, string][] => (prefixOf(schema) ? [[name, prefixOf(schema)!]] : [])),
    request: { ...(body !== undefined && { body: body as unknown, mediaType }) },
  };
}

/** Names of the members that hold secrets, of the body an operation takes or answers with this status. */
export function secretMembers(operation: Operation, schema: Json): string[] {
  return Object.entries<Json>(resolved(operation, schema)?.properties ?? {})
    .filter(([, member]) => [member, resolved(operation, member)].some((one) => one['x-sensitive'] === 'secret' || one.writeOnly === true || one.format === 'password'))
    .map(([name]) => name);
}

/** The values that `sort` of a list may have, one key each; none where a list has one order only. */
export function sortsOf(operation: Operation): string[] {
  return (resolved(operation, sortSchemaOf(operation)?.items)?.enum ?? []) as string[];
}

/** What `sort` is when nobody says. */
export function defaultSortOf(operation: Operation): string {
  return ((sortSchemaOf(operation)?.default ?? []) as string[]).join();
}

function sortSchemaOf(operation: Operation): Json {
  return resolved(operation, parametersOf(operation).find((parameter) => parameter.in === 'query' && parameter.name === 'sort')?.schema);
}
