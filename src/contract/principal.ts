/** Who calls, as far as access rules care: never a request, never a token. */
import type { Permission } from '../../generated/vocabulary.ts';
import { ids } from '../ids.ts';

export interface Principal {
  kind: 'user' | 'apiKey';
  /** uuid of the user or of the API key. */
  id: string;
  tenantId: string;
  permissions: ReadonlySet<Permission>;
}

/** Who did it, as records keep it: the public id of the user or of the API key. */
export function actorOf({ kind, id }: Pick<Principal, 'kind' | 'id'>): string {
  return kind === 'user' ? ids.UserId.encode(id) : ids.ApiKeyId.encode(id);
}

/** Turns a credential into a principal, or throws an AppError of a 401. One method for each security scheme. */
export interface Authenticator {
  bearer(token: string): Principal | Promise<Principal>;
  apiKey(key: string): Principal | Promise<Principal>;
}
