/** An account goes to who has proved to read its mails; whoever has used it until then had not. */
import type { Transaction } from '../../database/transaction.ts';
import { voidTokens } from '../access/one-time-tokens.ts';
import { removeIdentities } from '../external-login/service.ts';
import { removeFactor } from '../two-factor/service.ts';
import type { EndSessions } from './registering.ts';

/** Of the transaction's user: whatever others may have left to come back by, or to keep the owner out with. */
export async function expelOthers(tx: Transaction, endSessions: EndSessions): Promise<void> {
  await endSessions(tx);
  await removeIdentities(tx);
  await voidTokens(tx);
  await removeFactor(tx);
}
