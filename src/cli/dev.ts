/**
 * `make dev`: the service, restarted within two seconds of a change to YAML or code.
 *
 *   change ─▶ YAML? lint, and compile in warm processes ─▶ start the new code, up to where it would listen
 *          ─▶ stop the old server ─▶ let the new one listen ─▶ types, and the examples of the contract
 *
 * The old server stays until the new one is about to listen; Postgres stays throughout.
 */
import { devNull } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../config/read.ts';
import { loadConfig } from '../config/sources.ts';
import { vault } from '../config/vault-variables.ts';
import { openDatabaseServer } from '../database/server.ts';
import { createContract } from './dev/contract.ts';
import { createServerRunner } from './dev/server.ts';
import { watchFolders } from './dev/watch.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const isContract = (path: string): boolean => path.startsWith('openapi/') && /\.ya?ml$/.test(path);
/** What the processes that compile and lint have loaded and do not load again. */
const isCompiler = (path: string): boolean => path.startsWith('src/contract/compile/') || /^openapi\/.*\.js$/.test(path);

async function dev(): Promise<void> {
  const config = await loadConfig();
  const started = performance.now();
  const contract = createContract(root);
  const database = await openDatabaseServer(config);
  // The server reads the configuration that was read here, except for what this process provides.
  // Nobody asks Vault a second time: what it had is read.
  const read = config.VAULT_ADDR === undefined ? config.given : { ...Object.fromEntries(Object.entries(config.given).filter(([name]) => !Object.hasOwn(vault, name))), ENV_FILE: devNull };
  const environment = { ...read, DATABASE_URL: database.url, MOCK_MISSING_HANDLERS: 'true', RELOAD_DOCS: 'true' };
  const server = createServerRunner(root, environment);

  const changed = new Map<string, number>();
  let unfinished = false;

  async function react(paths: string[], since: number): Promise<void> {
    if (paths.some(isCompiler)) contract.renew();
    if (paths.length > 0) console.log(`\n${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''} changed`);
    if (paths.some((path) => isContract(path) || isCompiler(path))) {
      unfinished = await contract.take();
      if (!unfinished) return fail('The contract is refused');
    }
    if (!(await server.restart())) return fail('The new server does not start');
    if (paths.length > 0) console.log(`restarted in ${Math.round(performance.now() - since)} ms`);
    await finish();
  }

  function fail(what: string): void {
    if (!stopping) console.error(`${what}; ${server.isRunning() ? 'the last good server keeps running' : 'waiting for a change'}.`);
  }

  /** What is saved meanwhile is more urgent. */
  async function finish(): Promise<void> {
    if (unfinished && changed.size === 0) unfinished = !(await contract.finish());
  }

  let working = false;
  let stopping = false;
  /** Where nothing is under way that will come to it by itself. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (changed.size > 0 && !stopping) {
      const paths = [...changed.keys()];
      const since = Math.min(...changed.values());
      changed.clear();
      await react(paths, since).catch((error: unknown) => console.error(error));
    }
    working = false;
  }
  const watch = watchFolders(['openapi', 'src', 'migrations'].map((folder) => root + folder), (path, at) => {
    const name = relative(root, path);
    if (!/\.(ts|js|ya?ml|json)$/.test(name)) return;
    if (!changed.has(name)) changed.set(name, at);
    contract.interrupt();
  }, () => void work());

  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= (async () => {
    stopping = true;
    watch.close();
    contract.stop();
    await server.stop();
    await database.stop();
    process.exit();
  })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

  working = true;
  // generated/ may be older than the contract: somebody else's commit, or an edit while nothing watched.
  unfinished = await contract.take();
  if (!unfinished && !stopping) console.error('The contract is refused; starting with what generated/ has.');
  if (await server.restart()) console.log(`\nWatching openapi/, src/ and migrations/ (${Math.round(performance.now() - started)} ms).`);
  else fail('The server does not start');
  if (changed.size === 0) await contract.warm();
  await finish();
  working = false;
  await work();
}

try {
  await dev();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
