/** What a client sees change between two states of the contract: operations, their parameters and permissions, events, problem codes. */
import type { Contract, ContractDocument, Operation, OperationObject } from '../contract.ts';
import { openContract, problemCodes } from '../contract.ts';

export interface Change {
  kind: 'added' | 'removed' | 'changed' | 'deprecated';
  of: 'operation' | 'event' | 'problem';
  name: string;
  /** Sentences without their full stop, for what is changed. */
  details: string[];
}

export function difference(before: ContractDocument, after: ContractDocument): Change[] {
  const [old, now] = [openContract(before), openContract(after)];
  return [
    ...operationsOf(old, now),
    ...names('event', new Set(old.events.keys()), new Set(now.events.keys())),
    ...names('problem', new Set(Object.keys(before['x-problem-types'] ?? {})), new Set(Object.keys(after['x-problem-types'] ?? {}))),
  ];
}

function operationsOf(old: Contract, now: Contract): Change[] {
  const [oldById, nowById] = [byId(old), byId(now)];
  const kept = [...nowById].filter(([id]) => oldById.has(id));
  return [
    ...names('operation', new Set(oldById.keys()), new Set(nowById.keys())),
    ...kept.filter(([id, { object }]) => object.deprecated && !oldById.get(id)!.object.deprecated).map(([name, { object }]): Change => ({ kind: 'deprecated', of: 'operation', name, details: object['x-sunset'] ? [`gone on ${object['x-sunset']}`] : [] })),
    ...kept.map(([name, operation]): Change => ({ kind: 'changed', of: 'operation', name, details: detailsOf(oldById.get(name)!, operation) })).filter(({ details }) => details.length > 0),
  ];
}

const byId = ({ operations }: Contract): Map<string, Operation> => new Map(operations.map((operation) => [operation.id, operation]));

function names(of: Change['of'], old: Set<string>, now: Set<string>): Change[] {
  return [
    ...[...now.difference(old)].map((name): Change => ({ kind: 'added', of, name, details: [] })),
    ...[...old.difference(now)].map((name): Change => ({ kind: 'removed', of, name, details: [] })),
  ];
}

function detailsOf(old: Operation, now: Operation): string[] {
  const required = ({ parameters }: Operation): Set<string> => new Set(parameters.filter((parameter) => parameter.required).map(({ name }) => name));
  const all = ({ parameters }: Operation): Set<string> => new Set(parameters.map(({ name }) => name));
  return [
    ...(old.path === now.path && old.method === now.method ? [] : [`from ${old.method.toUpperCase()} ${old.path} to ${now.method.toUpperCase()} ${now.path}`]),
    ...sets('takes', 'takes no more', all(old), all(now)),
    ...sets('needs', 'need not have', required(old).intersection(all(now)), required(now)),
    ...sets('answers', 'answers no more', new Set(Object.keys(old.responses)), new Set(Object.keys(now.responses))),
    ...sets('may refuse with', 'refuses no more with', new Set(problemCodes(old)), new Set(problemCodes(now))),
    ...sets('may be called with', 'may no more be called with', callers(old.object), callers(now.object)),
  ];
}

/** `bearer customers:read`, one for each alternative. */
const callers = ({ security }: OperationObject): Set<string> => new Set((security ?? []).flatMap((alternative) => Object.entries(alternative).map(([scheme, permissions]) => [scheme, ...permissions].join(' '))));

function sets(gained: string, lost: string, old: Set<string>, now: Set<string>): string[] {
  const say = (words: string, things: Set<string>): string[] => (things.size > 0 ? [`${words} ${[...things].join(', ')}`] : []);
  return [...say(gained, now.difference(old)), ...say(lost, old.difference(now))];
}
