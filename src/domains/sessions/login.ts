/** Logging in: by a password, by whatever else has proved who somebody is, and by the code of a second factor after either. */
import type { Client } from '../../contract/handler.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { NIL, uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { newCredential } from '../access/credential.ts';
import type { Lockout } from '../access/lockout.ts';
import { issue, redeem } from '../access/one-time-tokens.ts';
import { checkPassword, hashPassword } from '../access/passwords.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Account } from '../accounts/service.ts';
import { accountByEmail, accountById, setPasswordHash } from '../accounts/service.ts';
import type { Membership } from '../tenants/service.ts';
import { ownMemberships } from '../tenants/service.ts';
import type { TwoFactor } from '../two-factor/service.ts';
import { hasSecondFactor } from '../two-factor/service.ts';
import { claimedDevice, deviceHashOf, newDevice } from './device-token.ts';
import type { DeviceEntity } from './entity.ts';
import { sessions } from './entity.ts';
import { mailNewDevice } from './jobs.ts';
import type { OpenSession } from './open-session.ts';
import { chosen, openSession, REFRESH_TOKEN_PREFIX } from './open-session.ts';
import { addRefreshToken, seeDevice } from './repository.ts';
import { BY_CODE } from './step-up.ts';

const CHALLENGE_SECONDS = 300;

/** Instead of a session, where a second factor is due. */
export interface Challenge {
  userId: string;
  challengeToken: string;
  expiresInSeconds: number;
}

export interface LoginOptions {
  tokens: Tokens;
  refreshTtlSeconds: number;
  sessionTtlSeconds: number;
  requireVerifiedEmail: boolean;
  lockout: Lockout;
  twoFactor: TwoFactor;
  /** Of this person's rows, outside any transaction: who waits to be hashed holds no connection. */
  readerOf: (userId: string) => Queryable;
}

export interface Credentials {
  email: string;
  password: string;
  tenantId: string | undefined;
  deviceToken: string | undefined;
}

/** How somebody proved who they are (RFC 8176), where, and what they asked for. */
export interface Opening {
  methods: string[];
  client: Client;
  tenantId: string | undefined;
  deviceToken: string | undefined;
}

/** What a challenge keeps of it until the code comes: of the device's token the digest alone. */
type Pending = { methods: string[]; tenantId: string | null; deviceHash: string | null };

/** What decides whether they are let in, and as whom; `device` where its token, which `deviceHash` is of, was good. */
interface Known {
  memberships: Membership[];
  secondFactor: boolean;
  deviceHash: string | null;
  device: Row<DeviceEntity> | undefined;
}

/** Who they are, where they act, and on what; `device` where its token was good. */
interface Admitted {
  userId: string;
  membership: Membership | null;
  secondFactor: boolean;
  device: Row<DeviceEntity> | undefined;
}

export interface Login {
  login(db: Queryable, tx: Transaction, given: Credentials, client: Client): Promise<OpenSession | Challenge>;
  /**
   * For who has proved by one factor who they are: a session or, where the account has a second factor, a challenge.
   * Refuses accounts that are disabled or, where that is asked for, not verified, and tenants that are not theirs.
   */
  enter(tx: Transaction, account: Account, opening: Opening): Promise<OpenSession | Challenge>;
  /** Trades a challenge and a code for the session. Throws `invalid-challenge`, `invalid-code` or `too-many-attempts`; the challenge stays good unless it succeeds. */
  complete(tx: Transaction, challengeToken: string, code: string, client: Client): Promise<OpenSession>;
}

export function createLogin({ tokens, refreshTtlSeconds, sessionTtlSeconds, requireVerifiedEmail, lockout, twoFactor, readerOf }: LoginOptions): Login {
  /** All that has to be known before somebody is let in, asked at once. */
  async function ask(tx: Transaction, userId: string, deviceHash: string | null, client: Client): Promise<Known> {
    tx.actAs({ userId, actor: actorOf({ kind: 'user', id: userId }) });
    const [memberships, secondFactor, device] = await Promise.all([ownMemberships(tx), hasSecondFactor(tx), deviceHash === null ? undefined : seeDevice(tx, deviceHash, client)]);
    return { memberships, secondFactor, deviceHash, device };
  }

  /** Undefined where the tenant they asked for is not theirs. */
  function admit(tx: Transaction, account: Account, { memberships, secondFactor, device }: Known, tenantId: string | undefined): Admitted | undefined {
    refuseAccount(account, requireVerifiedEmail);
    const membership = chosen(memberships, tenantId);
    if (membership === undefined) return undefined;
    const { id: userId } = account;
    tx.actAs({ tenantId: membership?.tenantId ?? null, userId, actor: actorOf({ kind: 'user', id: userId }) });
    return { userId, membership, secondFactor, device };
  }

  async function letIn(tx: Transaction, account: Account, known: Known, { methods, client, tenantId }: Omit<Opening, 'deviceToken'>): Promise<OpenSession | Challenge> {
    const admitted = admit(tx, account, known, tenantId);
    if (!admitted) throw wrongCredentials();
    if (!admitted.secondFactor) return open(tx, admitted, methods, client);
    const pending: Pending = { methods, tenantId: tenantId ?? null, deviceHash: known.deviceHash };
    return { userId: account.id, challengeToken: await issue(tx, account.id, 'login', CHALLENGE_SECONDS, pending), expiresInSeconds: CHALLENGE_SECONDS };
  }

  /** By everybody who has to be asked, everything has been asked. */
  function open(tx: Transaction, { userId, membership, device }: Admitted, methods: string[], client: Client): OpenSession {
    const sessionId = uuidv7();
    const { secret, hash } = newCredential(REFRESH_TOKEN_PREFIX, userId);
    const fresh = device ? null : newDevice(tx, userId, client);
    const deviceId = fresh?.id ?? device!.id;
    const authenticatedAt = new Date();
    const expiresAt = new Date(authenticatedAt.getTime() + sessionTtlSeconds * 1000).toISOString();
    // A JSON column takes JSON text.
    const kept = { methods: JSON.stringify(methods) as unknown as string[], user_agent: client.userAgent, address: client.address };
    void sessions.insert(tx.closing, { id: sessionId, acting_tenant_id: membership?.tenantId ?? null, device_id: deviceId, authenticated_at: authenticatedAt.toISOString(), expires_at: expiresAt, ...kept });
    void addRefreshToken(tx.closing, { id: uuidv7(), sessionId, hash, ttlSeconds: refreshTtlSeconds });
    if (fresh) enqueue(tx, mailNewDevice, { userId, deviceId });
    return openSession(tokens, { userId, sessionId, methods, authenticatedAt, membership }, secret, fresh?.token ?? null);
  }

  return {
    enter: async (tx, account, opening) => letIn(tx, account, await ask(tx, account.id, deviceHashOf(account.id, opening.deviceToken), opening.client), opening),

    /** Unknown accounts, wrong passwords and foreign tenants get one and the same answer. */
    async login(db, tx, { email, password, tenantId, deviceToken }, client) {
      const [account, device] = await Promise.all([accountByEmail(db, email), claimedDevice(readerOf, deviceToken)]);
      const userId = account?.id ?? NIL;
      const succeeded = await lockout.guess({ account: email, device: device?.userId === userId ? device.id : null });
      // Hashing takes longer than asking. What is asked for a wrong password, nobody hears; of who has no account as much is asked.
      let known: Known | undefined;
      const { matches, needsRehash } = await checkPassword(account?.passwordHash, password, async () => void (known = await ask(tx, userId, deviceHashOf(userId, deviceToken), client)));
      if (!matches || !account || !known) throw wrongCredentials();
      const rehashed = needsRehash ? await hashPassword(password) : null;
      if (rehashed !== null) await setPasswordHash(tx, account.id, rehashed);
      succeeded();
      return letIn(tx, account, known, { methods: ['pwd'], client, tenantId });
    },

    /** The challenge is used first, so of many codes at once one is looked at; what is refused takes that back. */
    async complete(tx, challengeToken, code, client) {
      const { userId, data } = await redeem(tx, 'login', challengeToken, wrongChallenge);
      const { methods, tenantId, deviceHash } = data as Pending;
      const account = await accountById(tx, userId);
      const admitted = account && admit(tx, account, await ask(tx, account.id, deviceHash, client), tenantId ?? undefined);
      if (!admitted) throw wrongChallenge();
      await twoFactor.prove(tx, code);
      return open(tx, admitted, [...methods, ...BY_CODE], client);
    },
  };
}

function refuseAccount({ disabled, verified }: Account, requireVerifiedEmail: boolean): void {
  if (disabled) throw new AppError('account-disabled', 'This account is disabled. Ask whoever runs the service.');
  if (requireVerifiedEmail && !verified) throw new AppError('email-not-verified', 'Follow the link in the mail that was sent when you registered, or ask for another.');
}

function wrongCredentials(): AppError {
  return new AppError('invalid-credentials', 'Email and password do not belong together.');
}

function wrongChallenge(): AppError {
  return new AppError('invalid-challenge', 'The challenge is unknown, expired or used. Log in again.');
}
