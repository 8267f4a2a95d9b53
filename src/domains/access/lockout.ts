/**
 * How many secrets may be tried on an account. Guesses are counted before the secret is looked at, in the store that
 * all processes share, and by what was claimed: an account that does not exist runs out like any other.
 *
 * Devices that are not known share one count for each account, so a thousand addresses guess no more than one does.
 * A device that has logged in to the account before counts for itself, so they cannot lock its owner out
 * (OWASP, Blocking Brute Force Attacks: device cookies). Each known device adds its own guesses to what an attacker
 * could do who has stolen it.
 */
import { rateLimitPolicies } from '../../../generated/vocabulary.ts';
import { AppError } from '../../errors.ts';
import type { Count, RateLimitStore } from '../../limits/store.ts';
import type { Vault } from '../../vault.ts';

const POLICY = 'guesses';
const { quota, windowSeconds } = rateLimitPolicies[POLICY];

/**
 * What is tried: a password of `account`, an email as it was given, from `device`, the id of one that is known *for
 * this account* and has proved to be it; or a code of the second factor of the user `codeOf`.
 */
export type Guess = { account: string; device: string | null } | { codeOf: string };

export interface Lockout {
  /**
   * Counts a guess; throws `too-many-attempts`, and then nothing may be looked at. To be told when it was no guess: that takes
   * it back, so that who knows their password never runs out. Nobody waits for that, and it refuses nobody: where it fails,
   * one guess less is left until the window ends.
   */
  guess(what: Guess): Promise<() => void>;
}

export interface LockoutOptions {
  store: RateLimitStore;
  vault: Vault;
  /** Multiplies the contract's quota, as RATE_LIMIT_FACTOR does with every other. */
  factor: number;
  /** Of a guess that could not be taken back. */
  onError: (error: unknown) => void;
}

export function createLockout({ store, vault, factor, onError }: LockoutOptions): Lockout {
  function countOf(what: Guess): Count {
    if ('codeOf' in what) return { key: `${POLICY}:code:${what.codeOf}`, windowSeconds };
    // Where counts are kept, nobody shall read who tries to log in.
    const account = vault.digest('lockout', what.account.toLowerCase());
    return { key: what.device === null ? `${POLICY}:account:${account}` : `${POLICY}:device:${what.device}:${account}`, windowSeconds };
  }

  return {
    async guess(what) {
      const counts = [countOf(what)];
      const [counted] = await store.hit(counts, 1);
      if (counted!.hits <= quota * factor) return () => void store.hit(counts, -1).catch(onError);
      const retryAfterSeconds = Math.max(1, Math.ceil(counted!.milliseconds / 1000));
      throw new AppError('too-many-attempts', `Too many attempts. Try again in ${retryAfterSeconds} seconds.`, { retryAfterSeconds });
    },
  };
}
