/** Whoever makes a credential for a program can give it what they may do themselves, and no more. */
import type { Permission } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import { AppError } from '../../errors.ts';

/** Throws `scope-not-granted`. */
export function refuseMoreThanHeld({ permissions }: Pick<Principal, 'permissions'>, scopes: readonly Permission[]): void {
  const missing = scopes.filter((scope) => !permissions.has(scope));
  if (missing.length > 0) throw new AppError('scope-not-granted', `You cannot give what you do not have: ${missing.join(', ')}.`);
}
