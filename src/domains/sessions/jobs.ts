/** Whoever logs in on a new device is told, in case it was somebody else. The first device of an account is no news. */
import { z } from 'zod/mini';
import { defineJob } from '../../jobs/job.ts';
import { newDevice } from '../../mail/messages.ts';
import { tellAccount } from '../accounts/service.ts';
import { devices } from './entity.ts';
import { hasOtherDevices } from './repository.ts';

export const mailNewDevice = defineJob({
  name: 'mailNewDevice',
  payload: z.object({ userId: z.uuid(), deviceId: z.uuid() }),
  async run(context, { userId, deviceId }) {
    const { tx, logger } = context;
    const device = await devices.find(tx, deviceId);
    if (!device) return logger.warn({ deviceId }, 'the device to tell of is gone');
    if (!(await hasOtherDevices(tx, deviceId))) return;
    await tellAccount(context, userId, newDevice({ device: device.name, address: device.address ?? 'an unknown address', when: new Date(device.created_at) }));
  },
});
