/** What logging in needs of a provider, whichever protocol it speaks, and what can go wrong there. */
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** Who the provider says it is. Only `subject` stays the same for ever. */
export interface Person {
  subject: string;
  email: string | null;
  /** The provider vouches that the email is this person's. */
  emailVerified: boolean;
  /** When they last logged in there, in seconds since 1970; null where the provider does not say. */
  authenticatedAt: number | null;
}

/** What a login keeps until its browser comes back. */
export interface LoginSecrets {
  state: string;
  nonce: string;
  /** Of PKCE (RFC 7636). */
  codeVerifier: string;
}

export interface Provider {
  name: string;
  label: string;
  /** Where the browser goes; `anew`: whoever is logged in there already shall do it again. Throws `unavailable` where the provider cannot be asked for that. */
  authorizationUrl(redirectUri: string, secrets: LoginSecrets, anew: boolean): Promise<URL>;
  /** `callback` is the address the browser came back to, with what the provider added. Throws what `failureOf` tells apart. */
  identify(callback: URL, secrets: LoginSecrets): Promise<Person>;
}

/** What a front end is told in `#error=`. */
export type Failure = 'login-cancelled' | 'provider-failed' | 'login-not-fresh' | 'unavailable';

/** Seconds that a provider may take for each answer; somebody is waiting. */
export const PROVIDER_TIMEOUT_SECONDS = 5;

const CANCELLED = ['access_denied', 'login_required', 'interaction_required', 'consent_required', 'account_selection_required'];
const AWAY = ['temporarily_unavailable', 'server_error'];

export function failureOf(error: unknown): Failure {
  if (error instanceof AuthorizationResponseError) return CANCELLED.includes(error.error) ? 'login-cancelled' : AWAY.includes(error.error) ? 'unavailable' : 'provider-failed';
  if (isAway(error)) return 'unavailable';
  return 'provider-failed';
}

/** It could not be reached, took too long, or says that it is in trouble. */
function isAway(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError) return error.code === 'OAUTH_TIMEOUT' || (error.cause instanceof Response && error.cause.status >= 500);
  return error instanceof TypeError && error.message === 'fetch failed';
}
