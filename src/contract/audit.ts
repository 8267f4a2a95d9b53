/**
 * The audit log, seen from a request: each act leaves one entry, in its own transaction when it is done, in
 * one of its own when it is refused or failed. What the contract marks as sensitive, and what it does
 * not declare, is in none. A replay of a kept reply is no act.
 */
import type { Logger } from 'pino';
import type { ValidateFunction } from 'ajv';
import { problems } from '../../generated/vocabulary.ts';
import type { Entry } from '../database/audit-log.ts';
import type { Database } from '../database/database.ts';
import { AppError } from '../errors.ts';
import type { IdKind } from '../ids.ts';
import { ids, uuidv7 } from '../ids.ts';
import type { Asked, Exchange, Given } from './exchange.ts';
import { toldOf } from './exchange.ts';
import type { DeclaredAudit, Mask, Operation } from './operation.ts';
import { scopeOf } from './principal.ts';
import type { HandlerReply } from './reply.ts';

const REDACTED = '[redacted]';
/** Of parameters as JSON; what is larger is only said to be. */
const MOST_BYTES = 8192;
const TRUNCATED = JSON.stringify({ truncated: true });

/** Not written: each costs its sender nothing, and a flood of them must not become a flood of writes. */
const UNRECORDED = new Set([429, 503]);

/** Prepared once for an operation. */
export interface Audit {
  /** For an act whose last statement inserts its resource: the entry, before there is a reply. */
  inserted(asked: Asked, insertedId: string): Entry;
  done(asked: Asked, reply: HandlerReply): Entry;
  refused(asked: Asked, problem: AppError): Entry;
}

/** `isPath` tells whether a refused request named its resource well, although nothing else may have been looked at. */
export function createAudit({ operationId, audit, responses }: Operation, isPath: ValidateFunction | undefined): Audit {
  const { event, resource, id, keep } = audit!;
  const statuses = Object.keys(responses).map(Number).filter((status) => status < 400);
  const kind: IdKind | undefined = id?.kind === undefined ? undefined : ids[id.kind as keyof typeof ids];

  function entry(asked: Asked, outcome: Entry['outcome'], status: number, code: string | null, resourceId: unknown): Entry {
    return {
      id: uuidv7(), operationId, event, resource, resourceId: typeof resourceId === 'string' ? resourceId : null, outcome, status, code,
      requestId: asked.requestId, parameters: asked.given && parametersOf(keep, asked.given),
    };
  }

  const idIn = ({ given, pathParameters }: Asked, answer: unknown): unknown => {
    if (!id) return null;
    if (id.in === 'path') return given || isPath?.(pathParameters) ? pathParameters[id.pointer[0]!] : null;
    return memberAt(id.in === 'request' ? given?.body : answer, id.pointer);
  };

  return {
    inserted(asked, insertedId) {
      const [status] = statuses;
      const known = id?.in === 'response' ? id.pointer.join() === 'id' && kind?.encode(insertedId) : idIn(asked, undefined);
      if (statuses.length !== 1 || status === undefined || known === false || known === undefined) throw new Error(`${operationId}: only its reply tells what its audit entry must say; it may not use \`tx.last\`.`);
      return entry(asked, 'done', status, null, known);
    },
    done: (asked, { status, body }) => entry(asked, 'done', status, null, idIn(asked, body)),
    refused(asked, { code }) {
      const { status } = problems[code];
      return entry(asked, status >= 500 ? 'failed' : 'refused', status, code, idIn(asked, undefined));
    },
  };
}

/**
 * Writes the entry of an act that was refused or failed, once all it did is rolled back. What is refused
 * before its limit has counted it leaves none, since nothing would bound how many there are.
 */
export async function recordRefusal(database: Database, logger: Logger, audit: Audit, exchange: Exchange, thrown: unknown, problem: AppError): Promise<void> {
  // Its entry is in the transaction that was committed.
  if (thrown instanceof AppError && thrown.keepsEffects) return;
  if (exchange.limitHeaders.length === 0 || UNRECORDED.has(problems[problem.code].status)) return;
  const { principal } = exchange;
  const scope = scopeOf(principal);
  const entry = audit.refused(exchange.asked, problem);
  try {
    await database.transaction(scope, async (tx) => void tx.entries.push(() => entry));
  } catch (error) {
    logger.error({ ...toldOf(exchange), ...scope, ...entry, err: error }, 'the audit entry of a refused act could not be written');
  }
}

function parametersOf(keep: DeclaredAudit['keep'], given: Given): string {
  const kept = Object.entries(keep).map(([place, mask]) => [place, keptOf(mask, given[place as keyof Given])] as const);
  const json = JSON.stringify(Object.fromEntries(kept.filter(([, values]) => values && Object.keys(values).length > 0)));
  return Buffer.byteLength(json) > MOST_BYTES ? TRUNCATED : json;
}

/** The part of a value that its mask lets through; undefined is left out. */
function keptOf(mask: Mask, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (mask === 'redact') return REDACTED;
  if (value === null) return null;
  if (mask === 'keep') return typeof value === 'object' ? undefined : value;
  if (Array.isArray(mask)) return Array.isArray(value) ? value.map((item) => keptOf((mask as readonly [Mask])[0], item) ?? null) : undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const members: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(mask)) {
    const kept = Object.hasOwn(value, name) ? keptOf(inner, (value as Record<string, unknown>)[name]) : undefined;
    if (kept !== undefined) members[name] = kept;
  }
  return members;
}

function memberAt(value: unknown, pointer: readonly string[]): unknown {
  return pointer.reduce((node, name) => (node && typeof node === 'object' && Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined), value);
}
