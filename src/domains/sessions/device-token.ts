/** Devices by their tokens: what a browser or an app keeps, so that it is known when it comes again. */
import type { Client } from '../../contract/handler.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { uuidv7 } from '../../ids.ts';
import { newCredential, parseCredential } from '../access/credential.ts';
import { deviceNameOf } from './device-name.ts';
import { devices } from './entity.ts';
import { knownDevice } from './repository.ts';

const PREFIX = 'deedd_';

/** The device that a token is of, whoever it belongs to: an account that does not exist takes no shorter way. */
export async function claimedDevice(readerOf: (userId: string) => Queryable, token: string | undefined): Promise<{ id: string; userId: string } | null> {
  const claimed = token === undefined ? null : parseCredential(PREFIX, token);
  if (!claimed) return null;
  const id = await knownDevice(readerOf(claimed.ownerId), claimed.hash);
  return id === undefined ? null : { id, userId: claimed.ownerId };
}

/** Of a token that names this user; whether it is good, the table knows. */
export function deviceHashOf(userId: string, token: string | undefined): string | null {
  const claimed = token === undefined ? null : parseCredential(PREFIX, token);
  return claimed?.ownerId === userId ? claimed.hash : null;
}

/** Written with COMMIT. */
export function newDevice(tx: Transaction, userId: string, client: Client): { id: string; token: string } {
  const { secret, hash } = newCredential(PREFIX, userId);
  const id = uuidv7();
  void devices.insert(tx.closing, { id, name: deviceNameOf(client.userAgent), token_hash: hash, user_agent: client.userAgent, address: client.address });
  return { id, token: secret };
}
