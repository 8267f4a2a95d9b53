/**
 * What somebody who is logged in goes to a provider for: to link an identity, or to prove anew who they are. It goes the
 * way of a login, except that a session begins and ends it. No browser can be made to do either for somebody else: it
 * takes the access token of the session that began, and a secret of its front end (RFC 9700, sections 2.1 and 4.7).
 */
import type { Principal } from '../../contract/principal.ts';
import type { Queryable } from '../../database/statement.ts';
import type { Row } from '../../database/table.ts';
import type { Transaction } from '../../database/transaction.ts';
import { AppError } from '../../errors.ts';
import { accountById } from '../accounts/service.ts';
import type { Sessions } from '../sessions/service.ts';
import { hasSecondFactor } from '../two-factor/service.ts';
import { linkIdentity } from './accounts.ts';
import type { IdentityEntity } from './entity.ts';
import type { OfSession, Purpose } from './logins.ts';
import { LOGIN_SECONDS } from './logins.ts';
import type { Person, Provider } from './provider.ts';
import { noteUse, ownIdentity } from './repository.ts';

/** No value of RFC 8176: what the provider has asked for is its own affair. */
export const METHOD = 'external';

export interface Departure {
  purpose: Purpose;
  /** The value of the cookie; null for what a session begins. */
  browser: string | null;
  returnTo: string;
  codeChallenge: string | undefined;
}

export interface ReturnProof {
  code: string;
  codeVerifier: string | undefined;
}

export type Refusal = (options: { keepsEffects: boolean }) => AppError;

export interface Visit {
  provider: string;
  returnTo: string;
  codeChallenge: string;
}

export interface Visits {
  /** `db` is asked before the provider is, and `tx` after. Throws `email-not-verified` for a link, and `proof-required` for a step-up. */
  start(kind: OfSession['kind'], db: Queryable, tx: Transaction, principal: Principal, visit: Visit): Promise<{ location: string; expiresInSeconds: number }>;
  /** Throws `invalid-return-code` and `identity-taken`. */
  completeLink(tx: Transaction, principal: Principal, proof: ReturnProof): Promise<Row<IdentityEntity>>;
  /** Throws `invalid-return-code`, `foreign-identity` and `proof-required`. */
  completeStepUp(tx: Transaction, principal: Principal, proof: ReturnProof): ReturnType<Sessions['stepUp']>;
}

export interface VisitsOptions {
  found: (providerName: string) => Provider;
  returnAddress: (given: string) => string;
  /** The provider's address. */
  begin: (db: Queryable, provider: Provider, departure: Departure) => Promise<string>;
  /** Whom the code stands for. Throws what `refusal` makes. */
  redeem: (tx: Transaction, proof: ReturnProof, purpose: Purpose, refusal: Refusal) => Promise<{ provider: Provider; person: Person }>;
  sessions: Pick<Sessions, 'stepUp'>;
}

export function createVisits({ found, returnAddress, begin, redeem, sessions }: VisitsOptions): Visits {
  const purposeOf = (kind: OfSession['kind'], { id, sessionId }: Principal): OfSession => ({ kind, userId: id, sessionId: sessionId! });

  return {
    async start(kind, db, tx, principal, { provider: providerName, returnTo: given, codeChallenge }) {
      const provider = found(providerName);
      const returnTo = returnAddress(given);
      if (kind === 'link') await refuseUnverified(db, principal);
      else if (await hasSecondFactor(db)) throw new AppError('proof-required', 'Your account has a second factor: send a code of it instead.');
      const location = await begin(tx, provider, { purpose: purposeOf(kind, principal), browser: null, returnTo, codeChallenge });
      return { location, expiresInSeconds: LOGIN_SECONDS };
    },

    async completeLink(tx, principal, proof) {
      const { provider, person } = await redeem(tx, proof, purposeOf('link', principal), wrongCode);
      return linkIdentity(tx, provider, person);
    },

    async completeStepUp(tx, principal, proof) {
      const { provider, person } = await redeem(tx, proof, purposeOf('step-up', principal), wrongCode);
      if (!(await ownIdentity(tx, provider.name, person.subject))) throw new AppError('foreign-identity', `This account at ${provider.label} is not linked to yours.`);
      await noteUse(tx, provider.name, person.subject);
      return sessions.stepUp(tx, principal, { password: undefined, code: undefined, elsewhere: METHOD });
    },
  };
}

async function refuseUnverified(db: Queryable, { id }: Principal): Promise<void> {
  if (!(await accountById(db, id))?.verified) throw new AppError('email-not-verified', 'Confirm the email of your account before you link anything to it.');
}

const wrongCode: Refusal = (options) =>
  new AppError('invalid-return-code', 'The code is unknown, expired or used, another session began it, or the code verifier is not its own. Begin anew.', options);
