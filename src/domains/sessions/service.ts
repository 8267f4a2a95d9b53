/** Logging in, staying logged in, and leaving. */
import type { Client } from '../../contract/handler.ts';
import { actorOf } from '../../contract/principal.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { uuidv7 } from '../../ids.ts';
import { enqueue } from '../../jobs/outbox.ts';
import { newCredential, parseCredential, successorOf } from '../access/credential.ts';
import type { Lockout } from '../access/lockout.ts';
import { issue, redeem } from '../access/one-time-tokens.ts';
import { checkPassword, hashPassword } from '../access/passwords.ts';
import type { Revocations } from '../access/revocations.ts';
import { sessionHold } from '../access/revocations.ts';
import type { Tokens } from '../access/tokens.ts';
import type { Vault } from '../access/vault.ts';
import type { Account } from '../accounts/service.ts';
import { accountByEmail, accountById, setPasswordHash } from '../accounts/service.ts';
import type { Membership } from '../tenants/service.ts';
import { ownMemberships } from '../tenants/service.ts';
import type { TwoFactor } from '../two-factor/service.ts';
import { hasSecondFactor } from '../two-factor/service.ts';
import { deviceNameOf } from './device-name.ts';
import { devices, sessions } from './entity.ts';
import { actingTenant, addRefreshToken, continueSession, endSession, endSessions, endSessionsOfDevice, findUsedToken, knownDevice, seeDevice, sessionOfToken, useRefreshToken } from './repository.ts';
import { mailNewDevice } from './jobs.ts';
import type { StepUp } from './step-up.ts';
import { BY_CODE, createStepUp } from './step-up.ts';

export { forgetClients, sessionsAndDevices } from './own.ts';

export { entered } from './answers.ts';

export const REFRESH_TOKEN_PREFIX = 'deedr_';
const DEVICE_TOKEN_PREFIX = 'deedd_';
/** An answer may be lost on its way: for so long the token that was traded for it gets the same one again. */
const GRACE_SECONDS = 10;
const CHALLENGE_SECONDS = 300;

export interface OpenSession {
  sessionId: string;
  userId: string;
  tenantId: string | null;
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
  /** Of a device that was not known before. */
  deviceToken: string | null;
}

/** Instead of a session, where a second factor is due. */
export interface Challenge {
  userId: string;
  challengeToken: string;
  expiresInSeconds: number;
}

export interface SessionsOptions {
  tokens: Tokens;
  revocations: Revocations;
  refreshTtlSeconds: number;
  sessionTtlSeconds: number;
  requireVerifiedEmail: boolean;
  vault: Vault;
  lockout: Lockout;
  twoFactor: TwoFactor;
}

export interface Login {
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

export interface Sessions {
  login(db: Queryable, tx: Transaction, given: Login, client: Client): Promise<OpenSession | Challenge>;
  /**
   * For who has proved by one factor who they are: a session or, where the account has a second factor, a challenge.
   * Refuses accounts that are disabled or, where that is asked for, not verified, and tenants that are not theirs.
   */
  enter(tx: Transaction, account: Account, opening: Opening): Promise<OpenSession | Challenge>;
  /** Trades a challenge and a code for the session. Throws `invalid-challenge`, `invalid-code` or `too-many-attempts`; the challenge stays good unless it succeeds. */
  complete(tx: Transaction, challengeToken: string, code: string, client: Client): Promise<OpenSession>;
  stepUp: StepUp;
  refresh(tx: Transaction, refreshToken: string, tenantId: string | undefined, client: Client): Promise<OpenSession>;
  end(tx: Transaction, sessionId: string): Promise<boolean>;
  /** The session that the refresh token keeps going, if that acts in the transaction's tenant. */
  endByRefreshToken(tx: Transaction, refreshToken: string): Promise<boolean>;
  /** Every session of the transaction's user but, where one is named, this one. */
  endAll(tx: Transaction, exceptId?: string | null): Promise<void>;
  /** The device is not known any more, and its sessions end. */
  forgetDevice(tx: Transaction, deviceId: string): Promise<boolean>;
}

export function createSessions({ tokens, revocations, refreshTtlSeconds, sessionTtlSeconds, requireVerifiedEmail, vault, lockout, twoFactor }: SessionsOptions): Sessions {
  const end = (tx: Transaction, ended: Promise<string[]>): Promise<string[]> => revoked(tx, revocations, ended);

  /** `known`: once the device is written down. */
  async function deviceOf(tx: Transaction, userId: string, hash: string | null, client: Client): Promise<{ id: string; token: string | null; known: Promise<unknown> | null }> {
    const seen = hash === null ? undefined : await seeDevice(tx, hash, client);
    if (seen) return { id: seen.id, token: null, known: null };
    const fresh = newCredential(DEVICE_TOKEN_PREFIX, userId);
    const id = uuidv7();
    return { id, token: fresh.secret, known: devices.insert(tx, { id, name: deviceNameOf(client.userAgent), token_hash: fresh.hash, user_agent: client.userAgent, address: client.address }) };
  }

  /** The device that a token is of, whoever it belongs to: an account that does not exist takes no shorter way. */
  async function claimedDevice(tx: Transaction, deviceToken: string | undefined): Promise<{ id: string; userId: string } | null> {
    const claimed = deviceToken === undefined ? null : parseCredential(DEVICE_TOKEN_PREFIX, deviceToken);
    if (!claimed) return null;
    tx.actAs({ userId: claimed.ownerId });
    const id = await knownDevice(tx, claimed.hash);
    return id === undefined ? null : { id, userId: claimed.ownerId };
  }

  /** Who they are is known: where they may act, as asked. Undefined where that is not theirs; null where they belong to no tenant. */
  async function admit(tx: Transaction, account: Account, tenantId: string | undefined): Promise<Membership | null | undefined> {
    const { id: userId } = account;
    refuseAccount(account);
    const actor = actorOf({ kind: 'user', id: userId });
    tx.actAs({ userId, actor });
    const membership = chosen(await ownMemberships(tx), tenantId);
    if (membership) tx.actAs({ tenantId: membership.tenantId, userId, actor });
    return membership;
  }

  async function enter(tx: Transaction, account: Account, { methods, client, tenantId, deviceToken }: Opening): Promise<OpenSession | Challenge> {
    const membership = await admit(tx, account, tenantId);
    if (membership === undefined) throw wrongCredentials();
    const device = deviceToken === undefined ? null : parseCredential(DEVICE_TOKEN_PREFIX, deviceToken);
    const deviceHash = device?.ownerId === account.id ? device.hash : null;
    if (!(await hasSecondFactor(tx))) return open(tx, account.id, membership, { methods, deviceHash, client });
    const pending: Pending = { methods, tenantId: tenantId ?? null, deviceHash };
    return { userId: account.id, challengeToken: await issue(tx, account.id, 'login', CHALLENGE_SECONDS, pending), expiresInSeconds: CHALLENGE_SECONDS };
  }

  /** By everybody who has to be asked, everything has been asked. */
  async function open(tx: Transaction, userId: string, membership: Membership | null, { methods, deviceHash, client }: Pick<Pending, 'methods' | 'deviceHash'> & { client: Client }): Promise<OpenSession> {
    const sessionId = uuidv7();
    const { secret, hash } = newCredential(REFRESH_TOKEN_PREFIX, userId);
    const device = await deviceOf(tx, userId, deviceHash, client);
    const authenticatedAt = new Date();
    const expiresAt = new Date(authenticatedAt.getTime() + sessionTtlSeconds * 1000).toISOString();
    // A JSON column takes JSON text.
    const kept = { methods: JSON.stringify(methods) as unknown as string[], user_agent: client.userAgent, address: client.address };
    // They leave in this order, and nobody waits for the answers between.
    await Promise.all([
      device.known,
      sessions.insert(tx, { id: sessionId, acting_tenant_id: membership?.tenantId ?? null, device_id: device.id, authenticated_at: authenticatedAt.toISOString(), expires_at: expiresAt, ...kept }),
      addRefreshToken(tx, { id: uuidv7(), sessionId, hash, ttlSeconds: refreshTtlSeconds }),
    ]);
    if (device.token !== null) enqueue(tx, mailNewDevice, { userId, deviceId: device.id });
    return { ...issued({ userId, sessionId, methods, authenticatedAt, membership }, secret), deviceToken: device.token };
  }

  function issued(subject: Parameters<Tokens['sign']>[0], refreshToken: string): OpenSession {
    const { userId, sessionId, membership } = subject;
    return { sessionId, userId, tenantId: membership?.tenantId ?? null, accessToken: tokens.sign(subject), refreshToken, expiresInSeconds: tokens.ttlSeconds, deviceToken: null };
  }

  function refuseAccount({ disabled, verified }: Account): void {
    if (disabled) throw new AppError('account-disabled', 'This account is disabled. Ask whoever runs the service.');
    if (requireVerifiedEmail && !verified) throw new AppError('email-not-verified', 'Follow the link in the mail that was sent when you registered, or ask for another.');
  }

  /** The token was spent before. Within the grace its answer was lost; else nobody can say who the thief is, and the session ends. */
  async function afterUse(tx: Transaction, userId: string, hash: string, nextHash: string): Promise<string> {
    const used = await findUsedToken(tx, hash, nextHash, GRACE_SECONDS);
    if (!used) throw wrongRefreshToken();
    if (used.mayAskAgain) return used.sessionId;
    tx.actAs({ tenantId: await actingTenant(tx, used.sessionId), userId, actor: actorOf({ kind: 'user', id: userId }) });
    await end(tx, endSession(tx, used.sessionId));
    throw wrongRefreshToken({ keepsEffects: true });
  }

  return {
    enter,
    stepUp: createStepUp({ tokens, lockout, twoFactor }),

    /** Unknown accounts, wrong passwords and foreign tenants get one and the same answer. */
    async login(db, tx, { email, password, tenantId, deviceToken }, client) {
      const account = await accountByEmail(db, email);
      const device = await claimedDevice(tx, deviceToken);
      const guess = { account: email, device: device && device.userId === account?.id ? device.id : null };
      await lockout.guess(guess);
      const { matches, needsRehash } = await checkPassword(account?.passwordHash, password);
      if (!matches || !account) throw wrongCredentials();
      await lockout.succeeded(guess);
      if (needsRehash) await setPasswordHash(tx, account.id, await hashPassword(password));
      return enter(tx, account, { methods: ['pwd'], client, tenantId, deviceToken });
    },

    /** The challenge is used first, so of many codes at once one is looked at; what is refused takes that back. */
    async complete(tx, challengeToken, code, client) {
      const { userId, data } = await redeem(tx, 'login', challengeToken, wrongChallenge);
      const { methods, tenantId, deviceHash } = data as Pending;
      const account = await accountById(tx, userId);
      const membership = account && (await admit(tx, account, tenantId ?? undefined));
      if (membership === undefined) throw wrongChallenge();
      await twoFactor.prove(tx, code);
      return open(tx, userId, membership, { methods: [...methods, ...BY_CODE], deviceHash, client });
    },

    async refresh(tx, refreshToken, tenantId, client) {
      const credential = parseCredential(REFRESH_TOKEN_PREFIX, refreshToken);
      if (!credential) throw wrongRefreshToken();
      const userId = credential.ownerId;
      tx.actAs({ userId });
      const next = successorOf(REFRESH_TOKEN_PREFIX, userId, refreshToken, vault);
      const fresh = await useRefreshToken(tx, credential.hash);
      const sessionId = fresh ?? (await afterUse(tx, userId, credential.hash, next.hash));
      const [account, memberships, acting] = await Promise.all([accountById(tx, userId), ownMemberships(tx), actingTenant(tx, sessionId)]);
      if (!account || account.disabled) throw wrongRefreshToken({ keepsEffects: true });
      // Whoever left the tenant they acted in goes on in another, or in none.
      const membership = chosen(memberships, tenantId) ?? (tenantId === undefined ? null : undefined);
      if (membership === undefined) throw new AppError('not-a-member', 'You are not a member of this tenant.');
      const staying = tenantId === undefined ? (memberships.find((one) => one.tenantId === acting) ?? membership) : membership;
      tx.actAs({ tenantId: staying?.tenantId ?? null, userId, actor: actorOf({ kind: 'user', id: userId }) });
      const [proof] = await Promise.all([
        continueSession(tx, sessionId, client, staying?.tenantId ?? null),
        fresh ? addRefreshToken(tx, { id: uuidv7(), sessionId, hash: next.hash, ttlSeconds: refreshTtlSeconds }) : undefined,
      ]);
      return issued({ userId, sessionId, ...proof!, membership: staying }, next.secret);
    },

    end: async (tx, sessionId) => (await end(tx, endSession(tx, sessionId))).length > 0,

    async endByRefreshToken(tx, refreshToken) {
      const credential = parseCredential(REFRESH_TOKEN_PREFIX, refreshToken);
      const { tenantId, actor } = tx;
      if (!credential || !tenantId) return false;
      tx.actAs({ tenantId, actor, userId: credential.ownerId });
      const sessionId = await sessionOfToken(tx, credential.hash, tenantId);
      if (sessionId) await end(tx, endSession(tx, sessionId));
      tx.actAs({ tenantId, actor });
      return sessionId !== undefined;
    },

    endAll: (tx, exceptId) => endSessionsOf(tx, revocations, exceptId),

    async forgetDevice(tx, deviceId) {
      await end(tx, endSessionsOfDevice(tx, deviceId));
      return devices.remove(tx, deviceId);
    },
  };
}

/** Every session of the transaction's user but, where one is named, this one. */
export async function endSessionsOf(tx: Transaction, revocations: Pick<Revocations, 'revoke'>, exceptId: string | null = null): Promise<void> {
  await revoked(tx, revocations, endSessions(tx, exceptId));
}

async function revoked(tx: Transaction, revocations: Pick<Revocations, 'revoke'>, ended: Promise<string[]>): Promise<string[]> {
  const ids = await ended;
  await revocations.revoke(tx, ids.map((id) => sessionHold(id, 1)));
  return ids;
}

/** The tenant that was asked for, else the one joined first; null where there is none at all, undefined where it is not theirs. */
function chosen(memberships: Membership[], tenantId: string | undefined): Membership | null | undefined {
  return tenantId === undefined ? (memberships[0] ?? null) : memberships.find((membership) => membership.tenantId === tenantId);
}

function wrongCredentials(): AppError {
  return new AppError('invalid-credentials', 'Email and password do not belong together.');
}

function wrongChallenge(): AppError {
  return new AppError('invalid-challenge', 'The challenge is unknown, expired or used. Log in again.');
}

function wrongRefreshToken({ keepsEffects = false } = {}): AppError {
  return new AppError('invalid-refresh-token', 'The refresh token is unknown, expired, used or revoked. Log in again.', { keepsEffects });
}
