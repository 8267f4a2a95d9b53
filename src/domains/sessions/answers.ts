/** What a login is answered with: tokens or, where a second factor is due, a challenge. */
import type { components } from '../../../generated/types.ts';
import { ids } from '../../ids.ts';
import type { Challenge, OpenSession } from './service.ts';

type Entered = { status: 200; body: components['schemas']['TokenPair'] } | { status: 202; body: components['schemas']['LoginChallenge'] };

export function entered(outcome: OpenSession | Challenge): Entered {
  return 'challengeToken' in outcome ? { status: 202, body: toChallenge(outcome) } : { status: 200, body: toTokenPair(outcome) };
}

function toChallenge({ userId, challengeToken, expiresInSeconds }: Challenge): components['schemas']['LoginChallenge'] {
  return { challenge_token: challengeToken, expires_in: expiresInSeconds, methods: ['totp', 'recovery_code'], user_id: ids.UserId.encode(userId) };
}

export function toTokenPair(opened: OpenSession): components['schemas']['TokenPair'] {
  return {
    access_token: opened.accessToken,
    token_type: 'Bearer',
    expires_in: opened.expiresInSeconds,
    refresh_token: opened.refreshToken,
    device_token: opened.deviceToken,
    session_id: ids.SessionId.encode(opened.sessionId),
    tenant_id: opened.tenantId && ids.TenantId.encode(opened.tenantId),
    user_id: ids.UserId.encode(opened.userId),
  };
}
