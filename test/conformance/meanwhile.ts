/** What people do between two workflows of a journey, since no workflow reads a mail or has an authenticator app. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountPage } from '../../src/account/link.ts';
import { codeOf } from '../support/authenticator.ts';
import { jobsSettled } from '../support/jobs.ts';
import type { Mail } from '../support/mails.ts';
import { tokenOf } from '../support/mails.ts';
import type { RunningService } from './service.ts';

const PATIENCE_SECONDS = 10;
const POLL_MILLISECONDS = 50;

/** What the journey has sent and was answered until now, by stepId. */
export type Steps = Record<string, { request: { body?: any }; response: { body?: any } }>;

type Inputs = Record<string, string>;

/** By the workflow that waits for it; what they find out are inputs of that one. */
export const meanwhile: Readonly<Record<string, (steps: Steps, service: RunningService) => Promise<Inputs> | Inputs>> = {
  useAccount: async ({ register }, service) => ({ verificationToken: await mailedToken(service, register!.request.body.email, 'verify-email') }),
  moveAccount: async ({ changeEmail }, service) => ({ confirmationToken: await mailedToken(service, changeEmail!.request.body.email, 'confirm-email') }),
  endAccount: async ({ forgetPassword }, service) => ({ resetToken: await mailedToken(service, forgetPassword!.request.body.email, 'reset-password') }),
  confirmPreRegistration: async ({ preRegister }, service) => ({ confirmationToken: await mailedToken(service, preRegister!.request.body.email, 'confirm-pre-registration') }),

  async joinByInvitation({ invite }, service) {
    const invitedEmail = invite!.response.body.email as string;
    return { invitedEmail, invitationToken: await mailedToken(service, invitedEmail, 'accept-invitation') };
  },
  returnByInvitation: async ({ inviteAgain }, service) => ({ secondInvitationToken: await mailedToken(service, inviteAgain!.response.body.email, 'accept-invitation', 2) }),

  /** The service takes a code for a step of time longer, so nobody has to wait for the next. */
  useSecondFactor({ start }) {
    const { secret } = start!.response.body;
    return { code: codeOf(secret), nextCode: codeOf(secret, 1) };
  },
};

/** The token in the `nth` mail to this address with a link to this page. It is good once no job is left: a mail leaves just before its job commits. */
async function mailedToken({ databaseUrl, log }: RunningService, address: string, page: AccountPage, nth = 1): Promise<string> {
  for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; Date.now() < deadline; await sleep(POLL_MILLISECONDS)) {
    const written = (await readFile(log, 'utf8')).split('\n').slice(0, -1);
    const line = written.filter((text) => text.includes(`"mail to ${address}: `) && text.includes(`/${page}#`))[nth - 1];
    if (!line) continue;
    await jobsSettled(databaseUrl);
    return tokenOf((JSON.parse(line) as { mail: Mail }).mail, page);
  }
  throw new Error(`Mail number ${nth} to ${address} with a link to ${page} did not come within ${PATIENCE_SECONDS} seconds; see ${log}.`);
}
