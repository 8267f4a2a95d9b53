/** Access tokens without a login: signed by the key that the service under test verifies with. */
import type { Role } from '../../generated/vocabulary.ts';
import { createKeyring } from '../../src/domains/access/keys.ts';
import type { Tokens } from '../../src/domains/access/tokens.ts';
import { createTokens } from '../../src/domains/access/tokens.ts';
import { uuidv7 } from '../../src/ids.ts';

/** Nothing is revoked, as far as the signer of a test knows. */
export const nothing = { fresh: () => true, refresh: () => Promise.resolve(), refuses: () => false };

export function tokensOf(privateKey: string, issuer: string): Tokens {
  return createTokens({ keyring: createKeyring(privateKey), issuer, ttlSeconds: 3600, revocations: nothing });
}

export interface Member {
  userId: string;
  tenantId: string;
  role: Role;
}

/** Of a session that no row knows, opened this moment; its membership is as it is now. */
export function signedFor(tokens: Tokens, { userId, tenantId, role }: Member): string {
  return tokens.sign({ userId, sessionId: uuidv7(), methods: ['pwd'], authenticatedAt: new Date(), membership: { tenantId, role, version: Date.now() } });
}
