/** What the service says of itself to clients of OAuth (RFC 8414). Addresses are those of the contract. */
import { operations } from '../../../generated/operations.ts';
import type { components } from '../../../generated/types.ts';
import { permissions } from '../../../generated/vocabulary.ts';
import type { OperationId } from '../../contract/handler.ts';
import { ALGORITHMS } from './assertions.ts';
import { AUTH_METHODS } from './authentication.ts';
import { GRANT_TYPES } from './tokens.ts';

export const addressOf = (issuer: string, operationId: OperationId): string => issuer + operations[operationId].path;

export function metadataOf(issuer: string, docsPath: string | null): components['schemas']['OAuthMetadata'] {
  const methods = [...AUTH_METHODS];
  const algorithms = [...ALGORITHMS];
  return {
    issuer,
    token_endpoint: addressOf(issuer, 'issueOAuthToken'),
    introspection_endpoint: addressOf(issuer, 'introspectOAuthToken'),
    revocation_endpoint: addressOf(issuer, 'revokeOAuthToken'),
    jwks_uri: addressOf(issuer, 'getJsonWebKeys'),
    ...(docsPath && { service_documentation: issuer + docsPath }),
    grant_types_supported: [...GRANT_TYPES],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: methods,
    token_endpoint_auth_signing_alg_values_supported: algorithms,
    introspection_endpoint_auth_methods_supported: methods,
    introspection_endpoint_auth_signing_alg_values_supported: algorithms,
    revocation_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_signing_alg_values_supported: algorithms,
    scopes_supported: [...permissions],
  };
}
