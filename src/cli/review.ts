/** `review [BASE]`: what a reviewer of a change of the contract wants to know, in one go. */
import { inColumns } from '../columns.ts';
import { has, rolesOf } from '../contract/compare/access.ts';
import type { Change } from '../contract/compare/change.ts';
import type { Comparison, Format } from '../contract/compare/report.ts';
import { breaks, code, escape, markdownTable, report } from '../contract/compare/report.ts';
import type { Callable } from '../contract/compare/contract.ts';
import { readContract } from '../contract/compare/contract.ts';
import type { Document } from '../contract/compile/bundle.ts';
import { operationTable } from '../contract/compile/operations.ts';
import { accessOf, flagsOf, limitOf } from '../contract/compile/surface.ts';
import type { Operation } from '../contract/operation.ts';
import { compareWith, withFormat } from './breaking.ts';
import { ROOT } from './base.ts';
import type { Finding } from './lint.ts';
import { lint } from './lint.ts';

interface Touched {
  what: 'added' | 'changed' | 'removed';
  operationId: string;
  address: string;
  audience: string;
  access: string;
  /** Roles of the tenant that hold every permission it asks for. */
  roles: string;
  limit: string;
  flags: string;
}

interface Review extends Comparison {
  findings: Finding[];
  operations: Touched[];
  events: { what: Touched['what']; event: string }[];
  preview: string;
}

/** Where whoever reads the change sees it as a client does. */
const PREVIEW = '`make docs` builds `docs/site/index.html`; `make dev` shows it at `/api/redoc`.';

export async function review(base: string | undefined, format: string): Promise<number> {
  return withFormat(format, async (chosen) => {
    const findings = await lint(ROOT);
    const { base: before, document, comparison } = await compareWith(base).catch((error: unknown) => {
      // What lint found may be why there is nothing to compare.
      process.stdout.write(section('Lint', lintRows(findings, chosen), NO_FINDINGS, chosen));
      throw error;
    });
    const seen: Review = { ...comparison, findings, operations: touchedOperations(before.document, document, comparison.changes), events: touchedEvents(before.document, document, comparison.changes), preview: PREVIEW };
    process.stdout.write(written(seen, chosen));
    return breaks(comparison) || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  });
}

/** What was renamed or moved is the same operation: it stands here once, as it is now. */
function touchedOperations(before: Document, after: Document, changes: Change[]): Touched[] {
  const was = readContract(before).operations;
  const is = readContract(after).operations;
  const table = new Map(operationTable(after).map((operation) => [operation.operationId, operation]));
  const isSame = (one: Callable, other: Callable): boolean => one.operationId === other.operationId || one.address === other.address;
  const changed = new Set(changes.flatMap(({ operations }) => operations));
  const now = is.flatMap((operation): Touched[] => {
    const old = was.find((other) => isSame(operation, other));
    return old && !changed.has(old.operationId) ? [] : [{ ...placeOf(operation, old ? 'changed' : 'added'), ...rightsOf(table.get(operation.operationId)!, after) }];
  });
  const gone = was.filter((old) => !is.some((operation) => isSame(old, operation)));
  return [...now, ...gone.map((old) => ({ ...placeOf(old, 'removed'), access: '-', roles: '-', limit: '-', flags: '-' }))];
}

const placeOf = ({ operationId, method, path, audience }: Callable, what: Touched['what']): Pick<Touched, 'what' | 'operationId' | 'address' | 'audience'> => ({ what, operationId, address: `${method.toUpperCase()} ${path}`, audience });

function rightsOf(operation: Operation, document: Document): Pick<Touched, 'access' | 'roles' | 'limit' | 'flags'> {
  const roles = rolesOf(document);
  const asked = operation.security.map(({ permissions }) => permissions);
  const may = Object.keys(roles).filter((role) => asked.some((permissions) => permissions.every((permission) => has(roles, role, permission))));
  const isForAll = asked.length === 0 || asked.some((permissions) => permissions.length === 0);
  return { access: accessOf(operation), roles: isForAll ? 'any' : may.join(', ') || 'none', limit: limitOf(operation), flags: flagsOf(operation) };
}

function touchedEvents(before: Document, after: Document, changes: Change[]): Review['events'] {
  const [was, is] = [before.webhooks ?? {}, after.webhooks ?? {}];
  const changed = (event: string): boolean => changes.some(({ operations }) => operations.includes(was[event]?.post?.operationId ?? ''));
  return [
    ...Object.keys(is).filter((event) => !was[event]).map((event) => ({ what: 'added' as const, event })),
    ...Object.keys(is).filter((event) => was[event] && changed(event)).map((event) => ({ what: 'changed' as const, event })),
    ...Object.keys(was).filter((event) => !is[event]).map((event) => ({ what: 'removed' as const, event })),
  ];
}

const NO_FINDINGS = 'Nothing to complain of.';

function lintRows(findings: Finding[], format: Format): string[][] {
  const { cell, quoted } = cellsOf(format);
  return [['Place', 'Rule', 'Message'], ...findings.map(({ place, rule, message }) => [quoted(place), cell(rule), cell(message)])];
}

function cellsOf(format: Format): { cell: (value: string) => string; quoted: (value: string) => string } {
  return format === 'markdown' ? { cell: escape, quoted: code } : { cell: (value) => value, quoted: (value) => value };
}

const title = (words: string, format: Format): string => `${format === 'markdown' ? '### ' : ''}${words}\n\n`;

/** The first row has the names of the columns. */
function section(words: string, rows: string[][], nothing: string, format: Format): string {
  const [head = [], ...rest] = rows;
  const table = (): string => (format === 'markdown' ? markdownTable(rows) : inColumns([head.map((name) => name.toUpperCase()), ...rest]));
  return `${title(words, format)}${rest.length > 0 ? table() : nothing}\n`;
}

function written(seen: Review, format: Format): string {
  if (format === 'json') return `${JSON.stringify(seen, null, 2)}\n`;
  const { cell, quoted } = cellsOf(format);
  const operations = seen.operations.map((one) => [one.what, quoted(one.operationId), quoted(one.address), cell(one.audience), cell(one.access), cell(one.roles), cell(one.limit), cell(one.flags)]);
  return [
    section('Lint', lintRows(seen.findings, format), NO_FINDINGS, format),
    `${title('Compatibility', format)}${report(seen, format)}`,
    section('Operations', [['What', 'Operation', 'Address', 'Audience', 'Access', 'Roles', 'Limit', 'Besides'], ...operations], 'None touched.', format),
    section('Events', [['What', 'Event'], ...seen.events.map(({ what, event }) => [what, quoted(event)])], 'None touched.', format),
    `${title('Documentation', format)}${seen.preview}\n`,
  ].join('\n');
}
