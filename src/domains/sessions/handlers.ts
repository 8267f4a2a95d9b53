/** The Auth operations about sessions, and a person's sessions and devices. */
import type { components } from '../../../generated/types.ts';
import type { HandlersFor } from '../../contract/handler.ts';
import { created, noContent, ok } from '../../contract/handler.ts';
import { page } from '../../contract/list.ts';
import type { Principal } from '../../contract/principal.ts';
import { NO_TENANT } from '../../database/audit-log.ts';
import { AppError } from '../../errors.ts';
import { ids } from '../../ids.ts';
import { entered, toTokenPair } from './answers.ts';
import { devices } from './entity.ts';
import { device, session } from './own.ts';
import { listDevices, listSessions } from './repository.ts';
import type { BrowserSession, BrowserSessions } from './browser.ts';
import type { Sessions } from './service.ts';

const tenantUuid = (id: string | undefined): string | undefined => id && ids.TenantId.decode(id);

type SessionOperations = 'login' | 'completeLogin' | 'stepUp' | 'refreshTokens' | 'getToken' | 'logout' | 'logoutEverywhere' | 'listSessions' | 'revokeSession' | 'listDevices' | 'updateDevice' | 'deleteDevice';

export function sessionHandlers(access: Sessions): HandlersFor<SessionOperations> {
  return {
    login: async ({ body, db, tx, client }) => {
      const given = { email: body.email, password: body.password, tenantId: tenantUuid(body.tenant_id), deviceToken: body.device_token };
      return entered(await access.login(db, tx, given, client));
    },

    completeLogin: async ({ body, tx, client }) => ok(toTokenPair(await access.complete(tx, body.challenge_token, body.code, client))),

    stepUp: async ({ principal, body, tx }) => {
      const { accessToken, expiresInSeconds } = await access.stepUp(tx, principal, { password: body.password, code: body.code });
      return ok({ access_token: accessToken, token_type: 'Bearer', expires_in: expiresInSeconds });
    },

    refreshTokens: async ({ body, tx, client }) => ok(toTokenPair(await access.refresh(tx, body.refresh_token, tenantUuid(body.tenant_id), client))),

    getToken: ({ principal }) => ok(toToken(principal)),

    logout: async ({ principal, tx }) => {
      await access.end(tx, principal.sessionId!);
      return noContent();
    },

    logoutEverywhere: async ({ tx }) => {
      await access.endAll(tx);
      return noContent();
    },

    listSessions: async ({ query, db }) => page(await listSessions(db, query), session),

    revokeSession: async ({ params, tx }) => {
      if (!(await access.end(tx, ids.SessionId.decode(params.session_id)))) throw new AppError('not-found', 'There is no such session, or it has ended.');
      return noContent();
    },

    listDevices: async ({ query, db }) => page(await listDevices(db, query), device),

    updateDevice: async ({ params, body, tx }) => {
      const changed = await devices.update(tx, ids.DeviceId.decode(params.device_id), body);
      if (!changed) throw noDevice();
      return ok(device.show(changed));
    },

    deleteDevice: async ({ params, tx }) => {
      if (!(await access.forgetDevice(tx, ids.DeviceId.decode(params.device_id)))) throw noDevice();
      return noContent();
    },
  };
}

const noDevice = (): AppError => new AppError('not-found', 'There is no such device.');

function toToken({ id, tenantId, permissions, sessionId, authenticatedAt, expiresAt }: Principal): components['schemas']['Token'] {
  return {
    user_id: ids.UserId.encode(id),
    tenant_id: tenantId === NO_TENANT ? null : ids.TenantId.encode(tenantId),
    session_id: ids.SessionId.encode(sessionId!),
    permissions: [...permissions],
    authenticated_at: new Date(authenticatedAt!).toISOString(),
    expires_at: new Date(expiresAt!).toISOString(),
  };
}

type AdminSessionOperations = 'createAdminSession' | 'getAdminSession' | 'deleteAdminSession';

export function adminSessionHandlers(browsers: BrowserSessions, sessions: Pick<Sessions, 'end'>): HandlersFor<AdminSessionOperations> {
  return {
    createAdminSession: async ({ body, db, tx, client }) => {
      const opened = await browsers.open(db, tx, { ...body, code: body.code, tenantId: undefined, deviceToken: undefined }, client);
      return { ...created(toAdminSession(opened)), headers: { 'Set-Cookie': opened.cookie } };
    },

    getAdminSession: ({ principal }) => ok(toAdminSession({ userId: principal.id, sessionId: principal.sessionId!, csrfToken: principal.csrfToken!, authenticatedAt: new Date(principal.authenticatedAt!), expiresAt: new Date(principal.expiresAt!) })),

    deleteAdminSession: async ({ principal, tx }) => {
      await sessions.end(tx, principal.sessionId!);
      return { status: 204, headers: { 'Set-Cookie': browsers.cleared } };
    },
  };
}

function toAdminSession({ userId, sessionId, csrfToken, authenticatedAt, expiresAt }: Omit<BrowserSession, 'cookie'>): components['schemas']['AdminSession'] {
  return { user_id: ids.UserId.encode(userId), session_id: ids.SessionId.encode(sessionId), csrf_token: csrfToken, authenticated_at: authenticatedAt.toISOString(), expires_at: expiresAt.toISOString() };
}
