/** How busy an event loop is: unlike how late it is, that says nothing of what else the machine does. */
export const TICK_MILLISECONDS = 5;

/** How long this thread computed between one turn of the loop and the next, in milliseconds. */
export function busyTurns(): { start: () => void; stop: () => void; p99: () => number } {
  const turns: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  const now = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  return {
    start() {
      last = now();
      timer = setInterval(() => void turns.push(-last + (last = now())), TICK_MILLISECONDS).unref();
    },
    stop: () => clearInterval(timer),
    p99: () => turns.toSorted((left, right) => left - right)[Math.floor(turns.length * 0.99)] ?? 0,
  };
}
