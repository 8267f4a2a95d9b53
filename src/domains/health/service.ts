/** Asks each dependency whether it answers, within a second. */

const PATIENCE_MILLISECONDS = 1000;

export interface Check {
  name: string;
  /** Resolves when the dependency is well; the message of what it throws is not shown to anyone. */
  probe: () => Promise<unknown>;
  /** The service answers without it, too, and is then degraded. */
  optional?: true;
}

type Status = 'ok' | 'degraded' | 'unavailable';

export interface CheckResult {
  name: string;
  status: Status;
  latency_ms: number;
  detail: string | null;
}

export interface Health {
  report(): Promise<{ status: Status; checks: CheckResult[] }>;
}

export function createHealth(checks: Check[], isDraining: () => boolean): Health {
  return {
    async report() {
      const results = await Promise.all(checks.map(run));
      if (isDraining()) results.push({ name: 'process', status: 'unavailable', latency_ms: 0, detail: 'is shutting down' });
      const worst = (['unavailable', 'degraded'] as const).find((status) => results.some((result) => result.status === status));
      return { status: worst ?? 'ok', checks: results };
    },
  };
}

async function run({ name, probe, optional }: Check): Promise<CheckResult> {
  const startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE_MILLISECONDS);
  });
  const failed = await Promise.race([probe(), late]).then(
    () => false,
    () => true,
  );
  clearTimeout(timer);
  return { name, status: failed ? (optional ? 'degraded' : 'unavailable') : 'ok', latency_ms: Math.round((performance.now() - startedAt) * 100) / 100, detail: failed ? (optional ? 'is not used' : 'does not answer') : null };
}
