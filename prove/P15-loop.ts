/** Loaded into a server before anything else: measures how late its event loop is from the first request on, and how busy, and says so when it ends. */
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { TICK_MILLISECONDS, busyTurns } from '../test/support/loop.ts';

const delay = monitorEventLoopDelay({ resolution: TICK_MILLISECONDS });
const busy = busyTurns();
let started = false;

subscribe('http.server.request.start', () => {
  if (started) return;
  started = true;
  delay.enable();
  busy.start();
});
process.on('exit', () => {
  // Each interval that is measured contains the one that was asked for.
  const late = delay.percentile(99) / 1e6 - TICK_MILLISECONDS;
  writeSync(1, `event loop p99 ${late.toFixed(1)} ms late, ${busy.p99().toFixed(1)} ms busy\n`);
});
