/** Which accounts at other providers people log in with, as tables. Logins under way are in `logins.ts`. */
import { EntitySchema } from 'typeorm';
import { table } from '../../database/table.ts';

export interface IdentityEntity {
  user_id: string;
  id: string;
  provider: string;
  subject: string;
  email: string | null;
  created_at: Date;
  last_used_at: Date;
}

export const Identity = new EntitySchema<IdentityEntity>({
  name: 'identities',
  columns: {
    user_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    provider: { type: 'text' },
    subject: { type: 'text' },
    email: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    last_used_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export const identities = table(Identity);
