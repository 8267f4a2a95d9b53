/** Queries about API keys. */
import { list } from '../../contract/list.ts';
import type { Queryable } from '../../database/statement.ts';
import { statement } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import { tenantOf } from '../../database/table.ts';
import type { ApiKeyEntity } from './entity.ts';
import { apiKeys } from './entity.ts';

export const listApiKeys = list('listApiKeys', apiKeys, {});

const BY_HASH = statement(`SELECT ${apiKeys.selection} FROM api_keys
  WHERE tenant_id = $1::uuid AND (secret_hash = $2 OR (previous_secret_hash = $2 AND overlap_ends_at > now()))`);

/** By its secret or, while they overlap, by the one of before. */
export async function findApiKeyByHash(db: Queryable, hash: string): Promise<Row<ApiKeyEntity> | undefined> {
  const [row] = await db.rows(BY_HASH, [tenantOf(db), hash]);
  return row && apiKeys.decode(row);
}
