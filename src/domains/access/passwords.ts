/** Argon2id with OWASP's parameters (19 MiB, two passes). Few at a time: a flood of logins must not eat the memory. */
import { AppError } from '../../errors.ts';

/** Loaded with the first password: a process that only verifies tokens never needs it. */
const argon2 = () => import('@node-rs/argon2');

const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const MOST_WAITING = 200;

let running = 0;
const waiting: (() => void)[] = [];

async function withTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new AppError('unavailable', 'Too many logins at once. Try again shortly.', { retryAfterSeconds: 1 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export function hashPassword(password: string): Promise<string> {
  return withTurn(async () => (await argon2()).hash(password, PARAMETERS));
}

/** What is checked for an account that does not exist, so that both answers take the same time. */
let nobody: Promise<string> | undefined;

export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await (nobody ??= hashPassword('no account has this password')));
  const matches = await withTurn(async () => (await argon2()).verify(against, password));
  return matches && stored !== undefined;
}
