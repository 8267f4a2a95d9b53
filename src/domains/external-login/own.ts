/** How people see their identities, and all of what is kept of them. */
import type { components } from '../../../generated/types.ts';
import { view } from '../../contract/view.ts';
import type { Queryable } from '../../database/statement.ts';
import { personal } from '../../database/statement.ts';
import { userOf } from '../../database/table.ts';
import { ids } from '../../ids.ts';
import { identities } from './entity.ts';

export const identity = view('Identity', identities, { id: ids.IdentityId });

const ALL = personal(`SELECT ${identities.selection} FROM identities WHERE user_id = $1::uuid ORDER BY created_at DESC, id DESC LIMIT 10000`);

export async function allIdentities(db: Queryable): Promise<components['schemas']['Identity'][]> {
  return (await db.rows(ALL, [userOf(db)])).map((row) => identity.show(identities.decode(row)));
}
