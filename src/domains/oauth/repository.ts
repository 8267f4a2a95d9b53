/** Queries about OAuth clients. */
import { createHash } from 'node:crypto';
import { list } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import { tenantOf } from '../../database/table.ts';
import { oauthClients } from './entity.ts';

export const listOAuthClients = list('listOAuthClients', oauthClients, {});

/** Of many who come with one assertion at once exactly one gets a row. Those past their time go on the way. */
const USE_ASSERTION = statement(
  `WITH past AS (DELETE FROM oauth_assertions WHERE tenant_id = $1::uuid AND client_id = $2::uuid AND expires_at < now())
   INSERT INTO oauth_assertions (tenant_id, client_id, jti_hash, expires_at) VALUES ($1::uuid, $2::uuid, $3, to_timestamp($4)) ON CONFLICT DO NOTHING RETURNING jti_hash`,
);

/** Whether nobody has used it before. */
export async function useAssertion(db: Queryable, clientId: string, { id, expiresAt }: { id: string; expiresAt: number }): Promise<boolean> {
  const hash = createHash('sha256').update(id).digest('base64url');
  return (await db.rows(USE_ASSERTION, [tenantOf(db), clientId, hash, expiresAt])).length === 1;
}
