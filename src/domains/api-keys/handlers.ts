/** The ApiKeys operations. */
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { view } from '../../contract/view.ts';
import { ids } from '../../ids.ts';
import { apiKeys } from './entity.ts';
import { listApiKeys } from './repository.ts';
import type { ApiKeys } from './service.ts';
import { createApiKey, noApiKey } from './service.ts';

const apiKey = view('ApiKey', apiKeys, { id: ids.ApiKeyId });

export const apiKeyHandlers = (service: ApiKeys): HandlersFor<'listApiKeys' | 'createApiKey' | 'getApiKey' | 'rotateApiKey' | 'revokeApiKey'> => ({
  listApiKeys: async ({ query, db }) => page(await listApiKeys(db, query), apiKey),

  createApiKey: async ({ body, principal, tx }) => {
    const { key, secret } = await createApiKey(tx, principal, { name: body.name, scopes: body.scopes, expiresAt: body.expires_at });
    return created({ ...apiKey.show(key), secret });
  },

  getApiKey: async ({ params, db }) => {
    const key = await apiKeys.find(db, ids.ApiKeyId.decode(params.api_key_id));
    if (!key) throw noApiKey();
    return ok(apiKey.show(key));
  },

  rotateApiKey: async ({ params, body, principal, tx }) => {
    const { key, secret } = await service.rotate(tx, principal, ids.ApiKeyId.decode(params.api_key_id), body.overlap_seconds);
    return ok({ ...apiKey.show(key), secret });
  },

  revokeApiKey: async ({ params, tx }) => {
    await service.revoke(tx, ids.ApiKeyId.decode(params.api_key_id));
    return noContent();
  },
});
