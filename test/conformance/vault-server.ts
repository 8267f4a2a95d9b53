/** A Vault of HashiCorp's that keeps nothing: over TLS, on a free port, and set up by the very lines of docs/configuration.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newSigningKey } from '../../src/secrets.ts';
import { migratedDatabase } from '../support/postgres.ts';
import type { Finished } from './peer.ts';
import { CannotRun, run } from './peer.ts';
import { freePort } from '../support/free-port.ts';

/** The program is `vault`, which the lines of the documentation call. */
const PATH = process.env.VAULT_BIN ? [dirname(resolve(process.env.VAULT_BIN)), process.env.PATH].join(delimiter) : process.env.PATH!;
const ROOT_TOKEN = 'root';
const START_SECONDS = 60;
/** Of the role id and the secret id, which come last, and in one line where nobody looks. */
const UUID_LENGTH = 36;

export interface RunningVault {
  /** What a service needs to ask it, but the secret id. */
  given: Record<string, string>;
  /** Runs a command as the administrator; what it says last, once it has worked. */
  command: (...args: string[]) => Promise<string>;
  unsealKey: string;
  /** What was asked of it at an address so far, as its audit log has it. */
  asked: (path: string) => Promise<number>;
}

export async function vaultVersion(): Promise<string> {
  const { code, output } = await run('vault', ['version'], '/dev/null', { PATH }).catch((): Finished => ({ code: null, output: '' }));
  if (code !== 0) throw new CannotRun('vault needs HashiCorp Vault: put `vault` on the PATH, or its path into VAULT_BIN.');
  return /v([\d.]+)/.exec(output)![1]!;
}

/** Starts it, does the work and stops it. `secretKey` is what the secret has as SECRET_KEY. */
export async function withVault(own: string, secretKey: string, work: (vault: RunningVault) => Promise<void>): Promise<void> {
  const port = await freePort();
  const child = spawn('vault', ['server', '-dev-tls', `-dev-tls-cert-dir=${own}`, `-dev-root-token-id=${ROOT_TOKEN}`, `-dev-listen-address=127.0.0.1:${port}`, '-dev-no-store-token'], { env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const server = { VAULT_ADDR: `https://127.0.0.1:${port}`, VAULT_CACERT: resolve(own, 'vault-ca.pem') };
  const administrator = { ...server, PATH, VAULT_TOKEN: ROOT_TOKEN };
  const done = ({ code, output }: Finished, what: string): string[] => {
    if (code !== 0) throw new Error(`${what}:\n${output}`);
    return output.trim().split('\n');
  };
  const command = async (...args: string[]): Promise<string> => done(await run('vault', args, join(own, 'command.log'), administrator), `vault ${args.join(' ')}`).at(-1)!;
  try {
    for (const deadline = Date.now() + START_SECONDS * 1000; !said.includes('Unseal Key:'); await sleep(50)) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`Vault did not start within ${START_SECONDS} seconds:\n${said}`);
    }
    await command('audit', 'enable', 'file', `file_path=${resolve(own, 'audit.log')}`);
    const [, lines] = /```sh\n(vault auth enable approle\n.*?)```/s.exec(await readFile('docs/configuration.md', 'utf8'))!;
    await writeFile(join(own, 'jwt.pem'), newSigningKey());
    const setup = await run('bash', ['-ec', `cd '${own}'\n${lines!.replace('"$(openssl rand -base64 32)"', secretKey)}`], join(own, 'setup.log'), { ...administrator, DATABASE_URL: await migratedDatabase() });
    await work({
      given: { ...server, VAULT_ROLE_ID: done(setup, 'The lines of docs/configuration.md').at(-1)!.slice(-2 * UUID_LENGTH, -UUID_LENGTH) },
      command,
      unsealKey: /Unseal Key: (\S+)/.exec(said)![1]!,
      asked: async (path) => (await readFile(join(own, 'audit.log'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as { type: string; request: { path: string } }).filter(({ type, request }) => type === 'request' && request.path === path).length,
    });
  } finally {
    child.kill();
    await ended;
    process.off('exit', kill);
    await writeFile(join(own, 'vault.log'), said);
  }
}
