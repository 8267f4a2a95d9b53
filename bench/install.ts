/** The peers' packages and the one peer that must be compiled: fetched and built on first use and when they have changed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const benchDirectory = dirname(fileURLToPath(import.meta.url));
const nestSource = join(benchDirectory, 'peers/nest');
export const nestMain = join(benchDirectory, 'node_modules/.cache/nest/main.js');

/** A copy of the lock file that node_modules was made from lies inside it. */
function installPackages(): void {
  const lock = readFileSync(join(benchDirectory, 'package-lock.json'), 'utf8');
  const installedLock = join(benchDirectory, 'node_modules/.installed-lock.json');
  if (existsSync(installedLock) && readFileSync(installedLock, 'utf8') === lock) return;
  console.log("Fetching the peers' packages (npm ci --prefix bench), once …");
  execFileSync('npm', ['ci', '--prefix', benchDirectory, '--ignore-scripts'], { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(installedLock, lock);
}

function compileNest(): void {
  const newestSource = Math.max(...readdirSync(nestSource).map((name) => statSync(join(nestSource, name)).mtimeMs));
  if (existsSync(nestMain) && statSync(nestMain).mtimeMs > newestSource) return;
  console.log('Compiling the NestJS peer …');
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', nestSource], { stdio: 'inherit' });
}

export function installPeers(): void {
  installPackages();
  compileNest();
}
