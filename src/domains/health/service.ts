/**
 * Asks each dependency whether it is well, within a second. Probes are many and come together: they share an answer, and the next
 * ones hear the same for a while, so that what asks for health never is the load.
 */
import { inTime } from '../../in-time.ts';

const PATIENCE_MILLISECONDS = 1000;
/** With the patience less than two seconds, in which a load balancer is to hear that the database is gone. */
const KNOWN_MILLISECONDS = 750;

export interface Check {
  name: string;
  /** Nothing succeeds without it, so that readiness asks for it. What a process can do without for a while only degrades its health: out of traffic it would help nobody. */
  isNeeded: boolean;
  /** Resolves when the dependency is well; what else it throws than `Unwell` is not shown to anyone. */
  probe: () => Promise<unknown>;
  /** What is said where it does not: `does not answer`. */
  without?: string;
}

/** It answers, and is not well: the message is shown, so there is no address and no secret in it. */
export class Unwell extends Error {}

export interface CheckResult {
  name: string;
  status: 'ok' | 'degraded' | 'unavailable';
  latency_ms: number;
  detail: string | null;
}

export interface Report {
  /** The worst of its checks. */
  status: CheckResult['status'];
  checks: CheckResult[];
}

export interface Health {
  /** Of everything. */
  report(): Promise<Report>;
  /** Of what is needed. */
  readiness(): Promise<Report>;
}

const WORST_FIRST = ['unavailable', 'degraded', 'ok'] as const;

export function createHealth(checks: readonly Check[], isDraining: () => boolean): Health {
  const all = checks.map((check) => ({ ...check, ask: remembering(() => run(check)) }));
  const needed = all.filter(({ isNeeded }) => isNeeded);

  async function reportOf(some: typeof all): Promise<Report> {
    const results = await Promise.all(some.map(({ ask }) => ask()));
    if (isDraining()) results.push({ name: 'process', status: 'unavailable', latency_ms: 0, detail: 'is shutting down' });
    return { status: WORST_FIRST.find((status) => results.some((result) => result.status === status)) ?? 'ok', checks: results };
  }

  return { report: () => reportOf(all), readiness: () => reportOf(needed) };
}

/** `ask` never rejects. */
function remembering(ask: () => Promise<CheckResult>): () => Promise<CheckResult> {
  let answer: Promise<CheckResult> | undefined;
  let until = 0;
  return () => {
    if (answer && performance.now() < until) return answer;
    until = Number.POSITIVE_INFINITY;
    answer = ask().finally(() => (until = performance.now() + KNOWN_MILLISECONDS));
    return answer;
  };
}

async function run({ name, isNeeded, probe, without = 'does not answer' }: Check): Promise<CheckResult> {
  const startedAt = performance.now();
  const detail = await inTime(probe(), PATIENCE_MILLISECONDS).then(
    () => null,
    (error: unknown) => (error instanceof Unwell ? error.message : without),
  );
  const failed = isNeeded ? 'unavailable' : 'degraded';
  return { name, status: detail === null ? 'ok' : failed, latency_ms: Math.round((performance.now() - startedAt) * 100) / 100, detail };
}
