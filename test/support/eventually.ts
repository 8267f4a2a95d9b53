/** Waiting for what comes about by itself. */
const POLL_MILLISECONDS = 10;

/** What `look` finds; throws where that is nothing for so long. */
export async function eventually<Value>(what: string, look: () => Value | undefined | false | Promise<Value | undefined | false>, milliseconds = 15_000): Promise<Value> {
  for (const deadline = performance.now() + milliseconds; performance.now() < deadline; await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what}: not within ${milliseconds} ms`);
}
