/** The contract in `make dev`: compiled and linted at the same time, each in a process of its own that stays. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompilerOrder } from './compiler-process.ts';
import type { LinterOrder } from './linter-process.ts';
import type { Answer } from './orders.ts';

export interface Contract {
  /** Writes what the service runs on; false when the contract is refused, and what was there stays. Findings are printed. */
  take(): Promise<boolean>;
  /** What nobody should have to wait for: the types, and the examples held against their schemas. Not after a refusal. */
  finish(): Promise<void>;
  /** Takes up new code of compiler and rules. */
  renew(): void;
  stop(): void;
}

export function createContract(root: string): Contract {
  const compiler = createWorker<CompilerOrder>('compiler-process.ts', root);
  const linter = createWorker<LinterOrder>('linter-process.ts', root);
  const show = ({ said }: Answer): void => said.forEach((line) => console.error(line));

  return {
    async take() {
      const [compiled, linted] = await Promise.all([compiler.ask('compile'), linter.ask('lint')]);
      show(linted);
      // The linter says the same, with file and line.
      if (!compiled.good && linted.good) show(compiled);
      if (!compiled.good || !linted.good) return false;
      const written = await compiler.ask('write');
      show(written);
      return written.good;
    },
    async finish() {
      const [typed, linted] = await Promise.all([compiler.ask('writeTypes'), linter.ask('lintExamples')]);
      show(typed);
      show(linted);
    },
    renew() {
      compiler.end();
      linter.end();
    },
    stop() {
      compiler.stop();
      linter.stop();
    },
  };
}

interface Worker<Order> {
  ask(order: Order): Promise<Answer>;
  /** The next order finds a new process. */
  end(): void;
  stop(): void;
}

function createWorker<Order extends string>(program: string, root: string): Worker<Order> {
  let child: ChildProcess | undefined;
  let stopped = false;

  const running = (): ChildProcess => {
    if (child?.connected) return child;
    return (child = fork(fileURLToPath(new URL(program, import.meta.url)), { cwd: root, env: {}, execArgv: [] }));
  };
  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  running();
  return {
    end,
    stop() {
      stopped = true;
      end();
    },
    /** A process that ends instead of answering has said why on stderr. */
    ask(order) {
      if (stopped) return Promise.resolve({ good: false, said: [] });
      const asked = running();
      return new Promise((done) => {
        const settle = (answer: Answer): void => {
          asked.off('message', onMessage).off('exit', onExit);
          done(answer);
        };
        const onMessage = (answer: unknown): void => settle(answer as Answer);
        const onExit = (): void => settle({ good: false, said: [] });
        asked.once('message', onMessage).once('exit', onExit);
        asked.send(order);
      });
    },
  };
}
