/**
 * Process entry: `node src/main.ts [api|worker|migrate]`. Without a role one process serves the API and
 * runs the jobs. Compiled code is cached between starts, so the real entry is imported after that is on.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { run } = await import('./process.ts');
await run(process.argv.slice(2));
