/** A person's sessions, the refresh tokens that keep them going, and the devices they were opened on. */
import { EntitySchema } from 'typeorm';
import { table } from '../../database/table.ts';

export interface DeviceEntity {
  user_id: string;
  id: string;
  name: string;
  token_hash: string;
  user_agent: string | null;
  address: string | null;
  created_at: Date;
  last_seen_at: Date;
}

export const Device = new EntitySchema<DeviceEntity>({
  name: 'devices',
  columns: {
    user_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    token_hash: { type: 'text' },
    user_agent: { type: 'text', nullable: true },
    address: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    last_seen_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export interface SessionEntity {
  user_id: string;
  id: string;
  /** In which tenant its tokens act. */
  acting_tenant_id: string | null;
  device_id: string | null;
  /** How it was opened (RFC 8176). */
  methods: string[];
  authenticated_at: Date;
  user_agent: string | null;
  address: string | null;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  /** Of a browser on the admin pages. */
  cookie_hash: string | null;
}

export const Session = new EntitySchema<SessionEntity>({
  name: 'sessions',
  columns: {
    user_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    acting_tenant_id: { type: 'uuid', nullable: true },
    device_id: { type: 'uuid', nullable: true },
    methods: { type: 'jsonb' },
    authenticated_at: { type: 'timestamptz', default: () => 'now()' },
    user_agent: { type: 'text', nullable: true },
    address: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    last_used_at: { type: 'timestamptz', default: () => 'now()' },
    expires_at: { type: 'timestamptz' },
    revoked_at: { type: 'timestamptz', nullable: true },
    cookie_hash: { type: 'text', nullable: true },
  },
});

export interface RefreshTokenEntity {
  user_id: string;
  id: string;
  session_id: string;
  token_hash: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export const RefreshToken = new EntitySchema<RefreshTokenEntity>({
  name: 'refresh_tokens',
  columns: {
    user_id: { type: 'uuid', primary: true },
    id: { type: 'uuid', primary: true },
    session_id: { type: 'uuid' },
    token_hash: { type: 'text' },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    expires_at: { type: 'timestamptz' },
    used_at: { type: 'timestamptz', nullable: true },
  },
});

export const devices = table(Device);
export const sessions = table(Session);
export const refreshTokens = table(RefreshToken);
/** Those that still go on. */
export const liveSessions = { ...sessions, visible: ' AND revoked_at IS NULL AND expires_at > now()' };
