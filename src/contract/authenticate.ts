/** Credentials → principal, and the permissions its operation asks for. No credentials, no entry. */
import { AppError } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import type { Operation, SecurityAlternative } from './operation.ts';
import type { Authenticator, Principal } from './principal.ts';

/** Prepared once for an operation; null where the operation is public. Whoever is known stands in the exchange, also where they may not do it. */
export type Authenticate = (exchange: Exchange) => void | Promise<void>;

export function authenticate(operation: Operation, authenticator: Authenticator): Authenticate | null {
  if (operation.security.length === 0) return null;
  const bearer = operation.security.find(({ scheme }) => scheme === 'bearer');
  const apiKey = operation.security.find(({ scheme }) => scheme === 'apiKey');
  const ways = [bearer && 'an access token (Authorization: Bearer)', apiKey && 'an API key (X-API-Key)'].filter(Boolean).join(' or ');

  return (exchange) => {
    const { authorization, 'x-api-key': key } = exchange.req.headers;
    if (authorization !== undefined && key !== undefined) throw new AppError('malformed-request', 'Send an access token or an API key, not both.');
    if (authorization !== undefined && bearer) return withPermissions(exchange, authenticator.bearer(bearerToken(authorization)), bearer);
    if (typeof key === 'string' && apiKey) return withPermissions(exchange, authenticator.apiKey(key), apiKey);
    throw new AppError('unauthenticated', `Send ${ways}.`);
  };
}

function bearerToken(authorization: string): string {
  if (authorization.length > 7 && authorization.slice(0, 7).toLowerCase() === 'bearer ') return authorization.slice(7).trim();
  throw new AppError('invalid-token', 'The Authorization header must be: Bearer, a space, and the access token.');
}

function withPermissions(exchange: Exchange, principal: Principal | Promise<Principal>, alternative: SecurityAlternative): void | Promise<void> {
  return principal instanceof Promise ? principal.then((known) => authorize(exchange, known, alternative)) : authorize(exchange, principal, alternative);
}

function authorize(exchange: Exchange, principal: Principal, { permissions }: SecurityAlternative): void {
  exchange.principal = principal;
  for (const permission of permissions) {
    if (!(principal.permissions as ReadonlySet<string>).has(permission)) throw new AppError('forbidden', `This needs the permission ${permission}.`);
  }
}
