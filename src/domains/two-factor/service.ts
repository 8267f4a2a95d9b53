/**
 * The second factor of a person: an authenticator app (TOTP), and recovery codes for the day it is gone. Guesses are
 * counted before a code is looked at; a code is accepted once, whatever it is for.
 */
import type { Queryable } from '../../database/statement.ts';
import { userOf } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import type { Lockout } from '../access/lockout.ts';
import { newRecoveryCodes, recoveryCodeDigest, recoveryCodeDigests } from '../access/recovery-codes.ts';
import { newTotpSecret, totpStep } from '../access/totp.ts';
import type { Vault } from '../../vault.ts';
import { mailRecoveryCodeUsed, mailTwoFactorDisabled, mailTwoFactorEnabled } from './jobs.ts';
import type { Factor } from './repository.ts';
import { acceptStep, factorInForce, lockFactor, proposeFactor, removeFactor, replaceCodes, spendRecoveryCode } from './repository.ts';

/** Each is about the transaction's user. Those that take a code throw `invalid-code` or `too-many-attempts`. */
export interface TwoFactor {
  /** A new secret in base32, not in force yet; throws `two-factor-enabled`. */
  start(tx: Transaction): Promise<string>;
  /** Puts it in force and answers the recovery codes; throws `two-factor-enabled`, or `two-factor-disabled` where none was started. */
  confirm(tx: Transaction, code: string): Promise<string[]>;
  /** Throws `two-factor-disabled` where there is none. */
  disable(tx: Transaction, code: string): Promise<void>;
  /** New recovery codes; the old ones are void. Throws `two-factor-disabled` where there is no second factor. */
  replaceRecoveryCodes(tx: Transaction, code: string): Promise<string[]>;
  /** Of the app, or a recovery code: it is used up. Who has no second factor has no good code. */
  prove(tx: Transaction, code: string): Promise<void>;
}

export { removeFactor } from './repository.ts';

/** Whether a login of the user asks for a code, and how short a password they may choose. */
export async function hasSecondFactor(db: Queryable): Promise<boolean> {
  return (await factorInForce(db)) !== undefined;
}

export function createTwoFactor({ vault, lockout }: { vault: Vault; lockout: Lockout }): TwoFactor {
  const contextOf = (userId: string): string => `totp:${userId}`;

  async function acceptCode(tx: Transaction, factor: Factor, code: string): Promise<boolean> {
    const context = contextOf(userOf(tx));
    const secret = vault.open(factor.sealed, context);
    const step = totpStep(secret, code);
    return step !== null && acceptStep(tx, factor, step, vault.outdated(factor.sealed) ? vault.seal(secret, context) : factor.sealed);
  }

  async function acceptRecoveryCode(tx: Transaction, code: string): Promise<boolean> {
    const userId = userOf(tx);
    const left = await spendRecoveryCode(tx, recoveryCodeDigests(vault, userId, code));
    if (left === undefined) return false;
    enqueue(tx, mailRecoveryCodeUsed, { userId, at: now(), left });
    return true;
  }

  /** Of parallel guesses no more are looked at than are allowed, since each is counted before it may look. */
  async function guess(tx: Transaction, look: () => Promise<boolean>): Promise<void> {
    const succeeded = await lockout.guess({ codeOf: userOf(tx) });
    if (!(await look())) throw wrongCode();
    succeeded();
  }

  function prove(tx: Transaction, code: string, whenOff: () => AppError): Promise<void> {
    return guess(tx, async () => {
      const factor = await lockFactor(tx);
      if (!factor?.confirmed) throw whenOff();
      return (await acceptCode(tx, factor, code)) || (await acceptRecoveryCode(tx, code));
    });
  }

  async function newCodes(tx: Transaction): Promise<string[]> {
    const codes = newRecoveryCodes();
    await replaceCodes(tx, codes.map((code) => ({ id: uuidv7(), digest: recoveryCodeDigest(vault, userOf(tx), code) })));
    return codes;
  }

  return {
    async start(tx) {
      const secret = newTotpSecret();
      if (!(await proposeFactor(tx, vault.seal(secret, contextOf(userOf(tx)))))) throw isOn();
      return secret;
    },

    async confirm(tx, code) {
      await guess(tx, async () => {
        const factor = await lockFactor(tx);
        if (!factor) throw isOff();
        if (factor.confirmed) throw isOn();
        return acceptCode(tx, factor, code);
      });
      enqueue(tx, mailTwoFactorEnabled, { userId: userOf(tx), at: now() });
      return newCodes(tx);
    },

    async disable(tx, code) {
      await prove(tx, code, isOff);
      await removeFactor(tx);
      enqueue(tx, mailTwoFactorDisabled, { userId: userOf(tx), at: now() });
    },

    async replaceRecoveryCodes(tx, code) {
      await prove(tx, code, isOff);
      return newCodes(tx);
    },

    prove: (tx, code) => prove(tx, code, wrongCode),
  };
}

const now = (): string => new Date().toISOString();
const isOn = (): AppError => new AppError('two-factor-enabled', 'There is a second factor already. Turn it off before you set up another.');
const isOff = (): AppError => new AppError('two-factor-disabled', 'There is no second factor. Set one up first.');
const wrongCode = (): AppError => new AppError('invalid-code', 'The code is wrong, or it was used before. Take the next one of your authenticator app, or a recovery code.');
