/** What people say of themselves. */
import type { components } from '../../../generated/types.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { ids } from '../../ids.ts';
import type { Choices, Profile } from './repository.ts';
import { changeProfile, findChoices, findProfile } from './repository.ts';
import { noAccount } from './credentials.ts';

type Schemas = components['schemas'];

/** Merges what was sent into what is there (RFC 7396). Throws `birth-date-refused`. */
export async function updateProfile(tx: Transaction, change: Schemas['MeUpdate']): Promise<Profile> {
  const before = await findProfile(tx.locking);
  if (!before) throw noAccount();
  const birthDate = change.birth_date === undefined ? before.birthDate : change.birth_date;
  if (birthDate !== null && birthDate >= new Date().toISOString().slice(0, 10)) {
    throw new AppError('birth-date-refused', 'The date of birth is not in the past.', { errors: [{ pointer: '#/birth_date', code: 'past', detail: 'must be in the past' }] });
  }
  const { given_name: givenName = before.givenName, family_name: familyName = before.familyName, phone = before.phone, locale = before.locale } = change;
  return changeProfile(tx, { ...before, givenName, familyName, phone, birthDate, locale });
}

export function toMe(profile: Profile): Schemas['Me'] {
  return {
    id: ids.UserId.encode(profile.id),
    email: profile.email,
    email_verified: profile.verified,
    given_name: profile.givenName,
    family_name: profile.familyName,
    phone: profile.phone,
    birth_date: profile.birthDate,
    locale: profile.locale,
    superuser: profile.superuser,
    created_at: profile.createdAt,
    updated_at: profile.updatedAt,
  };
}

/** What the transaction's, or the request's, user has chosen of what they are told. */
export async function ownChoices(db: Queryable): Promise<Choices> {
  const choices = await findChoices(db);
  if (!choices) throw noAccount();
  return choices;
}
