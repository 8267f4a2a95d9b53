/** The operations about accounts: how they begin, their passwords and emails, and what people see of themselves. */
import type { HandlersFor } from '../../contract/handler.ts';
import { noContent, ok } from '../../contract/handler.ts';
import type { Transaction } from '../../database/transaction.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { changeEmail, changePassword, confirmEmail, noAccount, resetPassword } from './credentials.ts';
import { mailPasswordReset, mailPreRegistration, mailVerification } from './jobs.ts';
import { deleteAccount, exportAccount } from './leaving.ts';
import { confirmPreRegistration } from './pre-registrations.ts';
import { toMe, updateProfile } from './profile.ts';
import type { EndSessions } from './registering.ts';
import { register, verifyEmail } from './registering.ts';
import { findProfile } from './repository.ts';

type PublicOperations = 'register' | 'verifyEmail' | 'resendVerification' | 'forgotPassword' | 'resetPassword' | 'confirmEmail' | 'preRegister' | 'confirmPreRegistration';
type OwnOperations = 'getMe' | 'updateMe' | 'deleteMe' | 'exportMe' | 'changePassword' | 'changeEmail';

export interface AccountOptions {
  endSessions: EndSessions;
  /** Ends every membership of the transaction's user; throws `last-owner`. */
  leaveTenants: (tx: Transaction) => Promise<void>;
  requireVerifiedEmail: boolean;
}

/** What is answered by mail, whoever asks. */
const accepted = (): { status: 202 } => ({ status: 202 });

export function accountHandlers({ endSessions, leaveTenants, requireVerifiedEmail }: AccountOptions): HandlersFor<PublicOperations | OwnOperations> {
  return {
    register: async ({ body, tx }) => {
      await register(tx, body, !requireVerifiedEmail);
      return accepted();
    },

    verifyEmail: async ({ body, tx }) => {
      await verifyEmail(tx, body.token, body.password, endSessions);
      return noContent();
    },

    resendVerification: ({ body, tx }) => {
      enqueue(tx, mailVerification, { email: body.email });
      return accepted();
    },

    forgotPassword: ({ body, tx }) => {
      enqueue(tx, mailPasswordReset, { email: body.email });
      return accepted();
    },

    resetPassword: async ({ body, tx, client }) => {
      await resetPassword(tx, body.token, body.password, client, endSessions);
      return noContent();
    },

    confirmEmail: async ({ body, tx }) => {
      await confirmEmail(tx, body.token);
      return noContent();
    },

    preRegister: ({ body, tx }) => {
      enqueue(tx, mailPreRegistration, { email: body.email });
      return accepted();
    },

    confirmPreRegistration: async ({ body, tx }) => {
      await confirmPreRegistration(tx, body.token);
      return noContent();
    },

    getMe: async ({ db }) => {
      const profile = await findProfile(db);
      if (!profile) throw noAccount();
      return ok(toMe(profile));
    },

    updateMe: async ({ body, tx }) => ok(toMe(await updateProfile(tx, body))),

    deleteMe: async ({ principal, db, tx }) => {
      await deleteAccount(db, tx, principal, { endSessions, leaveTenants });
      return noContent();
    },

    exportMe: async ({ principal, db }) => ({ ...ok(await exportAccount(db, principal)), headers: { 'Content-Disposition': 'attachment; filename="me.json"' } }),

    changePassword: async ({ body, principal, db, tx }) => {
      await changePassword(db, tx, principal, { current: body.current_password, next: body.new_password }, endSessions);
      return noContent();
    },

    changeEmail: async ({ body, principal, db, tx }) => {
      await changeEmail(db, tx, principal, { email: body.email, password: body.password });
      return accepted();
    },
  };
}
