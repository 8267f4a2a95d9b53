/** Two schemas of the same value → what is different, told for one direction. */
import { isDeepStrictEqual } from 'node:util';
import type { Fact, Side } from './change.ts';
import { show } from './change.ts';
import { tightensUpwards } from './keywords.ts';
import type { RuleId, SchemaDifference } from './rules.ts';
import type { Node, Schemas, Shape } from './shape.ts';

/** What was found in a component, and the components within; each is compared once, however many use it. */
interface Compared {
  facts: Fact[];
  within: Set<string>;
}

interface Walk {
  side: Side;
  into: Compared;
  /** Pairs that are being compared further up: what is found there is found once. */
  above: Set<string>;
}

export class SchemaComparison {
  private readonly old: Schemas;
  private readonly new: Schemas;
  private readonly components = new Map<string, Compared>();

  constructor(before: Schemas, after: Schemas) {
    this.old = before;
    this.new = after;
  }

  /** All that is different below a place, in components of any depth too. */
  compare(before: unknown, after: unknown, side: Side, place: string): Fact[] {
    const whole: Compared = { facts: [], within: new Set() };
    this.visit(this.old.node([before as never]), this.new.node([after as never]), place, { side, into: whole, above: new Set() });
    const reached = new Set<string>();
    const collect = ({ facts, within }: Compared): Fact[] => [
      ...facts,
      ...[...within].flatMap((key) => {
        if (reached.has(key)) return [];
        reached.add(key);
        return collect(this.components.get(key)!);
      }),
    ];
    return collect(whole);
  }

  private visit(before: Node, after: Node, place: string, walk: Walk): void {
    const [was, is] = [this.old.admitted(before), this.new.admitted(after)];
    const note = noteIn(walk, place);
    if (!isDeepStrictEqual(was.default, is.default)) note(was.default === undefined ? 'default-added' : is.default === undefined ? 'default-removed' : 'default-changed', show(was.default), show(is.default));
    const [oldName, newName] = [this.old.nameOf(before), this.new.nameOf(after)];
    const asComponent = this.old.isNamed(before) && this.new.isNamed(after) && oldName !== undefined && newName !== undefined;
    if (!asComponent) this.compareNull(was.nullable, is.nullable, note);
    if (oldName === undefined && newName === undefined) return this.compareShapes(before, after, place, walk);

    const [old, now] = [oldName === undefined ? before : this.old.target(before), newName === undefined ? after : this.new.target(after)];
    const key = `${walk.side} ${old.id} ${now.id} ${asComponent}`;
    walk.into.within.add(key);
    if (this.components.has(key)) return;
    const into: Compared = { facts: [], within: new Set() };
    this.components.set(key, into);
    const own: Walk = { side: walk.side, into, above: new Set() };
    const name = (newName ?? oldName)!;
    if (asComponent) this.compareNull(this.old.admitted(old).nullable, this.new.admitted(now).nullable, noteIn(own, name));
    this.compareShapes(old, now, name, own);
  }

  private compareNull(was: boolean, is: boolean, note: Note): void {
    if (was !== is) note(is ? 'null-added' : 'null-removed', was ? 'may be null' : 'never null', is ? 'may be null' : 'never null');
  }

  private compareShapes(before: Node, after: Node, place: string, walk: Walk): void {
    const pair = `${before.id} ${after.id}`;
    if (walk.above.has(pair)) return;
    walk.above.add(pair);
    const [was, is] = [this.old.admitted(before), this.new.admitted(after)];
    const note = noteIn(walk, place);
    if (was.discriminator !== is.discriminator && was.discriminator !== undefined) note('discriminator-changed', was.discriminator, is.discriminator);
    const [oldTypes, newTypes] = [was.shapes, is.shapes].map((shapes) => [...new Set(shapes.map(({ type }) => type))]) as [string[], string[]];
    const [lost, gained] = [oldTypes.filter((type) => !newTypes.includes(type)), newTypes.filter((type) => !oldTypes.includes(type))];
    if (lost.length + gained.length > 0) note(lost.length === 0 ? 'type-widened' : gained.length === 0 ? 'type-narrowed' : 'type-changed', named(oldTypes), named(newTypes));
    for (const type of oldTypes.filter((one) => newTypes.includes(one))) {
      this.compareAlternatives(was.shapes.filter((shape) => shape.type === type), is.shapes.filter((shape) => shape.type === type), place, walk);
    }
    walk.above.delete(pair);
  }

  /** Pairs the variants by being the same, then by what tells them apart, then by name; as many as are left on each side are pairs in their order. */
  private compareAlternatives(before: Shape[], after: Shape[], place: string, walk: Walk): void {
    const [left, right] = [[...before], [...after]];
    const pairs: [Shape, Shape][] = [];
    const pairUp = (belong: (one: Shape, other: Shape) => boolean): void => {
      for (const one of [...left]) {
        const other = right.find((candidate) => belong(one, candidate));
        if (other === undefined) continue;
        pairs.push([one, other]);
        left.splice(left.indexOf(one), 1);
        right.splice(right.indexOf(other), 1);
      }
    };
    if (before.length > 1 || after.length > 1) {
      pairUp((one, other) => this.isSame(one, other, walk));
      pairUp((one, other) => tagOf(this.old, one) !== undefined && tagOf(this.old, one) === tagOf(this.new, other));
      pairUp((one, other) => one.name !== '' && one.name === other.name);
    }
    if (left.length === right.length) pairUp(() => true);
    const labelled = (shape: Shape): string => shape.name || tagOf(this.old, shape) || tagOf(this.new, shape) || shape.type;
    for (const [one, other] of pairs) this.compareShape(one, other, before.length === 1 && after.length === 1 ? place : `${place}(${labelled(other)})`, walk);
    for (const shape of left) noteIn(walk, place)('variant-removed', labelled(shape), undefined);
    for (const shape of right) noteIn(walk, place)('variant-added', undefined, labelled(shape));
  }

  private isSame(one: Shape, other: Shape, { side, above }: Walk): boolean {
    const into: Compared = { facts: [], within: new Set() };
    this.compareShape(one, other, '', { side, into, above });
    return into.facts.length === 0 && [...into.within].every((key) => this.components.get(key)!.facts.length === 0);
  }

  private compareShape(before: Shape, after: Shape, place: string, walk: Walk): void {
    const note = noteIn(walk, place);
    if (before.integer !== after.integer) note(after.integer ? 'type-narrowed' : 'type-widened', before.integer ? 'integer' : 'number', after.integer ? 'integer' : 'number');
    compareValues(before.enum, after.enum, note);
    // Where the values are named on one side, what else bounds the other is no change of its own.
    if ((before.enum === undefined) !== (after.enum === undefined)) return;
    for (const limit of new Set([...Object.keys(before.limits), ...Object.keys(after.limits)])) compareLimit(limit, before.limits[limit], after.limits[limit], note);
    compareWords('pattern', before.patterns, after.patterns, note);
    compareWords('format', before.formats, after.formats, note);
    for (const keyword of new Set([...Object.keys(before.others), ...Object.keys(after.others)])) {
      const [was, is] = [before.others[keyword], after.others[keyword]];
      if (was !== is) note('keyword-changed', was && `${keyword}: ${was}`, is && `${keyword}: ${is}`);
    }
    if (before.items && after.items) this.visit(before.items, after.items, `${place}[]`, walk);
    if (before.type === 'object') this.compareMembers(before, after, place, walk);
  }

  private compareMembers(before: Shape, after: Shape, place: string, walk: Walk): void {
    const [was, is] = [membersFor(walk.side, this.old, before), membersFor(walk.side, this.new, after)];
    const at = (name: string): string => (place === '' ? name : `${place}.${name}`);
    for (const [name, node] of was) {
      const note = noteIn(walk, at(name));
      const other = is.get(name);
      const need = before.required.has(name) ? 'required' : 'optional';
      if (other === undefined) {
        note(after.additional === false || walk.side === 'response' ? 'property-removed' : 'property-ignored', need, undefined);
        continue;
      }
      if (before.required.has(name) !== after.required.has(name)) note(before.required.has(name) ? 'property-optional' : 'property-required', need, after.required.has(name) ? 'required' : 'optional');
      this.visit(node, other, at(name), walk);
    }
    for (const name of is.keys()) {
      if (was.has(name)) continue;
      const required = after.required.has(name);
      noteIn(walk, at(name))(required && walk.side === 'request' ? 'required-property-added' : 'property-added', undefined, required ? 'required' : 'optional');
    }
    // A member may be required that no property describes.
    for (const name of after.required) if (!before.required.has(name) && !after.properties.has(name)) noteIn(walk, at(name))('property-required', 'optional', 'required');
    for (const name of before.required) if (!after.required.has(name) && !before.properties.has(name)) noteIn(walk, at(name))('property-optional', 'required', 'optional');
    if (before.additional && after.additional) this.visit(before.additional, after.additional, `${place}.*`, walk);
    else if (before.additional) noteIn(walk, place)('object-closed', 'any other members', 'no other members');
    else if (after.additional) noteIn(walk, place)('object-opened', 'no other members', 'any other members');
  }
}

type Note = (difference: SchemaDifference, before: string | undefined, after: string | undefined) => void;

function noteIn({ side, into }: Walk, place: string): Note {
  return (difference, before, after) => void into.facts.push({ rule: `${side}-${difference}` as RuleId, place, before, after });
}

const named = (types: string[]): string => (types.length >= 5 ? 'anything' : types.length === 0 ? 'nothing' : types.join(' or '));

function compareValues(before: unknown[] | undefined, after: unknown[] | undefined, note: Note): void {
  if (before === undefined && after === undefined) return;
  if (before === undefined) return note('enum-introduced', 'any value', show(after));
  if (after === undefined) return note('enum-dropped', show(before), 'any value');
  const without = (values: unknown[], others: unknown[]): unknown[] => values.filter((value) => !others.some((other) => isDeepStrictEqual(value, other)));
  const [removed, added] = [without(before, after), without(after, before)];
  if (removed.length > 0) note('enum-value-removed', show(removed), undefined);
  if (added.length > 0) note('enum-value-added', undefined, show(added));
}

function compareLimit(limit: string, was: unknown, is: unknown, note: Note): void {
  if (was === is) return;
  const said = (value: unknown): string => (value === undefined ? `no ${limit}` : `${limit} ${show(value)}`);
  const [tighter, looser] = comparedLimits(limit, was, is);
  if (tighter) note('limit-tightened', said(was), said(is));
  if (looser) note('limit-loosened', said(was), said(is));
}

/** Whether it is tighter, and whether it is looser; neither step divides the other is both. */
function comparedLimits(limit: string, was: unknown, is: unknown): [boolean, boolean] {
  if (was === undefined) return [true, false];
  if (is === undefined) return [false, true];
  const [old, now] = [was as number, is as number];
  if (limit === 'multipleOf') return [old % now !== 0, now % old !== 0];
  return tightensUpwards(limit) ? [now > old, now < old] : [now < old, now > old];
}

function compareWords(keyword: 'pattern' | 'format', before: string[], after: string[], note: Note): void {
  const [removed, added] = [before.filter((word) => !after.includes(word)), after.filter((word) => !before.includes(word))];
  if (removed.length + added.length > 0) note(removed.length === 0 ? `${keyword}-added` : added.length === 0 ? `${keyword}-removed` : `${keyword}-changed`, show(before), show(after));
}

/** A member that only answers have is none of a request, and the other way round. */
function membersFor(side: Side, schemas: Schemas, { properties }: Shape): Map<string, Node> {
  return new Map([...properties].filter(([, node]) => {
    const { readOnly, writeOnly } = schemas.admitted(node);
    return side === 'request' ? !readOnly : !writeOnly;
  }));
}

/** The member with one value alone, and its value: what tells variants apart. */
function tagOf(schemas: Schemas, { properties }: Shape): string | undefined {
  for (const [name, node] of properties) {
    const { shapes } = schemas.admitted(node);
    if (shapes.length === 1 && shapes[0]!.enum?.length === 1) return `${name}: ${show(shapes[0]!.enum[0])}`;
  }
  return undefined;
}
