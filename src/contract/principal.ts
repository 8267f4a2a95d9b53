/** Who calls, as far as access rules care: never a request, never a token. */
import type { Permission } from '../../generated/vocabulary.ts';
import type { Scope } from '../database/transaction.ts';
import { ids } from '../ids.ts';

export interface Principal {
  kind: 'user' | 'apiKey';
  /** uuid of the user or of the API key. */
  id: string;
  /** `NO_TENANT` for a user who belongs to none, and so has no permission. */
  tenantId: string;
  permissions: ReadonlySet<Permission>;
  /** uuid of the session; null for programs. */
  sessionId: string | null;
  /** When somebody last proved who they are, in milliseconds since 1970; null for programs. */
  authenticatedAt: number | null;
  /** When the access token ends, in milliseconds since 1970; null for other credentials. */
  expiresAt: number | null;
}

/** Who did it, as records keep it: the public id of the user or of the API key. */
export function actorOf({ kind, id }: Pick<Principal, 'kind' | 'id'>): string {
  return kind === 'user' ? ids.UserId.encode(id) : ids.ApiKeyId.encode(id);
}

/** Whose rows a request may see and change, and who does it. */
export function scopeOf(principal: Principal | null): Scope {
  if (!principal) return {};
  return { tenantId: principal.tenantId, userId: principal.kind === 'user' ? principal.id : null, actor: actorOf(principal) };
}

/** Turns a credential into a principal, or throws an AppError of a 401. One method for each security scheme. */
export interface Authenticator {
  bearer(token: string): Principal | Promise<Principal>;
  apiKey(key: string): Principal | Promise<Principal>;
}
