/**
 * What a schema admits, however it is written: `$ref` followed, `allOf` merged, `oneOf` and `anyOf` multiplied out, and
 * each alternative of one type alone. Two schemas that say the same have the same shapes.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Document, Schema } from '../compile/bundle.ts';
import { canonical, intersect, LIMITS, limitsOf, mergedLimit, OTHER_KEYWORDS, TYPES, typesOf } from './keywords.ts';

/** Schemas that hold together, each known by its place in memory: the same ones are always the same node. */
export interface Node {
  id: number;
  schemas: Schema[];
}

export interface Shape {
  type: string;
  /** A number without fraction. */
  integer: boolean;
  enum?: unknown[];
  limits: Record<string, unknown>;
  patterns: string[];
  formats: string[];
  properties: Map<string, Node>;
  required: Set<string>;
  /** Of members that are not declared; false where there may be none. */
  additional: Node | false;
  items?: Node;
  /** Keywords that are compared as they stand. */
  others: Record<string, string>;
  /** Of the variants that it was made of. */
  name: string;
}

export interface Admitted {
  nullable: boolean;
  shapes: Shape[];
  default?: unknown;
  readOnly: boolean;
  writeOnly: boolean;
  discriminator?: string;
}

/** A schema of a conjunction; `name` where it was chosen as a variant. */
interface Part {
  schema: Schema;
  name?: string;
}

const MOST_ALTERNATIVES = 64;
const NEVER: Schema = { not: {} };

export class Schemas {
  private readonly document: Document;
  private readonly ids = new WeakMap<object, number>();
  private readonly nodes = new Map<string, Node>();
  private readonly read = new Map<number, Admitted>();
  private readonly places = new Map<string, Schema>();
  private lastId = 0;

  constructor(document: Document) {
    this.document = document;
  }

  node(schemas: (Schema | boolean | undefined)[]): Node {
    const objects = schemas.map((schema) => (schema === false ? NEVER : schema)).filter((schema) => schema !== undefined && schema !== true);
    const unique = [...new Set(objects)].sort((one, other) => this.idOf(one) - this.idOf(other));
    const key = unique.map((schema) => this.idOf(schema)).join('&');
    let node = this.nodes.get(key);
    if (!node) this.nodes.set(key, (node = { id: (this.lastId += 1), schemas: unique }));
    return node;
  }

  /** The component that a schema is, if it is one and nothing besides. */
  nameOf(node: Node): string | undefined {
    const core = this.coreOf(node);
    return core && typeof core.$ref === 'string' && core.$ref.startsWith('#/components/schemas/') ? core.$ref.split('/').at(-1) : undefined;
  }

  /** Whether it is a component that is named by itself, not one with null beside it. */
  isNamed(node: Node): boolean {
    return node.schemas.length === 1 && withoutAnnotations(node.schemas[0]!).every((key) => key === '$ref' || key === 'allOf');
  }

  target(node: Node): Node {
    return this.node([this.at(this.coreOf(node)!.$ref as string)]);
  }

  admitted(node: Node): Admitted {
    const known = this.read.get(node.id);
    if (known) return known;
    const flat = this.flatten(node.schemas.map((schema) => ({ schema })), []);
    const shapes = this.expand(node.schemas.map((schema) => ({ schema })), []).flatMap((parts) => this.shapesOf(parts));
    const first = <Value>(keyword: string): Value | undefined => flat.find(({ schema }) => schema[keyword] !== undefined)?.schema[keyword] as Value | undefined;
    const admitted = {
      nullable: shapes.some(({ type }) => type === 'null'),
      shapes: joinEnums(shapes.filter(({ type }) => type !== 'null')),
      default: first('default'),
      readOnly: first('readOnly') === true,
      writeOnly: first('writeOnly') === true,
      discriminator: first<{ propertyName: string }>('discriminator')?.propertyName,
    };
    this.read.set(node.id, admitted);
    return admitted;
  }

  private at(reference: string): Schema {
    let schema = this.places.get(reference);
    if (schema === undefined) {
      schema = reference.slice(2).split('/').reduce<unknown>((holder, key) => (holder as Record<string, unknown>)[decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')], this.document) as Schema;
      this.places.set(reference, schema);
    }
    return schema;
  }

  private idOf(schema: object): number {
    let id = this.ids.get(schema);
    if (id === undefined) this.ids.set(schema, (id = this.lastId += 1));
    return id;
  }

  /** Strips what does not change the set of values: annotations, an `allOf` of one, null beside one other. */
  private coreOf(node: Node): Schema | undefined {
    if (node.schemas.length !== 1) return undefined;
    let schema = node.schemas[0]!;
    for (;;) {
      const keys = withoutAnnotations(schema);
      const [key] = keys;
      if (keys.length !== 1 || key === '$ref') return keys.length === 1 ? schema : undefined;
      const branches = ['allOf', 'anyOf', 'oneOf'].includes(key!) ? (schema[key!] as Schema[]).filter((branch) => key === 'allOf' || branch.type !== 'null') : [];
      if (branches.length !== 1) return undefined;
      schema = branches[0]!;
    }
  }

  /** Follows references and takes `allOf` apart. A reference to what it stands in says nothing more. */
  private flatten(parts: Part[], above: string[]): Part[] {
    return parts.flatMap(({ schema, name }) => {
      const { $ref: reference, allOf, ...own } = schema as { $ref?: string; allOf?: Schema[] };
      const within: Part[] = (allOf ?? []).map((branch) => ({ schema: branch }));
      if (reference !== undefined && !above.includes(reference)) within.push({ schema: this.at(reference) });
      const rest = Object.keys(own).length > 0 || name ? [{ schema: own, name }] : [];
      return [...rest, ...this.flatten(within, reference === undefined ? above : [...above, reference])];
    });
  }

  /** Every way to choose one variant of each `oneOf` and `anyOf`. */
  private expand(parts: Part[], above: string[]): Part[][] {
    const flat = this.flatten(parts, above);
    const index = flat.findIndex(({ schema }) => schema.oneOf !== undefined || schema.anyOf !== undefined);
    if (index < 0) return [flat];
    const { schema, name } = flat[index]!;
    const group = schema.oneOf !== undefined ? 'oneOf' : 'anyOf';
    const { [group]: variants, ...rest } = schema;
    const others = [...flat.slice(0, index), { schema: rest, name }, ...flat.slice(index + 1)];
    const chosen = (variants as Schema[]).flatMap((variant) => {
      const reference = variant.$ref as string | undefined;
      if (reference !== undefined && above.includes(reference)) return [];
      const label = reference?.split('/').at(-1) ?? (variant.title as string | undefined);
      return this.expand([...others, ...this.flatten([{ schema: variant, name: label }], above)], reference === undefined ? above : [...above, reference]);
    });
    if (chosen.length <= MOST_ALTERNATIVES) return chosen;
    return this.expand([...others, { schema: { [`x-${group}`]: variants } }], above);
  }

  private shapesOf(parts: Part[]): Shape[] {
    const schemas = parts.map(({ schema }) => schema);
    const enums = schemas.flatMap((schema) => (schema.const !== undefined ? [[schema.const]] : schema.enum ? [schema.enum as unknown[]] : []));
    const values = enums.length > 0 ? enums.reduce((one, other) => one.filter((value) => other.some((its) => isDeepStrictEqual(value, its)))) : undefined;
    const types = schemas.map(typesOf).reduce(intersect, TYPES);
    if (schemas.some((schema) => isDeepStrictEqual(schema, NEVER))) return [];
    const name = parts.flatMap((part) => part.name ?? []).join(' & ');
    return types.flatMap((type) => {
      const shape = this.shapeOf(type, schemas, name);
      if (values === undefined) return [shape];
      const own = values.filter((value) => kindOf(value) === shape.type && (!shape.integer || Number.isInteger(value)));
      const every = shape.type === 'boolean' && own.length === 2;
      if (own.length === 0) return [];
      if (every || shape.type === 'null') return [shape];
      // Where the values are named, limits say nothing more.
      return [{ ...shape, integer: shape.integer || (shape.type === 'number' && own.every(Number.isInteger)), limits: {}, patterns: [], formats: [], enum: own }];
    });
  }

  private shapeOf(type: string, schemas: Schema[], name: string): Shape {
    const plain = type === 'integer' ? 'number' : type;
    const words = (keyword: string): string[] => [...new Set(schemas.flatMap((schema) => (schema[keyword] as string | undefined) ?? []))].sort();
    const limits = Object.fromEntries(LIMITS[plain]?.flatMap((limit) => {
      const declared = schemas.flatMap((schema) => limitsOf(schema, limit, type === 'integer'));
      return declared.length > 0 ? [[limit, declared.reduce((one, other) => mergedLimit(limit, one, other))]] : [];
    }) ?? []);
    return {
      type: plain,
      integer: type === 'integer',
      limits,
      patterns: plain === 'string' ? words('pattern') : [],
      formats: plain === 'string' || plain === 'number' ? words('format') : [],
      ...(plain === 'object' ? this.membersOf(schemas) : { properties: new Map(), required: new Set<string>(), additional: this.node([]) }),
      ...(plain === 'array' && { items: this.node(schemas.map((schema) => schema.items as Schema | undefined)) }),
      others: Object.fromEntries([...OTHER_KEYWORDS.every, ...(OTHER_KEYWORDS[plain] ?? [])].flatMap((keyword) => {
        const values = schemas.flatMap((schema) => (schema[keyword] === undefined ? [] : canonical(this.document, schema[keyword])));
        return values.length > 0 ? [[keyword, [...new Set(values)].sort().join(' ')]] : [];
      })),
      name,
    };
  }

  /** What each schema says of a member holds: as its property, or as one of those that it does not declare. */
  private membersOf(schemas: Schema[]): Pick<Shape, 'properties' | 'required' | 'additional'> {
    const declared = schemas.map((schema) => (schema.properties ?? {}) as Record<string, Schema>);
    const closed = schemas.some((schema) => schema.unevaluatedProperties === false);
    const beyond = schemas.map((schema) => schema.additionalProperties as Schema | boolean | undefined);
    const properties = new Map<string, Node>();
    for (const name of new Set(declared.flatMap((members) => Object.keys(members)))) {
      const said = schemas.map((schema, index) => {
        if (Object.hasOwn(declared[index]!, name)) return declared[index]![name];
        const matches = Object.keys((schema.patternProperties ?? {})).some((pattern) => new RegExp(pattern, 'u').test(name));
        return matches ? undefined : beyond[index];
      });
      if (!said.some((schema) => schema === (false as unknown))) properties.set(name, this.node(said));
    }
    return {
      properties,
      required: new Set(schemas.flatMap((schema) => (schema.required ?? []) as string[])),
      additional: closed || beyond.includes(false) ? false : this.node(beyond),
    };
  }
}

/** Alternatives that differ in their values alone are one. */
function joinEnums(shapes: Shape[]): Shape[] {
  const joined: Shape[] = [];
  for (const shape of shapes) {
    const like = shape.enum && joined.find((other) => other.enum && isDeepStrictEqual({ ...other, enum: 0, name: '' }, { ...shape, enum: 0, name: '' }));
    if (like) like.enum = [...like.enum!, ...shape.enum!.filter((value) => !like.enum!.includes(value))];
    else joined.push({ ...shape });
  }
  return joined;
}

function withoutAnnotations(schema: Schema): string[] {
  return Object.keys(schema).filter((key) => !key.startsWith('x-') && !ANNOTATIONS.has(key));
}

const ANNOTATIONS = new Set(['title', 'description', 'example', 'examples', 'deprecated', 'default', 'readOnly', 'writeOnly', 'externalDocs', 'xml', 'discriminator', '$comment']);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
