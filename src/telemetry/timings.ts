/**
 * How often and how long, on the way of every request. A series is found once, and counts without looking a label up:
 * prom-client's own children hash their labels at each observation, which costs thirty times as much.
 */
import type { Metric, Registry } from 'prom-client';
import type { Exemplar, Family, Sample } from './families.ts';

export class Series {
  readonly labels: Record<string, string>;
  readonly #bounds: readonly number[];
  /** How many were at most the bound of the same place, and more than the one before it; the last has no bound. */
  readonly buckets: number[];
  readonly exemplars: (Exemplar | undefined)[];
  count = 0;
  sum = 0;

  constructor(labels: Record<string, string>, bounds: readonly number[]) {
    this.labels = labels;
    this.#bounds = bounds;
    this.buckets = new Array<number>(bounds.length + 1).fill(0);
    this.exemplars = new Array<Exemplar | undefined>(bounds.length + 1).fill(undefined);
  }

  observe(milliseconds: number, traceId?: string): void {
    const seconds = milliseconds / 1000;
    let place = 0;
    while (place < this.#bounds.length && seconds > this.#bounds[place]!) place++;
    this.buckets[place]!++;
    this.count++;
    this.sum += seconds;
    if (traceId !== undefined) this.exemplars[place] = { labelSet: { trace_id: traceId }, value: seconds, timestamp: Date.now() / 1000 };
  }
}

interface Named {
  name: string;
  help: string;
}

export interface TimingsOptions {
  counter: Named;
  histogram: Named;
  /** In seconds. */
  bounds: readonly number[];
}

export class Timings {
  readonly #options: TimingsOptions;
  readonly #all: Series[] = [];

  /** A counter and a histogram of the same series. The counter shows them from the first, so that none begins at one. */
  constructor(registry: Registry, labelNames: readonly string[], options: TimingsOptions) {
    this.#options = options;
    for (const [type, family, samples] of [
      ['counter', options.counter, () => this.#all.map(({ labels, count }): Sample => ({ labels, value: count }))],
      ['histogram', options.histogram, () => this.#all.filter(({ count }) => count > 0).flatMap((series) => this.#samples(series))],
    ] as const) {
      const get = async (): Promise<Family> => ({ ...family, type, aggregator: 'sum', values: samples() });
      registry.registerMetric({ ...family, type, labelNames, aggregator: 'sum', get } as unknown as Metric);
    }
  }

  series(labels: Record<string, string>): Series {
    const made = new Series(labels, this.#options.bounds);
    this.#all.push(made);
    return made;
  }

  #samples({ labels, buckets, exemplars, count, sum }: Series): Sample[] {
    const { bounds, histogram: { name } } = this.#options;
    let below = 0;
    const cumulated = buckets.map((inside, place): Sample => ({ metricName: `${name}_bucket`, labels: { ...labels, le: String(bounds[place] ?? '+Inf') }, value: (below += inside), exemplar: exemplars[place] ?? null }));
    return [...cumulated, { metricName: `${name}_sum`, labels, value: sum }, { metricName: `${name}_count`, labels, value: count }];
  }
}
