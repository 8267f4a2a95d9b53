/**
 * Process entry: `node src/main.ts [api|worker|migrate]`. Without a role one process serves the API and
 * runs the jobs. Compiled code is cached between starts, so the real entry is imported after that is on.
 */
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';

// Before all else: the first process of a container does not get a signal that nobody listens for.
const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
enableCompileCache();
const { run } = await import('./process.ts');
await run(process.argv.slice(2), asked);
