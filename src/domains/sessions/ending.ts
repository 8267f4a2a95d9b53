/** Ending sessions: their rows, and the access tokens that are still about. */
import type { Transaction } from '../../database/transaction.ts';
import type { Revocations } from '../access/revocations.ts';
import { sessionHold } from '../access/revocations.ts';
import { devices } from './entity.ts';
import { endSession, endSessions, endSessionsOfDevice } from './repository.ts';

type Revoke = Pick<Revocations, 'revoke'>;

/** False where there is no such session of the transaction's user, or it has ended. */
export async function endOne(tx: Transaction, revocations: Revoke, sessionId: string): Promise<boolean> {
  return (await revoked(tx, revocations, endSession(tx, sessionId))).length > 0;
}

/** Every session of the transaction's user but, where one is named, this one. */
export async function endSessionsOf(tx: Transaction, revocations: Revoke, exceptId: string | null = null): Promise<void> {
  await revoked(tx, revocations, endSessions(tx, exceptId));
}

/** The device is not known any more, and its sessions end. */
export async function forgetDevice(tx: Transaction, revocations: Revoke, deviceId: string): Promise<boolean> {
  await revoked(tx, revocations, endSessionsOfDevice(tx, deviceId));
  return devices.remove(tx, deviceId);
}

async function revoked(tx: Transaction, revocations: Revoke, ended: Promise<string[]>): Promise<string[]> {
  const ids = await ended;
  await revocations.revoke(tx, ids.map((id) => sessionHold(id, 1)));
  return ids;
}
