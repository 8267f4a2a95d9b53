/** How much lies in the queues: asked often, so it reads what is still to be done by its indexes, and nothing of what is done. */
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { DEAD_LETTERS } from './boss.ts';
import { SCHEMA } from './statements.ts';

/** `waiting`: due. `scheduled`: due later, as retries are. `dead`: failed for good, and sent back by nobody. */
export interface Depth {
  job: string;
  state: 'waiting' | 'scheduled' | 'running' | 'dead';
  count: number;
  /** How long the oldest has been waiting; null in other states. */
  oldestSeconds: number | null;
}

const OURS = `name NOT LIKE '\\_\\_pgboss%'`;
const DEPTHS = statement(
  `SELECT name, CASE WHEN start_after <= now() THEN 'waiting' ELSE 'scheduled' END, count(*), extract(epoch FROM now() - min(start_after))
   FROM ${SCHEMA}.job WHERE state < 'active' AND NOT blocked AND name <> $1 AND ${OURS} GROUP BY 1, 2
   UNION ALL SELECT source_name, 'dead', count(*), NULL FROM ${SCHEMA}.job WHERE state < 'active' AND NOT blocked AND name = $1 GROUP BY 1
   UNION ALL SELECT name, 'running', count(*), NULL FROM ${SCHEMA}.job WHERE state = 'active' AND ${OURS} GROUP BY 1`,
);

export async function depths(database: Database): Promise<Depth[]> {
  const rows = await database.transaction({}, (tx) => tx.rows(DEPTHS, [DEAD_LETTERS]));
  return rows.map(([job, state, count, oldest]) => ({ job: job!, state: state as Depth['state'], count: Number(count), oldestSeconds: state === 'waiting' ? Number(oldest) : null }));
}
