/**
 * Loaded into a server before anything else: from here on each of its statements has forgotten whose rows
 * it wants. It writes each such statement once, so that a proof can see that there were some.
 */
import pg from 'pg';

const NAMES_ITS_TENANT = /\btenant_id = \$(\d+)::uuid/g;
const seen = new Set<string>();

type Query = (this: pg.Client, config: unknown, ...more: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Query };
const query = client.query;

client.query = function (config, ...more) {
  const text = typeof config === 'string' ? config : (config as { text?: unknown }).text;
  if (typeof text !== 'string') return query.call(this, config, ...more);
  // The parameter stays in use, or Postgres could not tell its type.
  const forgot = text.replace(NAMES_ITS_TENANT, '($$$1::uuid IS NOT NULL)');
  if (forgot !== text && !seen.has(text)) {
    seen.add(text);
    console.log(`forgot its tenant: ${text.replaceAll(/\s+/g, ' ')}`);
  }
  if (typeof config === 'string') return query.call(this, forgot, ...more);
  // Those of `database/text-rows.ts` are queries themselves, and answer by what they are.
  if (config instanceof pg.Query) return query.call(this, Object.assign(config, { text: forgot }), ...more);
  return query.call(this, { ...(config as object), text: forgot }, ...more);
};
