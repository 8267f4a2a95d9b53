/** Notifications, for the domain that shows people all that is kept of them. */
import type { components } from '../../../generated/types.ts';
import type { Queryable } from '../../database/statement.ts';
import { newestNotifications } from './repository.ts';
import { notification } from './shown.ts';

export { findPreferences } from './preferences.ts';

export async function ownNotifications(db: Queryable): Promise<components['schemas']['Notification'][]> {
  return (await newestNotifications(db)).map((row) => notification.show(row));
}
