/** The list of domains: their handlers, their jobs, and what their constraints mean. */
import type { Handlers } from '../contract/handler.ts';
import type { Constraints } from '../database/errors.ts';
import type { Consumer } from '../events/consumer.ts';
import type { AnyJob } from '../jobs/job.ts';
import { constraints as accountConstraints } from './accounts/entity.ts';
import { accountHandlers } from './accounts/handlers.ts';
import { accountJobs } from './accounts/jobs.ts';
import { apiKeyHandlers } from './api-keys/handlers.ts';
import type { ApiKeys } from './api-keys/service.ts';
import { auditHandlers } from './audit/handlers.ts';
import { constraints as customerConstraints } from './customers/entity.ts';
import { customerHandlers } from './customers/handlers.ts';
import { externalLoginHandlers } from './external-login/handlers.ts';
import { mailIdentityLinked } from './external-login/jobs.ts';
import type { ExternalLogin } from './external-login/service.ts';
import type { Detail } from './health/handlers.ts';
import { healthHandlers } from './health/handlers.ts';
import type { Health } from './health/service.ts';
import { constraints as invoiceConstraints } from './invoices/entity.ts';
import { invoiceHandlers } from './invoices/handlers.ts';
import { finalizeInvoice, mailInvoice } from './invoices/jobs.ts';
import { constraints as mailConstraints } from './mail/entity.ts';
import { mailHandlers } from './mail/handlers.ts';
import { sendMail } from './mail/jobs.ts';
import type { MailTracking } from './mail/tracking.ts';
import type { ShownMetrics } from './metrics/handlers.ts';
import { metricsHandlers } from './metrics/handlers.ts';
import { notificationHandlers } from './notifications/handlers.ts';
import { mailNotification, notificationConsumer, notifyMembers } from './notifications/jobs.ts';
import type { OAuth } from './oauth/handlers.ts';
import { oauthHandlers } from './oauth/handlers.ts';
import type { BrowserSessions } from './sessions/browser.ts';
import { cleanUp } from './schedules/clean-up.ts';
import { mailDailyReport, mailDailyReports } from './schedules/daily-reports.ts';
import { constraints as scheduleConstraints } from './schedules/entity.ts';
import type { SchedulableName } from './schedules/entity.ts';
import { scheduleHandlers } from './schedules/handlers.ts';
import type { Schedulable, Schedules } from './schedules/service.ts';
import { mailNewDevice } from './sessions/jobs.ts';
import { adminSessionHandlers, sessionHandlers } from './sessions/handlers.ts';
import type { Sessions } from './sessions/service.ts';
import { taskHandlers } from './tasks/handlers.ts';
import { endLostTasks, runTask } from './tasks/jobs.ts';
import { tenantHandlers } from './tenants/handlers.ts';
import { mailInvitation } from './tenants/jobs.ts';
import type { Invitations, Members } from './tenants/service.ts';
import { twoFactorHandlers } from './two-factor/handlers.ts';
import { twoFactorJobs } from './two-factor/jobs.ts';
import type { TwoFactor } from './two-factor/service.ts';
import { webhookHandlers } from './webhooks/handlers.ts';
import { deliverWebhook, fanOutWebhooks, webhookConsumer } from './webhooks/jobs.ts';
import type { Webhooks } from './webhooks/service.ts';

export interface Services {
  sessions: Sessions;
  browsers: BrowserSessions;
  twoFactor: TwoFactor;
  external: ExternalLogin;
  apiKeys: ApiKeys;
  members: Members;
  invitations: Invitations;
  oauth: OAuth;
  mailTracking: MailTracking;
  schedules: Schedules;
  /** The address of the documentation of a problem, without its code. */
  problemTypeBase: string;
  webhooks: Webhooks;
  requireVerifiedEmail: boolean;
  health: Health;
  healthDetail: Detail;
  /** Null where they are not shown. */
  metrics: ShownMetrics | null;
  /** Where the documentation is, when it is on. */
  docsPath: string | null;
}

/** A missing or an extra operation is a compile error here, and its name stands in the message. */
export function createHandlers({ sessions, browsers, twoFactor, external, apiKeys, members, invitations, oauth, mailTracking, schedules, webhooks, problemTypeBase, requireVerifiedEmail, health, healthDetail, metrics, docsPath }: Services): Handlers {
  return {
    ...sessionHandlers(sessions),
    ...adminSessionHandlers(browsers, sessions),
    ...twoFactorHandlers(twoFactor),
    ...externalLoginHandlers(external),
    ...accountHandlers({ endSessions: (tx, exceptId) => sessions.endAll(tx, exceptId), leaveTenants: (tx) => members.leaveAllTenants(tx), requireVerifiedEmail }),
    ...tenantHandlers(members, invitations),
    ...apiKeyHandlers(apiKeys),
    ...oauthHandlers(oauth, docsPath),
    ...customerHandlers,
    ...invoiceHandlers,
    ...mailHandlers(mailTracking),
    ...taskHandlers(problemTypeBase),
    ...scheduleHandlers(schedules),
    ...notificationHandlers,
    ...webhookHandlers(webhooks),
    ...auditHandlers,
    ...healthHandlers(health, healthDetail, docsPath),
    ...metricsHandlers(metrics),
  } satisfies Handlers;
}

export const jobs: readonly AnyJob[] = [...accountJobs, ...twoFactorJobs, mailNewDevice, finalizeInvoice, mailInvoice, mailInvitation, mailIdentityLinked, sendMail, runTask, endLostTasks, cleanUp, mailDailyReports, mailDailyReport, fanOutWebhooks, deliverWebhook, notifyMembers, mailNotification];

/** Everybody who is told of events, and what of. */
export const consumers: readonly Consumer[] = [webhookConsumer, notificationConsumer];

/** What the clock may enqueue, as the contract names it. */
export const schedulable = { mailDailyReports, cleanUp, endLostTasks } satisfies Record<SchedulableName, AnyJob> as unknown as Schedulable;

export const constraints: Constraints = { ...accountConstraints, ...customerConstraints, ...invoiceConstraints, ...mailConstraints, ...scheduleConstraints };
