/** After an identity is linked to an account that was there before: its owner hears of it. */
import { z } from 'zod/mini';
import { defineJob } from '../../jobs/job.ts';
import { signInMethodLinked } from '../../mail/messages.ts';
import { tellAccount } from '../accounts/service.ts';

export const mailIdentityLinked = defineJob({
  name: 'mailIdentityLinked',
  payload: z.object({ userId: z.uuid(), providerLabel: z.string(), at: z.iso.datetime() }),
  run: (context, { userId, providerLabel, at }) => tellAccount(context, userId, signInMethodLinked({ provider: providerLabel, when: new Date(at) })),
});
