/** The seam to whoever collects errors: those that are ours, and nobody's request. `sentry.ts` is the one there is. */

/** Where it happened, in ids and names; the same that the log says. */
export interface Circumstances {
  requestId?: string | undefined;
  traceId?: string | undefined;
  spanId?: string | undefined;
  operationId?: string | undefined;
  job?: string | undefined;
  jobId?: string | undefined;
  tenantId?: string | null | undefined;
  principalId?: string | undefined;
  /** The process ends of it. */
  isFatal?: boolean;
}

/** Never throws, and keeps nobody waiting. */
export type Report = (error: unknown, circumstances: Circumstances) => void;

export interface Reporter {
  report: Report;
  /** Sends what is still to be sent, for so long and no longer. */
  close(): Promise<void>;
}
