/**
 * What guides say of the contract without typing it again: `{{limits}}` in a guide becomes this Markdown. A name that
 * does not exist here fails the build.
 */
import type { Contract, Operation, Parameter } from './contract.ts';

type Fact = (contract: Contract) => string;

const FACTS: Record<string, Fact> = {
  'limits': ({ document }) =>
    table(['Policy', 'Requests', 'Counted by', 'Covers'], Object.entries(document['x-rate-limit-policies']).map(([name, { quota, window_seconds, partition, description }]) => [`\`${name}\``, `${quota} in ${duration(window_seconds)}`, PARTITIONS[partition] ?? partition, description])),
  'limited-operations': ({ operations }) =>
    table(['Operation', 'Policies'], operations.filter(({ object }) => object['x-rate-limit']).map((operation) => [link(operation), operation.object['x-rate-limit']!.policies.map((name) => `\`${name}\``).join(', ')])),
  'problems': problems,
  'events': ({ events }) => table(['Event', 'When'], [...events].map(([name, { description }]) => [`[\`${name}\`](event:${name})`, description])),
  'roles': ({ document }) => table(['Role', 'May', 'Permissions'], Object.entries(document['x-roles']).map(([name, { description, permissions }]) => [`\`${name}\``, description, permissions.map((permission) => `\`${permission}\``).join(' ')])),
  'lists': (contract) =>
    table(['List', 'Filters', 'Sorts', 'Search'], contract.operations.filter((operation) => named(operation, 'cursor')).map((operation) => [
      link(operation),
      operation.parameters.filter(({ name }) => name.startsWith('filter[')).map(({ name }) => `\`${name}\``).join(' ') || '-',
      sortKeys(contract, operation),
      named(operation, 'q') ? '`q`' : '-',
    ])),
  'exports': ({ operations }) => table(['Export', 'Forms'], operations.filter(({ responses }) => responses['200']?.content?.['application/x-ndjson']).map((operation) => [link(operation), Object.keys(operation.responses['200']!.content!).map((form) => `\`${form}\``).join(', ')])),
  'idempotent-operations': ({ operations }) => bullets(operations.filter((operation) => named(operation, 'Idempotency-Key'))),
  'conditional-operations': ({ operations }) =>
    table(['Operation', '`If-Match`'], operations.filter((operation) => named(operation, 'If-Match')).map((operation) => [link(operation), named(operation, 'If-Match')!.required ? 'required' : 'if you like'])),
  'cacheable-operations': ({ operations }) => bullets(operations.filter((operation) => named(operation, 'If-None-Match'))),
  'step-up-operations': ({ operations }) => table(['Operation', 'Proof no older than'], operations.filter(({ object }) => object['x-step-up']).map((operation) => [link(operation), duration(operation.object['x-step-up']!.max_age_seconds)])),
  'deprecated-operations': ({ operations }) => {
    const deprecated = operations.filter(({ object }) => object.deprecated);
    if (deprecated.length === 0) return 'At the moment no operation is deprecated.';
    return table(['Operation', 'Deprecated', 'Gone', 'Instead'], deprecated.map(({ id, object }) => [link({ id }), object['x-deprecated-at'] ?? '-', object['x-sunset'] ?? '-', object['x-successor'] ? link({ id: object['x-successor'] }) : '-']));
  },
  'idempotency-ttl': ({ document }) => duration(parameterOf(document.components.parameters, 'Idempotency-Key')['x-idempotency']!.ttl_seconds),
  'page-size': ({ document }) => String(parameterOf(document.components.parameters, 'limit').schema.default),
  'page-maximum': ({ document }) => String(parameterOf(document.components.parameters, 'limit').schema.maximum),
  'body-maximum': ({ document }) => `${document['x-max-body-bytes'] / 1024} KiB`,
  'version': ({ document }) => document.info.version,
  'counts': ({ operations, events, document }) => `${operations.length} operations, ${events.size} events and ${Object.keys(document['x-problem-types']).length} problem codes`,
};

export const factNames = Object.keys(FACTS);

/** Fills in every `{{name}}`. */
export function withFacts(markdown: string, contract: Contract): string {
  return markdown.replaceAll(/\{\{([a-z-]+)\}\}/g, (_whole, name: string) => {
    const fact = Object.hasOwn(FACTS, name) ? FACTS[name] : undefined;
    if (!fact) throw new Error(`{{${name}}} is not a fact of the contract; there are ${factNames.join(', ')}.`);
    return fact(contract);
  });
}

const PARTITIONS: Record<string, string> = { principal: 'caller', ip: 'address', account: 'account' };

/** A section for each code, its anchor the code. */
function problems({ document, operations }: Contract): string {
  const byStatus = Map.groupBy(Object.entries(document['x-problem-types']), ([, { status }]) => status);
  const answeredBy = (code: string): string => {
    const by = operations.filter((operation) => operation.problemTypes.includes(code));
    if (by.length === 0) return 'No operation of its own; any address.';
    return by.length > 6 ? `Answered by ${by.length} operations.` : `Answered by ${by.map(link).join(', ')}.`;
  };
  return [...byStatus].sort(([one], [other]) => one - other).map(([status, types]) => `### Status ${status}\n\n${types.map(([code, { title, description }]) => `#### \`${code}\`\n\n**${title}.** ${description.trim()}\n\n${answeredBy(code)}`).join('\n\n')}`).join('\n\n');
}

function sortKeys(contract: Contract, operation: Operation): string {
  const sort = named(operation, 'sort');
  if (!sort) return '-';
  const items = sort.schema.items ?? {};
  const keys = contract.resolve(items.$ref ? { $ref: items.$ref } : items).enum ?? [];
  return keys.filter((key) => !key.startsWith('-')).map((key) => `\`${key}\``).join(' ');
}

const named = ({ parameters }: Operation, name: string): Parameter | undefined => parameters.find((parameter) => parameter.name === name);
const link = ({ id }: Pick<Operation, 'id'>): string => `[\`${id}\`](operation:${id})`;
const bullets = (operations: Operation[]): string => operations.map((operation) => `- ${link(operation)}: ${operation.object.summary}`).join('\n');
const table = (head: string[], rows: string[][]): string => [head, head.map(() => '---'), ...rows.map((row) => row.map((cell) => cell.trim().replaceAll('\n', ' ').replaceAll('|', '\\|')))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function parameterOf(parameters: Record<string, Parameter>, name: string): Parameter {
  const found = Object.values(parameters).find((parameter) => parameter.name === name);
  if (!found) throw new Error(`The contract has no parameter ${name}.`);
  return found;
}

function duration(seconds: number): string {
  const [size, unit] = [[86_400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']].find(([length]) => seconds % (length as number) === 0) as [number, string];
  return `${seconds / size} ${unit}${seconds === size ? '' : 's'}`;
}

