/** An attempt at a job as a span, which goes on from where the job was enqueued. */
import type { Attributes, Span, Tracer } from '../telemetry/tracer.ts';
import type { Claim } from './claim.ts';
import { SCHEMA } from './statements.ts';

export const messaging = (queue: string, operation: 'send' | 'process'): Attributes => ({ 'messaging.system': SCHEMA, 'messaging.destination.name': queue, 'messaging.operation.name': operation, 'messaging.operation.type': operation });

/** `work` is given the claim as the span continues it: what it enqueues and logs belongs to the span. */
export function traceAttempt<Result>(tracer: Tracer, queue: string, claim: Claim, work: (claim: Claim, span: Span) => Promise<Result>): Promise<Result> {
  const { id, retryCount, data } = claim;
  const attributes: Attributes = { ...messaging(queue, 'process'), 'messaging.message.id': id, 'deed.job.attempt': retryCount + 1, ...(data.tenantId !== null && { 'deed.tenant_id': data.tenantId }), ...(data.requestId !== null && { 'deed.request_id': data.requestId }) };
  return tracer.enter(`process ${queue}`, data, { kind: 'consumer', attributes }, (span) => {
    const { traceparent, tracestate } = span;
    return work({ ...claim, data: { ...data, traceparent, ...(tracestate !== undefined && { tracestate }) } }, span);
  });
}
