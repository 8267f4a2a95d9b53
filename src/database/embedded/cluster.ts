/**
 * The data folder: made once by initdb, complete or not at all, with its password beside it.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver, serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import type { Binaries } from './binaries.ts';

export interface Cluster {
  home: string;
  data: string;
  password: string;
  account: Account | undefined;
  binaries: Binaries;
}

const initdbTimeoutSeconds = 120;

/**
 * Unicode case and character classes from Postgres itself (C.UTF-8 of the builtin provider), the same on
 * every machine; order by code point, which makes every text index usable for prefixes. What Postgres still asks
 * the C library, as pg_trgm does, follows the character type: the first name this machine knows.
 */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

export function openCluster(home: string, native: string, durable: boolean): Cluster {
  const data = join(home, 'data');
  const account = serverAccount(data);
  const binaries = prepareBinaries(native, home, account);
  const exists = existsSync(data);
  const knownPassword = readPassword(home);
  const cluster: Cluster = { home, data, password: knownPassword ?? newPassword(home), account, binaries };
  if (!exists) {
    createCluster(cluster, durable);
    return cluster;
  }
  // A copied checkout may belong to root, as whom Postgres does not run, and be open to others, which Postgres refuses.
  if (account && statSync(data).uid !== account.uid) handOver(data, account);
  chmodSync(data, 0o700);
  if (knownPassword === undefined) setPassword(cluster);
  return cluster;
}

function createCluster(cluster: Cluster, durable: boolean): void {
  for (const entry of readdirSync(cluster.home)) {
    if (entry.startsWith('initdb-')) rmSync(join(cluster.home, entry), { recursive: true, force: true });
  }
  const workshop = mkdtempSync(join(cluster.home, 'initdb-'));
  try {
    const passwordFile = join(workshop, 'password');
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    handOver(workshop, cluster.account);
    const unfinished = join(workshop, 'data');
    runInitdb(cluster, unfinished, passwordFile, durable);
    renameSync(unfinished, cluster.data);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function runInitdb({ binaries, account }: Cluster, data: string, passwordFile: string, durable: boolean): void {
  let output = '';
  for (const characterType of characterTypes) {
    const initdb = spawnSync(binaries.initdb, [
      '--pgdata', data, '--username=postgres', '--pwfile', passwordFile, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C', `--lc-ctype=${characterType}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ], { ...account, cwd: '/', env: binaries.environment, encoding: 'utf8', timeout: initdbTimeoutSeconds * 1000, killSignal: 'SIGKILL' });
    if (initdb.status === 0) return;
    output = `${initdb.error?.message ?? ''}\n${initdb.stdout}\n${initdb.stderr}`;
    if (!output.includes('invalid locale name')) break;
  }
  throw new Error(`initdb failed; the end of its output:\n${output.trim().split('\n').slice(-20).join('\n')}`);
}

/** For a data folder that has lost its password file: the single-user server asks for none. */
function setPassword({ data, password, binaries, account }: Cluster): void {
  const statement = `ALTER ROLE postgres PASSWORD '${password}';\n`;
  const single = spawnSync(binaries.postgres, ['--single', '-D', data, 'postgres'], {
    ...account, cwd: '/', env: binaries.environment, encoding: 'utf8', input: statement,
  });
  if (single.status !== 0) throw new Error(`The password file of ${data} is gone, and no new password could be set:\n${single.stderr}`);
}

function readPassword(home: string): string | undefined {
  const path = join(home, 'password');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** Written before initdb runs: there is never data without its password. */
function newPassword(home: string): string {
  const password = randomBytes(24).toString('hex');
  const path = join(home, 'password');
  writeFileSync(`${path}.new`, password, { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
  return password;
}
