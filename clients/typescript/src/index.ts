/** What the package offers. */
export type { Answer } from './answer.ts';
export { createClient } from './client.ts';
export type { ClientOptions } from './client.ts';
export type { WebhookEvent, WebhookEvents } from './generated/events.ts';
export type * from './generated/methods.ts';
export type * from './generated/schemas.ts';
export type { KnownProblemCode, OperationProblems, ProblemStatuses } from './generated/problems.ts';
export type { List, Page } from './pages.ts';
export { ConnectionError, DeedError, ProblemError, TimeoutError, isProblem } from './problem.ts';
/** One fault in a request, in a problem's `errors`; the contract's name for it is that of the error class here. */
export type { ProblemError as ProblemFault } from './generated/schemas.ts';
export type { NoParameters, RequestOptions } from './request.ts';
export type { Stream } from './stream.ts';
export { WebhookError, verifyWebhook } from './webhooks.ts';
export type { WebhookMessage } from './webhooks.ts';
