/** The log of a process that ends: every line is there, however it ends. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';

const module = (name: string): string => JSON.stringify(new URL(`../../src/telemetry/${name}.ts`, import.meta.url).href);

/** The lines that a process has written which logs `lines` of them and goes on with `end`. */
async function logged(lines: number, end: string): Promise<number[]> {
  const program = `
    import { openLogFile } from ${module('log-file')};
    import { createLogger } from ${module('log')};
    const logger = createLogger('info', openLogFile());
    for (let line = 0; line < ${lines}; line++) logger.info({ line, text: 'ä' }, 'a line');
    ${end}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  return (await text(child.stdout)).split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { line: number }).line);
}

describe('the log of a process', () => {
  const ends = {
    'that has nothing more to do': '',
    'that leaves at once': 'process.exit(0);',
    'that falls over an error': 'throw new Error("falls");',
    'that is killed after a quarter of a second': 'setTimeout(() => process.kill(process.pid, "SIGKILL"), 600);',
    'that flushes, and leaves then': 'logger.flush(() => process.exit(1)); setTimeout(() => undefined, 5000);',
  };
  for (const [title, end] of Object.entries(ends)) {
    it(title, async () => {
      const counts = [1, 5000];
      const lines = await Promise.all(counts.map((count) => logged(count, end)));
      expect(lines).to.deep.equal(counts.map((count) => Array.from({ length: count }, (_unused, index) => index)));
    });
  }
});
