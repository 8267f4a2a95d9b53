/** People hear of whatever happens to their second factor. */
import type { Job, JobContext } from '../../jobs/job.ts';
import { recoveryCodeUsed, twoFactorDisabled, twoFactorEnabled } from '../../mail/messages.ts';
import type { Mail } from '../../mail/template.ts';
import { accountById } from '../accounts/service.ts';

interface Told {
  userId: string;
  /** When it happened, RFC 3339. */
  at: string;
}

async function tell({ tx, mailer, logger }: JobContext, userId: string, mail: Mail): Promise<void> {
  const account = await accountById(tx, userId);
  if (!account) return logger.warn({ userId }, 'the user to tell of their second factor is gone');
  await mailer.send({ to: account.email, ...mail });
}

export const mailTwoFactorEnabled: Job<Told> = {
  name: 'mailTwoFactorEnabled',
  run: (context, { userId, at }) => tell(context, userId, twoFactorEnabled({ when: new Date(at) })),
};

export const mailTwoFactorDisabled: Job<Told> = {
  name: 'mailTwoFactorDisabled',
  run: (context, { userId, at }) => tell(context, userId, twoFactorDisabled({ when: new Date(at) })),
};

export const mailRecoveryCodeUsed: Job<Told & { left: number }> = {
  name: 'mailRecoveryCodeUsed',
  run: (context, { userId, at, left }) => tell(context, userId, recoveryCodeUsed({ left, when: new Date(at) })),
};

export const twoFactorJobs = [mailTwoFactorEnabled, mailTwoFactorDisabled, mailRecoveryCodeUsed];
