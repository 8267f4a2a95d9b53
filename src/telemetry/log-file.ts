/**
 * Where a process writes its log: lines are gathered, and leave in blocks. They are gathered here, since sonic-boom
 * (4.2 and 5.0) measures all that it holds anew with each line it is given, which is dearer than making the line.
 */
import type { DestinationStream } from 'pino';
import pino from 'pino';

const BLOCK_CHARACTERS = 16_000;
const MOST_MILLISECONDS = 250;

/** `file` is a path or a descriptor, standard output by default. Nothing is lost when the process ends, unless it is killed. */
export function openLogFile(file: string | number = 1): DestinationStream {
  const destination = pino.destination({ dest: file, sync: false, minLength: BLOCK_CHARACTERS, periodicFlush: MOST_MILLISECONDS });
  const [write, flush, flushSync] = [destination.write.bind(destination), destination.flush.bind(destination), destination.flushSync.bind(destination)];
  let held = '';

  function pass(): void {
    const block = held;
    held = '';
    if (block !== '') write(block);
  }

  // Its own timer, and pino at the end of the process, flush this very object.
  return Object.assign(destination, {
    write(line: string): boolean {
      held += line;
      if (held.length >= BLOCK_CHARACTERS) pass();
      return true;
    },
    flush(done?: (error?: Error) => void): void {
      pass();
      flush(done);
    },
    flushSync(): void {
      pass();
      flushSync();
    },
  });
}
