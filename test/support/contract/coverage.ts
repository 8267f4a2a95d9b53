/**
 * At the end of a whole run: which answers of the contract some test has seen, by operation, status and media
 * type. What no test can bring about stands in `test/contract/not-seen.txt`, one line and its reason each; the
 * list may only shrink.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Context, RootHookObject, Suite } from 'mocha';
import { subjects } from './document.ts';
import { cellOf, seenCells, seenProblems } from './record.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const LIST = 'test/contract/not-seen.txt';

export interface Coverage {
  declared: string[];
  missing: string[];
  /** Complaints, each with what to do about it. */
  complaints: string[];
}

/** `excused` has lines of `operationId status mediaType  why`; blank ones and those that begin with # say nothing. */
export function coverageOf(declared: readonly string[], seen: ReadonlySet<string>, excused: string): Coverage {
  const lines = excused.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const reasons = new Map(lines.map((line) => [line.split(/\s+/).slice(0, 3).join(' '), line.split(/\s+/).slice(3).join(' ')]));
  const missing = declared.filter((cell) => !seen.has(cell));
  return {
    declared: [...declared],
    missing,
    complaints: [
      ...missing.filter((cell) => !reasons.has(cell)).map((cell) => `${cell}: declared, and no test has seen it. Write one that does, or take it out of openapi/.`),
      ...[...reasons.keys()].filter((cell) => seen.has(cell)).map((cell) => `${cell}: a test has seen it. Delete this line from ${LIST}.`),
      ...[...reasons.keys()].filter((cell) => !declared.includes(cell)).map((cell) => `${cell}: the contract does not declare it. Delete this line from ${LIST}.`),
      ...[...reasons].filter(([, why]) => why === '').map(([cell]) => `${cell}: say why no test can see it, in ${LIST}.`),
    ],
  };
}

/** Every cell that the contract declares; an answer without a body has `-` for its media type. */
const declaredCells = (): string[] => subjects.flatMap(({ id, answers }) => answers.flatMap(({ status, content }) => (Object.keys(content).length > 0 ? Object.keys(content) : ['-']).map((type) => cellOf(id, status, type))));

/** Every test file of the service was loaded, and each of their tests ran: no T=…, no --grep, no --bail. */
function isWhole(suite: Suite): boolean {
  const loaded = new Set(suite.suites.map(({ file }) => file));
  const all = globSync('test/**/*.test.ts', { cwd: root, exclude: ['test/processes/**'] }).every((file) => loaded.has(root + file));
  const ran = (one: Suite): boolean => one.tests.every((test) => test.state !== undefined || test.isPending()) && one.suites.every(ran);
  return all && ran(suite);
}

export const mochaHooks: RootHookObject = {
  afterAll(this: Context) {
    if (!isWhole(this.test!.parent!)) return;
    const { declared, missing, complaints } = coverageOf(declaredCells(), seenCells(), readFileSync(root + LIST, 'utf8'));
    console.log(`\n  ${declared.length - missing.length} of ${declared.length} declared answers seen (operation × status × media type)`);
    const codes = subjects.flatMap(({ id, row }) => row.problemTypes.map((code) => `${id} ${code}`));
    console.log(`  ${codes.filter((code) => seenProblems().has(code)).length} of ${codes.length} declared problems seen (operation × code)`);
    if (complaints.length > 0) throw new Error(`The answers seen are not those declared:\n${complaints.map((complaint) => `  - ${complaint}`).join('\n')}`);
  },
};
