/** `audit verify`, `audit heads`: whether the history is as it was written, on the configured database. */
import { readFile } from 'node:fs/promises';
import type { BrokenLink, Head } from '../database/audit-verify.ts';
import { listHeads, verifyAuditLog } from '../database/audit-verify.ts';
import { onDatabase } from './connect.ts';
import { showProgress } from './progress.ts';

/** More are counted, not listed. */
const MOST_SHOWN = 100;
const HEAD = /^([0-9a-f-]{36}) (\d+) (\d+) ([0-9a-f]{64})$/;

/** Exit code 1 when a link is broken. `file` has heads that `audit heads` listed earlier. */
export async function verify(file?: string): Promise<number> {
  const heads = file === undefined ? [] : parseHeads(await readFile(file, 'utf8'));
  if (!heads) {
    console.error(`${file} does not hold what \`audit heads\` lists.`);
    return 2;
  }
  const progress = showProgress('audit entries', undefined);
  const { entries, chains, broken } = await onDatabase((url) => verifyAuditLog(url, { heads, onProgress: (done) => progress.at(done) }));
  progress.end();
  for (const link of broken.slice(0, MOST_SHOWN)) console.log(describe(link));
  if (broken.length > MOST_SHOWN) console.log(`… and ${broken.length - MOST_SHOWN} more`);
  console.log(`${entries} entries in ${chains} chains, ${heads.length} heads remembered, ${broken.length} broken links`);
  return broken.length === 0 ? 0 : 1;
}

export async function heads(): Promise<void> {
  for (const { tenantId, chain, seq, hash } of await onDatabase(listHeads)) console.log(`${tenantId} ${chain} ${seq} ${hash}`);
}

function parseHeads(text: string): Head[] | undefined {
  const lines = text.split('\n').filter((line) => line !== '').map((line) => HEAD.exec(line));
  if (lines.includes(null)) return undefined;
  return lines.map((match) => ({ tenantId: match![1]!, chain: Number(match![2]), seq: Number(match![3]), hash: match![4]! }));
}

function describe({ tenantId, chain, seq, lastSeq, what }: BrokenLink): string {
  return `tenant ${tenantId} chain ${chain} seq ${seq === lastSeq ? seq : `${seq}-${lastSeq}`}: ${what}`;
}
