/** Loaded into a process before the service: kills it with -9 at the first turn of the clock that it has, just before or just after COMMIT. */
import { writeSync } from 'node:fs';
import { Transaction } from '../src/database/transaction.ts';

const moment = process.env.DEED_DIES;
// eslint-disable-next-line @typescript-eslint/unbound-method
const commit = Transaction.prototype.commit;

Transaction.prototype.commit = async function (this: Transaction): Promise<void> {
  const isTurn = this.actor === 'clock' && this.outbox.length > 0;
  if (isTurn && moment === 'before') die();
  await commit.call(this);
  if (isTurn && moment === 'after') die();
};

function die(): void {
  writeSync(2, `dies ${moment} COMMIT\n`);
  process.kill(process.pid, 'SIGKILL');
}
