/**
 * OpenID Connect (Core 1.0) with discovery: authorization code, PKCE, state and nonce, always. openid-client holds the
 * ID token against issuer, audience, expiry, nonce and, here, the keys that the provider publishes.
 */
import type { ClientAuth, Configuration, IDToken } from 'openid-client';
import * as openid from 'openid-client';
import { createCache } from '../../cache/cache.ts';
import { AppError } from '../../errors.ts';
import type { OpenIdSettings } from '../../config/login-providers.ts';
import type { Person, Provider } from './provider.ts';
import { PROVIDER_TIMEOUT_SECONDS } from './provider.ts';

/** What was discovered is asked for anew after so long: providers move, if seldom. Keys are refreshed by themselves. */
const DISCOVERY_MILLISECONDS = 3_600_000;

/** Some heed only the one, some only the other; `max_age` makes them tell when (Core 1.0, section 3.1.2.1). What they do is looked at. */
const ANEW = { prompt: 'login', max_age: '0' };

export function openIdProvider(settings: OpenIdSettings, insecure: boolean): Provider {
  const { name, label, issuer, clientId, clientSecret, scopes } = settings;
  const discovered = createCache<Configuration>({ most: 1, milliseconds: DISCOVERY_MILLISECONDS });

  /** Asked for when somebody first needs it, so that a provider that is away keeps nobody else waiting. */
  const configuration = (): Promise<Configuration> =>
    discovered.get(issuer, () => {
      const execute = [openid.enableNonRepudiationChecks, ...(insecure ? [openid.allowInsecureRequests] : [])];
      return openid.discovery(new URL(issuer), clientId, undefined, authenticateBy(clientSecret), { execute, timeout: PROVIDER_TIMEOUT_SECONDS });
    });

  return {
    name,
    label,

    async authorizationUrl(redirectUri, { state, nonce, codeVerifier }, anew) {
      const known = await configuration().catch((cause: unknown) => {
        throw new AppError('unavailable', `${label} cannot be reached now. Try again shortly, or log in another way.`, { cause, retryAfterSeconds: 5 });
      });
      const challenge = await openid.calculatePKCECodeChallenge(codeVerifier);
      return openid.buildAuthorizationUrl(known, { redirect_uri: redirectUri, scope: scopes, state, nonce, code_challenge: challenge, code_challenge_method: 'S256', ...(anew && ANEW) });
    },

    async identify(callback, { state, nonce, codeVerifier }) {
      const known = await configuration();
      const tokens = await openid.authorizationCodeGrant(known, callback, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true });
      const claims = tokens.claims()!;
      if (claims.email !== undefined || !known.serverMetadata().userinfo_endpoint) return personOf(claims, claims);
      // Many tell the email only here; the library refuses another subject's.
      return personOf(claims, await openid.fetchUserInfo(known, tokens.access_token, claims.sub));
    },
  };
}

/** Some providers write the boolean as text. When they logged in is signed, so it is of the ID token alone. */
function personOf({ sub, auth_time: authTime }: IDToken, { email, email_verified: verified }: Record<string, unknown>): Person {
  return { subject: sub, email: typeof email === 'string' ? email : null, emailVerified: verified === true || verified === 'true', authenticatedAt: authTime ?? null };
}

/** `client_secret_basic` is what a provider has that says nothing (Discovery 1.0, section 3). */
function authenticateBy(secret: string): ClientAuth {
  const [basic, post] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const supported = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (supported.includes('client_secret_basic') ? basic : post)(server, client, body, headers);
  };
}
