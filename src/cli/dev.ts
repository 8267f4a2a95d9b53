/**
 * `make dev`: the service, restarted within two seconds of a change to YAML or code.
 *
 *   change ─▶ YAML? compile in a warm process ─▶ load the new code in a process of its own
 *          ─▶ stop the old server ─▶ let the new one start ─▶ lint the contract
 *
 * The old server stays until the new code has compiled and loaded; Postgres stays throughout.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../config/read.ts';
import { loadConfig } from '../config/sources.ts';
import { openDatabaseServer } from '../database/server.ts';
import { createCompiler } from './dev/compiler.ts';
import { createServerRunner } from './dev/server.ts';
import { watchFolders } from './dev/watch.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const isContract = (path: string): boolean => path.startsWith('openapi/') && /\.ya?ml$/.test(path);
/** What the compiling process has loaded and does not load again. */
const isCompiler = (path: string): boolean => path.startsWith('src/contract/compile/') || /^openapi\/.*\.js$/.test(path);

async function dev(): Promise<void> {
  const config = await loadConfig();
  const started = performance.now();
  const compiler = createCompiler(root);
  const database = await openDatabaseServer(config);
  // The server reads the configuration that was read here, except for what this process provides.
  const environment = { ...config.given, DATABASE_URL: database.url, MOCK_MISSING_HANDLERS: 'true' };
  const server = createServerRunner(root, environment);

  const changed = new Map<string, number>();
  let lintDue = false;

  async function react(paths: string[], since: number): Promise<void> {
    const contract = paths.some(isContract) || paths.some(isCompiler);
    if (paths.some(isCompiler)) compiler.renew();
    if (paths.length > 0) console.log(`\n${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''} changed`);
    if (contract && !(await compiler.compile())) {
      await compiler.lint();
      console.error(server.isRunning() ? 'The contract does not compile; the last good server keeps running.' : 'The contract does not compile; waiting for a change.');
      return;
    }
    if (await server.restart()) {
      if (paths.length > 0) console.log(`restarted in ${Math.round(performance.now() - since)} ms`);
    } else console.error(server.isRunning() ? 'The new code does not load; the last good server keeps running.' : 'The server does not run; waiting for a change.');
    lintDue ||= contract;
    // What was saved meanwhile is more urgent than opinions about what it replaces.
    if (!lintDue || changed.size > 0) return;
    lintDue = false;
    await compiler.lint();
  }

  let working: Promise<void> | undefined;
  let stopping = false;
  const work = async (): Promise<void> => {
    while (changed.size > 0 && !stopping) {
      const paths = [...changed.keys()];
      const since = Math.min(...changed.values());
      changed.clear();
      await react(paths, since).catch((error: unknown) => console.error(error));
    }
    working = undefined;
  };
  const watch = watchFolders(['openapi', 'src', 'migrations'].map((folder) => root + folder), (path, at) => {
    const name = relative(root, path);
    if (/\.(ts|js|ya?ml|json)$/.test(name) && !changed.has(name)) changed.set(name, at);
  }, () => void (working ??= work()));

  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= (async () => {
    stopping = true;
    watch.close();
    compiler.stop();
    await server.stop();
    await database.stop();
    process.exit();
  })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

  await (working ??= first());

  async function first(): Promise<void> {
    // generated/ may be older than the contract: somebody else's commit, or an edit while nothing watched.
    if (!(await compiler.compile())) console.error('The contract does not compile; starting with what generated/ has.');
    if (!(await server.restart()) && !stopping) console.error('The server does not run; waiting for a change.');
    else console.log(`\nWatching openapi/, src/ and migrations/ (${Math.round(performance.now() - started)} ms).`);
    await compiler.lint();
    working = undefined;
    if (changed.size > 0) working = work();
  }
}

try {
  await dev();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
