/** What clients ask of the endpoints of OAuth: a token, what one is good for, and the end of one. */
import type { components } from '../../../generated/types.ts';
import type { Permission } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import type { Revocations } from '../access/revocations.ts';
import { tokenHold } from '../access/revocations.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Sessions } from '../sessions/service.ts';
import { oauthClients } from './entity.ts';

type Schemas = components['schemas'];

const GRANT_TYPE = 'client_credentials';
export const GRANT_TYPES: readonly string[] = [GRANT_TYPE];
/** For the tokens of people; those of its tenant's clients any client may look at. */
const MAY_INTROSPECT: Permission = 'tokens:introspect';

export interface ClientTokens {
  issue(tx: Transaction, client: Principal, request: { grantType: string; scope: string | undefined }): Promise<Schemas['OAuthToken']>;
  introspect(client: Principal, token: string): Promise<Schemas['OAuthIntrospection']>;
  revoke(tx: Transaction, client: Principal, token: string): Promise<void>;
}

export function createClientTokens({ tokens, revocations, sessions }: { tokens: Tokens; revocations: Pick<Revocations, 'revoke'>; sessions: Pick<Sessions, 'endByRefreshToken'> }): ClientTokens {
  return {
    async issue(tx, { id, tenantId }, { grantType, scope }) {
      if (grantType !== GRANT_TYPE) throw new AppError('unsupported-grant-type', `The grant must be ${GRANT_TYPE}.`);
      const client = await oauthClients.find(tx, id);
      if (!client) throw new AppError('invalid-client', 'The client is unknown, or did not prove who it is.');
      const scopes = scope === undefined ? client.scopes : chosen(client.scopes, scope);
      return { access_token: tokens.signForClient({ clientId: id, tenantId, scopes, version: client.version }), token_type: 'Bearer', expires_in: tokens.ttlSeconds, scope: scopes.join(' ') };
    },

    async introspect(client, token) {
      const verified = await tokens.inspect(token);
      if (!verified) return { active: false };
      const { principal, claims } = verified;
      if (principal.tenantId !== client.tenantId || (principal.kind === 'user' && !client.permissions.has(MAY_INTROSPECT))) return { active: false };
      const { client_id, exp, iat, sub, aud, iss, jti } = claims;
      return { active: true, scope: [...principal.permissions].join(' '), client_id, token_type: 'Bearer', exp, iat, sub, aud: String(aud), iss, jti };
    },

    /** RFC 7009 section 2.2: what is no good token is as revoked as it can be. */
    async revoke(tx, client, token) {
      if (await sessions.endByRefreshToken(tx, token)) return;
      const verified = await tokens.inspect(token);
      if (!verified) return;
      const { principal, claims } = verified;
      if (principal.kind !== 'client' || principal.id !== client.id) throw new AppError('unauthorized-client', 'The token was issued to somebody else.');
      await revocations.revoke(tx, [tokenHold(claims.jti, 1)]);
    },
  };
}

/** Those that were asked for, once each; throws `invalid-scope` for what the client does not have. */
function chosen(scopes: readonly Permission[], asked: string): Permission[] {
  const names = new Set(asked.split(' ').filter((name) => name !== ''));
  const granted = scopes.filter((scope) => names.has(scope));
  if (names.size === 0 || granted.length < names.size) throw new AppError('invalid-scope', 'The client does not have every scope that it asks for.');
  return granted;
}
