/** What people want to be told. Only what they have chosen is kept; the rest is as the kinds have it. */
import type { components } from '../../../generated/types.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Choices } from '../accounts/service.ts';
import { ownChoices, setChoices } from '../accounts/service.ts';
import type { NotificationKind } from './entity.ts';
import type { Channels } from './kinds.ts';
import { KINDS } from './kinds.ts';

type Preferences = components['schemas']['NotificationPreferences'];

/** Mails that are no notifications. */
const ELSEWHERE = { security: { email: true }, news: { email: true } } as const;

const kinds = Object.keys(KINDS) as NotificationKind[];

export async function findPreferences(db: Queryable): Promise<Preferences> {
  return toPreferences(await ownChoices(db));
}

/** Merges what was sent into what was chosen before (RFC 7396). */
export async function updatePreferences(tx: Transaction, change: Choices): Promise<Preferences> {
  const before = await ownChoices(tx.locking);
  const chosen = { ...before };
  for (const name of Object.keys(change) as (keyof Choices)[]) chosen[name] = { ...before[name], ...change[name] };
  await setChoices(tx, chosen);
  return toPreferences(chosen);
}

function toPreferences(chosen: Choices): Preferences {
  const channels = Object.fromEntries(kinds.map((name) => [name, { ...KINDS[name].channels, ...chosen[name] }])) as Record<NotificationKind, Channels>;
  return { ...ELSEWHERE, news: { ...ELSEWHERE.news, ...chosen.news }, ...channels };
}
