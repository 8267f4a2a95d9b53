/** How far long work is: a bar on a terminal, else a line now and then. On stderr, so that it is in no result. */

export interface Progress {
  at(done: number): void;
  end(): void;
}

const WIDTH = 30;
/** A terminal is drawn anew so often; elsewhere there is a line so often. */
const REDRAW_MILLISECONDS = 100;
const LINE_MILLISECONDS = 5_000;

/** `total`: none where nobody knows. */
export function showProgress(what: string, total: number | undefined, out: NodeJS.WriteStream = process.stderr): Progress {
  const every = out.isTTY ? REDRAW_MILLISECONDS : LINE_MILLISECONDS;
  const started = performance.now();
  let shownAt = started;
  let drawn = false;

  function text(done: number): string {
    const perSecond = Math.round((done / Math.max(performance.now() - started, 1)) * 1000);
    const counted = total === undefined ? `${done}` : `${done} of ${total}`;
    const filled = total === undefined ? 0 : Math.round((WIDTH * done) / Math.max(total, 1));
    const bar = total === undefined || !out.isTTY ? '' : `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} `;
    return `${what} ${bar}${counted}, ${perSecond}/s`;
  }

  return {
    at(done) {
      if (performance.now() - shownAt < every) return;
      shownAt = performance.now();
      drawn = true;
      out.write(out.isTTY ? `\r${text(done)}\x1b[K` : `${text(done)} …\n`);
    },
    /** The result says the rest. */
    end() {
      if (drawn && out.isTTY) out.write('\r\x1b[K');
    },
  };
}
