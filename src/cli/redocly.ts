/** Redocly's own opinion on what breaks, which only its command line tells. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Change } from '../contract/compare/change.ts';
import type { Document } from '../contract/compile/bundle.ts';
import { operationsOf } from '../contract/compile/bundle.ts';

const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
const DIFF_RULES = fileURLToPath(new URL('../contract/compare/redocly.yaml', import.meta.url));

/** What it complains of. */
function redocly(args: string[]): Promise<string> {
  const env = { PATH: '', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return new Promise((done, reject) => {
    execFile(process.execPath, [`${dirname(manifest)}/bin/cli.js`, ...args], { env, maxBuffer: 256 * 1024 * 1024 }, (error, _stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(new Error('Redocly did not run.', { cause: error }));
      else done(stderr);
    });
  });
}

export interface Opinion {
  rule: string;
  message: string;
  /** Absent where it is about no operation. */
  operationId?: string;
}

/** What Redocly's diff calls major. It tells a difference where it meets it first, not everywhere. */
export async function majorChanges(before: string, after: string): Promise<Opinion[]> {
  const report = `${after}.diff`;
  const complaint = await redocly(['diff', before, after, '--config', DIFF_RULES, '--format', 'json', '--output', report, '--fail-on', 'none']);
  const { changes } = read(await readFile(report, 'utf8').catch(() => ''), complaint) as { changes: { path: string; verdicts: { ruleId: string; impact: string; message: string }[] }[] };
  const ids = new Map<string, string>((await Promise.all([after, before].map((file) => readFile(file, 'utf8')))).flatMap((text) => [...operationsOf(JSON.parse(text) as Document)].map(({ path, method, operation }) => [`${path} ${method}`, operation.operationId] as const)));
  return changes.flatMap(({ path, verdicts }) => {
    const [section, address, method] = path.slice(2).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const operationId = section === 'paths' ? ids.get(`${address} ${method}`) : undefined;
    return verdicts.filter(({ impact }) => impact === 'major').map(({ ruleId, message }) => ({ rule: ruleId, message, operationId }));
  });
}

/** Those that our rules say nothing against, at the same operation. */
export function unheard(opinions: Opinion[], changes: Change[]): string[] {
  const noted = changes.filter(({ verdict }) => verdict !== 'compatible');
  const isNoted = ({ operationId }: Opinion): boolean => noted.some(({ operations }) => operationId === undefined || operations.length === 0 || operations.includes(operationId));
  return opinions.filter((opinion) => !isNoted(opinion)).map(({ rule, message, operationId }) => `Redocly's diff alone calls this major: ${operationId ? `${operationId}: ` : ''}${message} (${rule})`);
}

function read(text: string, complaint: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{')));
  } catch {
    throw new Error(`Redocly did not answer as expected:\n${complaint || text}`);
  }
}
