/**
 * `make prove`: runs the proofs and prints one table. `PROVE` chooses: a size (small, usual, full), ids, or
 * both, as in `PROVE=full,P3,P20`. Exit code 0 only when every proof that was asked for ran and held.
 */
import { mochaGlobalTeardown as stopPostgres } from '../test/support/postgres.ts';
import type { Proof, SizeName } from './proof.ts';
import { proofs } from './proofs.ts';
import type { Verdict } from './verdict.ts';
import { prove } from './verdict.ts';

const PROGRESS_MILLISECONDS = process.stderr.isTTY ? 200 : 10_000;
const SHOWN_FAILURES = 5;
const SIZES = ['small', 'usual', 'full'];

const words = (process.env.PROVE ?? '').split(/[\s,]+/).filter(Boolean);
const size = (words.findLast((word) => SIZES.includes(word)) ?? 'usual') as SizeName;
const wanted = words.filter((word) => !SIZES.includes(word)).map((word) => word.toUpperCase());
const chosen = proofs.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const unknown = wanted.filter((id) => !proofs.some((proof) => proof.id === id));

if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}. PROVE takes small, usual or full, and any of ${proofs.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}

const startedAt = performance.now();
const verdicts: Verdict[] = [];
for (const proof of chosen) verdicts.push(await watched(proof));
await stopPostgres();
report(verdicts);
process.exit(verdicts.every(({ holds }) => holds) ? 0 : 1);

async function watched(proof: Proof): Promise<Verdict> {
  let shownAt = performance.now();
  const line = (text: string): void => void process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  line(`${proof.id.padEnd(4)} ${proof.promise}: ${proof.sizes[size]} …`);
  const verdict = await prove(proof, size, (done, total, what, seconds) => {
    if (performance.now() - shownAt < PROGRESS_MILLISECONDS) return;
    shownAt = performance.now();
    line(`${proof.id.padEnd(4)} ${proof.promise}: ${done} of ${total} ${what}, ${seconds.toFixed(0)} s`);
  });
  line(`${proof.id.padEnd(4)} ${proof.promise}: ${verdict.word}, ${verdict.seconds.toFixed(1)} s\n`);
  for (const failure of verdict.failures.slice(0, SHOWN_FAILURES)) process.stderr.write(`     ${failure}\n`);
  if (verdict.failures.length > SHOWN_FAILURES) process.stderr.write(`     … and ${verdict.failures.length - SHOWN_FAILURES} more\n`);
  return verdict;
}

function report(verdicts: Verdict[]): void {
  const rows = [['id', 'promise', 'N', 'failures', 'seconds', 'verdict'], ...verdicts.map(({ proof, n, failures, seconds, word }) => [proof.id, proof.promise, n.toLocaleString('en'), String(failures.length), seconds.toFixed(1), word])];
  const widths = rows[0]!.map((_title, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const isNumber = (column: number): boolean => column >= 2 && column <= 4;
  console.log();
  for (const row of rows) console.log(row.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ').trimEnd());
  console.log();
  for (const { proof, notes } of verdicts) for (const note of notes) console.log(`${proof.id.padEnd(4)} ${note}`);
  const again = verdicts.find(({ holds }) => !holds) ?? verdicts.at(-1)!;
  console.log(`\nSize ${size}, ${((performance.now() - startedAt) / 1000).toFixed(0)} seconds. To repeat one of them: PROVE=${size},${again.proof.id} make prove`);
}
