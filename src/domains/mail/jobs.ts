/** Sending a mail of the ledger. */
import { z } from 'zod/mini';
import { defineJob } from '../../jobs/job.ts';
import { deliver } from './delivery.ts';

/** Tried for half a day: providers have been away for longer than an hour. */
export const sendMail = defineJob({
  name: 'sendMail',
  payload: z.object({ mailId: z.uuid() }),
  priority: 10,
  concurrency: 8,
  retries: 22,
  retryDelaySeconds: 2,
  expireInSeconds: 120,
  run: (context, { mailId }) => deliver(context, mailId),
});
