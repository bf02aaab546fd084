-- Many entries of one chain are appended in one go. One by one each of them wrote the chain's head, the newsroom's counter and the
-- article's last activity anew, and looked through all the versions of these rows that the same transaction had written before: a
-- document of a thousand claims took a minute. One entry is appended as many are, so that there is one way.

-- As before, and asks itself only about what is neither a plain value nor a commitment: most of a payload is one of these.
CREATE OR REPLACE FUNCTION history_canonical_json(value jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  plain constant text := '^("|[tfn]|[0-9]{1,15}$)';
  commitment constant text := '^\{"text": "[0-9a-f]{64}"\}$';
  number numeric;
  parts text;
  printable boolean;
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      SELECT bool_and(name ~ '^[ -~]*$'), string_agg(to_json(name)::text || ':' || CASE
          WHEN said ~ plain THEN said
          WHEN said ~ commitment THEN replace(said, ' ', '')
          ELSE public.history_canonical_json(part)
        END, ',' ORDER BY name COLLATE "C")
        INTO printable, parts
        FROM jsonb_each(value) AS member(name, part), CAST(part AS text) AS said;
      IF NOT printable THEN
        RAISE EXCEPTION 'history: a member name is not printable ASCII' USING ERRCODE = 'invalid_parameter_value';
      END IF;
      RETURN '{' || coalesce(parts, '') || '}';
    WHEN 'array' THEN
      SELECT string_agg(CASE WHEN said ~ plain THEN said ELSE public.history_canonical_json(part) END, ',' ORDER BY place)
        INTO parts
        FROM jsonb_array_elements(value) WITH ORDINALITY AS item(part, place), CAST(part AS text) AS said;
      RETURN '[' || coalesce(parts, '') || ']';
    WHEN 'number' THEN
      number := value::text::numeric;
      IF value::text !~ '^-?[0-9]+(\.[0-9]*[1-9])?$' OR abs(number) >= 1e21 OR (number <> 0 AND abs(number) < 1e-6)
         OR number::float8::text::numeric <> number THEN
        RAISE EXCEPTION 'history: % is not a number that JavaScript writes like this', value
          USING ERRCODE = 'invalid_parameter_value';
      END IF;
      RETURN value::text;
    ELSE
      RETURN value::text;
  END CASE;
END
$$;

-- Refuses a payload that is not of the form, before anything is locked for it.
CREATE FUNCTION history_check_payload(payload text) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  said jsonb := history_check_payload.payload::jsonb;
BEGIN
  IF (jsonb_typeof(said) = 'object'
      AND said ?& ARRAY['action', 'actor', 'after', 'before', 'claim', 'name', 'request', 'role', 'schema']
      AND said -> 'schema' = '1'
      AND jsonb_typeof(said -> 'action') = 'string' AND said ->> 'action' ~ '^[a-z]+(-[a-z]+)*$'
      AND jsonb_typeof(said -> 'actor') IN ('string', 'null')
      AND jsonb_typeof(said -> 'after') IN ('object', 'null')
      AND jsonb_typeof(said -> 'before') IN ('object', 'null')
      AND (said -> 'claim' = 'null' OR jsonb_typeof(said #> '{claim,id}') = 'string')
      AND (said -> 'name' = 'null' OR said ->> 'name' ~ '^[0-9a-f]{64}$')
      AND jsonb_typeof(said -> 'request') = 'string' AND said ->> 'request' <> ''
      AND jsonb_typeof(said -> 'role') = 'string' AND said ->> 'role' <> '') IS NOT TRUE THEN
    RAISE EXCEPTION 'history: the payload is not of schema 1' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF public.history_canonical_json(said) <> history_check_payload.payload THEN
    RAISE EXCEPTION 'history: the payload is not canonical JSON' USING ERRCODE = 'invalid_parameter_value';
  END IF;
END
$$;

-- Appends entries of one chain in their order, [{"payload": "…", "texts": […]}, …], and says where the last one stands.
CREATE FUNCTION history_append_all(newsroom uuid, article uuid, entries jsonb)
RETURNS TABLE (seq bigint, n bigint, at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  chain uuid := coalesce(article, newsroom);
  head public.history_head;
  counter public.history_counter;
  entry record;
  form text;
  forms text[] := '{}';
  leaf bytea;
  leaves bytea[] := '{}';
BEGIN
  IF newsroom IS NULL OR article = newsroom OR (jsonb_array_length(entries) > 0) IS NOT TRUE OR EXISTS (
    SELECT FROM jsonb_array_elements(entries) AS item(part)
    WHERE jsonb_typeof(part -> 'payload') IS DISTINCT FROM 'string' OR jsonb_typeof(part -> 'texts') IS DISTINCT FROM 'array'
  ) THEN
    RAISE EXCEPTION 'history: newsroom, payload and texts are needed' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM public.history_check_payload(part ->> 'payload') FROM jsonb_array_elements(entries) AS item(part);

  -- The chain's head first. A first entry makes the row; whoever makes it at the same time waits here.
  INSERT INTO public.history_head (chain_id, newsroom_id, n, hash) VALUES (chain, newsroom, 0, '')
    ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM public.history_head WHERE chain_id = chain FOR UPDATE;
  IF NOT FOUND THEN -- made by another transaction that this one's snapshot does not see
    RAISE EXCEPTION 'history: could not serialize access to the chain' USING ERRCODE = 'serialization_failure';
  END IF;
  IF head.newsroom_id <> newsroom THEN
    RAISE EXCEPTION 'history: this chain belongs to another newsroom' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- The newsroom's counter last: from here to the commit, entries of this newsroom come one after the other.
  INSERT INTO public.history_counter (newsroom_id, next_seq, last_at) VALUES (newsroom, 0, '-infinity')
    ON CONFLICT DO NOTHING;
  SELECT * INTO counter FROM public.history_counter WHERE newsroom_id = newsroom FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'history: could not serialize access to the counter' USING ERRCODE = 'serialization_failure';
  END IF;

  FOR entry IN
    SELECT part ->> 'payload' AS payload FROM jsonb_array_elements(entries) WITH ORDINALITY AS item(part, place) ORDER BY place
  LOOP
    -- A clock that was set back does not turn time back.
    counter.last_at := greatest(date_trunc('milliseconds', clock_timestamp()), counter.last_at);
    head.n := head.n + 1;
    form := concat_ws(E'\n',
      'isnad-history/v1',
      newsroom,
      counter.next_seq,
      coalesce(article::text, '-'),
      head.n,
      encode(head.hash, 'hex'),
      to_char(counter.last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      entry.payload
    );
    head.hash := public.history_leaf_hash(form);
    counter.next_seq := counter.next_seq + 1;
    forms := array_append(forms, form);
    leaves := array_append(leaves, head.hash);
  END LOOP;

  INSERT INTO public.history_entry (entry) SELECT said FROM unnest(forms) WITH ORDINALITY AS each(said, place) ORDER BY place;
  UPDATE public.history_head SET n = head.n, hash = head.hash WHERE chain_id = chain;
  UPDATE public.history_counter SET next_seq = counter.next_seq, last_at = counter.last_at WHERE newsroom_id = newsroom;
  seq := counter.next_seq - cardinality(leaves);
  FOREACH leaf IN ARRAY leaves LOOP
    PERFORM public.history_grow(newsroom, seq, leaf);
    seq := seq + 1;
  END LOOP;
  PERFORM public.history_keep_texts(newsroom, entries);

  RETURN QUERY SELECT counter.next_seq - 1, head.n, counter.last_at::timestamptz;
END
$$;

CREATE OR REPLACE FUNCTION history_append(newsroom uuid, article uuid, payload text, texts jsonb DEFAULT '[]')
RETURNS TABLE (seq bigint, n bigint, at timestamptz)
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT * FROM public.history_append_all(newsroom, article,
    jsonb_build_array(jsonb_build_object('payload', history_append.payload, 'texts', texts)))
$$;

CREATE OR REPLACE FUNCTION history_record_all(newsroom uuid, article uuid, entries jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF EXISTS (
    SELECT FROM jsonb_array_elements(entries) AS item(part)
    WHERE (part ->> 'payload')::jsonb ->> 'action' IN ('text-erased', 'epoch-opened')
  ) THEN
    RAISE EXCEPTION 'history: an entry of this action is not recorded by itself' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM public.history_append_all(newsroom, article, entries);
  RETURN jsonb_array_length(entries);
END
$$;

-- As before, of all entries that are appended together: refuses a text that opens none, one that its own entry does not commit to,
-- and a commitment that nothing opens. A commitment that is there already stays as it is, erased or not.
DROP FUNCTION history_keep_texts;
CREATE FUNCTION history_keep_texts(newsroom uuid, entries jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  needed text[] := ARRAY(
    SELECT DISTINCT asked.commitment
    FROM jsonb_array_elements(entries) AS item(part), public.history_commitments((part ->> 'payload')::jsonb) AS asked(commitment)
  );
BEGIN
  IF EXISTS (
    SELECT FROM jsonb_array_elements(entries) AS item(part),
      jsonb_to_recordset(part -> 'texts') AS given(commitment text, salt text, text text)
    WHERE CASE WHEN given.salt ~ '^[0-9a-f]{64}$'
      THEN public.history_commitment(decode(given.salt, 'hex'), given.text) = given.commitment
    END IS NOT TRUE
  ) THEN
    RAISE EXCEPTION 'history: a text does not open its commitment' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF EXISTS (
    SELECT place, given.commitment
    FROM jsonb_array_elements(entries) WITH ORDINALITY AS item(part, place),
      jsonb_to_recordset(part -> 'texts') AS given(commitment text)
    EXCEPT SELECT place, asked.commitment
    FROM jsonb_array_elements(entries) WITH ORDINALITY AS item(part, place),
      public.history_commitments((part ->> 'payload')::jsonb) AS asked(commitment)
  ) THEN
    RAISE EXCEPTION 'history: a text is given that the payload does not commit to'
      USING ERRCODE = 'invalid_parameter_value';
  END IF;

  INSERT INTO public.history_text (newsroom_id, commitment, salt, text)
    SELECT newsroom, given.commitment, decode(given.salt, 'hex'), given.text
    FROM jsonb_array_elements(entries) AS item(part),
      jsonb_to_recordset(part -> 'texts') AS given(commitment text, salt text, text text)
    ON CONFLICT DO NOTHING;

  IF EXISTS (
    SELECT unnest(needed)
    EXCEPT SELECT t.commitment FROM public.history_text t
      WHERE t.newsroom_id = newsroom AND t.commitment = ANY (needed)
  ) THEN
    RAISE EXCEPTION 'history: a commitment has no text' USING ERRCODE = 'invalid_parameter_value';
  END IF;
END
$$;

-- Once a statement, however many entries it appends; it waits for nobody, as before.
CREATE OR REPLACE FUNCTION keep_last_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE article_standing AS standing SET last_activity = greatest(standing.last_activity, newest.at)
  FROM (
    SELECT free.article_id, came.at
    FROM (SELECT chain_id, max(at) AS at FROM appended WHERE chain_id <> newsroom_id GROUP BY chain_id) AS came
    JOIN article_standing AS free ON free.article_id = came.chain_id
    FOR NO KEY UPDATE OF free SKIP LOCKED
  ) AS newest
  WHERE standing.article_id = newest.article_id;
  RETURN NULL;
END $$;
DROP TRIGGER history_last_activity ON history_entry;
CREATE TRIGGER history_last_activity AFTER INSERT ON history_entry
  REFERENCING NEW TABLE AS appended FOR EACH STATEMENT EXECUTE FUNCTION keep_last_activity();

REVOKE ALL ON FUNCTION history_check_payload, history_append_all, history_keep_texts FROM PUBLIC, isnad_app, isnad_signer;
