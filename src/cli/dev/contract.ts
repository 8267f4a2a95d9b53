/**
 * The contract in `make dev`: compiled and linted at the same time, each in a process of its own that stays. What nobody waits for has
 * two more, which are ended where a change comes meanwhile: it would wait for them else.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CompilerOrder } from './compiler-process.ts';
import type { LinterOrder } from './linter-process.ts';
import type { Answer } from './orders.ts';

/** Of a process that has ended. */
const MISSING: Answer = { good: false, said: [], isMissing: true };

export interface Contract {
  /** Writes what the service runs on; false when the contract is refused, and what was there stays. Findings are printed. */
  take(): Promise<boolean>;
  /** Does once more what the next change asks for, in vain: code that has run twice runs faster. */
  warm(): Promise<void>;
  /** What nobody should have to wait for: the types, and the examples held against their schemas. Not after a refusal. False where it was interrupted. */
  finish(): Promise<boolean>;
  interrupt(): void;
  /** Takes up new code of compiler and rules. */
  renew(): void;
  stop(): void;
}

export function createContract(root: string): Contract {
  const compiler = createWorker<CompilerOrder>('compiler-process.ts', root);
  const linter = createWorker<LinterOrder>('linter-process.ts', root);
  const typist = createWorker<CompilerOrder>('compiler-process.ts', root, { isPatient: true });
  const examiner = createWorker<LinterOrder>('linter-process.ts', root, { isPatient: true });
  const show = ({ said }: Answer): void => said.forEach((line) => console.error(line));

  compiler.start();
  linter.start();

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
    async warm() {
      await Promise.all([compiler.ask('compile'), linter.ask('lint')]);
    },
    async finish() {
      const answers = await Promise.all([typist.ask('writeTypes'), examiner.ask('lintExamples')]);
      answers.forEach(show);
      return !answers.some(({ isMissing }) => isMissing);
    },
    interrupt() {
      if (typist.isBusy()) typist.end();
      if (examiner.isBusy()) examiner.end();
    },
    renew() {
      for (const worker of [compiler, linter, typist, examiner]) worker.end();
    },
    stop() {
      for (const worker of [compiler, linter, typist, examiner]) worker.stop();
    },
  };
}

interface Worker<Order> {
  /** Where nobody has asked it yet. */
  start(): void;
  ask(order: Order): Promise<Answer>;
  isBusy(): boolean;
  /** The next order finds a new process. */
  end(): void;
  stop(): void;
}

function createWorker<Order extends string>(program: string, root: string, { isPatient = false } = {}): Worker<Order> {
  let child: ChildProcess | undefined;
  let stopped = false;
  let busy = false;

  const running = (): ChildProcess => {
    if (child?.connected) return child;
    child = fork(fileURLToPath(new URL(program, import.meta.url)), { cwd: root, env: {}, execArgv: [] });
    if (isPatient) setPriority(child.pid!, constants.priority.PRIORITY_LOW);
    return child;
  };
  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  return {
    start: () => void running(),
    isBusy: () => busy,
    end,
    stop() {
      stopped = true;
      end();
    },
    /** A process that ends instead of answering has said why on stderr, or was ended. */
    ask(order) {
      if (stopped) return Promise.resolve(MISSING);
      const asked = running();
      busy = true;
      return new Promise((done) => {
        const settle = (answer: Answer): void => {
          busy = false;
          asked.off('message', onMessage).off('exit', onExit);
          done(answer);
        };
        const onMessage = (answer: unknown): void => settle(answer as Answer);
        const onExit = (): void => settle(MISSING);
        asked.once('message', onMessage).once('exit', onExit);
        asked.send(order);
      });
    },
  };
}
