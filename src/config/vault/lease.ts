/**
 * Our token in Vault, for as long as the process lives: renewed after two thirds of its time, and asked for anew where it cannot
 * be. With it we look, now and then, whether what we run with is still the newest version; a running process changes nothing
 * of itself, since half of what a secret opens is open already. Without the token the service goes on, and says so.
 */
import type { Logger } from 'pino';
import type { VaultClient, VaultToken } from './client.ts';
import { VaultError } from './client.ts';
import type { VaultCredentials } from './settings.ts';

export interface Lease {
  /** Until `release`. */
  keep(logger: Logger): void;
  /** Gives back a token that was made for us; one that was given stays. */
  release(): Promise<void>;
}

export interface LeaseOptions {
  client: VaultClient;
  held: VaultToken;
  /** Read anew for each login: a secret id in a file may have been replaced. */
  credentials: () => VaultCredentials;
  path: string;
  /** What the process runs with. */
  version: number;
  lookSeconds?: number;
}

/** Of processes that start together none shall ask when another does. */
const jitter = (seconds: number): number => seconds * (0.9 + Math.random() * 0.1);
const LOOK_SECONDS = 300;
const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 300;

export function createLease({ client, held, credentials, path, version, lookSeconds = LOOK_SECONDS }: LeaseOptions): Lease {
  let current: VaultToken = held;
  /** What it had at first: one that is renewed for much less is at the end of its longest life. */
  let wholeSeconds = held.seconds;
  let renewAt = dueAt(held);
  let pauseSeconds = FIRST_PAUSE_SECONDS;
  let known = version;
  let timer: NodeJS.Timeout | undefined;
  let released = false;

  const isOurs = !('token' in credentials());

  function hold(token: VaultToken, whole = wholeSeconds): void {
    current = token;
    wholeSeconds = whole;
    renewAt = dueAt(token);
    pauseSeconds = FIRST_PAUSE_SECONDS;
  }

  async function renew(): Promise<void> {
    let refused = new VaultError('VAULT_TOKEN', 'it cannot be renewed, and ends.', true);
    if (current.renewable) {
      try {
        hold(await client.renew(current.token));
        if (current.seconds * 2 > wholeSeconds) return;
      } catch (error) {
        refused = error as VaultError;
      }
    }
    if (!isOurs) throw refused;
    const fresh = await client.login(credentials());
    hold(fresh, fresh.seconds);
  }

  async function look(logger: Logger): Promise<void> {
    const newest = await client.read(current.token, path);
    if (newest.version <= known) return;
    known = newest.version;
    logger.warn({ path, running: version, newest: known }, 'Vault has a newer version of the configuration; restart to use it');
  }

  /** Until there is something to renew, or to look at. */
  const secondsOfQuiet = (): number => Math.min(jitter(lookSeconds), Math.max((renewAt - performance.now()) / 1000, 0.1));

  async function turn(logger: Logger): Promise<number> {
    try {
      if (performance.now() >= renewAt) await renew();
      await look(logger);
    } catch (error) {
      const { message: reason, isRefusal = false } = error as VaultError;
      if (isRefusal && performance.now() >= renewAt) {
        logger.error({ reason }, 'the token for Vault is lost, and newer versions are not noticed until a restart; what was read stays in use');
        return 0;
      }
      const retrySeconds = pauseSeconds;
      pauseSeconds = Math.min(pauseSeconds * 2, LONGEST_PAUSE_SECONDS);
      logger.warn({ reason, retrySeconds }, 'Vault could not be asked; what was read stays in use');
      return jitter(retrySeconds);
    }
    return secondsOfQuiet();
  }

  /** In so many seconds; 0 for never. */
  function next(logger: Logger, seconds: number): void {
    if (released || seconds === 0) return;
    timer = setTimeout(() => void turn(logger).then((following) => next(logger, following)), seconds * 1000).unref();
  }

  return {
    keep(logger) {
      next(logger, secondsOfQuiet());
    },
    async release() {
      released = true;
      clearTimeout(timer);
      // One that could not be given back ends by itself.
      if (isOurs) await client.revoke(current.token).catch(() => undefined);
    },
  };
}

function dueAt({ seconds }: VaultToken): number {
  return seconds === 0 ? Number.POSITIVE_INFINITY : performance.now() + (jitter(seconds) * 2000) / 3;
}
