/** Credentials → principal, and the permissions its operation asks for. No credentials, no entry. */
import { AppError } from '../errors.ts';
import { basicCredentials, bearerToken, cookieNamed, isBasic } from './credentials.ts';
import { csrfCheck } from './csrf.ts';
import type { Exchange } from './exchange.ts';
import type { Operation, SecurityAlternative } from './operation.ts';
import type { Origins } from './origins.ts';
import type { Authenticator, Principal } from './principal.ts';
import type { Validators } from './validate.ts';
import { tenantHeaderReader } from './validate.ts';

/** Prepared once for an operation; null where the operation is public. Whoever is known stands in the exchange, also where they may not do it. */
export type Authenticate = (exchange: Exchange) => void | Promise<void>;

const WAYS: Record<SecurityAlternative['scheme'], string> = {
  bearer: 'an access token (Authorization: Bearer)',
  apiKey: 'an API key (X-API-Key)',
  client: 'the id and secret of a client (Authorization: Basic)',
  cookie: "a session's cookie",
};

export interface AuthenticateOptions {
  authenticator: Authenticator;
  origins: Origins;
  /** Those of the contract. */
  validators: Validators;
}

export function authenticate(operation: Operation, { authenticator, origins, validators }: AuthenticateOptions): Authenticate | null {
  if (operation.security.length === 0) return null;
  const isUnsafe = operation.method !== 'GET';
  const { bearer, apiKey, client, cookie } = Object.fromEntries(operation.security.map((alternative) => [alternative.scheme, alternative])) as Partial<Record<SecurityAlternative['scheme'], SecurityAlternative>>;
  for (const method of [...operation.security.map(({ scheme }) => scheme), ...(cookie && isUnsafe ? ['csrfToken' as const] : [])]) {
    if (!authenticator[method]) throw new Error(`${operation.operationId} needs authenticator.${method}, which is not there.`);
  }
  const checkCsrf = cookie && isUnsafe ? csrfCheck((value) => authenticator.csrfToken!(value), origins) : null;
  const allow = operation.stepUp ? authorizeRecent(operation.stepUp.maxAgeSeconds) : authorize;
  const tenantOf = operation.tenantHeader ? tenantHeaderReader(validators) : undefined;
  const ways = operation.security.map(({ scheme }) => WAYS[scheme]).join(' or ');

  function admit(exchange: Exchange, principal: Principal | Promise<Principal>, alternative: SecurityAlternative): void | Promise<void> {
    return principal instanceof Promise ? principal.then((known) => allow(exchange, known, alternative)) : allow(exchange, principal, alternative);
  }

  return (exchange) => {
    const { headers } = exchange.req;
    const { authorization, 'x-api-key': key, cookie: cookies } = headers;
    if (authorization !== undefined && key !== undefined) throw new AppError('malformed-request', 'Send an access token or an API key, not both.');
    if (authorization !== undefined && client && (!bearer || isBasic(authorization))) {
      const { id, secret } = basicCredentials(authorization);
      return admit(exchange, authenticator.client!(id, secret), client);
    }
    if (authorization !== undefined && bearer) return admit(exchange, authenticator.bearer!(bearerToken(authorization), tenantOf?.(headers)), bearer);
    if (typeof key === 'string' && apiKey) return admit(exchange, authenticator.apiKey!(key), apiKey);
    // A browser sends cookies by itself, and headers only where a page asks for it: those come first.
    const session = cookie && cookies !== undefined ? cookieNamed(cookie.cookie!, cookies) : undefined;
    if (cookie && session !== undefined) {
      checkCsrf?.(exchange.req, session);
      return admit(exchange, authenticator.cookie!(session), cookie);
    }
    if (operation.optional && authorization === undefined && key === undefined) return;
    throw new AppError('unauthenticated', `Send ${ways}.`);
  };
}

type Allow = (exchange: Exchange, principal: Principal, alternative: SecurityAlternative) => void;

function authorize(exchange: Exchange, principal: Principal, { scheme, permissions }: SecurityAlternative): void {
  exchange.principal = principal;
  // Without a permission that anybody could hold, an access token is a person's.
  if (scheme === 'bearer' && permissions.length === 0 && principal.kind !== 'user') throw new AppError('forbidden', 'This is for people. An access token of a client is not enough.');
  for (const permission of permissions) {
    if (!(principal.permissions as ReadonlySet<string>).has(permission)) throw new AppError('forbidden', `This needs the permission ${permission}.`);
  }
}

/** RFC 9470: what matters is not only who they are, but that it is still them. */
function authorizeRecent(maxAgeSeconds: number): Allow {
  return (exchange, principal, alternative) => {
    authorize(exchange, principal, alternative);
    const { authenticatedAt } = principal;
    if (typeof authenticatedAt === 'number' && Date.now() - authenticatedAt <= maxAgeSeconds * 1000) return;
    throw new AppError('step-up-required', `Prove again who you are: for this it must have been within the last ${maxAgeSeconds} seconds.`);
  };
}
