/**
 * Search of customers by the words of their name and email. Under row-level security Postgres asks an
 * index only with operators that are marked leakproof, and those of text search are not: a policy on the
 * caller would mean reading every row. So the index is asked by `search_customers`, which runs as the
 * role `deed_search`: it logs in nowhere, may read four columns, and names the tenant itself. It gives
 * ids away, and whoever joins them to the table meets the table's policies again.
 * docs/decisions/0009-search.md has the reasons and the figures.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRole, dropFunctions, giveFunctions } from './privileges.ts';

/** How many customers one search finds at most, and how many of its words count. */
const MOST_FOUND = 1000;
const MOST_WORDS = 10;

export class CustomerSearch1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gin`);

    // Folds case, accents and forms of letters, makes one space of what stands between words, and cuts
    // words off at 60 letters, since an index entry has to be short. NFKD takes é apart into e and an
    // accent; unlike unaccent() it is immutable, and a few letters that it leaves whole are translated.
    // Ranges are spelled out because what Postgres takes for a letter depends on the locale.
    await runner.query(String.raw`CREATE FUNCTION search_words(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN
      trim(regexp_replace(regexp_replace(regexp_replace(
        replace(translate(lower(normalize(value, NFKD)), 'øłđðħı', 'olddhi'), 'ß', 'ss'),
        '[\u0300-\u036f]+', '', 'g'),
        '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\xd7\xf7\u2000-\u206f\u3000-\u303f\ufeff]+', ' ', 'g'),
        '([^ ]{60})[^ ]+', '\1', 'g'))`);
    // The configuration "simple" without its parser, which would keep an email whole. Not strict, so that it is inlined.
    await runner.query(`CREATE FUNCTION search_lexemes(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_to_tsvector(string_to_array(words, ' '))`);
    // The words, and each again with any one letter left out, marked by a tilde. Two spellings that differ
    // by one wrong, missing, added or swapped letter meet in such a remainder.
    await runner.query(`CREATE FUNCTION search_slips(words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
      DECLARE
        lexemes text[] := string_to_array(words, ' ');
        word text;
      BEGIN
        FOREACH word IN ARRAY lexemes LOOP
          CONTINUE WHEN length(word) NOT BETWEEN 4 AND 20 OR word ~ '[0-9]';
          FOR place IN 1 .. length(word) LOOP
            lexemes := lexemes || ('~' || left(word, place - 1) || substr(word, place + 1));
          END LOOP;
        END LOOP;
        RETURN array_to_tsvector(lexemes);
      END $$`);

    await runner.query(`ALTER TABLE customers ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (search_words(coalesce(name, '') || ' ' || email::text)) STORED`);
    await runner.query(`CREATE INDEX customers_search_idx ON customers USING gin (tenant_id, search_lexemes(search_text), search_slips(search_text))`);
    // How common each word is decides between this index and the newest customers first.
    await runner.query(`ANALYZE customers`);

    await createRole(runner, 'deed_search');
    await runner.query(`GRANT SELECT (tenant_id, id, search_text, deleted_at) ON customers TO deed_search`);
    await runner.query(`CREATE POLICY customers_search ON customers FOR SELECT TO deed_search USING (true)`);

    // Plans are made for the words at hand: of a common word the newest customers have enough, a rare one
    // is found by the index, and a plan for any words could only be one of the two.
    await runner.query(`CREATE FUNCTION search_customers(query text) RETURNS TABLE (id uuid, relevance integer)
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
      SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan SET max_parallel_workers_per_gather = 0
      AS $$
      DECLARE
        tenant CONSTANT uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
        words CONSTANT text[] := (string_to_array(search_words(query), ' '))[1:${MOST_WORDS}];
        phrase CONSTANT text := array_to_string(words, ' ');
        begun tsquery;
        alike tsquery;
        found integer;
      BEGIN
        SELECT string_agg(quote_literal(word) || ':*', '&'),
               string_agg(format('(%L:*|%L%s)', word, '~' || word, (SELECT string_agg(format('|%L|%L', slip, ltrim(slip, '~')), '') FROM unnest(tsvector_to_array(search_slips(word))) AS slip)), '&')
          INTO begun, alike FROM unnest(words) AS word;
        RETURN QUERY
          SELECT newest.id, round(999 * similarity(phrase, newest.search_text))::integer
            + 1000 * (1 + (SELECT count(*) FROM unnest(words) AS word WHERE word = ANY (string_to_array(newest.search_text, ' '))))::integer
          FROM (SELECT c.id, c.search_text FROM customers c WHERE c.tenant_id = tenant AND c.deleted_at IS NULL AND search_lexemes(c.search_text) @@ begun ORDER BY c.id DESC LIMIT ${MOST_FOUND}) AS newest;
        GET DIAGNOSTICS found = ROW_COUNT;
        RETURN QUERY
          SELECT newest.id, round(999 * similarity(phrase, newest.search_text))::integer
          FROM (SELECT c.id, c.search_text FROM customers c WHERE c.tenant_id = tenant AND c.deleted_at IS NULL AND search_slips(c.search_text) @@ alike AND NOT search_lexemes(c.search_text) @@ begun
                ORDER BY c.id DESC LIMIT ${MOST_FOUND} - found) AS newest;
      END $$`);
    // Nobody stays a member of deed_search: members are not held to one tenant.
    await giveFunctions(runner, 'deed_search', ['search_customers']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFunctions(runner, 'deed_search', ['search_customers']);
    await runner.query(`DROP POLICY customers_search ON customers`);
    await runner.query(`DROP INDEX customers_search_idx`);
    await runner.query(`REVOKE SELECT (tenant_id, id, search_text, deleted_at) ON customers FROM deed_search`);
    await runner.query(`ALTER TABLE customers DROP COLUMN search_text`);
    await runner.query(`DROP FUNCTION search_slips, search_lexemes, search_words`);
  }
}
