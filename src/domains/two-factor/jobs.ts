/** People hear of whatever happens to their second factor. */
import { z } from 'zod/mini';
import { defineJob } from '../../jobs/job.ts';
import { recoveryCodeUsed, twoFactorDisabled, twoFactorEnabled } from '../../mail/messages.ts';
import { tellAccount } from '../accounts/service.ts';

/** Whom to tell, and when it happened. */
const told = { userId: z.uuid(), at: z.iso.datetime() };

export const mailTwoFactorEnabled = defineJob({
  name: 'mailTwoFactorEnabled',
  payload: z.object(told),
  run: (context, { userId, at }) => tellAccount(context, userId, twoFactorEnabled({ when: new Date(at) })),
});

export const mailTwoFactorDisabled = defineJob({
  name: 'mailTwoFactorDisabled',
  payload: z.object(told),
  run: (context, { userId, at }) => tellAccount(context, userId, twoFactorDisabled({ when: new Date(at) })),
});

export const mailRecoveryCodeUsed = defineJob({
  name: 'mailRecoveryCodeUsed',
  payload: z.object({ ...told, left: z.int() }),
  run: (context, { userId, at, left }) => tellAccount(context, userId, recoveryCodeUsed({ left, when: new Date(at) })),
});

export const twoFactorJobs = [mailTwoFactorEnabled, mailTwoFactorDisabled, mailRecoveryCodeUsed];
