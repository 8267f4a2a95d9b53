/**
 * A server that behaves as GitHub documents its OAuth apps (docs.github.com, "Authorizing OAuth apps") and the REST
 * API for users and emails. A fake: no real GitHub can be had in a test. It answers errors of the token endpoint with
 * 200, as GitHub does, and holds client, redirect address and PKCE against what it was asked for.
 */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const GITHUB_CLIENT_ID = 'Iv1.0123456789abcdef';
export const GITHUB_CLIENT_SECRET = 'the secret of an OAuth app';

export interface GitHubEmail {
  email: string;
  primary: boolean;
  verified: boolean;
  visibility: 'public' | 'private' | null;
}

export interface GitHubServer {
  url: string;
  /** Who presses the button on the page of GitHub; null says no. */
  user: { id: number; login: string; email: string | null; emails: GitHubEmail[] } | null;
  /** Status that the REST API answers in place of the truth. */
  trouble: number | null;
  stop(): Promise<void>;
}

interface Grant {
  redirectUri: string;
  challenge: string | null;
  scope: string;
  user: NonNullable<GitHubServer['user']>;
}

type Answer = { status: number; body?: unknown; location?: string };

export async function startGitHub(): Promise<GitHubServer> {
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  const http = createServer((req, res) => {
    void answerTo(req).then(({ status, body, location }) => {
      res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...(location && { Location: location }) });
      res.end(body === undefined ? '' : JSON.stringify(body));
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const server: GitHubServer = {
    url,
    user: null,
    trouble: null,
    async stop() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };

  function authorize(query: URLSearchParams): Answer {
    const redirectUri = query.get('redirect_uri')!;
    if (query.get('client_id') !== GITHUB_CLIENT_ID) return { status: 404 };
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    if (!server.user) {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'The user has denied your application access.');
      back.searchParams.set('error_uri', 'https://docs.github.com/apps/managing-oauth-apps/troubleshooting-authorization-request-errors');
      return { status: 302, location: back.href };
    }
    const code = randomBytes(10).toString('hex');
    const challenge = query.get('code_challenge_method') === 'S256' ? query.get('code_challenge') : null;
    grants.set(code, { redirectUri, challenge, scope: query.get('scope') ?? '', user: server.user });
    back.searchParams.set('code', code);
    return { status: 302, location: back.href };
  }

  function exchange(form: URLSearchParams): Answer {
    const refused = (error: string): Answer => ({ status: 200, body: { error, error_description: 'See the documentation.', error_uri: 'https://docs.github.com/' } });
    if (form.get('client_id') !== GITHUB_CLIENT_ID || form.get('client_secret') !== GITHUB_CLIENT_SECRET) return refused('incorrect_client_credentials');
    const grant = grants.get(form.get('code') ?? '');
    const verified = grant && (grant.challenge === null || createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') === grant.challenge);
    if (!grant || !verified) return refused('bad_verification_code');
    if (form.get('redirect_uri') !== grant.redirectUri) return refused('redirect_uri_mismatch');
    grants.delete(form.get('code')!);
    const token = `gho_${randomBytes(18).toString('hex')}`;
    tokens.set(token, grant);
    return { status: 200, body: { access_token: token, token_type: 'bearer', scope: grant.scope.split(' ').join(',') } };
  }

  function api(path: string, authorization: string): Answer {
    if (server.trouble !== null) return { status: server.trouble, body: { message: 'Server Error' } };
    const grant = tokens.get(/^bearer (.+)$/i.exec(authorization)?.[1] ?? '');
    if (!grant) return { status: 401, body: { message: 'Bad credentials' } };
    const { id, login, email, emails } = grant.user;
    if (path === '/api/user') return { status: 200, body: { id, login, email, name: null } };
    if (path === '/api/user/emails' && grant.scope.split(' ').includes('user:email')) return { status: 200, body: emails };
    return { status: 404, body: { message: 'Not Found' } };
  }

  async function answerTo(req: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(req.url!, url);
    let body = '';
    for await (const chunk of req) body += String(chunk);
    if (pathname === '/login/oauth/authorize') return authorize(searchParams);
    if (pathname === '/login/oauth/access_token' && req.headers.accept?.includes('application/json')) return exchange(new URLSearchParams(body));
    return api(pathname, req.headers.authorization ?? '');
  }

  return server;
}
