/** Every proof there is, in the order of the table. */
import { jobsCommitted, jobsKept } from './P01-jobs.ts';
import { idempotency } from './P03-idempotency.ts';
import { tenancy } from './P05-tenancy.ts';
import { refreshTokens } from './P06-refresh-tokens.ts';
import { revocation } from './P07-revocation.ts';
import { guesses } from './P08-guesses.ts';
import { enumeration } from './P09-enumeration.ts';
import { forgedTokens } from './P10-forged-tokens.ts';
import { outgoingCalls } from './P11-outgoing.ts';
import { rolls } from './P12-rolls.ts';
import { databaseLoss } from './P13-database.ts';
import { overload } from './P14-overload.ts';
import { badInput } from './P15-bad-input.ts';
import { limits } from './P16-limits.ts';
import { history } from './P17-history.ts';
import { secrets } from './P18-secrets.ts';
import { paging } from './P20-paging.ts';
import { cron } from './P22-cron.ts';
import { states } from './P23-states.ts';
import { mail } from './P24-mail.ts';
import { rolesProof } from './P25-roles.ts';
import { replicas } from './P27-replicas.ts';
import type { Proof } from './proof.ts';

export const proofs: readonly Proof[] = [jobsKept, jobsCommitted, idempotency, tenancy, refreshTokens, revocation, guesses, enumeration, forgedTokens, outgoingCalls, rolls, databaseLoss, overload, badInput, limits, history, secrets, paging, cron, states, mail, rolesProof, replicas];
