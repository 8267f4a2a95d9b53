/**
 * Verifies the audit log of all tenants: each entry against the one before it, each chain against its head,
 * in one snapshot, while others go on writing. Hashes are computed by Postgres with the expression that
 * made them; only the outcome of each entry comes over.
 *
 * A chain shows what was changed, left out or slipped in. It cannot show what is consistent again: a chain
 * that is gone with its head, a tail cut with its head set back, or hashes computed anew from some entry on.
 * Heads that were kept elsewhere (`listHeads`) show these too, up to the moment they were listed.
 */
import pg from 'pg';
import { LINK } from './audit-log.ts';
import { textRows } from './text-rows.ts';

/** Sees the entries of all tenants, and may do nothing else. */
const AUDITOR_ROLE = 'deed_auditor';
const ROWS_AT_ONCE = 20_000;

/** Where a chain ended when its heads were listed; `hash` in hexadecimal. */
export interface Head {
  tenantId: string;
  chain: number;
  seq: number;
  hash: string;
}

/** `extra` entries stand beyond their chain's head or before its beginning; `head` is a head that is not its chain's. */
export type Fault = 'changed' | 'missing' | 'extra' | 'head mismatch';

/** Entries `seq` to `lastSeq` of a chain, and what is wrong with them. */
export interface BrokenLink {
  tenantId: string;
  chain: number;
  seq: number;
  lastSeq: number;
  what: Fault;
}

export interface Verdict {
  entries: number;
  chains: number;
  broken: BrokenLink[];
}

export interface VerifyOptions {
  /** Heads of an earlier time, each of which must still be an entry of its chain. */
  heads?: readonly Head[];
  /** Called with the number of entries seen so far, every few thousand. */
  onProgress?: (entries: number) => void;
}

const ENTRIES = `SELECT tenant_id, chain, seq, lag(seq) OVER chain, hash = coalesce(sha256(lag(hash) OVER chain || ${LINK}), ${LINK})
FROM audit_log WINDOW chain AS (PARTITION BY tenant_id, chain ORDER BY seq) ORDER BY tenant_id, chain, seq`;

const ENDS = `SELECT tenant_id, chain, coalesce(last.seq, 0), head.seq
FROM (SELECT DISTINCT ON (tenant_id, chain) tenant_id, chain, seq, hash FROM audit_log ORDER BY tenant_id, chain, seq DESC) AS last
FULL JOIN audit_heads AS head USING (tenant_id, chain)
WHERE last.seq IS DISTINCT FROM head.seq OR last.hash IS DISTINCT FROM head.hash ORDER BY tenant_id, chain`;

const REMEMBERED = `SELECT tenant_id, chain, seq, entry.hash IS NULL
FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::text[]) AS head (tenant_id, chain, seq, hash) LEFT JOIN audit_log AS entry USING (tenant_id, chain, seq)
WHERE entry.hash IS DISTINCT FROM decode(head.hash, 'hex') ORDER BY tenant_id, chain`;

/** `url` names the login that ran the migrations; it needs no superuser. */
export async function verifyAuditLog(url: string, options: VerifyOptions = {}): Promise<Verdict> {
  return asAuditor(url, async (rows) => {
    const verdict: Verdict = { entries: 0, chains: 0, broken: [] };
    const report = (tenantId: string, chain: string, what: Fault, seq: number, lastSeq = seq): void => void verdict.broken.push({ tenantId, chain: Number(chain), seq, lastSeq, what });
    await rows(`DECLARE entries NO SCROLL CURSOR FOR ${ENTRIES}`);
    for (;;) {
      const batch = await rows(`FETCH ${ROWS_AT_ONCE} FROM entries`);
      for (const [tenantId, chain, text, before, whole] of batch) {
        const seq = Number(text);
        const expected = before === null ? 1 : Number(before) + 1;
        if (before === null) verdict.chains++;
        if (seq < 1) report(tenantId!, chain!, 'extra', seq);
        // Its predecessor is gone: nothing is left to hold it against.
        else if (seq > expected) report(tenantId!, chain!, 'missing', expected, seq - 1);
        else if (whole !== 't') report(tenantId!, chain!, 'changed', seq);
      }
      verdict.entries += batch.length;
      if (batch.length < ROWS_AT_ONCE) break;
      options.onProgress?.(verdict.entries);
    }
    for (const [tenantId, chain, lastText, headText] of await rows(ENDS)) {
      const [last, head] = [Number(lastText), Number(headText)];
      if (headText === null || last === head) report(tenantId!, chain!, 'head mismatch', last);
      else if (last < head) report(tenantId!, chain!, 'missing', last + 1, head);
      else report(tenantId!, chain!, 'extra', head + 1, last);
    }
    const heads = options.heads ?? [];
    const columns = [heads.map(({ tenantId }) => tenantId), heads.map(({ chain }) => chain), heads.map(({ seq }) => seq), heads.map(({ hash }) => hash)];
    for (const [tenantId, chain, seq, gone] of await rows(REMEMBERED, columns)) report(tenantId!, chain!, gone === 't' ? 'missing' : 'changed', Number(seq));
    return verdict;
  });
}

/** Where every chain ends now: to be kept where whoever can write to the database cannot. */
export function listHeads(url: string): Promise<Head[]> {
  return asAuditor(url, async (rows) =>
    (await rows(`SELECT tenant_id, chain, seq, encode(hash, 'hex') FROM audit_heads ORDER BY tenant_id, chain`)).map(([tenantId, chain, seq, hash]) => ({ tenantId: tenantId!, chain: Number(chain), seq: Number(seq), hash: hash! })),
  );
}

type Rows = (text: string, values?: unknown[]) => Promise<(string | null)[][]>;

async function asAuditor<Result>(url: string, work: (rows: Rows) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, options: `-c role=${AUDITOR_ROLE}`, application_name: 'deed-audit' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work((text, values = []) => textRows(client, undefined, text, values));
  } finally {
    await client.end();
  }
}
