/**
 * Logging in at another provider. A browser begins and finishes the login by GET, which prove who somebody is and
 * change no account; who holds the code that this ends with trades it for a session, and that does all the rest in
 * one transaction. A provider is asked while no transaction is open.
 * What people who are logged in go to a provider for is in `visits.ts`.
 */
import { hash } from 'node:crypto';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Logger } from 'pino';
import { operations } from '../../../generated/operations.ts';
import type { Client } from '../../contract/handler.ts';
import type { Origins } from '../../contract/origins.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import type { LoginProviderSettings } from '../../config/login-providers.ts';
import type { Vault } from '../../vault.ts';
import { accountById } from '../accounts/service.ts';
import type { Challenge, OpenSession, Sessions } from '../sessions/service.ts';
import { accountOf } from './accounts.ts';
import { loginCookie } from './cookie.ts';
import { identities } from './entity.ts';
import { gitHubProvider } from './github.ts';
import type { Purpose } from './logins.ts';
import { beginLogin, comeBack, keepPerson, LOGIN_SECONDS, takeCode } from './logins.ts';
import { openIdProvider } from './openid.ts';
import type { Failure, Person, Provider } from './provider.ts';
import { failureOf } from './provider.ts';
import { hasOtherIdentity, hold } from './repository.ts';
import { returnAddressReader, withFragment } from './return-address.ts';
import type { Departure, Refusal, ReturnProof, Visits } from './visits.ts';
import { createVisits, METHOD } from './visits.ts';

export { allIdentities } from './own.ts';
export { removeIdentities } from './repository.ts';

const CLOCK_TOLERANCE_SECONDS = 30;

export interface ExternalLoginOptions {
  providers: readonly LoginProviderSettings[];
  /** Providers may be reached by http. */
  insecure: boolean;
  publicUrl: string;
  appUrl: string;
  origins: Origins;
  /** For what belongs to nobody yet. */
  writer: Queryable;
  sessions: Sessions;
  vault: Vault;
  logger: Logger;
}

/** Where the browser goes next, and the cookie it takes along or gives up, if any. */
export interface Redirect {
  location: string;
  cookie: string | null;
}

export interface ExternalLogin {
  providers: { name: string; label: string; authorizeUrl: string }[];
  start(providerName: string, given: { returnTo: string; codeChallenge: string | undefined }): Promise<Redirect>;
  /** `answer`: what the provider added to the address. */
  finish(providerName: string, cookies: string, answer: Record<string, string | undefined> & { state: string }, requestId: string): Promise<Redirect>;
  exchange(tx: Transaction, given: Exchange, client: Client): Promise<OpenSession | Challenge>;
  visits: Visits;
}

export interface Exchange {
  code: string;
  codeVerifier: string | undefined;
  tenantId: string | undefined;
  deviceToken: string | undefined;
}

export function createExternalLogin({ providers: settings, insecure, publicUrl, appUrl, origins, writer, sessions, vault, logger }: ExternalLoginOptions): ExternalLogin {
  const providers = new Map(settings.map((one) => [one.name, one.kind === 'github' ? gitHubProvider(one, insecure) : openIdProvider(one, insecure)]));
  const cookie = loginCookie(publicUrl);
  const returnAddress = returnAddressReader([publicUrl, appUrl], origins);
  const addressOf = (operation: 'startExternalLogin' | 'finishExternalLogin', name: string): string => publicUrl + operations[operation].path.replace('{provider}', name);

  function found(name: string): Provider {
    const provider = providers.get(name);
    if (!provider) throw new AppError('not-found', 'There is no such provider.');
    return provider;
  }

  /** `db` is asked after the provider. */
  async function begin(db: Queryable, provider: Provider, { purpose, browser, returnTo, codeChallenge }: Departure): Promise<string> {
    const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const location = await provider.authorizationUrl(addressOf('finishExternalLogin', provider.name), secrets, purpose.kind === 'step-up');
    await beginLogin(db, vault, { provider: provider.name, purpose, browser, secrets, returnTo, codeChallenge });
    return location.href;
  }

  async function redeem(tx: Transaction, { code, codeVerifier }: ReturnProof, purpose: Purpose, refusal: Refusal): Promise<{ provider: Provider; person: Person }> {
    const taken = await takeCode(tx, code, purpose);
    if (!taken) throw refusal({ keepsEffects: false });
    // Whoever guesses at the verifier has one guess.
    if (!verifies(taken.codeChallenge, codeVerifier)) throw refusal({ keepsEffects: true });
    // Its provider may have left the configuration meanwhile.
    const provider = providers.get(taken.provider);
    if (!provider) throw refusal({ keepsEffects: true });
    return { provider, person: taken.person };
  }

  return {
    providers: [...providers.values()].map(({ name, label }) => ({ name, label, authorizeUrl: addressOf('startExternalLogin', name) })),

    async start(providerName, { returnTo: given, codeChallenge }) {
      const provider = found(providerName);
      const returnTo = returnAddress(given, IN_QUERY);
      const browser = randomState();
      const location = await begin(writer, provider, { purpose: LOGIN, browser, returnTo, codeChallenge });
      return { location, cookie: cookie.set(browser, LOGIN_SECONDS) };
    },

    async finish(providerName, cookies, answer, requestId) {
      const provider = found(providerName);
      const login = await comeBack(writer, vault, { state: answer.state, browser: cookie.read(cookies), provider: provider.name });
      if (!login) throw new AppError('unknown-login', 'This browser has not begun this login, or it is too old, or it has been finished. Begin anew.');
      const callback = new URL(addressOf('finishExternalLogin', provider.name));
      for (const [name, value] of Object.entries(answer)) if (value !== undefined) callback.searchParams.set(name, value);
      const ended: Ended = await provider.identify(callback, login.secrets).then(
        (person) => (login.kind === 'step-up' && !isFresh(person, login.begunAt) ? { failure: 'login-not-fresh' } : { person }),
        (error: unknown) => {
          const failure = failureOf(error);
          logger.warn({ requestId, err: error, provider: provider.name, failure }, 'a login at a provider failed');
          return { failure };
        },
      );
      const location = 'person' in ended ? withFragment(login.returnTo, 'code', await keepPerson(writer, login.id, ended.person)) : withFragment(login.returnTo, 'error', ended.failure);
      // A browser may have begun a login while its front end links.
      return { location, cookie: login.kind === 'login' ? cookie.clear() : null };
    },

    async exchange(tx, { code, codeVerifier, tenantId, deviceToken }, client) {
      const { provider, person } = await redeem(tx, { code, codeVerifier }, LOGIN, wrongLoginCode);
      const account = await accountOf(tx, sessions, provider, person);
      return sessions.enter(tx, account, { methods: [METHOD], client, tenantId, deviceToken });
    },

    visits: createVisits({ found, returnAddress: (given) => returnAddress(given, IN_BODY), begin, redeem, sessions }),
  };
}

/** What came of a visit to a provider. */
type Ended = { person: Person } | { failure: Failure };

const LOGIN: Purpose = { kind: 'login' };
const IN_QUERY = { in: 'query', parameter: 'return_to' } as const;
const IN_BODY = { pointer: '#/return_to' };

/** Throws `not-found` and `last-sign-in-method`. */
export async function unlinkIdentity(tx: Transaction, userId: string, id: string): Promise<void> {
  // Two at once would each see the other's identity still there.
  await hold(tx, userId);
  if (!(await identities.find(tx, id))) throw new AppError('not-found', 'There is no such identity.');
  const account = await accountById(tx, userId);
  if (!account?.passwordHash && !(await hasOtherIdentity(tx, id))) {
    throw new AppError('last-sign-in-method', 'Without this identity you could not log in any more. Choose a password first.');
  }
  await identities.remove(tx, id);
}

/** The provider, whose clock may be late, says that they logged in there since. What it does not say is not so. */
function isFresh({ authenticatedAt }: Person, begunAt: number): boolean {
  return authenticatedAt !== null && authenticatedAt >= begunAt - CLOCK_TOLERANCE_SECONDS;
}

/** A verifier where there was no challenge is refused too: whoever sends one believes that it protects them (RFC 9700, section 2.1.1). */
function verifies(codeChallenge: string | null, codeVerifier: string | undefined): boolean {
  if (codeChallenge === null || codeVerifier === undefined) return codeChallenge === null && codeVerifier === undefined;
  return hash('sha256', codeVerifier, 'base64url') === codeChallenge;
}

const wrongLoginCode: Refusal = (options) =>
  new AppError('invalid-login-code', 'The login code is unknown, expired or used, or the code verifier is not its own. Begin anew.', options);
