/**
 * What is written to pg-boss's table beside pg-boss: its own statements serve every database and every feature, and
 * these are on the way of each job. `retry_count` is the fence: an attempt that is not the newest changes nothing.
 */
import { statement } from '../database/statement.ts';

export const SCHEMA = 'pgboss';

/** As pg-boss does it: an attempt that was begun before counts. */
export const CLAIM = statement(
  `WITH next AS MATERIALIZED (
     SELECT id FROM ${SCHEMA}.job WHERE name = $1 AND state < 'active' AND NOT blocked AND start_after <= now() ORDER BY priority DESC, created_on LIMIT $2::int FOR UPDATE SKIP LOCKED
   ), claimed AS (
     UPDATE ${SCHEMA}.job j SET state = 'active', started_on = now(), heartbeat_on = now(), retry_count = CASE WHEN started_on IS NULL THEN retry_count ELSE retry_count + 1 END
     FROM next WHERE j.name = $1 AND j.id = next.id RETURNING j.id, j.retry_count, j.retry_limit, j.data, j.priority, j.created_on)
   SELECT id, retry_count, retry_limit, data FROM claimed ORDER BY priority DESC, created_on, id`,
);

const ATTEMPT = `state = 'active' AND retry_count = $3::int`;

/** Fails, by dividing by zero, where the attempt is not the newest: the COMMIT that follows then takes back what it did. */
export const COMPLETE = statement(
  `WITH done AS (UPDATE ${SCHEMA}.job SET state = 'completed', completed_on = now() WHERE name = $1 AND id = $2::uuid AND ${ATTEMPT} RETURNING 1)
   SELECT 1 / count(*) FROM done`,
);
/** Postgres's word for a division by zero. */
export const NOT_THE_NEWEST = '22012';

export const COMPLETE_ALL = statement(
  `UPDATE ${SCHEMA}.job j SET state = 'completed', completed_on = now() FROM unnest($2::uuid[], $3::int[]) AS c (id, retry_count)
   WHERE j.name = $1 AND j.id = c.id AND j.state = 'active' AND j.retry_count = c.retry_count RETURNING j.id`,
);
/** The heart of each beats; those that are missing in the answer are nobody's any more, or somebody else's. */
export const BEAT = statement(
  `UPDATE ${SCHEMA}.job j SET heartbeat_on = now() FROM unnest($2::uuid[], $3::int[]) AS c (id, retry_count)
   WHERE j.name = $1 AND j.id = c.id AND j.state = 'active' AND j.retry_count = c.retry_count RETURNING j.id`,
);
/** What was claimed and not begun goes back, as if nobody had had it. */
export const GIVE_BACK = statement(
  `UPDATE ${SCHEMA}.job SET state = 'created', started_on = NULL, heartbeat_on = NULL WHERE name = $1 AND id = ANY($2::uuid[]) AND state = 'active' RETURNING id`,
);
export const FORGET_RETRIES = statement(`UPDATE ${SCHEMA}.job SET retry_limit = retry_count WHERE name = $1 AND id = $2::uuid AND ${ATTEMPT}`);
export const RETRY_IN = statement(`UPDATE ${SCHEMA}.job SET retry_delay = $4::int, retry_backoff = false WHERE name = $1 AND id = $2::uuid AND ${ATTEMPT}`);
/** Queues in which something waits that is due. */
export const DUE = statement(
  `SELECT q.name FROM unnest($1::text[]) AS q (name)
   WHERE EXISTS (SELECT FROM ${SCHEMA}.job j WHERE j.name = q.name AND j.state < 'active' AND NOT j.blocked AND j.start_after <= now())`,
);
/** Jobs whose worker has died: their heart has not beaten for as long as their queue allows. */
export const SILENT = statement(
  `SELECT name, id, retry_count FROM ${SCHEMA}.job
   WHERE name = ANY($1::text[]) AND state = 'active' AND heartbeat_on < now() - heartbeat_seconds * interval '1 second' LIMIT 1000`,
);
/** For SILENT, among millions that are done. */
export const ACTIVE_INDEX = `CREATE INDEX IF NOT EXISTS deed_active ON ${SCHEMA}.job (name, heartbeat_on) WHERE state = 'active'`;
