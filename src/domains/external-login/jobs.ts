/** After an identity is linked to an account that was there before: its owner hears of it. */
import type { Job } from '../../jobs/job.ts';
import { signInMethodLinked } from '../../mail/messages.ts';
import { accountById } from '../accounts/service.ts';

export const mailIdentityLinked: Job<{ userId: string; providerLabel: string; at: string }> = {
  name: 'mailIdentityLinked',
  async run({ tx, mailer, logger }, { userId, providerLabel, at }) {
    const account = await accountById(tx, userId);
    if (!account) return logger.warn({ userId }, 'the account to tell of its new identity is gone');
    await mailer.send({ to: account.email, ...signInMethodLinked({ provider: providerLabel, when: new Date(at) }) });
  },
};
