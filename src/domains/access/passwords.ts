/**
 * Passwords as they are stored: Argon2id (RFC 9106) with the parameters of OWASP's Password Storage Cheat Sheet
 * (19 MiB, two passes, one lane), as PHC strings, so that each says how it was made.
 *
 * What is typed is hashed in NFKC (Unicode Standard Annex #15), which SP 800-63B-4, 3.1.1.2 asks for: the same
 * characters come as other code points from other keyboards and systems. NFKC rather than NFKD, since it is what
 * most passwords are in already. It can change only where a character was not assigned when it was typed.
 */
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createTurns } from './turns.ts';

/** Loaded with the first password: a process that only verifies tokens never needs it. */
const argon2 = () => import('@node-rs/argon2');

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes run in libuv's pool. It has four threads, and one is left to files and names. */
const MOST_AT_ONCE = 3;
/** One core takes some 20 ms for each, so it is through with these in the five seconds that anybody waits. */
const takeTurn = createTurns({ atOnce: Math.min(availableParallelism(), MOST_AT_ONCE), mostWaiting: 200, patienceSeconds: 5 });

/** As it is hashed, and as its length is counted. */
export function normalized(password: string): string {
  return password.normalize('NFKC');
}

/** Throws `unavailable` when too many passwords are being hashed. */
export function hashPassword(password: string): Promise<string> {
  return takeTurn(async () => (await argon2()).hash(normalized(password), PARAMETERS));
}

export interface PasswordCheck {
  matches: boolean;
  /** It matches, and was hashed in another way than `hashPassword` does now: hash it anew and store that. */
  needsRehash: boolean;
}

/** A hash as they are made now. What is checked where nothing can match: nobody knows the password. */
let decoy: string | undefined;

/**
 * An account that does not exist (undefined) or has no password (null), and a hash that is not Argon2's, take as
 * long as a wrong password does, and match nothing. Throws `unavailable` when too many passwords are being checked.
 * `meanwhile` is done beside the hashing, and not before its turn has come: who waits for that holds nothing else.
 */
export function checkPassword(stored: string | null | undefined, password: string, meanwhile?: () => Promise<unknown>): Promise<PasswordCheck> {
  return takeTurn(async () => {
    const { hash, verify } = await argon2();
    // Made with the first check, whoever it is for.
    decoy ??= await hash(randomBytes(32), PARAMETERS);
    const against = stored?.startsWith('$argon2') ? stored : decoy;
    const [isRight] = await Promise.all([verify(against, normalized(password)), meanwhile?.()]);
    const matches = isRight && against === stored;
    return { matches, needsRehash: matches && !madeAlike(against, decoy) };
  });
}

/** Algorithm, version and parameters stand before salt and hash, whose lengths make up the rest. */
function madeAlike(one: string, other: string): boolean {
  const how = (stored: string): string => stored.split('$', 4).join('$');
  return one.length === other.length && how(one) === how(other);
}
