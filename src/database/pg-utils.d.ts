/** What `pg` ships without types. */
declare module 'pg/lib/utils.js' {
  /** A value as Postgres reads it: null, text, or bytes. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
