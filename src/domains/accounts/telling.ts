/** Writing to somebody about their account. */
import type { JobContext } from '../../jobs/job.ts';
import type { Mail } from '../../mail/template.ts';
import { accountById } from './repository.ts';

/** Who has left or is disabled meanwhile is written to no more. */
export async function tellAccount({ tx, mailer, logger }: JobContext, userId: string, mail: Mail): Promise<void> {
  const account = await accountById(tx, userId);
  if (!account) return logger.warn({ userId }, 'the account to write to is gone');
  if (!account.disabled) await mailer.send(tx, { of: 'service', to: account.email, ...mail });
}
