/** Two contracts → every difference that somebody can notice, judged, with the operations that it touches. */
import type { Document } from '../compile/bundle.ts';
import { compareAccess, rolesOf } from './access.ts';
import type { Change, Fact } from './change.ts';
import type { Callable, Contract } from './contract.ts';
import { readContract } from './contract.ts';
import { compareMessages, problemsOf } from './messages.ts';
import { compareLifecycle, compareServers, pairUp } from './operations.ts';
import type { Rule, RuleId } from './rules.ts';
import { rules as allRules } from './rules.ts';
import { SchemaComparison } from './schemas.ts';

interface Options {
  /** A date like 2030-01-31: what a sunset is held against. */
  today: string;
  /** What is looked for; everything, but for tests. */
  rules?: Partial<Record<RuleId, Rule>>;
}

export const compareContracts = (before: Document, after: Document, options: Options): Change[] => compareRead(readContract(before), readContract(after), options);

/** The same for contracts that were read before. */
export function compareRead(was: Contract, is: Contract, { today, rules = allRules }: Options): Change[] {
  const between = { before: was, after: is, schemas: new SchemaComparison(was.schemas, is.schemas), answers: new Map() };
  const found: [Fact, Callable?][] = [];
  for (const kind of ['operation', 'event'] as const) {
    const [old, now] = kind === 'operation' ? [was.operations, is.operations] : [was.events, is.events];
    const paired = pairUp(old, now, kind, today);
    found.push(...paired.found);
    for (const pair of paired.pairs) {
      const facts = [...compareLifecycle(pair, today), ...(kind === 'operation' ? [...compareServers(was, is, pair), ...compareAccess(was, is, pair)] : []), ...compareMessages(between, pair, kind)];
      for (const fact of facts) found.push([fact, pair.before]);
    }
  }
  for (const fact of [...compareRegister(rolesOf(was.document), rolesOf(is.document)), ...compareCodes(was, is, found)]) found.push([fact]);
  return judge(found, rules);
}

/** Roles are names that clients send and read, whatever they let one do. */
function compareRegister(was: object, is: object): Fact[] {
  return [
    ...Object.keys(was).filter((role) => !Object.hasOwn(is, role)).map((role): Fact => ({ rule: 'role-removed', place: `role ${role}`, before: 'there' })),
    ...Object.keys(is).filter((role) => !Object.hasOwn(was, role)).map((role): Fact => ({ rule: 'role-added', place: `role ${role}`, after: 'there' })),
  ];
}

/** Codes of the register that no operation names: refusals before there is one. */
function compareCodes(before: Contract, after: Contract, found: [Fact, Callable?][]): Fact[] {
  const [was, is] = [problemsOf(before), problemsOf(after)];
  const told = new Set(found.map(([{ place }]) => place));
  return Object.entries(was).flatMap(([code, problem]): Fact[] => {
    const place = `problem ${code}`;
    if (told.has(place) || before.operations.some(({ problemTypes }) => problemTypes.includes(code))) return [];
    if (!is[code]) return [{ rule: 'problem-removed', place, before: String(problem.status) }];
    return problem.status === is[code].status ? [] : [{ rule: 'problem-status-changed', place, before: String(problem.status), after: String(is[code].status) }];
  });
}

const SEVERITY = ['breaking', 'warning', 'compatible'];

/** Equal differences are one, with all that have it. */
function judge(found: [Fact, Callable?][], rules: Partial<Record<RuleId, Rule>>): Change[] {
  const changes = new Map<string, Change>();
  for (const [{ rule: id, place, before, after, status }, callable] of found) {
    const rule = rules[id];
    if (!rule) continue;
    const key = [id, place, before, after].join('\n');
    const change = changes.get(key) ?? { verdict: rule.verdict, rule: id, place, before, after, why: rule.why, operations: [], audiences: [], statuses: [] };
    changes.set(key, change);
    if (callable && !change.operations.includes(callable.operationId)) change.operations.push(callable.operationId);
    if (callable && !change.audiences.includes(callable.audience)) change.audiences.push(callable.audience);
    if (status !== undefined && !change.statuses.includes(status)) change.statuses.push(status);
  }
  return [...changes.values()].map(forInsiders).sort((one, other) => SEVERITY.indexOf(one.verdict) - SEVERITY.indexOf(other.verdict));
}

/** Who calls internal operations is rolled out with them: nothing that anybody was promised breaks. */
function forInsiders(change: Change): Change {
  if (change.verdict !== 'breaking' || change.audiences.join() !== 'internal') return change;
  return { ...change, verdict: 'warning', why: `${change.why} Only internal callers: nothing public breaks.` };
}
