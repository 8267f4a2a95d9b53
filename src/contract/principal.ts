/** Who calls, as far as access rules care: never a request, never a token. */
import type { Permission } from '../../generated/vocabulary.ts';
import type { Scope } from '../database/transaction.ts';
import type { IdKind } from '../ids.ts';
import { ids } from '../ids.ts';

export interface Principal {
  kind: 'user' | 'apiKey' | 'client';
  /** uuid of the user, of the API key or of the OAuth client. */
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
  /** What `X-CSRF-Token` must be, where a cookie brought them here. */
  csrfToken?: string;
}

/** The id schema of each kind; what has none in the contract cannot act. */
const KINDS: Record<Principal['kind'], string> = { user: 'UserId', apiKey: 'ApiKeyId', client: 'OAuthClientId' };

/** Who did it, as records keep it: the public id of the user, the API key or the OAuth client. */
export function actorOf({ kind, id }: Pick<Principal, 'kind' | 'id'>): string {
  const codec = (ids as Record<string, IdKind | undefined>)[KINDS[kind]];
  if (!codec) throw new Error(`The contract has no schema ${KINDS[kind]}, so nobody can be told what a ${kind} did.`);
  return codec.encode(id);
}

/** Whose rows a request may see and change, and who does it. */
export function scopeOf(principal: Principal | null): Scope {
  if (!principal) return {};
  return { tenantId: principal.tenantId, userId: principal.kind === 'user' ? principal.id : null, actor: actorOf(principal) };
}

/**
 * Turns a credential into a principal, or throws an AppError of a 401. One method for each security scheme;
 * those of schemes that no operation uses may be absent.
 */
export interface Authenticator {
  /** `tenantId` is the uuid that `X-Tenant-Id` names, undefined where it is not sent: which of their tenants the caller means. */
  bearer?(token: string, tenantId: string | undefined): Principal | Promise<Principal>;
  apiKey?(key: string): Principal | Promise<Principal>;
  /** Id and secret of an OAuth client (RFC 6749 section 2.3.1). */
  client?(id: string, secret: string): Principal | Promise<Principal>;
  /** The value of a session's cookie. */
  cookie?(value: string): Principal | Promise<Principal>;
  /** What `X-CSRF-Token` must be beside this cookie, on whatever is not safe. */
  csrfToken?(value: string): string;
}
