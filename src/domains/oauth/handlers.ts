/** The OAuth operations. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import type { Principal } from '../../contract/principal.ts';
import { scopeOf } from '../../contract/principal.ts';
import type { Queryable, RawRow } from '../../database/statement.ts';
import { tenantOf } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { ids } from '../../ids.ts';
import { clientIdOf } from '../access/client-id.ts';
import type { Keyring } from '../access/keys.ts';
import type { ClientAuthentication, ClientForm } from './authentication.ts';
import { oauthClients } from './entity.ts';
import { metadataOf } from './metadata.ts';
import { listOAuthClients } from './repository.ts';
import type { Client, Made, OAuthClients } from './service.ts';
import { found } from './service.ts';
import type { ClientTokens } from './tokens.ts';

export interface OAuth {
  clients: OAuthClients;
  clientTokens: ClientTokens;
  authentication: ClientAuthentication;
  keyring: Keyring;
  issuer: string;
}

type OAuthOperations =
  | 'listOAuthClients' | 'createOAuthClient' | 'getOAuthClient' | 'updateOAuthClient' | 'deleteOAuthClient' | 'rotateOAuthClientSecret' | 'replaceOAuthClientKeys'
  | 'issueOAuthToken' | 'introspectOAuthToken' | 'revokeOAuthToken' | 'getOAuthMetadata' | 'getJsonWebKeys';

/** A new key is published for longer than this before it signs; docs/security.md says how. */
const CACHED = { 'Cache-Control': 'public, max-age=900' };

export function oauthHandlers({ clients, clientTokens, authentication, keyring, issuer }: OAuth, docsPath: string | null): HandlersFor<OAuthOperations> {
  const metadata = metadataOf(issuer, docsPath);
  const keys = [...keyring.byId.values()].map(({ jwk }) => jwk);

  /** Who asks; the transaction is theirs from here on. */
  async function identify(tx: Transaction, form: ClientForm, principal: Principal | null): Promise<Principal> {
    const client = await authentication.byForm(form, principal);
    tx.actAs(scopeOf(client));
    return client;
  }

  return {
    listOAuthClients: async ({ query, db }) => page(await listOAuthClients(db, query), { show: show(db), write: (raw: RawRow) => JSON.stringify(show(db)(oauthClients.decode(raw))) }),

    createOAuthClient: async ({ body, principal, tx }) => created(withSecret(tx, await clients.create(tx, principal, { name: body.name, scopes: body.scopes, keys: body.jwks?.keys }))),

    getOAuthClient: async ({ params, db }) => ok(show(db)(found(await oauthClients.find(db, uuidOf(params))))),

    updateOAuthClient: async ({ params, body, principal, tx }) => ok(show(tx)(await clients.update(tx, principal, uuidOf(params), body))),

    deleteOAuthClient: async ({ params, tx }) => {
      await clients.remove(tx, uuidOf(params));
      return noContent();
    },

    rotateOAuthClientSecret: async ({ params, body, principal, tx }) => ok(withSecret(tx, await clients.rotateSecret(tx, principal, uuidOf(params), body.overlap_seconds))),

    replaceOAuthClientKeys: async ({ params, body, principal, tx }) => ok(show(tx)(await clients.replaceKeys(tx, principal, uuidOf(params), body.keys))),

    issueOAuthToken: async ({ body, principal, tx }) => {
      const client = await identify(tx, body, principal);
      return { ...ok(await clientTokens.issue(tx, client, { grantType: body.grant_type, scope: body.scope })), headers: { Pragma: 'no-cache' } };
    },

    introspectOAuthToken: async ({ body, principal, tx }) => ok(await clientTokens.introspect(await identify(tx, body, principal), body.token)),

    revokeOAuthToken: async ({ body, principal, tx }) => {
      await clientTokens.revoke(tx, await identify(tx, body, principal), body.token);
      return { status: 200 };
    },

    getOAuthMetadata: () => ({ ...ok(metadata), headers: CACHED }),

    getJsonWebKeys: () => ({ ...ok({ keys }), headers: CACHED }),
  };
}

const uuidOf = ({ oauth_client_id: id }: { oauth_client_id: string }): string => ids.OAuthClientId.decode(id);

const show = (db: Queryable) => (client: Client): components['schemas']['OAuthClient'] => {
  const until = client.previous_secret_expires_at;
  return {
    id: ids.OAuthClientId.encode(client.id),
    client_id: clientIdOf({ id: client.id, tenantId: tenantOf(db) }),
    name: client.name,
    token_endpoint_auth_method: client.secret_hash === null ? 'private_key_jwt' : 'client_secret_basic',
    scopes: client.scopes,
    keys: client.keys.map(({ kid, alg }) => ({ kid, alg })),
    previous_secret_expires_at: until && Date.parse(until) > Date.now() ? until : null,
    created_at: client.created_at,
    created_by: client.created_by,
    last_used_at: client.last_used_at,
  };
};

const withSecret = (db: Queryable, { client, secret }: Made): components['schemas']['OAuthClientWithSecret'] => ({ ...show(db)(client), client_secret: secret });
