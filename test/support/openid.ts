/**
 * A real OpenID provider (oidc-provider) in this process, on a server of its own. People log in on a page with one
 * field, their subject; what the provider says of them is what the test has put into `people`. It insists on PKCE.
 */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT_ID = 'deed';
export const CLIENT_SECRET = 'the secret of a client, for tests, long enough';

export interface OpenIdServer {
  issuer: string;
  people: Map<string, { email?: string; email_verified?: boolean }>;
  /** Changes what the token endpoint answers, as somebody between the two would. */
  tamper: ((answer: { id_token: string }) => void) | null;
  /** Every authorization request's parameters. */
  asked: URLSearchParams[];
  stop(): Promise<void>;
}

export interface OpenIdOptions {
  redirectUri: string;
  /** A free one where none is named. */
  port?: number;
  authMethod?: 'client_secret_basic' | 'client_secret_post';
}

export async function startOpenIdServer({ redirectUri, port = 0, authMethod = 'client_secret_basic' }: OpenIdOptions): Promise<OpenIdServer> {
  const http = createServer();
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const server: OpenIdServer = {
    issuer,
    people: new Map(),
    tamper: null,
    asked: [],
    async stop() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  const provider = quietly(() => new Provider(issuer, {
    clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [redirectUri], token_endpoint_auth_method: authMethod }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key for the cookies of tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_ctx, subject) => ({ accountId: subject, claims: () => ({ sub: subject, ...server.people.get(subject) }) }),
    // Nobody is asked whether the client may: that they log in says so.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  }));
  provider.use(async (ctx, next) => {
    if (ctx.path === '/auth') server.asked.push(new URLSearchParams(ctx.querystring));
    await next();
    if (ctx.path === '/token' && ctx.status === 200) server.tamper?.(ctx.body as { id_token: string });
  });
  const answer = provider.callback();
  http.on('request', (req, res) => void (req.url!.startsWith('/interaction/') ? interact(provider, req, res) : answer(req, res)));
  return server;
}

/** GET shows the page, POST logs in as `subject`, or says no where there is none. */
async function interact(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== 'POST') {
    res.setHeader('Content-Type', 'text/html');
    res.end('<!doctype html><title>Log in</title><form method="post"><label>Subject <input name="subject"></label><button>Log in</button></form>');
    return;
  }
  let body = '';
  for await (const chunk of req) body += String(chunk);
  const subject = new URLSearchParams(body).get('subject');
  const result = subject ? { login: { accountId: subject } } : { error: 'access_denied', error_description: 'The user said no.' };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

/** The provider warns on the console that it is not configured for production, which is true. */
function quietly<Result>(work: () => Result): Result {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  try {
    return work();
  } finally {
    Object.assign(console, { warn, info });
  }
}
