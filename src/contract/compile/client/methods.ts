/** The client's face: an interface with one method per operation, and the types of what each takes. */
import type { Document, ParameterObject, Schema } from '../bundle.ts';
import { resolve } from '../bundle.ts';
import type { ClientOperation } from './operations.ts';
import { clientOperations } from './operations.ts';
import { comment, docOf, key, member, nameOf, typeOf } from './types.ts';

const NOT_MODIFIED = 304;
/** Sent with a copy's tag, and only then the answer may be that the copy is good. */
const IF_NONE_MATCH = 'If-None-Match';

export function methods(document: Document): string {
  const all = [...clientOperations(document)];
  for (const name of all.map(({ operation }) => parametersOf(operation.operationId))) {
    if (name in document.components.schemas) throw new Error(`The client cannot be generated: the schema ${name} has the name of an operation's parameters.`);
  }
  const parameters = all.filter(({ parameters, mediaType }) => parameters.length > 0 || mediaType).map((entry) => parametersType(document, entry));
  const body = `${parameters.join('\n')}\n/** Every operation of the API. */\nexport interface Deed {\n${all.map((entry) => method(document, entry)).join('\n')}}\n`;
  const used = Object.keys(document.components.schemas).filter((name) => new RegExp(`\\b${name}\\b`).test(body.replaceAll(/^ *\/?\*.*$/gm, '')));
  return [
    `/** The operations of the API as methods. */`,
    `import type { Answer } from '../answer.ts';\nimport type { List } from '../pages.ts';\nimport type { NoParameters, RequestOptions } from '../request.ts';\nimport type { Stream } from '../stream.ts';`,
    `import type { ${used.join(', ')} } from './schemas.ts';\n`,
    body,
  ].join('\n');
}

const parametersOf = (operationId: string): string => `${operationId[0]!.toUpperCase()}${operationId.slice(1)}Parameters`;

function parametersType(document: Document, { operation, parameters, mediaType, bodyRequired }: ClientOperation): string {
  const members = parameters.map((parameter) => parameterMember(document, parameter));
  if (mediaType) {
    const { description, content } = resolve<NonNullable<typeof operation.requestBody> & { description?: string }>(document, operation.requestBody!);
    members.push(member('body', { description, ...content[mediaType]!.schema }, bodyRequired, '  '));
  }
  return `/** What \`${operation.operationId}\` takes. */\nexport interface ${parametersOf(operation.operationId)} {\n${members.join('')}}\n`;
}

function parameterMember(document: Document, { name, description, deprecated, required, schema }: ParameterObject): string {
  return `${comment(docOf({ description, deprecated, default: resolve(document, schema).default }), '  ')}  ${key(name)}${required ? '' : '?'}: ${typeOf(schema, '  ')};\n`;
}

function method(document: Document, entry: ClientOperation): string {
  const { operation, parameters, mediaType, bodyRequired, answers } = entry;
  const id = operation.operationId;
  const takes = parameters.length > 0 || mediaType !== undefined;
  const optional = !parameters.some(({ required }) => required) && !bodyRequired;
  const signature = (extra: string, answer: string): string => `  ${id}(parameters${optional ? '?' : ''}: ${takes ? parametersOf(id) : 'NoParameters'}${extra}, options?: RequestOptions): ${answer};\n`;
  const doc = comment(documentation(entry), '  ');
  const promised = (statuses: typeof answers): string => `Promise<${statuses.map(({ status, response }) => `Answer<${status}, ${bodyType(response.content)}>`).join(' | ')}>`;
  if (entry.paging) return doc + signature('', listType(document, entry));
  if (entry.streams.length > 0) return doc + signature('', streamType(entry));
  const conditional = answers.some(({ status }) => status === NOT_MODIFIED) && parameters.some(({ name }) => name === IF_NONE_MATCH);
  if (!conditional) return doc + signature('', promised(answers));
  const unconditional = signature(` & { ${key(IF_NONE_MATCH)}?: undefined }`, promised(answers.filter(({ status }) => status !== NOT_MODIFIED)));
  return `${doc}${unconditional}${doc}${signature('', promised(answers))}`;
}

function documentation({ method, path, operation }: ClientOperation): string[] {
  const { summary, description, deprecated, 'x-sunset': sunset, 'x-successor': successor, 'x-problem-types': codes = [] } = operation as { [key: string]: unknown } & { 'x-problem-types'?: string[] };
  return [
    `${summary as string}.`,
    '',
    ...(description ? [...(description as string).trim().split('\n'), ''] : []),
    `\`${method.toUpperCase()} ${path}\``,
    ...(codes.length > 0 ? [`@throws ProblemError, among others with ${codes.map((code) => `\`${code}\``).join(', ')}`] : []),
    ...(deprecated ? [`@deprecated${sunset ? ` Ends ${sunset as string}.` : ''}${successor ? ` Use ${successor as string}.` : ''}`] : []),
  ];
}

function bodyType(content: Record<string, { schema?: Schema }> | undefined): string {
  const types = Object.values(content ?? {}).map(({ schema }) => (schema ? typeOf(schema, '  ') : 'undefined'));
  return types.length === 0 ? 'undefined' : types.join(' | ');
}

function listType(document: Document, { operation, paging, answers }: ClientOperation): string {
  const schema = answers[0]!.response.content!['application/json']!.schema!;
  const items = paging!.items.slice(1).split('/').reduce<Schema>((node, name) => resolve<Schema>(document, (node.properties as Record<string, Schema>)[name]!), resolve<Schema>(document, schema)).items as Schema | undefined;
  if (!items?.$ref) throw new Error(`The client cannot be generated: ${operation.operationId} has no items of a named schema at ${paging!.items}.`);
  return `List<${nameOf(items.$ref as string)}, ${typeOf(schema, '')}>`;
}

function streamType({ streams, answers }: ClientOperation): string {
  const content = answers[0]!.response.content!;
  return `Stream<${nameOf(content[streams[0]!]!['x-item-schema']!.$ref as string)}, ${streams.map((mediaType) => `'${mediaType}'`).join(' | ')}>`;
}
