/** The sizes of a run, all from the environment, so that a quick look and a full run are one command. */

function positiveNumber(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${name} must be a positive number, not "${text}".`);
  return value;
}

const only = (process.env.BENCH_ONLY ?? '').split(',').map((name) => name.trim()).filter(Boolean);

export const settings = {
  rounds: positiveNumber('BENCH_ROUNDS', 5),
  /** Measured seconds per slice; each slice has a short run-in before it that is not counted. */
  seconds: positiveNumber('BENCH_SECONDS', 2.25),
  rows: positiveNumber('BENCH_ROWS', 200_000),
  tenants: 50,
  /** Customers of the one tenant that export.ts exports. */
  exportRows: positiveNumber('BENCH_EXPORT_ROWS', 1_000_000),
  connections: positiveNumber('BENCH_CONNECTIONS', 32),
  /** Starts measured per server; the last one stays up for the load. */
  starts: positiveNumber('BENCH_STARTS', 3),
  /** Operations in the contract of the openapi-backend peer, whose cost grows with them. */
  peerOperations: positiveNumber('BENCH_PEER_OPERATIONS', 4),
  /** Names of servers to run; empty means all. */
  only,
  databaseUrl: process.env.BENCH_DATABASE_URL,
  /** Keep what the servers print in bench/results/<server>.log instead of throwing it away. */
  keepLogs: process.env.BENCH_LOGS === '1',
} as const;
