/** Notifications as the API shows them. */
import { view } from '../../contract/view.ts';
import { ids } from '../../ids.ts';
import { notifications } from './entity.ts';

export const notification = view('Notification', notifications, { id: ids.NotificationId, tenant_id: ids.TenantId });
