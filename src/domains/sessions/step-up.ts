/** Proving anew who one is, within a session: what operations with `x-step-up` ask for (RFC 9470). */
import type { Principal } from '../../contract/principal.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import type { Lockout } from '../access/lockout.ts';
import { checkPassword } from '../access/passwords.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Account } from '../accounts/service.ts';
import { accountById } from '../accounts/service.ts';
import { ownMemberships } from '../tenants/service.ts';
import type { TwoFactor } from '../two-factor/service.ts';
import { hasSecondFactor } from '../two-factor/service.ts';
import { sessions } from './entity.ts';
import { reauthenticate } from './repository.ts';

/** RFC 8176: a code that is good once, beside whatever opened the session. */
export const BY_CODE = ['otp', 'mfa'];

export interface Proofs {
  password: string | undefined;
  code: string | undefined;
  /** In place of a password: the method by which the caller has just proved elsewhere who they are. */
  elsewhere?: string;
}

/** The access token that says so. Throws `proof-required`, `wrong-password`, `invalid-code` or `too-many-attempts`. */
export type StepUp = (tx: Transaction, principal: Principal, given: Proofs) => Promise<{ accessToken: string; expiresInSeconds: number }>;

export function createStepUp({ tokens, lockout, twoFactor }: { tokens: Tokens; lockout: Lockout; twoFactor: TwoFactor }): StepUp {
  /** The device of the session counts for itself, as it does at login. */
  async function provePassword(account: Account, device: string | null, password: string): Promise<void> {
    const succeeded = await lockout.guess({ account: account.email, device });
    if (!(await checkPassword(account.passwordHash, password)).matches) throw new AppError('wrong-password', 'This is not the password of your account.');
    succeeded();
  }

  return async (tx, principal, { password, code, elsewhere }) => {
    const sessionId = principal.sessionId!;
    const account = await accountById(tx, principal.id);
    if (!account || account.disabled) throw ended();
    if (await hasSecondFactor(tx)) {
      if (code === undefined) throw needed('code', 'a code of your authenticator app, or a recovery code');
    } else if (password === undefined && elsewhere === undefined) throw needed('password', 'your password');
    if (password !== undefined) await provePassword(account, (await sessions.find(tx, sessionId))?.device_id ?? null, password);
    if (code !== undefined) await twoFactor.prove(tx, code);
    const proof = await reauthenticate(tx, sessionId, [...(password === undefined ? [] : ['pwd']), ...(elsewhere === undefined ? [] : [elsewhere]), ...(code === undefined ? [] : BY_CODE)]);
    if (!proof) throw ended();
    const membership = (await ownMemberships(tx)).find(({ tenantId }) => tenantId === principal.tenantId) ?? null;
    return { accessToken: tokens.sign({ userId: account.id, sessionId, ...proof, membership }), expiresInSeconds: tokens.ttlSeconds };
  };
}

function needed(member: 'password' | 'code', what: string): AppError {
  return new AppError('proof-required', `Send ${what}.`, { errors: [{ pointer: `#/${member}`, code: 'required', detail: 'is required' }] });
}

const ended = (): AppError => new AppError('invalid-token', 'The session of this access token has ended.');
