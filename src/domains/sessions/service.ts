/** The sessions of people: opened by a login, kept by refreshing, ended by their owner or by whoever runs the service. */
import type { Transaction } from '../../database/transaction.ts';
import { endOne, endSessionsOf, forgetDevice } from './ending.ts';
import type { Login, LoginOptions } from './login.ts';
import { createLogin } from './login.ts';
import type { Refresh, RefreshOptions } from './refresh.ts';
import { createRefresh } from './refresh.ts';
import type { StepUp } from './step-up.ts';
import { createStepUp } from './step-up.ts';

export { entered } from './answers.ts';
export { endSessionsOf } from './ending.ts';
export type { Challenge } from './login.ts';
export type { OpenSession } from './open-session.ts';
export { REFRESH_TOKEN_PREFIX } from './open-session.ts';
export { forgetClients, sessionsAndDevices } from './own.ts';

export type SessionsOptions = LoginOptions & RefreshOptions;

export interface Sessions extends Login, Refresh {
  stepUp: StepUp;
  end(tx: Transaction, sessionId: string): Promise<boolean>;
  /** Every session of the transaction's user but, where one is named, this one. */
  endAll(tx: Transaction, exceptId?: string | null): Promise<void>;
  /** The device is not known any more, and its sessions end. */
  forgetDevice(tx: Transaction, deviceId: string): Promise<boolean>;
}

export function createSessions(options: SessionsOptions): Sessions {
  const { revocations } = options;
  return {
    ...createLogin(options),
    ...createRefresh(options),
    stepUp: createStepUp(options),
    end: (tx, sessionId) => endOne(tx, revocations, sessionId),
    endAll: (tx, exceptId) => endSessionsOf(tx, revocations, exceptId),
    forgetDevice: (tx, deviceId) => forgetDevice(tx, revocations, deviceId),
  };
}
