/** Names that mean something else already, to Postgres, to TypeScript or to every resource. */

/** Reserved key words of SQL in Postgres: as a column or table they would have to be quoted. */
const SQL = `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
  current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset
  on only or order outer overlaps placing primary references returning right select session_user similar some symmetric system_user
  table tablesample then to trailing true union unique user using variadic verbose when where window with`;

/** Key words of TypeScript, and what handlers.ts, service.ts and their tests call things: a constant has the resource's name. */
const CODE = `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for
  function if implements import in instanceof interface let new null package private protected public return static super switch this
  throw true try typeof undefined var void while with yield body changes created db expect found handler ids list members ok other page params
  query row service statement table tenant tx view violation`;

/** What every resource has, and what says whose a row is. */
const MEMBERS = `id tenant tenant_id user user_id created created_at created_by updated updated_at updated_by deleted deleted_at deleted_by search_text
  xmin xmax ctid cmin cmax tableoid constructor`;

const words = (text: string): Set<string> => new Set(text.split(/\s+/));

export const sqlWords = words(SQL);
export const codeWords = words(CODE);
export const ownMembers = words(MEMBERS);
