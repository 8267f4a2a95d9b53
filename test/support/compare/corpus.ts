/** The corpus of changes with known verdicts: each entry as the contract before and the contract after. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Document } from '../../../src/contract/compile/bundle.ts';

type Json = string | number | boolean | null | Json[] | Branch;
interface Branch {
  [key: string]: Json;
}

/** Places are words with spaces between, from the root, a component schema, an operationId, or `event`; items of a list by their `name`. */
interface Patch {
  set?: Branch;
  push?: Branch;
  remove?: string[];
  /** Component schemas, with all that refers to them. */
  rename?: Record<string, string>;
  replaceKey?: Record<string, string>;
  reverse?: string[];
}

interface Written extends Patch {
  name: string;
  from?: Patch;
  verdict: Entry['verdict'];
  rules?: string[];
}

export interface Entry {
  theme: string;
  name: string;
  before: Document;
  after: Document;
  /** The worst of all; `none` where nobody can notice a thing. */
  verdict: 'breaking' | 'warning' | 'compatible' | 'none';
  /** Of every change there is, each once and in the order of the alphabet. */
  rules: string[];
}

const FOLDER = join(import.meta.dirname, '../../contract/compare/corpus');
const base = parse(readFileSync(join(FOLDER, 'base.yaml'), 'utf8')) as Branch;

/** What a sunset is held against. */
export const TODAY = '2026-06-01';

export const corpus: Entry[] = readdirSync(FOLDER).filter((file) => file !== 'base.yaml').flatMap((file) =>
  (parse(readFileSync(join(FOLDER, file), 'utf8')) as Written[]).map(({ name, from, verdict, rules = [], ...patch }) => {
    const before = from ? patched(base, from) : base;
    return { theme: file.replace('.yaml', ''), name, before: before as unknown as Document, after: patched(before, patch) as unknown as Document, verdict, rules };
  }));

function patched(document: Branch, { set = {}, push = {}, remove = [], rename = {}, replaceKey = {}, reverse = [] }: Patch): Branch {
  let copy = structuredClone(document);
  for (const [place, key] of Object.entries(replaceKey)) {
    const found = find(copy, place);
    const holder = found.holder as Branch;
    const entries = Object.entries(holder).map(([name, value]) => [name === found.key ? key : name, value] as const);
    for (const name of Object.keys(holder)) delete holder[name];
    Object.assign(holder, Object.fromEntries(entries));
  }
  for (const place of remove) {
    const { holder, key } = find(copy, place);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (!delete holder[key]) throw new Error(place);
  }
  for (const [place, value] of Object.entries(set)) {
    const { holder, key } = find(copy, place, true);
    (holder as Branch)[key] = structuredClone(value);
  }
  for (const [place, value] of Object.entries(push)) {
    const { holder, key } = find(copy, place);
    ((holder as Branch)[key] as Json[]).push(value);
  }
  for (const place of reverse) {
    const { holder, key } = find(copy, place);
    const value = (holder as Branch)[key]!;
    (holder as Branch)[key] = Array.isArray(value) ? value.reverse() : Object.fromEntries(Object.entries(value).reverse());
  }
  for (const [old, name] of Object.entries(rename)) {
    const schemas = (copy.components as Branch).schemas as Branch;
    schemas[name] = schemas[old]!;
    delete schemas[old];
    copy = JSON.parse(JSON.stringify(copy).replaceAll(`"#/components/schemas/${old}"`, `"#/components/schemas/${name}"`)) as Branch;
  }
  return copy;
}

/** What holds a place, and its key there. A patch that leads nowhere is a mistake, unless it is to be `set`. */
function find(document: Branch, place: string, mayBeMissing = false): { holder: Branch | Json[]; key: string } {
  const [first = '', ...rest] = place.split(' ');
  const keys = [...startOf(document, first), ...rest];
  let holder: Json = document;
  for (const [index, key] of keys.entries()) {
    const at: string = Array.isArray(holder) && !/^\d+$/.test(key) ? String(holder.findIndex((item) => (item as Branch).name === key)) : key;
    const last = index === keys.length - 1;
    const next: Json | undefined = (holder as Branch)[at];
    if (next === undefined && !(last && mayBeMissing)) throw new Error(`${place}: there is no ${key}.`);
    if (last) return { holder: holder as Branch, key: at };
    holder = next!;
  }
  throw new Error(place);
}

function startOf(document: Branch, word: string): string[] {
  if (word === 'event') return ['webhooks', 'thing.created', 'post'];
  if (word in ((document.components as Branch).schemas as Branch)) return ['components', 'schemas', word];
  for (const [path, item] of Object.entries(document.paths as Branch)) {
    for (const [method, operation] of Object.entries(item as Branch)) if ((operation as Branch).operationId === word) return ['paths', path, method];
  }
  return [word];
}
