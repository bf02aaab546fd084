-- A word of one newsroom is a word of its own in the index: what another newsroom writes makes no search slower. Before, the index
-- knew all that say a word, of every newsroom, and took out those of one.

-- What stands before each word of a newsroom. Where two have the same, the newsroom of the row tells them apart.
CREATE FUNCTION search_mark(newsroom uuid) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN right(newsroom::text, 6);

DROP INDEX search_document_words;
UPDATE search_document SET words = array_to_tsvector(ARRAY(
  SELECT search_mark(newsroom_id) || word FROM unnest(tsvector_to_array(words)) AS word WHERE NOT starts_with(word, ':=')));
COMMENT ON COLUMN search_document.words IS 'Words and stems, and '':claim'' for the kind; each with the mark of its newsroom. No word has a colon.';
CREATE INDEX search_document_words ON search_document USING gin (words) WITH (fastupdate = off);
-- In the order of the letters, so that a beginning which very many titles have costs no more than the first of them.
CREATE INDEX search_document_title ON search_document (newsroom_id, left(title, 60) COLLATE "C");

-- The words of plain text with their stems, each with the mark. A text has room for so many of them as a tsvector can hold; of the
-- longest articles some rare last words are not found.
DROP FUNCTION search_vector;
CREATE FUNCTION search_vector(mark text, plain text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  WITH known AS (
    SELECT left(word, 60) AS word, min(place) AS first
    FROM string_to_table(plain, ' ') WITH ORDINALITY AS said (word, place) WHERE word <> '' GROUP BY 1
  ), forms AS (
    SELECT word AS token, first FROM known
    UNION ALL
    SELECT stem, first FROM (SELECT word, public.search_stem(word) AS stem, first FROM known OFFSET 0) AS stems WHERE stem <> word
  ), measured AS (
    SELECT mark || token AS token, sum(octet_length(mark || token)) OVER (ORDER BY first, token) AS bytes FROM forms
  )
  SELECT coalesce(array_to_tsvector(array_agg(token)), ''::tsvector) FROM measured WHERE bytes < 1000000
$$;

CREATE OR REPLACE FUNCTION keep_found(newsroom uuid, kind text, id uuid, at timestamptz, title text, said text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mark CONSTANT text := public.search_mark(newsroom);
  heading text := public.search_plain(keep_found.title);
  body text := public.search_plain(keep_found.said);
BEGIN
  INSERT INTO public.search_document AS d
  VALUES (newsroom, keep_found.kind, keep_found.id, keep_found.at, heading, body,
    public.search_vector(mark, heading || ' ' || body)
      || array_to_tsvector(ARRAY[mark || ':' || keep_found.kind]))
  ON CONFLICT ON CONSTRAINT search_document_pkey
    DO UPDATE SET title = excluded.title, plain = excluded.plain, words = excluded.words;
END $$;

-- What a term of a search asks of a document, as a tsquery: each of its words, in the very form where the term is quoted or of
-- several parts, else in any. The last word may be the beginning of one where somebody still types it.
DROP FUNCTION search_condition;
CREATE FUNCTION search_condition(mark text, plain text, exact boolean, typing boolean) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT string_agg(
    CASE
      WHEN typing AND place = total AND exact THEN lexeme || ':*'
      WHEN typing AND place = total THEN '(' || lexeme || ':* | ' || stem || ')'
      WHEN exact THEN lexeme
      ELSE '(' || lexeme || ' | ' || stem || ')'
    END, ' & ')::tsquery
  FROM (
    SELECT public.search_lexeme(mark || left(word, 60)) AS lexeme, public.search_lexeme(mark || public.search_stem(left(word, 60))) AS stem,
      place, count(*) OVER () AS total
    FROM string_to_table(plain, ' ') WITH ORDINALITY AS asked (word, place) WHERE word <> ''
  ) AS words
$$;

-- Hits of a newsroom, best first: whose title is what is asked for, begins with it, or holds it; then by how much of a text is
-- made of it; then the newest. A term is quoted or not; the last one may be the beginning of a word. No kinds means all.
--
-- Nothing looks at more than it has to: at the newest of the newsroom; unless they are `most` already, also at what the index gives,
-- up to `most` with all words; and where there are more, at those whose title begins with what is asked for. For a beginning of
-- less than four letters, which the index would find in half of all words, it is not asked.
CREATE OR REPLACE FUNCTION search_found_in(
  newsroom uuid, terms text[], quoted boolean[], typing boolean, kinds text[],
  after_rank integer, after_at timestamptz, after_id uuid, page integer
) RETURNS TABLE (kind text, id uuid, at timestamptz, rank integer, hits text[])
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off
SET plan_cache_mode = force_custom_plan
AS $$
#variable_conflict use_column
DECLARE
  most CONSTANT integer := 200;
  several CONSTANT integer := 1000;
  newest CONSTANT integer := 1500;
  mark CONSTANT text := public.search_mark(newsroom);
  asked text := '';
  condition tsquery;
  indexed tsquery;
  whole tsquery;
  phrases text[] := '{}';
  sought text[] := '{}';
  stems text[];
  longest text;
  beginning text;
  plain text;
  compound boolean;
  open boolean;
  among tid[];
  common boolean;
  enough integer;
BEGIN
  FOR term IN 1 .. cardinality(terms) LOOP
    plain := public.search_plain(terms[term]);
    CONTINUE WHEN plain = '';
    compound := quoted[term] OR strpos(plain, ' ') > 0;
    open := typing AND term = cardinality(terms);
    condition := public.search_condition(mark, plain, compound, open);
    whole := CASE WHEN whole IS NULL THEN condition ELSE whole && condition END;
    IF open AND char_length(substring(plain FROM '[^ ]*$')) < 4 THEN
      condition := CASE WHEN compound THEN public.search_condition(mark, regexp_replace(plain, ' ?[^ ]*$', ''), true, false) END;
    END IF;
    indexed := CASE WHEN indexed IS NULL THEN condition WHEN condition IS NULL THEN indexed ELSE indexed && condition END;
    IF compound THEN phrases := phrases || (' ' || plain || CASE WHEN open THEN '' ELSE ' ' END); END IF;
    IF open THEN beginning := substring(plain FROM '[^ ]*$'); END IF;
    sought := sought || string_to_array(plain, ' ');
    longest := CASE WHEN length(plain) > length(longest) OR longest IS NULL THEN plain ELSE longest END;
    asked := ltrim(asked || ' ' || plain);
  END LOOP;
  IF whole IS NULL THEN RETURN; END IF;
  stems := ARRAY(SELECT public.search_stem(left(each, 60)) FROM unnest(sought) AS each);
  IF cardinality(kinds) > 0 THEN
    condition := (SELECT string_agg(public.search_lexeme(mark || ':' || each), ' | ') FROM unnest(kinds) AS each)::tsquery;
    whole := whole && condition;
    -- The rarer kinds are found by the index even where the beginning of a word is not.
    indexed := CASE WHEN indexed IS NULL AND NOT kinds && ARRAY['claim', 'passage'] THEN condition ELSE indexed && condition END;
  END IF;

  among := ARRAY(
    SELECT recent.place
    FROM (
      SELECT d.ctid AS place, d.words, d.title, d.plain FROM public.search_document d
      WHERE d.newsroom_id = newsroom ORDER BY d.at DESC, d.id DESC LIMIT newest
    ) AS recent
    WHERE recent.words @@ whole AND (phrases = '{}' OR NOT EXISTS (
      SELECT FROM unnest(phrases) AS phrase
      WHERE strpos(' ' || recent.title || ' : ' || recent.plain || ' ', phrase) = 0))
    LIMIT most
  );
  common := cardinality(among) >= most;
  IF NOT common AND indexed IS NOT NULL THEN
    enough := CASE WHEN phrases = '{}' AND indexed = whole THEN most ELSE several END;
    SELECT among || coalesce(array_agg(place) FILTER (WHERE fits), '{}'), count(*) >= enough INTO among, common
    FROM (
      SELECT d.ctid AS place, (d.words @@ whole) IS TRUE AND (phrases = '{}' OR NOT EXISTS (
        SELECT FROM unnest(phrases) AS phrase WHERE strpos(' ' || d.title || ' : ' || d.plain || ' ', phrase) = 0)) AS fits
      FROM public.search_document d WHERE d.newsroom_id = newsroom AND d.words @@ indexed
      LIMIT enough
    ) AS first;
  END IF;
  IF common OR indexed IS NULL THEN
    among := among || ARRAY(
      SELECT d.ctid FROM public.search_document d
      WHERE d.newsroom_id = newsroom AND left(d.title, 60) COLLATE "C" ^@ left(asked, 60) AND (d.words @@ whole) IS TRUE
      LIMIT most
    );
  END IF;

  RETURN QUERY
  SELECT best.kind, best.id, best.at, best.rank, ARRAY(
    SELECT DISTINCT word FROM string_to_table(best.title || ' ' || best.plain, ' ') AS word
    WHERE word = ANY (sought) OR starts_with(word, beginning) OR EXISTS (
      SELECT FROM unnest(stems) AS stem WHERE strpos(word, left(stem, 2)) > 0 AND public.search_stem(word) = stem))
  FROM (
    SELECT d.kind, d.id, d.at, d.title, d.plain, 10 * CASE
        WHEN d.title = asked THEN 4
        WHEN starts_with(d.title, asked) THEN 3
        WHEN strpos(' ' || d.title, ' ' || asked) > 0 THEN 2
        ELSE 0
      END + least(9, 10 * (length(said) - length(replace(said, longest, ''))) / greatest(length(said), 1)) AS rank
    FROM (
      SELECT *, left(title || ' ' || plain, 1000) AS said FROM public.search_document WHERE ctid = ANY (among) OFFSET 0
    ) AS d
  ) AS best
  WHERE after_rank IS NULL OR (best.rank, best.at, best.id) < (after_rank, after_at, after_id)
  ORDER BY best.rank DESC, best.at DESC, best.id DESC
  LIMIT page;
END $$;

