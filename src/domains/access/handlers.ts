/** The Auth and ApiKeys operations. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { ids } from '../../ids.ts';
import { apiKeys } from './entity.ts';
import { listApiKeys } from './repository.ts';
import type { Access, Session } from './service.ts';

const apiKey = view('ApiKey', apiKeys, { id: ids.ApiKeyId });

export function accessHandlers(access: Access): HandlersFor<'login' | 'refreshTokens' | 'listApiKeys' | 'createApiKey' | 'revokeApiKey'> {
  return {
    login: async ({ body, db, tx }) => {
      const tenantId = body.tenant_id && ids.TenantId.decode(body.tenant_id);
      return ok(toTokenPair(await access.login(db, tx, { email: body.email, password: body.password, tenantId })));
    },

    refreshTokens: async ({ body, tx }) => ok(toTokenPair(await access.refresh(tx, body.refresh_token))),

    listApiKeys: async ({ query, db }) => page(await listApiKeys(db, query), apiKey),

    createApiKey: async ({ body, principal, tx }) => {
      const { key, secret } = await access.createApiKey(tx, principal, { name: body.name, scopes: body.scopes, expiresAt: body.expires_at });
      return created({ ...apiKey.show(key), secret });
    },

    revokeApiKey: async ({ params, tx }) => {
      await access.revokeApiKey(tx, ids.ApiKeyId.decode(params.api_key_id));
      return noContent();
    },
  };
}

function toTokenPair(session: Session): components['schemas']['TokenPair'] {
  return {
    access_token: session.accessToken,
    token_type: 'Bearer',
    expires_in: session.expiresInSeconds,
    refresh_token: session.refreshToken,
    tenant_id: ids.TenantId.encode(session.tenantId),
    user_id: ids.UserId.encode(session.userId),
  };
}
