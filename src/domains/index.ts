/** The list of domains: their handlers, their jobs, and what their constraints mean. */
import type { Handlers } from '../contract/handler.ts';
import type { Constraints } from '../database/errors.ts';
import type { AnyJob } from '../jobs/job.ts';
import { apiKeyHandlers } from './api-keys/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { constraints as customerConstraints } from './customers/entity.ts';
import { customerHandlers } from './customers/handlers.ts';
import { externalLoginHandlers } from './external-login/handlers.ts';
import { mailIdentityLinked } from './external-login/jobs.ts';
import type { ExternalLogin } from './external-login/service.ts';
import { healthHandlers } from './health/handlers.ts';
import type { Health } from './health/service.ts';
import { constraints as invoiceConstraints } from './invoices/entity.ts';
import { invoiceHandlers } from './invoices/handlers.ts';
import { finalizeInvoice, mailInvoice } from './invoices/jobs.ts';
import { sessionHandlers } from './sessions/handlers.ts';
import type { Sessions } from './sessions/service.ts';
import { tenantHandlers } from './tenants/handlers.ts';
import { mailInvitation } from './tenants/jobs.ts';
import type { Invitations, Members } from './tenants/service.ts';

export interface Services {
  sessions: Sessions;
  external: ExternalLogin;
  members: Members;
  invitations: Invitations;
  health: Health;
  /** Where the documentation is, when it is on. */
  docsPath: string | null;
}

/** A missing or an extra operation is a compile error here, and its name stands in the message. */
export function createHandlers({ sessions, external, members, invitations, health, docsPath }: Services): Handlers {
  return { ...sessionHandlers(sessions), ...externalLoginHandlers(external), ...tenantHandlers(members, invitations), ...apiKeyHandlers, ...customerHandlers, ...invoiceHandlers, ...auditHandlers, ...healthHandlers(health, docsPath) } satisfies Handlers;
}

export const jobs: readonly AnyJob[] = [finalizeInvoice, mailInvoice, mailInvitation, mailIdentityLinked];

export const constraints: Constraints = { ...customerConstraints, ...invoiceConstraints };
