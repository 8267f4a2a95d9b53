/** A request as a call of the TypeScript client: a method named by the operationId, one object with everything. */
import type { Contract } from '../contract.ts';
import { itemName } from '../contract.ts';
import type { SampleRequest } from './request.ts';

const WIDTH = 88;

export function typescriptOf(contract: Contract, { operation, parameters, body }: SampleRequest): string {
  const input = { ...Object.fromEntries(parameters.map(({ name, value }) => [name, value])), ...(body && { body: body.value }) };
  const call = `deed.${operation.id}(${Object.keys(input).length === 0 ? '' : literal(input, '')})`;
  const item = itemName(contract, operation);
  if (item !== undefined) return `for await (const ${lowerFirst(item)} of ${call}) {\n  console.log(${lowerFirst(item)});\n}`;
  const answers = Object.entries(operation.responses).filter(([status]) => status < '400' && status !== '304');
  const members = [
    ...(answers.length > 1 ? ['status'] : []),
    ...(answers.some(([, { content }]) => content) ? ['data'] : []),
    ...(answers.some(([status]) => status.startsWith('3')) ? ['headers'] : []),
  ];
  return `${members.length > 0 ? `const { ${members.join(', ')} } = ` : ''}await ${call};`;
}

/** JSON as one writes it in TypeScript: on one line where it fits. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const flat = joined(value, '', ', ');
  if (!flat.includes('\n') && indent.length + flat.length <= WIDTH - 20) return flat;
  return joined(value, `${indent}  `, `,\n${indent}  `, `\n${indent}`);
}

function joined(value: object, indent: string, separator: string, end = ''): string {
  const start = end && `${end}  `;
  const entries = Array.isArray(value) ? value.map((item: unknown) => literal(item, indent)) : Object.entries(value).map(([name, member]) => `${/^[a-z_$][\w$]*$/i.test(name) ? name : `'${name}'`}: ${literal(member, indent)}`);
  const [open, close, space] = Array.isArray(value) ? ['[', ']', ''] : ['{', '}', ' '];
  if (entries.length === 0) return open + close;
  return end ? `${open}${start}${entries.join(separator)},${end}${close}` : `${open}${space}${entries.join(separator)}${space}${close}`;
}

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
