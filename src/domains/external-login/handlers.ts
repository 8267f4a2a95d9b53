/** The Auth operations about logins at other providers, and a person's identities there. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import { ids } from '../../ids.ts';
import { entered } from '../sessions/service.ts';
import { identity } from './own.ts';
import { listIdentities } from './repository.ts';
import type { ExternalLogin, Redirect } from './service.ts';
import { unlinkIdentity } from './service.ts';
import type { ReturnProof, Visit } from './visits.ts';

const redirect = ({ location, cookie }: Redirect) => ({ status: 302 as const, headers: { Location: location, ...(cookie !== null && { 'Set-Cookie': cookie }) } });

type Schemas = components['schemas'];

const toVisit = ({ provider, return_to: returnTo, code_challenge: codeChallenge }: Schemas['ProviderVisit']): Visit => ({ provider, returnTo, codeChallenge });
const toProof = ({ code, code_verifier: codeVerifier }: Schemas['ReturnCodeProof']): ReturnProof => ({ code, codeVerifier });
const toAddress = ({ location, expiresInSeconds }: { location: string; expiresInSeconds: number }): Schemas['ProviderAddress'] => ({ authorization_url: location, expires_in: expiresInSeconds });

type ExternalLoginOperations = 'listLoginProviders' | 'startExternalLogin' | 'finishExternalLogin' | 'exchangeLoginCode' | 'listIdentities' | 'startProviderStepUp' | 'completeProviderStepUp' | 'startIdentityLink' | 'completeIdentityLink' | 'deleteIdentity';

export function externalLoginHandlers(external: ExternalLogin): HandlersFor<ExternalLoginOperations> {
  return {
    listLoginProviders: () => ok({ providers: external.providers.map(({ name, label, authorizeUrl }) => ({ name, label, authorize_url: authorizeUrl })) }),

    startExternalLogin: async ({ params, query }) => redirect(await external.start(params.provider, { returnTo: query.return_to, codeChallenge: query.code_challenge })),

    finishExternalLogin: async ({ params, query, client, requestId }) => redirect(await external.finish(params.provider, client.cookies, query, requestId)),

    exchangeLoginCode: async ({ body, tx, client }) => {
      const tenantId = body.tenant_id && ids.TenantId.decode(body.tenant_id);
      return entered(await external.exchange(tx, { code: body.code, codeVerifier: body.code_verifier, tenantId, deviceToken: body.device_token }, client));
    },

    listIdentities: async ({ query, db }) => page(await listIdentities(db, query), identity),

    startProviderStepUp: async ({ body, principal, db, tx }) => ok(toAddress(await external.visits.start('step-up', db, tx, principal, toVisit(body)))),

    completeProviderStepUp: async ({ body, principal, tx }) => {
      const { accessToken, expiresInSeconds } = await external.visits.completeStepUp(tx, principal, toProof(body));
      return ok({ access_token: accessToken, token_type: 'Bearer', expires_in: expiresInSeconds });
    },

    startIdentityLink: async ({ body, principal, db, tx }) => ok(toAddress(await external.visits.start('link', db, tx, principal, toVisit(body)))),

    completeIdentityLink: async ({ body, principal, tx }) => ok(identity.show(await external.visits.completeLink(tx, principal, toProof(body)))),

    deleteIdentity: async ({ params, principal, tx }) => {
      await unlinkIdentity(tx, principal.id, ids.IdentityId.decode(params.identity_id));
      return noContent();
    },
  };
}
