/**
 * Process entry: `node src/main.ts [api|worker|migrate]`. Without a role one process serves the API and
 * runs the jobs. Compiled code is cached between starts, so the real entry is imported after that is on.
 */
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';

/** A second signal after that means it. */
const SAME_CALL_MILLISECONDS = 1000;

// Before all else: the first process of a container does not get a signal that nobody listens for.
const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
void asked.then(() => {
  const askedAt = performance.now();
  // A terminal, or the process that keeps us, may have said it at the same time.
  const insist = (): void => void (performance.now() - askedAt > SAME_CALL_MILLISECONDS && process.exit(1));
  process.on('SIGINT', insist).on('SIGTERM', insist);
});
enableCompileCache();
const { run } = await import('./process.ts');
await run(process.argv.slice(2), asked);
