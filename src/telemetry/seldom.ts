/** For what goes wrong again and again: said at once, then with the count of what has happened since, a minute apart. */
const MINUTE_MILLISECONDS = 60_000;

/** `say` is told how often it has happened since it was last said. */
export function seldom(say: (times: number) => void): (times?: number) => void {
  let unsaid = 0;
  let saidAt = -Infinity;
  return (times = 1) => {
    unsaid += times;
    if (performance.now() - saidAt < MINUTE_MILLISECONDS) return;
    saidAt = performance.now();
    say(unsaid);
    unsaid = 0;
  };
}
