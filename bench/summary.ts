/** From slices to figures: medians per server and operation, and ratios paired by round. */
import type { Slice } from './measure.ts';
import type { OperationName } from './servers/server.ts';
import { median, minimum } from './statistics.ts';

export interface Figures {
  server: string;
  operation: OperationName;
  requestsPerSecond: number;
  p50Milliseconds: number;
  p99Milliseconds: number;
  /** The least of all rounds: noise only ever adds. */
  cpuMicrosecondsMinimum: number | undefined;
  cpuMicrosecondsMedian: number | undefined;
  /** How much of its core the server used; well below 1 means that load or Postgres was the limit. */
  serverBusy: number | undefined;
  loadMicroseconds: number;
  postgresMicroseconds: number | undefined;
}

export function figuresOf(slices: Slice[], server: string, operation: OperationName): Figures {
  const own = slices.filter((slice) => slice.server === server && slice.operation === operation);
  const cpu = own.map((slice) => slice.cpuMicrosecondsPerRequest);
  const known = cpu.filter((value) => value !== undefined);
  const busy = own.map((slice) => (slice.cpuMicrosecondsPerRequest ?? Number.NaN) * slice.requestsPerSecond / 1_000_000);
  return {
    server,
    operation,
    requestsPerSecond: median(own.map((slice) => slice.requestsPerSecond)),
    p50Milliseconds: median(own.map((slice) => slice.p50Milliseconds)),
    p99Milliseconds: median(own.map((slice) => slice.p99Milliseconds)),
    cpuMicrosecondsMinimum: minimum(cpu),
    cpuMicrosecondsMedian: known.length === own.length ? median(known) : undefined,
    serverBusy: known.length === own.length ? median(busy) : undefined,
    postgresMicroseconds: minimum(own.map((slice) => slice.postgresMicrosecondsPerRequest)),
    loadMicroseconds: median(own.map((slice) => slice.loadMicrosecondsPerRequest)),
  };
}

/** Median over the rounds of (requests per second of one server / of the other in the same round). */
export function throughputRatio(slices: Slice[], operation: OperationName, server: string, against: string): number {
  const inRound = (name: string, round: number): number | undefined =>
    slices.find((slice) => slice.server === name && slice.operation === operation && slice.round === round)?.requestsPerSecond;
  const rounds = new Set(slices.map((slice) => slice.round));
  const ratios = [...rounds].map((round) => (inRound(server, round) ?? Number.NaN) / (inRound(against, round) ?? Number.NaN));
  return median(ratios);
}

/** How many times less CPU one server needs for a request than the other, by the least of each. */
export function cpuRatio(slices: Slice[], operation: OperationName, server: string, against: string): number | undefined {
  const own = figuresOf(slices, server, operation).cpuMicrosecondsMinimum;
  const other = figuresOf(slices, against, operation).cpuMicrosecondsMinimum;
  return own === undefined || other === undefined ? undefined : other / own;
}

/** Median over all slices of the time that strangers took from the two cores. */
export function shareOfOthers(slices: Slice[]): number | undefined {
  const shares = slices.map((slice) => slice.shareOfOthers).filter((share) => share !== undefined);
  return shares.length === 0 ? undefined : median(shares);
}
