/** The Auth operations about logins at other providers, and a person's identities there. */
import type { HandlersFor } from '../../contract/handler.ts';
import { noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { ids } from '../../ids.ts';
import { entered } from '../sessions/service.ts';
import { identity } from './own.ts';
import { listIdentities } from './repository.ts';
import type { ExternalLogin, Redirect } from './service.ts';
import { unlinkIdentity } from './service.ts';

const redirect = ({ location, cookie }: Redirect) => ({ status: 302 as const, headers: { Location: location, ...(cookie !== null && { 'Set-Cookie': cookie }) } });

type ExternalLoginOperations = 'listLoginProviders' | 'startExternalLogin' | 'finishExternalLogin' | 'exchangeLoginCode' | 'listIdentities' | 'startIdentityLink' | 'completeIdentityLink' | 'deleteIdentity';

export function externalLoginHandlers(external: ExternalLogin): HandlersFor<ExternalLoginOperations> {
  return {
    listLoginProviders: () => ok({ providers: external.providers.map(({ name, label, authorizeUrl }) => ({ name, label, authorize_url: authorizeUrl })) }),

    startExternalLogin: async ({ params, query }) => redirect(await external.start(params.provider, { returnTo: query.return_to, codeChallenge: query.code_challenge })),

    finishExternalLogin: async ({ params, query, client }) => redirect(await external.finish(params.provider, client.cookies, query)),

    exchangeLoginCode: async ({ body, tx, client }) => {
      const tenantId = body.tenant_id && ids.TenantId.decode(body.tenant_id);
      return entered(await external.exchange(tx, { code: body.code, codeVerifier: body.code_verifier, tenantId, deviceToken: body.device_token }, client));
    },

    listIdentities: async ({ query, db }) => page(await listIdentities(db, query), identity),

    startIdentityLink: async ({ body, principal, db, tx }) => {
      const { location, expiresInSeconds } = await external.startLink(db, tx, principal, { provider: body.provider, returnTo: body.return_to, codeChallenge: body.code_challenge });
      return ok({ authorization_url: location, expires_in: expiresInSeconds });
    },

    completeIdentityLink: async ({ body, principal, tx }) => ok(identity.show(await external.completeLink(tx, principal, { code: body.code, codeVerifier: body.code_verifier }))),

    deleteIdentity: async ({ params, principal, tx }) => {
      await unlinkIdentity(tx, principal.id, ids.IdentityId.decode(params.identity_id));
      return noContent();
    },
  };
}
