/** What any Node process says of itself, by the names that Prometheus's own libraries give it. */
import { readdir, readFile } from 'node:fs/promises';
import { constants, monitorEventLoopDelay, performance, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { Registry } from 'prom-client';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Aggregator } from './families.ts';

const RESOLUTION_MILLISECONDS = 10;
const NANOSECONDS = 1e9;
const KINDS = new Map([
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, 'weakcb'],
]);

/** Ends watching. */
export function watchProcess(registry: Registry): () => void {
  const registers = [registry];
  const gauge = (name: string, help: string, aggregator: Aggregator, read: () => number | Promise<number>): void => {
    new Gauge({ registers, name, help, aggregator, async collect() { this.set(await read()); } });
  };

  new Counter({ registers, name: 'process_cpu_seconds_total', help: 'Seconds of CPU time, user and system.', collect() {
    const { user, system } = process.cpuUsage();
    this.reset();
    this.inc((user + system) / 1e6);
  } });
  gauge('process_start_time_seconds', 'When the oldest process began, in seconds since 1970.', 'min', () => performance.timeOrigin / 1000);
  gauge('process_resident_memory_bytes', 'Memory that the processes hold.', 'sum', () => process.memoryUsage.rss());
  gauge('process_open_fds', 'Open file descriptors, connections among them; of several processes those of the one with the most.', 'max', openFiles);
  gauge('process_max_fds', 'How many file descriptors a process may open.', 'min', mostFiles);
  gauge('nodejs_heap_size_used_bytes', 'Heap that is used.', 'sum', () => process.memoryUsage().heapUsed);
  gauge('nodejs_heap_size_total_bytes', 'Heap that is reserved.', 'sum', () => process.memoryUsage().heapTotal);
  gauge('nodejs_external_memory_bytes', 'Memory of buffers and other objects outside the heap.', 'sum', () => process.memoryUsage().external);
  gauge('deed_heap_used_ratio', 'Used heap against what V8 would let it grow to; of several processes that of the fullest.', 'max', () => process.memoryUsage().heapUsed / getHeapStatistics().heap_size_limit);

  // A timer that is due every ten milliseconds; how late it comes is what everything waits.
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  delay.enable();
  const late = (nanoseconds: number): number => Math.max(0, (nanoseconds - RESOLUTION_MILLISECONDS * 1e6) / NANOSECONDS) || 0;
  gauge('nodejs_eventloop_lag_p50_seconds', 'How late the event loop comes to what is due, half of the times at most, since it was last asked; of several processes the worst.', 'max', () => late(delay.percentile(50)));
  gauge('nodejs_eventloop_lag_p99_seconds', 'The same, 99 of a hundred times at most.', 'max', () => late(delay.percentile(99)));
  gauge('nodejs_eventloop_lag_max_seconds', 'The same, at its worst.', 'max', () => {
    const worst = late(delay.max);
    // The last of the three that is read.
    delay.reset();
    return worst;
  });
  let before = performance.eventLoopUtilization();
  gauge('deed_event_loop_utilization_ratio', 'Part of the time in which the event loop had something to do, since it was last asked; of several processes the busiest.', 'max', () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  });

  const pauses = new Histogram({ registers, name: 'nodejs_gc_duration_seconds', help: 'Garbage collections, by kind.', labelNames: ['kind'], buckets: [0.001, 0.01, 0.1, 1] });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) pauses.observe({ kind: KINDS.get((entry as unknown as { detail: { kind: number } }).detail.kind) ?? 'other' }, entry.duration / 1000);
  });
  observer.observe({ entryTypes: ['gc'] });

  return () => {
    delay.disable();
    observer.disconnect();
  };
}

/** Where there is no /proc, nobody knows. */
async function openFiles(): Promise<number> {
  return (await readdir('/proc/self/fd').catch(() => null))?.length ?? NaN;
}

async function mostFiles(): Promise<number> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '');
  return Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? NaN);
}
