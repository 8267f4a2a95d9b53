/** What the comparison finds, and what is said of it. */
import type { RuleId } from './rules.ts';

/** There is nothing to compare with, or it cannot be read; says what to do. */
export class CannotCompare extends Error {}

/** `breaking`: what worked stops working. `warning`: it may, for strict clients. */
export type Verdict = 'breaking' | 'warning' | 'compatible';

/** `request` is what the client sends, `response` what it is sent, events included. */
export type Side = 'request' | 'response';

/** One difference, before anybody has judged it. */
export interface Fact {
  rule: RuleId;
  /** As short as it is clear: `Customer.email`, `query parameter sort`. Equal differences of many operations have the same. */
  place: string;
  before?: string;
  after?: string;
  /** The statuses of the answers that have it, where that is not all there is. */
  status?: string;
}

/** A difference, judged, with everything it touches. */
export interface Change {
  verdict: Verdict | 'accepted';
  rule: RuleId;
  place: string;
  before?: string;
  after?: string;
  why: string;
  /** operationIds, in the order of the contract. */
  operations: string[];
  /** Of these operations. */
  audiences: string[];
  statuses: string[];
}

/** A value as one reads it in a table. */
export function show(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(show).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
