/**
 * GitHub: OAuth 2.0 (RFC 6749) with PKCE, and no ID token. Who it is stands at `/user`, and which emails are theirs at
 * `/user/emails`, as docs.github.com describes them. The email of a profile is chosen freely and proves nothing.
 */
import * as openid from 'openid-client';
import type { GitHubSettings } from '../../config/login-providers.ts';
import type { Provider } from './provider.ts';
import { PROVIDER_TIMEOUT_SECONDS } from './provider.ts';

interface GitHubEmail {
  email: string;
  primary: boolean;
  verified: boolean;
}

export function gitHubProvider(settings: GitHubSettings, insecure: boolean): Provider {
  const { name, label, url, apiUrl, clientId, clientSecret, scopes } = settings;
  const server = { issuer: `${url}/login/oauth`, authorization_endpoint: `${url}/login/oauth/authorize`, token_endpoint: `${url}/login/oauth/access_token` };
  const configuration = new openid.Configuration(server, clientId, undefined, openid.ClientSecretPost(clientSecret));
  configuration.timeout = PROVIDER_TIMEOUT_SECONDS;
  if (insecure) openid.allowInsecureRequests(configuration);

  async function ask<Answer>(accessToken: string, path: string): Promise<Answer> {
    const headers = new Headers({ accept: 'application/vnd.github+json', 'user-agent': 'deed' });
    const answer = await openid.fetchProtectedResource(configuration, accessToken, new URL(`${apiUrl}${path}`), 'GET', null, headers);
    if (!answer.ok) throw new openid.ClientError(`GitHub answered ${answer.status} for ${path}`, { cause: answer });
    return (await answer.json()) as Answer;
  }

  return {
    name,
    label,

    async authorizationUrl(redirectUri, { state, codeVerifier }) {
      const challenge = await openid.calculatePKCECodeChallenge(codeVerifier);
      return openid.buildAuthorizationUrl(configuration, { redirect_uri: redirectUri, scope: scopes, state, code_challenge: challenge, code_challenge_method: 'S256' });
    },

    async identify(callback, { state, codeVerifier }) {
      const tokens = await openid.authorizationCodeGrant(configuration, callback, { expectedState: state, pkceCodeVerifier: codeVerifier });
      const { id } = await ask<{ id: number }>(tokens.access_token, '/user');
      if (!Number.isSafeInteger(id)) throw new openid.ClientError('GitHub did not say who it is');
      const emails = await ask<GitHubEmail[]>(tokens.access_token, '/user/emails');
      const primary = emails.find((one) => one.primary);
      return { subject: String(id), email: primary?.email ?? null, emailVerified: primary?.verified === true, authenticatedAt: null };
    },
  };
}
