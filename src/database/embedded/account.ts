/**
 * Who runs the server. Postgres refuses to run as root, so root hands it to the account `postgres`, else
 * `nobody`, and to the owner of the data where there is data already.
 */
import { lchownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Account {
  uid: number;
  gid: number;
}

/** The account to switch to for this data folder; undefined when this process is not root and stays who it is. */
export function serverAccount(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) {
    throw new Error('Postgres does not run as root, and /etc/passwd has neither postgres nor nobody. Add one, or set DATABASE_URL.');
  }
  return account;
}

export function handOver(folder: string, account: Account | undefined): void {
  if (!account) return;
  lchownSync(folder, account.uid, account.gid);
  for (const entry of readdirSync(folder, { recursive: true })) {
    lchownSync(join(folder, entry.toString()), account.uid, account.gid);
  }
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  // macOS writes nobody's id as -2; the kernel's ids are unsigned.
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}
