/** JSON Schemas as TypeScript types with doc comments: an interface for an object, a union for an enum or a choice. */
import type { Document, Schema } from '../bundle.ts';

/** They narrow values or tell about them, and no type of TypeScript says so. */
const UNTYPED = new Set(['default', 'deprecated', 'description', 'discriminator', 'examples', 'format', 'maximum', 'maxItems', 'maxLength', 'maxProperties', 'minimum', 'minItems', 'minLength', 'minProperties', 'pattern', 'title', 'uniqueItems', 'writeOnly']);
const TYPED = new Set(['$ref', 'additionalProperties', 'anyOf', 'enum', 'items', 'oneOf', 'properties', 'required', 'type']);

export function declarations(document: Document): string {
  return `/** What the API takes and answers. */\n\n${Object.entries(document.components.schemas).map(([name, schema]) => declaration(name, schema)).join('\n')}`;
}

function declaration(name: string, schema: Schema): string {
  const type = typeOf(schema, '');
  return `${comment(docOf(schema), '')}export ${type.startsWith('{') && type.endsWith('}') ? `interface ${name} ${type}` : `type ${name} = ${type};`}\n`;
}

/** Throws for a keyword that this file does not know, as its type would be a guess. */
export function typeOf(schema: Schema, indent: string): string {
  const unknown = Object.keys(schema).find((keyword) => !TYPED.has(keyword) && !UNTYPED.has(keyword) && !keyword.startsWith('x-'));
  if (unknown) throw new Error(`The client cannot be generated: it does not know the type of a schema with ${unknown}: ${JSON.stringify(schema).slice(0, 200)}`);
  if (schema.$ref) return nameOf(schema.$ref as string);
  const choice = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (choice) return union(choice.map((option) => typeOf(option, indent)));
  if (schema.enum) return union((schema.enum as unknown[]).map(literal));
  const types = [schema.type ?? []].flat() as string[];
  if (types.length === 0) return 'unknown';
  return union(types.map((type) => (type === 'object' ? objectType(schema, indent) : type === 'array' ? arrayType(schema, indent) : type === 'integer' ? 'number' : type)));
}

/** TypeScript would forget the known values beside `string`, and an editor could not offer them. */
function union(types: string[]): string {
  const different = [...new Set(types)];
  const known = different.some((type) => type.startsWith("'"));
  return different.map((type) => (known && type === 'string' ? '(string & {})' : type)).join(' | ');
}

export const literal = (value: unknown): string => (typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value));

export const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

function arrayType(schema: Schema, indent: string): string {
  const item = schema.items ? typeOf(schema.items as Schema, indent) : 'unknown';
  return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function objectType(schema: Schema, indent: string): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const others = schema.additionalProperties;
  const rest = others && others !== true ? typeOf(others as Schema, indent) : 'unknown';
  if (properties.length === 0) return others === false ? 'Record<string, never>' : `Record<string, ${rest}>`;
  const required = new Set((schema.required ?? []) as string[]);
  const members = properties.map(([name, property]) => member(name, property, required.has(name), `${indent}  `));
  // An index signature would ask of optional members, too, that they are never undefined.
  return `{\n${members.join('')}${indent}}${others === false ? '' : ` & Record<string, ${rest}>`}`;
}

export function member(name: string, schema: Schema, required: boolean, indent: string): string {
  return `${comment(docOf(schema), indent)}${indent}${key(name)}${required ? '' : '?'}: ${typeOf(schema, indent)};\n`;
}

export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));

export function docOf(holder: { description?: unknown; deprecated?: unknown; default?: unknown }): string[] {
  return [
    ...String((holder.description as string | undefined) ?? '').trim().split('\n'),
    ...(holder.default === undefined ? [] : [`@defaultValue \`${JSON.stringify(holder.default)}\``]),
    ...(holder.deprecated === true ? ['@deprecated'] : []),
  ].filter((line, index) => index > 0 || line !== '');
}

export function comment(lines: string[], indent: string): string {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/').trimEnd());
  if (safe.length === 0) return '';
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} *${line && ` ${line}`}\n`).join('')}${indent} */\n`;
}
