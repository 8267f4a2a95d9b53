/** A job that is ours to run until its heart stops. */
import type { RawRow } from '../database/statement.ts';
import type { Envelope } from './outbox.ts';

export interface Claim {
  id: string;
  /** Attempts before this one. */
  retryCount: number;
  retryLimit: number;
  data: Envelope;
}

/** From a row of `CLAIM`. */
export function claimOf([id, retryCount, retryLimit, data]: RawRow): Claim {
  return { id: id!, retryCount: Number(retryCount), retryLimit: Number(retryLimit), data: JSON.parse(data!) as Envelope };
}

/** No other attempt follows. */
export const isLast = ({ retryCount, retryLimit }: Claim): boolean => retryCount >= retryLimit;
