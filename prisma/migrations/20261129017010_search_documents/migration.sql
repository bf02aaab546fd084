-- Everything that is found by its words, one row each, kept by the tables themselves: whoever writes, in whatever way, what they
-- wrote is found as soon as it is there, and what is erased or taken back is found no more in the same moment.

CREATE TABLE search_document (
  newsroom_id  uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('article', 'claim', 'source', 'passage', 'comment', 'person')),
  id           uuid NOT NULL,
  at           timestamptz(3) NOT NULL,
  -- Both as search_plain() makes them.
  title        text NOT NULL,
  plain        text NOT NULL,
  -- Words and stems; besides ':claim' for the kind, and ':=' with the beginning of the title. No word has a colon.
  words        tsvector NOT NULL,
  PRIMARY KEY (newsroom_id, kind, id)
);
-- What is written is looked for within the second: nothing waits in a list that every search would have to read.
CREATE INDEX search_document_words ON search_document USING gin (newsroom_id, words) WITH (fastupdate = off);
CREATE INDEX search_document_newest ON search_document (newsroom_id, at DESC, id DESC);

-- Only the functions below write it.
GRANT SELECT ON search_document TO isnad_app;

-- Keeping it -----------------------------------------------------------------------------------------------------

CREATE FUNCTION keep_found(newsroom uuid, kind text, id uuid, at timestamptz, title text, said text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  heading text := public.search_plain(keep_found.title);
  body text := public.search_plain(keep_found.said);
BEGIN
  INSERT INTO public.search_document AS d
  VALUES (newsroom, keep_found.kind, keep_found.id, keep_found.at, heading, body,
    public.search_vector(heading || ' ' || body)
      || array_to_tsvector(ARRAY[':' || keep_found.kind, ':=' || left(heading, 60)]))
  ON CONFLICT ON CONSTRAINT search_document_pkey
    DO UPDATE SET title = excluded.title, plain = excluded.plain, words = excluded.words;
END $$;

CREATE FUNCTION forget_found() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM public.search_document d WHERE d.newsroom_id = OLD.newsroom_id AND d.kind = TG_ARGV[0] AND d.id = OLD.id;
  RETURN NULL;
END $$;

-- An article is found by its newest text.
CREATE FUNCTION find_article() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  article uuid := CASE TG_TABLE_NAME WHEN 'revision' THEN to_jsonb(NEW) ->> 'article_id' ELSE to_jsonb(NEW) ->> 'id' END;
BEGIN
  PERFORM public.keep_found(a.newsroom_id, 'article', a.id, a.created_at, a.title,
    concat_ws(' ', a.byline, a.outlet, a.source_url,
      (SELECT r.text FROM public.revision r WHERE r.article_id = a.id ORDER BY r.number DESC LIMIT 1)))
  FROM public.article a WHERE a.id = article;
  RETURN NULL;
END $$;

CREATE FUNCTION find_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.keep_found(NEW.newsroom_id, 'claim', NEW.id, NEW.created_at, NEW.quote, coalesce(NEW.claimant, ''));
  RETURN NULL;
END $$;

CREATE FUNCTION find_source() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.keep_found(NEW.newsroom_id, 'source', NEW.id, NEW.created_at, NEW.title,
    concat_ws(' ', NEW.author, NEW.publisher, NEW.url, NEW.origin, NEW.interest));
  RETURN NULL;
END $$;

CREATE FUNCTION find_passage() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM public.keep_found(NEW.newsroom_id, 'passage', NEW.id, NEW.created_at, '',
    concat_ws(' ', NEW.quote, NEW.translation, NEW.locator));
  RETURN NULL;
END $$;

CREATE FUNCTION find_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.text IS NULL OR NEW.withdrawn_at IS NOT NULL THEN
    DELETE FROM public.search_document d
      WHERE d.newsroom_id = NEW.newsroom_id AND d.kind = 'comment' AND d.id = NEW.id;
  ELSE
    PERFORM public.keep_found(NEW.newsroom_id, 'comment', NEW.id, NEW.created_at, '', NEW.text);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION find_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.name IS NULL THEN
    DELETE FROM public.search_document d
      WHERE d.newsroom_id = NEW.newsroom_id AND d.kind = 'person' AND d.id = NEW.id;
  ELSE
    PERFORM public.keep_found(NEW.newsroom_id, 'person', NEW.id, NEW.created_at, NEW.name, '');
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER revision_is_found AFTER INSERT ON revision FOR EACH ROW EXECUTE FUNCTION find_article();
CREATE TRIGGER article_is_found AFTER UPDATE OF title, byline, outlet, source_url ON article FOR EACH ROW
  WHEN ((OLD.title, OLD.byline, OLD.outlet, OLD.source_url) IS DISTINCT FROM (NEW.title, NEW.byline, NEW.outlet, NEW.source_url))
  EXECUTE FUNCTION find_article();
CREATE TRIGGER claim_is_found AFTER INSERT ON claim FOR EACH ROW EXECUTE FUNCTION find_claim();
CREATE TRIGGER claim_stays_found AFTER UPDATE OF quote, claimant ON claim FOR EACH ROW
  WHEN ((OLD.quote, OLD.claimant) IS DISTINCT FROM (NEW.quote, NEW.claimant)) EXECUTE FUNCTION find_claim();
CREATE TRIGGER source_is_found AFTER INSERT OR UPDATE OF title, author, publisher, url, origin, interest ON source
  FOR EACH ROW EXECUTE FUNCTION find_source();
CREATE TRIGGER passage_is_found AFTER INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION find_passage();
CREATE TRIGGER passage_stays_found AFTER UPDATE OF quote, translation, locator ON evidence FOR EACH ROW
  WHEN ((OLD.quote, OLD.translation, OLD.locator) IS DISTINCT FROM (NEW.quote, NEW.translation, NEW.locator))
  EXECUTE FUNCTION find_passage();
CREATE TRIGGER comment_is_found AFTER INSERT OR UPDATE OF text, withdrawn_at ON comment
  FOR EACH ROW EXECUTE FUNCTION find_comment();
CREATE TRIGGER person_is_found AFTER INSERT OR UPDATE OF name ON member FOR EACH ROW EXECUTE FUNCTION find_person();

CREATE TRIGGER article_is_forgotten AFTER DELETE ON article FOR EACH ROW EXECUTE FUNCTION forget_found('article');
CREATE TRIGGER claim_is_forgotten AFTER DELETE ON claim FOR EACH ROW EXECUTE FUNCTION forget_found('claim');
CREATE TRIGGER source_is_forgotten AFTER DELETE ON source FOR EACH ROW EXECUTE FUNCTION forget_found('source');
CREATE TRIGGER passage_is_forgotten AFTER DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION forget_found('passage');
CREATE TRIGGER comment_is_forgotten AFTER DELETE ON comment FOR EACH ROW EXECUTE FUNCTION forget_found('comment');
CREATE TRIGGER person_is_forgotten AFTER DELETE ON member FOR EACH ROW EXECUTE FUNCTION forget_found('person');

-- What is there already.
SELECT count(keep_found(a.newsroom_id, 'article', a.id, a.created_at, a.title, concat_ws(' ', a.byline, a.outlet, a.source_url, r.text)))
  FROM article a, LATERAL (SELECT text FROM revision WHERE article_id = a.id ORDER BY number DESC LIMIT 1) r;
SELECT count(keep_found(newsroom_id, 'claim', id, created_at, quote, coalesce(claimant, ''))) FROM claim;
SELECT count(keep_found(newsroom_id, 'source', id, created_at, title, concat_ws(' ', author, publisher, url, origin, interest)))
  FROM source;
SELECT count(keep_found(newsroom_id, 'passage', id, created_at, '', concat_ws(' ', quote, translation, locator))) FROM evidence;
SELECT count(keep_found(newsroom_id, 'comment', id, created_at, '', text)) FROM comment
  WHERE text IS NOT NULL AND withdrawn_at IS NULL;
SELECT count(keep_found(newsroom_id, 'person', id, created_at, name, '')) FROM member WHERE name IS NOT NULL;

-- Asking ---------------------------------------------------------------------------------------------------------

-- Hits of a newsroom, best first: whose title is what is asked for, begins with it, or holds it; then by how much of a text is
-- made of it; then the newest. A term is quoted or not; the last one may be the beginning of a word. No kinds means all.
--
-- Nothing looks at more than it has to: the index gives up to `most` documents with all words; where there are more, also those
-- whose title begins with what is asked for, and those among the newest of the newsroom. So it is for a beginning of less than
-- four letters, too, which the index would find in half of all words.
CREATE FUNCTION search_found(
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
  among tid[] := '{}';
  looked integer := 0;
  enough integer;
BEGIN
  FOR term IN 1 .. cardinality(terms) LOOP
    plain := public.search_plain(terms[term]);
    CONTINUE WHEN plain = '';
    compound := quoted[term] OR strpos(plain, ' ') > 0;
    open := typing AND term = cardinality(terms);
    condition := public.search_condition(plain, compound, open);
    whole := CASE WHEN whole IS NULL THEN condition ELSE whole && condition END;
    IF open AND char_length(substring(plain FROM '[^ ]*$')) < 4 THEN
      condition := CASE WHEN compound THEN public.search_condition(regexp_replace(plain, ' ?[^ ]*$', ''), true, false) END;
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
    condition := (SELECT string_agg(public.search_lexeme(':' || each), ' | ') FROM unnest(kinds) AS each)::tsquery;
    whole := whole && condition;
    -- The rarer kinds are found by the index even where the beginning of a word is not.
    indexed := CASE WHEN indexed IS NULL AND NOT kinds && ARRAY['claim', 'passage'] THEN condition ELSE indexed && condition END;
  END IF;

  enough := CASE WHEN phrases = '{}' AND indexed = whole THEN most ELSE several END;
  IF indexed IS NOT NULL THEN
    SELECT coalesce(array_agg(place) FILTER (WHERE fits), '{}'), count(*) INTO among, looked
    FROM (
      SELECT d.ctid AS place, (d.words @@ whole) IS TRUE AND (phrases = '{}' OR NOT EXISTS (
        SELECT FROM unnest(phrases) AS phrase WHERE strpos(' ' || d.title || ' : ' || d.plain || ' ', phrase) = 0)) AS fits
      FROM public.search_document d WHERE d.newsroom_id = newsroom AND d.words @@ indexed
      LIMIT enough
    ) AS first;
  END IF;
  IF indexed IS NULL OR looked >= enough THEN
    among := among || ARRAY(
      SELECT d.ctid FROM public.search_document d
      WHERE d.newsroom_id = newsroom
        AND d.words @@ (public.search_lexeme(':=' || left(asked, 60)) || ':*')::tsquery AND (d.words @@ whole) IS TRUE
      LIMIT most
    ) || ARRAY(
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

REVOKE ALL ON FUNCTION keep_found, forget_found, find_article, find_claim, find_source, find_passage, find_comment, find_person
  FROM PUBLIC, isnad_app;
