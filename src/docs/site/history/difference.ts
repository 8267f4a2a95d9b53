/** What a client sees change between two states of the contract: operations, their parameters and permissions, events, problem codes. */
import type { Contract, ContractDocument, Operation, OperationObject } from '../contract.ts';
import { openContract } from '../contract.ts';

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
    ...names('event', [...old.events.keys()], [...now.events.keys()]),
    ...names('problem', Object.keys(before['x-problem-types'] ?? {}), Object.keys(after['x-problem-types'] ?? {})),
  ];
}

function operationsOf(old: Contract, now: Contract): Change[] {
  const oldById = new Map(old.operations.map((operation) => [operation.id, operation]));
  const kept = now.operations.flatMap((operation) => {
    const was = oldById.get(operation.id);
    return was ? [{ name: operation.id, was, is: operation }] : [];
  });
  return [
    ...names('operation', [...oldById.keys()], now.operations.map(({ id }) => id)),
    ...kept.filter(({ was, is }) => is.object.deprecated && !was.object.deprecated).map(({ name, is }): Change => ({ kind: 'deprecated', of: 'operation', name, details: is.object['x-sunset'] ? [`gone on ${is.object['x-sunset']}`] : [] })),
    ...kept.map(({ name, was, is }): Change => ({ kind: 'changed', of: 'operation', name, details: detailsOf(was, is) })).filter(({ details }) => details.length > 0),
  ];
}

function names(of: Change['of'], old: string[], now: string[]): Change[] {
  const change = (kind: Change['kind']) => (name: string): Change => ({ kind, of, name, details: [] });
  return [...without(now, old).map(change('added')), ...without(old, now).map(change('removed'))];
}

function detailsOf(old: Operation, now: Operation): string[] {
  const all = ({ parameters }: Operation): string[] => parameters.map(({ name }) => name);
  const required = ({ parameters }: Operation): string[] => parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return [
    ...(old.path === now.path && old.method === now.method ? [] : [`from ${old.method.toUpperCase()} ${old.path} to ${now.method.toUpperCase()} ${now.path}`]),
    ...lists('takes', 'takes no more', all(old), all(now)),
    ...lists('needs', 'need not have', required(old).filter((name) => all(now).includes(name)), required(now)),
    ...lists('answers', 'answers no more', Object.keys(old.responses), Object.keys(now.responses)),
    ...lists('may refuse with', 'refuses no more with', old.problemTypes, now.problemTypes),
    ...lists('may be called with', 'may no more be called with', callers(old.object), callers(now.object)),
  ];
}

/** `bearer customers:read`, one for each alternative. */
const callers = ({ security }: OperationObject): string[] => (security ?? []).flatMap((alternative) => Object.entries(alternative).map(([scheme, permissions]) => [scheme, ...permissions].join(' ')));

function lists(gained: string, lost: string, old: string[], now: string[]): string[] {
  const say = (words: string, things: string[]): string[] => (things.length > 0 ? [`${words} ${things.join(', ')}`] : []);
  return [...say(gained, without(now, old)), ...say(lost, without(old, now))];
}

const without = (all: string[], some: string[]): string[] => all.filter((name) => !some.includes(name));
