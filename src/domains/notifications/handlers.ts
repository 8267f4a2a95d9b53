/** The Notifications operations: all of them are of the caller alone. */
import type { HandlersFor } from '../../contract/handler.ts';
import { noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { AppError } from '../../errors.ts';
import { ids } from '../../ids.ts';
import { notifications } from './entity.ts';
import { findPreferences, updatePreferences } from './preferences.ts';
import { countUnread, listNotifications, markRead, markReadUntil, markUnread } from './repository.ts';
import { notification } from './shown.ts';

type NotificationOperations = 'listNotifications' | 'countUnreadNotifications' | 'markNotificationsRead' | 'updateNotification' | 'deleteNotification' | 'getNotificationPreferences' | 'updateNotificationPreferences';

export const notificationHandlers: HandlersFor<NotificationOperations> = {
  listNotifications: async ({ query, db }) => page(await listNotifications(db, query), notification),

  countUnreadNotifications: async ({ query, db }) => ok({ unread: await countUnread(db, tenantUuid(query['filter[tenant_id]'])) }),

  markNotificationsRead: async ({ query, body, tx }) => {
    const tenantId = tenantUuid(query['filter[tenant_id]']);
    await markReadUntil(tx, body.until, tenantId);
    return ok({ unread: await countUnread(tx, tenantId) });
  },

  updateNotification: async ({ params, body, tx }) => {
    const mark = body.read === false ? markUnread : markRead;
    const changed = await mark(tx, ids.NotificationId.decode(params.notification_id));
    if (!changed) throw noNotification();
    return ok(notification.show(changed));
  },

  deleteNotification: async ({ params, tx }) => {
    if (!(await notifications.remove(tx, ids.NotificationId.decode(params.notification_id)))) throw noNotification();
    return noContent();
  },

  getNotificationPreferences: async ({ db }) => ok(await findPreferences(db)),

  updateNotificationPreferences: async ({ body, tx }) => ok(await updatePreferences(tx, body)),
};

const tenantUuid = (id: string | undefined): string | null => (id === undefined ? null : ids.TenantId.decode(id));
const noNotification = (): AppError => new AppError('not-found', 'There is no such notification.');
