/** The process that compiles and lints the contract. It stays, because loading the compilers takes longer than compiling. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./compiler-process.ts', import.meta.url));

export type Order = 'compile' | 'lint';

export interface Compiler {
  /** Writes generated/; false when it could not, and what was there stays. Findings are printed. */
  compile(): Promise<boolean>;
  lint(): Promise<boolean>;
  /** Takes up new code of the compiler itself. */
  renew(): void;
  stop(): void;
}

export function createCompiler(root: string): Compiler {
  let child: ChildProcess | undefined;
  let stopped = false;

  const running = (): ChildProcess => {
    if (child?.connected) return child;
    return (child = fork(PROGRAM, { cwd: root, env: {}, execArgv: [] }));
  };

  /** A process that ends instead of answering has said why on stderr. */
  const ask = (order: Order): Promise<boolean> => {
    if (stopped) return Promise.resolve(false);
    const asked = running();
    return new Promise((done) => {
      const settle = (answer: boolean): void => {
        asked.off('message', onMessage).off('exit', onExit);
        done(answer);
      };
      const onMessage = (message: unknown): void => settle(message === true);
      const onExit = (): void => settle(false);
      asked.once('message', onMessage).once('exit', onExit);
      asked.send(order);
    });
  };

  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  running();
  return {
    compile: () => ask('compile'),
    lint: () => ask('lint'),
    renew: end,
    stop() {
      stopped = true;
      end();
    },
  };
}
