/** Whoever logs in on a new device is told, in case it was somebody else. The first device of an account is no news. */
import type { Job } from '../../jobs/job.ts';
import { newDevice } from '../../mail/messages.ts';
import { accountById } from '../accounts/service.ts';
import { devices } from './entity.ts';
import { hasOtherDevices } from './repository.ts';

interface LoggedIn {
  userId: string;
  deviceId: string;
}

export const mailNewDevice: Job<LoggedIn> = {
  name: 'mailNewDevice',
  async run({ tx, mailer, logger }, { userId, deviceId }) {
    tx.actAs({ userId, actor: tx.actor });
    const [account, device] = await Promise.all([accountById(tx, userId), devices.find(tx, deviceId)]);
    if (!account || !device) return logger.warn({ userId, deviceId }, 'the user or the device to tell of is gone');
    if (!(await hasOtherDevices(tx, deviceId))) return;
    await mailer.send({ to: account.email, ...newDevice({ device: device.name, address: device.address ?? 'an unknown address', when: new Date(device.created_at) }) });
  },
};
