/** What is sent and answered: parameters, bodies, statuses, media types, headers, links, problem codes. */
import { isDeepStrictEqual } from 'node:util';
import type { ParameterObject, ResponseObject, Schema } from '../compile/bundle.ts';
import { resolve } from '../compile/bundle.ts';
import type { Fact, Side } from './change.ts';
import { show } from './change.ts';
import type { Answer, Callable, Contract, Media } from './contract.ts';
import { keyOf } from './contract.ts';
import { canonical } from './keywords.ts';
import type { Pair } from './operations.ts';
import type { RuleId } from './rules.ts';
import type { SchemaComparison } from './schemas.ts';

export interface Between {
  before: Contract;
  after: Contract;
  schemas: SchemaComparison;
  /** What was found in each answer, and beside which one. */
  answers: Map<Answer, { is: Answer; side: Side; facts: Fact[] }>;
}

/** An event is a request the other way round: what it carries is answered, what is answered to it is sent. */
export function compareMessages(between: Between, pair: Pair, kind: 'operation' | 'event'): Fact[] {
  const [sent, answered]: [Side, Side] = kind === 'operation' ? ['request', 'response'] : ['response', 'request'];
  return [
    ...compareParameters(between, pair, sent),
    ...compareBodies(between, pair, sent),
    ...compareResponses(between, pair, answered),
    ...compareProblems(between, pair),
    ...compareBatch(pair),
    ...compareCallbacks(between, pair),
  ];
}

/** Words for parameters that more is known of than that they are there. */
function removedParameter({ in: place, name }: ParameterObject): RuleId {
  if (place === 'header') {
    if (name.toLowerCase() === 'idempotency-key') return 'idempotency-removed';
    return /^if-(none-)?match$/i.test(name) ? 'conditional-header-removed' : 'header-parameter-removed';
  }
  if (place === 'cookie') return 'header-parameter-removed';
  if (name.startsWith('filter[')) return 'filter-removed';
  if (name === 'sort') return 'sort-removed';
  if (name === 'q') return 'search-removed';
  return name === 'cursor' || name === 'limit' ? 'paging-removed' : 'parameter-removed';
}

function compareParameters({ schemas }: Between, { before, after }: Pair, side: Side): Fact[] {
  const [was, is] = [before, after].map(({ path, parameters }) => new Map(parameters.map((parameter) => [keyOf(path, parameter), parameter]))) as [Map<string, ParameterObject>, Map<string, ParameterObject>];
  const facts: Fact[] = [];
  for (const [key, old] of was) {
    const now = is.get(key);
    const place = `${old.in} parameter ${old.name}`;
    const need = (parameter: ParameterObject): string => (parameter.required === true ? 'required' : 'optional');
    if (!now) {
      facts.push(side === 'request' ? { rule: removedParameter(old), place, before: need(old) } : { rule: 'response-header-removed', place: `header ${old.name}`, before: need(old) });
      continue;
    }
    if (old.in === 'path' && old.name !== now.name) facts.push({ rule: 'path-parameter-renamed', place, before: old.name, after: now.name });
    if (need(old) !== need(now)) {
      const [required, optional]: [RuleId, RuleId] = side === 'request' ? ['parameter-required', 'parameter-optional'] : ['response-header-required', 'response-header-optional'];
      facts.push({ rule: now.required ? required : optional, place, before: need(old), after: need(now) });
    }
    const [oldStyle, newStyle] = [serializationOf(old), serializationOf(now)];
    if (oldStyle !== newStyle) facts.push({ rule: 'parameter-serialization-changed', place, before: oldStyle, after: newStyle });
    const ttl = [old, now].map((parameter) => (parameter['x-idempotency'] as { ttl_seconds: number } | undefined)?.ttl_seconds ?? 0) as [number, number];
    if (ttl[0] !== ttl[1]) facts.push({ rule: ttl[1] < ttl[0] ? 'idempotency-shortened' : 'idempotency-prolonged', place, before: `${ttl[0]} s`, after: `${ttl[1]} s` });
    if (!isDeepStrictEqual(old['x-pagination'], now['x-pagination'])) facts.push({ rule: 'paging-changed', place, before: show(old['x-pagination']), after: show(now['x-pagination']) });
    facts.push(...schemas.compare(schemaOf(old), schemaOf(now), side, place));
  }
  for (const [key, now] of is) {
    if (was.has(key)) continue;
    if (side === 'response') facts.push({ rule: 'response-header-added', place: `header ${now.name}` });
    else facts.push({ rule: now.required === true ? 'required-parameter-added' : 'parameter-added', place: `${now.in} parameter ${now.name}`, after: now.required === true ? 'required' : 'optional' });
  }
  return facts;
}

const schemaOf = (parameter: ParameterObject): Schema | undefined => parameter.schema ?? Object.values((parameter.content ?? {}) as Record<string, { schema?: Schema }>)[0]?.schema;

function serializationOf({ in: place, style, explode, allowReserved, content }: ParameterObject): string {
  if (content) return Object.keys(content).join();
  const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const kind = (style as string | undefined) ?? usual;
  return `${kind}, ${explode ?? kind === 'form' ? 'exploded' : 'not exploded'}${allowReserved === true ? ', reserved characters as they are' : ''}`;
}

function compareBodies(between: Between, { before, after }: Pair, side: Side): Fact[] {
  const [was, is] = [before.body, after.body];
  if (!was && !is) return [];
  const place = side === 'request' ? 'request body' : 'payload';
  const need = (body: { required: boolean }): string => (body.required ? 'required' : 'optional');
  if (!is) return [{ rule: 'request-body-removed', place, before: need(was!) }];
  if (!was) return [{ rule: is.required ? 'required-request-body-added' : 'request-body-added', place, after: need(is) }];
  return [
    ...(was.required === is.required ? [] : [{ rule: is.required ? 'request-body-required' : 'request-body-optional', place, before: need(was), after: need(is) } as Fact]),
    ...compareContent(between, was.content, is.content, side, place),
  ];
}

function compareContent({ before, after, schemas }: Between, was: Record<string, Media>, is: Record<string, Media>, side: Side, place: string): Fact[] {
  const facts: Fact[] = [];
  for (const [type, old] of Object.entries(was)) {
    const now = is[type];
    if (!now) {
      facts.push({ rule: `${side}-media-type-removed`, place, before: type });
      continue;
    }
    const at = type.includes('json') ? place : `${place} ${type}`;
    facts.push(...schemas.compare(old.schema, now.schema, side, at));
    if (old.items || now.items) facts.push(...schemas.compare(old.items, now.items, side, at));
    if (!isDeepStrictEqual(old.encoding, now.encoding)) facts.push({ rule: 'request-encoding-changed', place: at, before: show(old.encoding), after: show(now.encoding) });
    if (type === 'text/csv' && old.items && now.items) facts.push(...compareColumns(columnsOf(before, old.items), columnsOf(after, now.items), at));
  }
  for (const type of Object.keys(is)) if (!was[type]) facts.push({ rule: `${side}-media-type-added`, place, after: type });
  return facts;
}

const columnsOf = ({ schemas }: Contract, items: Schema): string[] => schemas.admitted(schemas.node([items])).shapes.flatMap(({ properties }) => [...properties.keys()]);

/** Columns that stay have to stay where they were; what is new comes after them. */
function compareColumns(was: string[], is: string[], place: string): Fact[] {
  const kept = was.filter((column) => is.includes(column));
  return kept.every((column, index) => is[index] === column) ? [] : [{ rule: 'csv-columns-reordered', place, before: show(was), after: show(is) }];
}

/** The declared answer for a status: its own, or that of its class, or of every other one. */
const answerFor = (responses: Callable['responses'], status: string): Callable['responses'][string] | undefined => responses[status] ?? responses[`${status[0]}XX`] ?? responses[`${status[0]}xx`] ?? responses.default;

function compareResponses(between: Between, { before, after }: Pair, side: Side): Fact[] {
  const facts: Fact[] = [];
  const isFailure = (status: string): boolean => /^([45]|default)/.test(status);
  for (const [status, old] of Object.entries(before.responses)) {
    const now = answerFor(after.responses, status);
    if (!now) facts.push({ rule: isFailure(status) ? 'error-status-removed' : 'success-status-removed', place: `status ${status}`, before: 'declared' });
    else facts.push(...compareAnswer(between, old, now, side).map((fact) => ({ ...fact, status })));
  }
  for (const status of Object.keys(after.responses)) {
    if (!answerFor(before.responses, status)) facts.push({ rule: isFailure(status) ? 'error-status-added' : 'success-status-added', place: `status ${status}`, after: 'declared' });
  }
  return facts;
}

/** Most answers are those of many operations. */
function compareAnswer(between: Between, was: Answer, is: Answer, side: Side): Fact[] {
  let known = between.answers.get(was);
  if (known?.is !== is || known.side !== side) between.answers.set(was, (known = { is, side, facts: compareResponse(between, was, is, side) }));
  return known.facts;
}

function compareResponse(between: Between, was: Answer, is: Answer, side: Side): Fact[] {
  const facts = compareContent(between, was.content, is.content, side, 'answer');
  const read = (contract: Contract, response: ResponseObject): Map<string, ParameterObject> =>
    new Map(Object.entries(response.headers ?? {}).map(([name, header]) => [name.toLowerCase(), { ...resolve<ParameterObject>(contract.document, header as ParameterObject), name }]));
  const [oldHeaders, newHeaders] = [read(between.before, was), read(between.after, is)];
  for (const [key, old] of oldHeaders) {
    const now = newHeaders.get(key);
    const place = `header ${old.name}`;
    if (!now) {
      facts.push({ rule: 'response-header-removed', place, before: old.required ? 'always' : 'at times' });
      continue;
    }
    if ((old.required === true) !== (now.required === true)) facts.push({ rule: now.required ? 'response-header-required' : 'response-header-optional', place, before: old.required ? 'always' : 'at times', after: now.required ? 'always' : 'at times' });
    facts.push(...between.schemas.compare(schemaOf(old), schemaOf(now), side, place));
  }
  for (const [key, now] of newHeaders) if (!oldHeaders.has(key)) facts.push({ rule: 'response-header-added', place: `header ${now.name}`, after: now.required ? 'always' : 'at times' });
  return [...facts, ...compareLinks(was.links ?? {}, is.links ?? {})];
}

function compareLinks(was: NonNullable<ResponseObject['links']>, is: NonNullable<ResponseObject['links']>): Fact[] {
  const said = ({ operationId, parameters }: { operationId: string; parameters?: Record<string, string> }): string => `${operationId}(${Object.entries(parameters ?? {}).map(([name, value]) => `${name}: ${value}`).sort().join(', ')})`;
  return [
    ...Object.entries(was).flatMap(([name, link]): Fact[] => {
      const place = `link ${name}`;
      if (!is[name]) return [{ rule: 'link-removed', place, before: said(link) }];
      return said(link) === said(is[name]) ? [] : [{ rule: 'link-changed', place, before: said(link), after: said(is[name]) }];
    }),
    ...Object.entries(is).flatMap(([name, link]): Fact[] => (was[name] ? [] : [{ rule: 'link-added', place: `link ${name}`, after: said(link) }])),
  ];
}

interface Problem {
  status: number;
  oauth_error?: string;
}

export const problemsOf = ({ document }: Contract): Record<string, Problem> => (document['x-problem-types'] ?? {}) as Record<string, Problem>;

/** A code that is gone where another of its status came is taken for renamed. */
function compareProblems({ before, after }: Between, pair: Pair): Fact[] {
  const facts: Fact[] = [];
  const [was, is] = [problemsOf(before), problemsOf(after)];
  const formats = [pair.before, pair.after].map(({ operation }) => (operation['x-error-format'] as string | undefined) ?? 'problem documents');
  if (formats[0] !== formats[1]) facts.push({ rule: 'error-format-changed', place: 'error format', before: formats[0], after: formats[1] });
  const added = pair.after.problemTypes.filter((code) => !pair.before.problemTypes.includes(code));
  for (const code of pair.before.problemTypes) {
    const place = `problem ${code}`;
    const status = was[code]?.status;
    if (pair.after.problemTypes.includes(code)) {
      const answered = ({ status: its, oauth_error: word }: Problem): string => (word ? `${its} ${word}` : String(its));
      const [old, now] = [was[code], is[code]];
      if (old && now && answered(old) !== answered(now)) facts.push({ rule: 'problem-status-changed', place, before: answered(old), after: answered(now) });
      continue;
    }
    const instead = added.filter((other) => is[other]?.status === status);
    if (instead.length > 0) facts.push({ rule: 'problem-replaced', place, before: code, after: show(instead) });
    else if (!is[code]) facts.push({ rule: 'problem-removed', place, before: show(status) });
    else facts.push({ rule: 'problem-dropped', place, before: show(status) });
  }
  for (const code of added) facts.push({ rule: 'problem-added', place: `problem ${code}`, after: show(is[code]?.status) });
  return facts;
}

/** Events are webhooks here; what another contract has besides is held to be the same, word by word. */
function compareCallbacks(between: Between, pair: Pair): Fact[] {
  const read = (contract: Contract, { operation }: Callable): string => canonical(contract.document, operation.callbacks ?? {});
  return read(between.before, pair.before) === read(between.after, pair.after) ? [] : [{ rule: 'callback-changed', place: 'callbacks', before: show(pair.before.operation.callbacks), after: show(pair.after.operation.callbacks) }];
}

function compareBatch({ before, after }: Pair): Fact[] {
  const [was, is] = [before, after].map(({ operation }) => (operation['x-batch'] ?? {}) as Record<string, string>) as [Record<string, string>, Record<string, string>];
  return [
    ...Object.entries(was).flatMap(([action, operationId]): Fact[] => {
      if (is[action] === operationId) return [];
      return [{ rule: is[action] === undefined ? 'batch-action-removed' : 'batch-action-changed', place: `batch action ${action}`, before: operationId, after: is[action] }];
    }),
    ...Object.entries(is).flatMap(([action, operationId]): Fact[] => (was[action] === undefined ? [{ rule: 'batch-action-added', place: `batch action ${action}`, after: operationId }] : [])),
  ];
}
