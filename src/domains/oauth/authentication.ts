/** How clients say who they are: by Basic, in the form, or by what they have signed. Whatever is wrong gets one answer. */
import { timingSafeEqual } from 'node:crypto';
import type { Principal } from '../../contract/principal.ts';
import type { Database } from '../../database/database.ts';
import type { Row } from '../../database/table.ts';
import { AppError } from '../../errors.ts';
import { clientIdOf, parseClientId } from '../access/client-id.ts';
import { parseCredential } from '../access/credential.ts';
import { ASSERTION_TYPE, claimedIssuer, verifiedAssertion } from './assertions.ts';
import type { OAuthClientEntity } from './entity.ts';
import { oauthClients } from './entity.ts';
import { useAssertion } from './repository.ts';

export const SECRET_PREFIX = 'deedcs_';
/** As the metadata names them (RFC 8414). */
export const AUTH_METHODS = ['client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const;
/** `last_used_at` is part of what a client looks like: were it exact, nobody could change a busy one by its ETag. */
const LAST_USED_GRAIN_MILLISECONDS = 3_600_000;

/** What a form may say of the client that sends it. */
export interface ClientForm {
  client_id?: string;
  client_secret?: string;
  client_assertion_type?: string;
  client_assertion?: string;
}

export interface ClientAuthentication {
  /** Throws `invalid-client`. */
  bySecret(clientId: string, secret: string): Promise<Principal>;
  /** `known` has said by a header who it is; exactly one way is allowed (RFC 6749 section 2.3). */
  byForm(form: ClientForm, known: Principal | null): Promise<Principal>;
}

interface Found {
  tenantId: string;
  client: Row<OAuthClientEntity>;
}

/** `audiences`: what an assertion may be for, the issuer or the token endpoint. */
export function createClientAuthentication(database: Database, audiences: readonly string[]): ClientAuthentication {
  async function find(clientId: string | null): Promise<Found | null> {
    const name = parseClientId(clientId ?? '');
    const client = name && (await oauthClients.find(database.reader(name.tenantId), name.id));
    return client ? { tenantId: name.tenantId, client } : null;
  }

  async function known({ tenantId, client }: Found): Promise<Principal> {
    const { id, scopes, last_used_at: lastUsedAt } = client;
    if (!lastUsedAt || Date.now() - Date.parse(lastUsedAt) > LAST_USED_GRAIN_MILLISECONDS) {
      await database.transaction({ tenantId }, (tx) => oauthClients.update(tx, id, { last_used_at: new Date().toISOString() }));
    }
    return { kind: 'client', id, tenantId, permissions: new Set(scopes), sessionId: null, authenticatedAt: null, expiresAt: null };
  }

  async function bySecret(clientId: string, secret: string): Promise<Principal> {
    const found = await find(clientId);
    if (!found || !isSecretOf(found.client, secret)) throw wrongClient();
    return known(found);
  }

  /** Used up in a transaction of its own: what follows may fail, and the assertion is spent all the same. */
  async function byAssertion(assertion: string, clientId: string | undefined): Promise<Principal> {
    const issuer = claimedIssuer(assertion);
    const found = await find(issuer);
    const verified = found && verifiedAssertion(assertion, issuer!, found.client.keys, audiences);
    if (!verified || (clientId !== undefined && clientId !== issuer)) throw wrongClient();
    const isFirst = await database.transaction({ tenantId: found.tenantId }, (tx) => useAssertion(tx, found.client.id, verified));
    if (!isFirst) throw wrongClient();
    return known(found);
  }

  return {
    bySecret,
    async byForm({ client_id: id, client_secret: secret, client_assertion: assertion, client_assertion_type: type }, principal) {
      if ((assertion === undefined) !== (type === undefined)) throw new AppError('invalid-request', 'client_assertion and client_assertion_type belong together.');
      if ([principal ?? undefined, secret, assertion].filter((way) => way !== undefined).length > 1) throw new AppError('invalid-request', 'Say in one way who the client is, not in several.');
      if (principal) {
        if (id !== undefined && id !== clientIdOf(principal)) throw new AppError('invalid-request', 'client_id is not the client of the Authorization header.');
        return principal;
      }
      if (assertion !== undefined) {
        if (type !== ASSERTION_TYPE) throw new AppError('invalid-request', `client_assertion_type must be ${ASSERTION_TYPE}.`);
        return byAssertion(assertion, id);
      }
      if (secret === undefined) throw new AppError('unauthenticated', 'Say who the client is: by Basic, by client_id and client_secret, or by client_assertion.');
      if (id === undefined) throw new AppError('invalid-request', 'client_secret needs client_id.');
      return bySecret(id, secret);
    },
  };
}

function isSecretOf({ secret_hash: current, previous_secret_hash: previous, previous_secret_expires_at: until }: Row<OAuthClientEntity>, secret: string): boolean {
  const credential = parseCredential(SECRET_PREFIX, secret);
  if (!credential) return false;
  const good = [current, until && Date.parse(until) > Date.now() ? previous : null];
  return good.some((hash) => hash !== null && timingSafeEqual(Buffer.from(hash), Buffer.from(credential.hash)));
}

function wrongClient(): AppError {
  return new AppError('invalid-client', 'The client is unknown, or did not prove who it is.');
}
