/** Loaded into a server before anything else: measures how late its event loop is from the first request on, and says so when it ends. */
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MILLISECONDS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });

subscribe('http.server.request.start', () => void delay.enable());
// Each interval that is measured contains the one that was asked for.
process.on('exit', () => void writeSync(1, `event loop p99 ${(delay.percentile(99) / 1e6 - RESOLUTION_MILLISECONDS).toFixed(1)} ms\n`));
