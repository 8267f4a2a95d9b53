/** Metrics, loaded where they are on: what of the contract and the code they are about, and how what was counted is told. */
import cluster from 'node:cluster';
import { operations } from '../../generated/operations.ts';
import { problems, rateLimitPolicies } from '../../generated/vocabulary.ts';
import type { Config } from '../config/read.ts';
import { write } from './families.ts';
import type { Metrics, MetricsOptions } from './metrics.ts';
import type { ReadMetrics } from './port.ts';

export interface Counted extends Metrics {
  /** Of several processes one tells what all have counted. */
  read: ReadMetrics;
}

/** Null where nothing is counted. */
export async function openMetrics(config: Config, measured: Pick<MetricsOptions, 'jobs' | 'database' | 'overload' | 'truth' | 'logger'>): Promise<Counted | null> {
  if (!config.metricsEnabled) return null;
  const { createMetrics } = await import('./metrics.ts');
  const metrics = createMetrics({ ...measured, operations, policies: rateLimitPolicies, isAuthFailure, exemplars: config.METRICS_EXEMPLARS === true });
  const own = () => metrics.families();
  const all = cluster.isWorker ? (await import('./cluster.ts')).askPrimary(own) : own;
  return { ...metrics, read: async (mediaType) => write(await all(), mediaType) };
}

const isAuthFailure = (code: string): boolean => problems[code as keyof typeof problems].status === 401 || code === 'too-many-attempts';
