/** People. A user belongs to no tenant; memberships say where they may do what. */
import { EntitySchema } from 'typeorm';
import type { Constraints } from '../../database/errors.ts';

export interface UserEntity {
  id: string;
  email: string;
  /** None where the user logs in elsewhere. */
  password_hash: string | null;
  given_name: string | null;
  family_name: string | null;
  phone: string | null;
  birth_date: string | null;
  locale: string;
  notification_preferences: Record<string, unknown>;
  superuser: boolean;
  email_verified_at: Date | null;
  disabled_at: Date | null;
  deleted_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export const User = new EntitySchema<UserEntity>({
  name: 'users',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'citext' },
    password_hash: { type: 'text', nullable: true },
    given_name: { type: 'text', nullable: true },
    family_name: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    birth_date: { type: 'date', nullable: true },
    locale: { type: 'text', default: 'en' },
    notification_preferences: { type: 'jsonb', default: {} },
    superuser: { type: 'boolean', default: false },
    email_verified_at: { type: 'timestamptz', nullable: true },
    disabled_at: { type: 'timestamptz', nullable: true },
    deleted_at: { type: 'timestamptz', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const constraints: Constraints = {
  users_email_key: { code: 'email-taken', detail: 'Another account has this email.' },
};
