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
  async useAccount({ register }, service) {
    return { verificationToken: await mailedToken(service, register!.request.body.email, 'verify-email') };
  },

  async joinByInvitation({ invite }, service) {
    const invitedEmail = invite!.response.body.email as string;
    return { invitedEmail, invitationToken: await mailedToken(service, invitedEmail, 'accept-invitation') };
  },

  /** The service takes a code for a step of time longer, so nobody has to wait for the next. */
  useSecondFactor({ start }) {
    const { secret } = start!.response.body;
    return { code: codeOf(secret), nextCode: codeOf(secret, 1) };
  },
};

/** The token of the link to this page in the first mail to this address. It is good once no job is left: a mail leaves just before its job commits. */
async function mailedToken({ databaseUrl, log }: RunningService, address: string, page: AccountPage): Promise<string> {
  for (const deadline = Date.now() + PATIENCE_SECONDS * 1000; Date.now() < deadline; await sleep(POLL_MILLISECONDS)) {
    const written = (await readFile(log, 'utf8')).split('\n').slice(0, -1);
    const line = written.find((text) => text.includes(`"mail to ${address}: `));
    if (!line) continue;
    await jobsSettled(databaseUrl);
    return tokenOf((JSON.parse(line) as { mail: Mail }).mail, page);
  }
  throw new Error(`No mail came to ${address} within ${PATIENCE_SECONDS} seconds; see ${log}.`);
}
