/** What Deed promises: the ratios of the project's performance goals, asserted against one run. */
import type { OperationName } from './servers/server.ts';

export interface RatioTarget {
  operation: OperationName;
  against: string;
  atLeast: number;
}

export const ratioTargets: RatioTarget[] = [
  { operation: 'get', against: 'fastify', atLeast: 2.0 },
  { operation: 'list', against: 'fastify', atLeast: 2.0 },
  { operation: 'create', against: 'fastify', atLeast: 1.5 },
  { operation: 'get', against: 'fastify-tuned', atLeast: 1.4 },
  { operation: 'list', against: 'fastify-tuned', atLeast: 1.4 },
  { operation: 'create', against: 'fastify-tuned', atLeast: 1.0 },
  { operation: 'get', against: 'limit', atLeast: 0.75 },
  { operation: 'list', against: 'limit', atLeast: 0.8 },
  { operation: 'create', against: 'limit', atLeast: 0.95 },
  { operation: 'get', against: 'openapi-backend', atLeast: 6 },
  { operation: 'health', against: 'bare', atLeast: 0.6 },
];

/** Where the machine gives about the figures the goals were set on. */
export const cpuTargetsMicroseconds: Partial<Record<OperationName, number>> = { get: 110, list: 230, create: 165 };
export const idleMemoryTargetMebibytes = 120;
export const startTargetMilliseconds = 500;
/** Cost per request at 1,000 operations against 10; start at 1,000. */
export const scaleTargets = { costRatio: 1.05, startMillisecondsAt100: 500, startMillisecondsAt1000: 1000 };

/** For export.ts: how much the process may grow while it exports, whatever the number of rows. */
export const exportTargets = { growthMebibytes: 64 };

/** What memory.ts holds the service to: what is left after a collection, in the second half of its requests. */
export const memoryTargets = { heapMebibytesPer100k: 2 };
