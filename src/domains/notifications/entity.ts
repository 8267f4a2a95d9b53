/** What people are told. A row is of a membership, and goes with it; its id is that of the event it tells of, so nobody is told of one twice. */
import { EntitySchema } from 'typeorm';
import type { components } from '../../../generated/types.ts';
import { table } from '../../database/table.ts';

type Schemas = components['schemas'];
export type NotificationKind = Schemas['NotificationKind'];

export interface NotificationEntity {
  user_id: string;
  tenant_id: string;
  id: string;
  kind: NotificationKind;
  title: string;
  body: string;
  subject_type: Schemas['NotificationSubject'];
  subject_id: string;
  data: Schemas['NotificationData'];
  /** By the clock of the database, while no other is written in the tenant: their order is that in which they come into sight. */
  created_at: Date;
  read_at: Date | null;
  /** Made by the database of `read_at`, for its index. */
  unread: boolean;
}

export const Notification = new EntitySchema<NotificationEntity>({
  name: 'notifications',
  columns: {
    user_id: { type: 'uuid', primary: true },
    tenant_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    title: { type: 'text' },
    body: { type: 'text' },
    subject_type: { type: 'text' },
    subject_id: { type: 'text' },
    data: { type: 'jsonb' },
    created_at: { type: 'timestamptz' },
    read_at: { type: 'timestamptz', nullable: true },
    unread: { type: 'boolean', select: false, insert: false, update: false },
  },
});

export const notifications = table(Notification);
