/**
 * The mails about accounts. Requests that take an email look nothing up; whether there is an account, and what is
 * to be said, is found out here, where nobody can tell by the clock. Accounts that are deleted or disabled are
 * written to no more, but for the one mail that says so.
 */
import { z } from 'zod/mini';
import { accountLink } from '../../account/link.ts';
import { actorOf } from '../../contract/principal.ts';
import type { JobContext } from '../../jobs/job.ts';
import { defineJob } from '../../jobs/job.ts';
import * as messages from '../../mail/messages.ts';
import { issue } from '../access/one-time-tokens.ts';
import { foundTenant } from '../tenants/service.ts';
import { uuidv7 } from '../../ids.ts';
import { mayMail } from './mail-counts.ts';
import { tellAccount } from './telling.ts';
import { notePreRegistration } from './pre-registrations.ts';
import type { Registration } from './registrations.ts';
import { findRegistration, forgetRegistrations, linkRegistration, newestRegistration, REGISTRATION_HOURS } from './registrations.ts';
import type { Account } from './repository.ts';
import { accountByEmail, accountById, beginAccount } from './repository.ts';

const VERIFICATION_SECONDS = REGISTRATION_HOURS * 3600;
const RESET_MINUTES = 30;
const EMAIL_CHANGE_SECONDS = 3600;

/** Where nobody has an account to name: never logged, and gone with the job. */
const email = z.string();

export const mailRegistration = defineJob({
  name: 'mailRegistration',
  payload: z.object({ registrationId: z.uuid() }),
  async run(context, { registrationId }) {
    const { tx } = context;
    const registration = await findRegistration(tx, registrationId);
    if (!registration) return;
    const { email } = registration;
    const account = await accountByEmail(tx, email);
    if (account?.verified || account?.disabled) {
      await forgetRegistrations(tx, email);
      return tellAlreadyRegistered(context, account);
    }
    if (!account && registration.opensAtOnce) return openAtOnce(context, registration);
    await mailLink(context, email, () => linkRegistration(tx, registration.id));
  },
});

/** Before the email is verified: whoever runs the service has chosen that. */
async function openAtOnce(context: JobContext, registration: Registration): Promise<void> {
  const { tx } = context;
  const userId = uuidv7();
  if (!(await beginAccount(tx, { ...registration, id: userId, verified: false }))) throw new Error('Somebody else has begun this account just now; the next attempt finds it.');
  await forgetRegistrations(tx, registration.email);
  tx.actAs({ userId, actor: actorOf({ kind: 'user', id: userId }) });
  if (registration.tenantName !== null) await foundTenant(tx, registration.tenantName);
  await mailLink(context, registration.email, () => issue(tx, userId, 'verify-email', VERIFICATION_SECONDS));
}

async function mailLink({ tx, mailer, appUrl }: JobContext, email: string, makeToken: () => Promise<string>): Promise<void> {
  if (!(await mayMail(tx, 'verify-email', email))) return;
  await mailer.send(tx, { of: 'service', to: email, ...messages.verifyEmail({ link: accountLink(appUrl, 'verify-email', await makeToken()) }) });
}

async function tellAlreadyRegistered({ tx, mailer, appUrl }: JobContext, { id, email, disabled }: Account): Promise<void> {
  if (disabled || !(await mayMail(tx, 'already-registered', email))) return;
  const token = await issue(tx, id, 'reset-password', RESET_MINUTES * 60);
  await mailer.send(tx, { of: 'service', to: email, ...messages.alreadyRegistered({ loginLink: appUrl, resetLink: accountLink(appUrl, 'reset-password', token) }) });
}

export const mailVerification = defineJob({
  name: 'mailVerification',
  payload: z.object({ email }),
  async run(context, { email }) {
    const { tx } = context;
    const account = await accountByEmail(tx, email);
    if (account?.verified || account?.disabled) return;
    const registration = await newestRegistration(tx, email);
    if (registration) return mailLink(context, registration.email, () => linkRegistration(tx, registration.id));
    if (account) await mailLink(context, account.email, () => issue(tx, account.id, 'verify-email', VERIFICATION_SECONDS));
  },
});

export const mailPasswordReset = defineJob({
  name: 'mailPasswordReset',
  payload: z.object({ email }),
  async run({ tx, mailer, appUrl }, { email }) {
    const account = await accountByEmail(tx, email);
    if (!account || account.disabled || !(await mayMail(tx, 'reset-password', email))) return;
    const token = await issue(tx, account.id, 'reset-password', RESET_MINUTES * 60);
    await mailer.send(tx, { of: 'service', to: account.email, ...messages.resetPassword({ link: accountLink(appUrl, 'reset-password', token), validMinutes: RESET_MINUTES }) });
  },
});

/** `at`: RFC 3339. `where`: an address or a place, in words. */
export const mailPasswordChanged = defineJob({
  name: 'mailPasswordChanged',
  payload: z.object({ userId: z.uuid(), at: z.iso.datetime(), where: z.string() }),
  run: (context, { userId, at, where }) => tellAccount(context, userId, messages.passwordChanged({ when: new Date(at), where })),
});

/** The link goes to the new address; where that one has an account, its owner hears what anybody hears who registers it. */
export const mailEmailChange = defineJob({
  name: 'mailEmailChange',
  payload: z.object({ userId: z.uuid(), email }),
  async run(context, { userId, email }) {
    const { tx, mailer, appUrl } = context;
    const account = await accountById(tx, userId);
    if (!account || account.disabled) return;
    const other = await accountByEmail(tx, email);
    if (other && other.id !== userId) return tellAlreadyRegistered(context, other);
    if (!(await mayMail(tx, 'change-email', email))) return;
    const token = await issue(tx, userId, 'change-email', EMAIL_CHANGE_SECONDS, { email });
    await mailer.send(tx, { of: 'service', to: email, ...messages.emailChangeConfirm({ link: accountLink(appUrl, 'confirm-email', token) }) });
  },
});

/** To the address that was the account's until then. */
export const mailEmailChanged = defineJob({
  name: 'mailEmailChanged',
  payload: z.object({ email, at: z.iso.datetime() }),
  async run({ tx, mailer }, { email, at }) {
    await mailer.send(tx, { of: 'service', to: email, ...messages.emailChanged({ when: new Date(at) }) });
  },
});

export const mailAccountDeleted = defineJob({
  name: 'mailAccountDeleted',
  payload: z.object({ email, at: z.iso.datetime() }),
  async run({ tx, mailer }, { email, at }) {
    await mailer.send(tx, { of: 'service', to: email, ...messages.accountDeleted({ when: new Date(at) }) });
  },
});

export const mailPreRegistration = defineJob({
  name: 'mailPreRegistration',
  payload: z.object({ email }),
  async run({ tx, mailer, appUrl }, { email }) {
    if (!(await mayMail(tx, 'pre-registration', email))) return;
    const token = await notePreRegistration(tx, email);
    if (token) await mailer.send(tx, { of: 'service', to: email, ...messages.preRegistrationConfirm({ link: accountLink(appUrl, 'confirm-pre-registration', token) }) });
  },
});

export const accountJobs = [mailRegistration, mailVerification, mailPasswordReset, mailPasswordChanged, mailEmailChange, mailEmailChanged, mailAccountDeleted, mailPreRegistration];
