/**
 * What an OAuth client is called outside: its own id, a dot, and its tenant's. With the tenant inside, row-level
 * security holds from the first query on, before anybody is known. It is no secret, and proves nothing.
 */
import { ids } from '../../ids.ts';

export interface ClientName {
  id: string;
  tenantId: string;
}

export const clientIdOf = ({ id, tenantId }: ClientName): string => `${ids.OAuthClientId.encode(id)}.${ids.TenantId.encode(tenantId)}`;

/** Null for anything that is not written exactly so. */
export function parseClientId(text: string): ClientName | null {
  const [client, tenant] = text.split('.');
  if (client === undefined || tenant === undefined) return null;
  const name = { id: ids.OAuthClientId.decode(client), tenantId: ids.TenantId.decode(tenant) };
  return clientIdOf(name) === text ? name : null;
}
