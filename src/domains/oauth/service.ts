/** OAuth clients: made, changed, and ended. Whoever gives one a credential or scopes must hold all it may do, or it would lend them more than they have. */
import type { Permission } from '../../../generated/vocabulary.ts';
import type { Principal } from '../../contract/principal.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { newCredential } from '../access/credential.ts';
import type { Revocations } from '../access/revocations.ts';
import { ALL, clientHold } from '../access/revocations.ts';
import { refuseMoreThanHeld } from '../access/scopes.ts';
import { usableKeys } from './assertions.ts';
import { SECRET_PREFIX } from './authentication.ts';
import type { ClientKey, OAuthClientEntity } from './entity.ts';
import { oauthClients } from './entity.ts';

export type Client = Row<OAuthClientEntity>;
type Caller = Pick<Principal, 'permissions'>;
export type GivenKeys = Parameters<typeof usableKeys>[0];

export interface Made {
  client: Client;
  /** Null where the client signs. */
  secret: string | null;
}

export interface OAuthClients {
  create(tx: Transaction, caller: Caller, given: { name: string; scopes: Permission[]; keys: GivenKeys | undefined }): Promise<Made>;
  /** With other scopes, tokens of before are refused. */
  update(tx: Transaction, caller: Caller, id: string, changes: { name?: string; scopes?: Permission[] }): Promise<Client>;
  rotateSecret(tx: Transaction, caller: Caller, id: string, overlapSeconds: number): Promise<Made>;
  /** Tokens of before are refused: a key may be replaced because it was stolen. */
  replaceKeys(tx: Transaction, caller: Caller, id: string, keys: GivenKeys): Promise<Client>;
  remove(tx: Transaction, id: string): Promise<void>;
}

// A JSON column takes JSON text.
const json = <Value>(value: Value): Value => JSON.stringify(value) as Value;

export function createOAuthClients(revocations: Pick<Revocations, 'revoke'>): OAuthClients {
  async function locked(tx: Transaction, id: string): Promise<Client> {
    return found(await oauthClients.lock(tx, id));
  }

  /** Gives it the next version, and ends the tokens of those before. */
  async function renewed(tx: Transaction, { id, version }: Client, changes: Partial<Client>): Promise<Client> {
    await revocations.revoke(tx, [clientHold(id, version + 1)]);
    return found(await oauthClients.update(tx, id, { ...changes, version: version + 1 }));
  }

  return {
    async create(tx, caller, { name, scopes, keys }) {
      refuseMoreThanHeld(caller, scopes);
      const id = uuidv7();
      const fresh = keys ? null : newCredential(SECRET_PREFIX, id);
      const client = await oauthClients.insert(tx, { id, name, scopes: json(scopes), secret_hash: fresh?.hash ?? null, keys: json(keys ? usableKeys(keys) : []) });
      return { client, secret: fresh?.secret ?? null };
    },

    async update(tx, caller, id, { name, scopes }) {
      const client = await locked(tx, id);
      refuseMoreThanHeld(caller, scopes ?? client.scopes);
      const named = name === undefined ? {} : { name };
      if (!scopes) return found(await oauthClients.update(tx, id, named));
      return renewed(tx, client, { ...named, scopes: json(scopes) });
    },

    async rotateSecret(tx, caller, id, overlapSeconds) {
      const { scopes, secret_hash: previous } = await locked(tx, id);
      refuseMoreThanHeld(caller, scopes);
      const { secret, hash } = newCredential(SECRET_PREFIX, id);
      const isKept = previous !== null && overlapSeconds > 0;
      const client = await oauthClients.update(tx, id, {
        secret_hash: hash,
        previous_secret_hash: isKept ? previous : null,
        previous_secret_expires_at: isKept ? new Date(Date.now() + overlapSeconds * 1000).toISOString() : null,
        keys: json<ClientKey[]>([]),
      });
      return { client: found(client), secret };
    },

    async replaceKeys(tx, caller, id, keys) {
      const client = await locked(tx, id);
      refuseMoreThanHeld(caller, client.scopes);
      return renewed(tx, client, { keys: json(usableKeys(keys)), secret_hash: null, previous_secret_hash: null, previous_secret_expires_at: null });
    },

    async remove(tx, id) {
      if (!(await oauthClients.remove(tx, id))) found(undefined);
      await revocations.revoke(tx, [clientHold(id, ALL)]);
    },
  };
}

export function found(client: Client | undefined): Client {
  if (!client) throw new AppError('not-found', 'There is no such OAuth client.');
  return client;
}
