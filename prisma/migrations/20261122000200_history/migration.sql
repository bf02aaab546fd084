-- The history: append-only, chained, provable.
--
-- An entry is one text whose exact bytes are hashed (docs/history.md). It is the only thing stored about a change;
-- every other column of history_entry is generated from it, so what can be searched cannot drift from what was
-- hashed. The application's role may read, and may call history_append() and history_erase(): nothing else.
--
-- For callers: do your own writes first and append last. One transaction appends to one chain; two transactions
-- that append to two chains in opposite order would wait for each other.

-- Hashes and canonical text ------------------------------------------------------------------------------------

-- RFC 6962, section 2.1: the hash of a leaf. Immutable because the database's encoding is UTF-8 and stays so.
CREATE FUNCTION history_leaf_hash(entry text) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
RETURN sha256('\x00'::bytea || convert_to(entry, 'UTF8'));

-- RFC 6962, section 2.1: the hash of an inner node.
CREATE FUNCTION history_node_hash(left_hash bytea, right_hash bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
RETURN sha256('\x01'::bytea || left_hash || right_hash);

-- RFC 8785: the one text of a JSON value. Names of members are printable ASCII here, where code point order is the
-- order of UTF-16 code units; numbers must be exact doubles that ECMAScript writes without an exponent.
CREATE FUNCTION history_canonical_json(value jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  number numeric;
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      IF EXISTS (SELECT FROM jsonb_object_keys(value) AS name WHERE name !~ '^[ -~]*$') THEN
        RAISE EXCEPTION 'history: a member name is not printable ASCII' USING ERRCODE = 'invalid_parameter_value';
      END IF;
      RETURN '{' || coalesce((
        SELECT string_agg(to_json(name)::text || ':' || public.history_canonical_json(part), ',' ORDER BY name COLLATE "C")
        FROM jsonb_each(value) AS member(name, part)
      ), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((
        SELECT string_agg(public.history_canonical_json(part), ',' ORDER BY place)
        FROM jsonb_array_elements(value) WITH ORDINALITY AS item(part, place)
      ), '') || ']';
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

-- Free text goes into an entry as SHA-256(0x02 ‖ salt ‖ UTF-8 text), in lower-case hexadecimal.
CREATE FUNCTION history_commitment(salt bytea, content text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
RETURN encode(sha256('\x02'::bytea || salt || convert_to(content, 'UTF8')), 'hex');

-- What a payload commits to: the actor's name, and every {"text": commitment} at any depth.
CREATE FUNCTION history_commitments(payload jsonb) RETURNS SETOF text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT payload ->> 'name' WHERE payload ->> 'name' IS NOT NULL
  UNION
  SELECT sealed #>> '{}' FROM jsonb_path_query(payload, 'strict $.**.text') AS sealed
  WHERE jsonb_typeof(sealed) = 'string' AND sealed #>> '{}' ~ '^[0-9a-f]{64}$'
$$;

-- Tables -------------------------------------------------------------------------------------------------------

CREATE TABLE history_entry (
  entry text NOT NULL,
  newsroom_id uuid NOT NULL GENERATED ALWAYS AS (split_part(entry, E'\n', 2)::uuid) STORED,
  seq bigint NOT NULL GENERATED ALWAYS AS (split_part(entry, E'\n', 3)::bigint) STORED,
  article_id uuid GENERATED ALWAYS AS (nullif(split_part(entry, E'\n', 4), '-')::uuid) STORED,
  -- The article, or the newsroom for what belongs to no article.
  chain_id uuid NOT NULL GENERATED ALWAYS AS (
    coalesce(nullif(split_part(entry, E'\n', 4), '-'), split_part(entry, E'\n', 2))::uuid
  ) STORED,
  n bigint NOT NULL GENERATED ALWAYS AS (split_part(entry, E'\n', 5)::bigint) STORED,
  -- Leaf hash of the chain's entry before this one; empty for the first.
  prev bytea NOT NULL GENERATED ALWAYS AS (decode(split_part(entry, E'\n', 6), 'hex')) STORED,
  at timestamptz(3) NOT NULL GENERATED ALWAYS AS (
    make_timestamp(
      substr(split_part(entry, E'\n', 7), 1, 4)::int,
      substr(split_part(entry, E'\n', 7), 6, 2)::int,
      substr(split_part(entry, E'\n', 7), 9, 2)::int,
      substr(split_part(entry, E'\n', 7), 12, 2)::int,
      substr(split_part(entry, E'\n', 7), 15, 2)::int,
      substr(split_part(entry, E'\n', 7), 18, 6)::float8
    ) AT TIME ZONE 'UTC'
  ) STORED,
  action text NOT NULL GENERATED ALWAYS AS (split_part(entry, E'\n', 8)::jsonb ->> 'action') STORED,
  actor_id uuid GENERATED ALWAYS AS ((split_part(entry, E'\n', 8)::jsonb ->> 'actor')::uuid) STORED,
  role text NOT NULL GENERATED ALWAYS AS (split_part(entry, E'\n', 8)::jsonb ->> 'role') STORED,
  claim_id uuid GENERATED ALWAYS AS ((split_part(entry, E'\n', 8)::jsonb #>> '{claim,id}')::uuid) STORED,
  request_id text NOT NULL GENERATED ALWAYS AS (split_part(entry, E'\n', 8)::jsonb ->> 'request') STORED,
  payload jsonb NOT NULL GENERATED ALWAYS AS (split_part(entry, E'\n', 8)::jsonb) STORED,
  hash bytea NOT NULL GENERATED ALWAYS AS (history_leaf_hash(entry)) STORED,
  PRIMARY KEY (newsroom_id, seq)
);

CREATE UNIQUE INDEX history_entry_chain_n ON history_entry (chain_id, n);
-- No two entries have the same predecessor: a chain cannot fork, whoever writes.
CREATE UNIQUE INDEX history_entry_chain_prev ON history_entry (chain_id, prev);
CREATE INDEX history_entry_claim ON history_entry (claim_id, n);
CREATE INDEX history_entry_actor ON history_entry (newsroom_id, actor_id, seq);
CREATE INDEX history_entry_action ON history_entry (newsroom_id, action, seq);

-- The last entry of each chain. Appending locks this row first.
CREATE TABLE history_head (
  chain_id uuid PRIMARY KEY,
  newsroom_id uuid NOT NULL,
  n bigint NOT NULL,
  hash bytea NOT NULL
);

-- The next leaf index of each newsroom. Appending locks this row last. Not a sequence object: those have gaps and
-- commit out of order.
CREATE TABLE history_counter (
  newsroom_id uuid PRIMARY KEY,
  next_seq bigint NOT NULL,
  last_at timestamptz(3) NOT NULL
);

-- The complete subtrees of each newsroom's tree from level 1 up: the one at (level, index) stands over the 2^level
-- leaves from index * 2^level on. With them a proof reads some forty rows whatever the size. They are a convenience:
-- a wrong one makes a proof that does not verify.
CREATE TABLE history_node (
  newsroom_id uuid NOT NULL,
  level integer NOT NULL CHECK (level > 0),
  index bigint NOT NULL CHECK (index >= 0),
  hash bytea NOT NULL,
  PRIMARY KEY (newsroom_id, level, index)
);

-- What opens the commitments. Erasing a text here changes no hash.
CREATE TABLE history_text (
  newsroom_id uuid NOT NULL,
  commitment text NOT NULL CHECK (commitment ~ '^[0-9a-f]{64}$'),
  salt bytea,
  text text,
  erased_at timestamptz(3),
  PRIMARY KEY (newsroom_id, commitment),
  CHECK (
    CASE WHEN erased_at IS NULL
      THEN octet_length(salt) = 32 AND history_commitment(salt, text) = commitment
      ELSE salt IS NULL AND text IS NULL
    END IS TRUE
  )
);

-- Appending ----------------------------------------------------------------------------------------------------

-- Appends one entry and what opens its commitments: texts is [{"commitment": hex, "salt": hex, "text": "…"}].
-- A null article continues the newsroom's own chain.
CREATE FUNCTION history_append(newsroom uuid, article uuid, payload text, texts jsonb DEFAULT '[]')
RETURNS TABLE (seq bigint, n bigint, at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  said jsonb := history_append.payload::jsonb;
  chain uuid := coalesce(article, newsroom);
  head public.history_head;
  counter public.history_counter;
  moment timestamptz(3);
  form text;
BEGIN
  IF newsroom IS NULL OR said IS NULL OR texts IS NULL OR article = newsroom THEN
    RAISE EXCEPTION 'history: newsroom, payload and texts are needed' USING ERRCODE = 'invalid_parameter_value';
  END IF;
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
  IF public.history_canonical_json(said) <> history_append.payload THEN
    RAISE EXCEPTION 'history: the payload is not canonical JSON' USING ERRCODE = 'invalid_parameter_value';
  END IF;

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

  -- A clock that was set back does not turn time back.
  moment := greatest(date_trunc('milliseconds', clock_timestamp()), counter.last_at);
  form := concat_ws(E'\n',
    'isnad-history/v1',
    newsroom,
    counter.next_seq,
    coalesce(article::text, '-'),
    head.n + 1,
    encode(head.hash, 'hex'),
    to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    history_append.payload
  );

  INSERT INTO public.history_entry (entry) VALUES (form);
  UPDATE public.history_head SET n = head.n + 1, hash = public.history_leaf_hash(form) WHERE chain_id = chain;
  UPDATE public.history_counter SET next_seq = counter.next_seq + 1, last_at = moment WHERE newsroom_id = newsroom;
  PERFORM public.history_grow(newsroom, counter.next_seq, public.history_leaf_hash(form));
  PERFORM public.history_keep_texts(newsroom, said, texts);

  RETURN QUERY SELECT counter.next_seq, head.n + 1, moment;
END
$$;

-- Stores the subtrees that a new leaf completes: none at an even place, one on average.
CREATE FUNCTION history_grow(newsroom uuid, seq bigint, leaf bytea) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  height integer := 0;
  place bigint := seq;
  grown bytea := leaf;
BEGIN
  WHILE place % 2 = 1 LOOP
    IF height = 0 THEN
      SELECT public.history_node_hash(e.hash, grown) INTO STRICT grown FROM public.history_entry e
        WHERE e.newsroom_id = newsroom AND e.seq = place - 1;
    ELSE
      SELECT public.history_node_hash(node.hash, grown) INTO STRICT grown FROM public.history_node node
        WHERE node.newsroom_id = newsroom AND node.level = height AND node.index = place - 1;
    END IF;
    height := height + 1;
    place := place / 2;
    INSERT INTO public.history_node (newsroom_id, level, index, hash) VALUES (newsroom, height, place, grown);
  END LOOP;
END
$$;

-- Stores what opens a payload's commitments. Refuses a text that opens none, and a commitment that nothing opens.
-- A commitment that is there already stays as it is, erased or not.
CREATE FUNCTION history_keep_texts(newsroom uuid, said jsonb, texts jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  item record;
BEGIN
  FOR item IN SELECT given.* FROM jsonb_to_recordset(texts) AS given(commitment text, salt text, text text) LOOP
    IF (item.salt ~ '^[0-9a-f]{64}$'
        AND public.history_commitment(decode(item.salt, 'hex'), item.text) = item.commitment) IS NOT TRUE THEN
      RAISE EXCEPTION 'history: a text does not open its commitment' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF item.commitment NOT IN (SELECT public.history_commitments(said)) THEN
      RAISE EXCEPTION 'history: a text is given that the payload does not commit to'
        USING ERRCODE = 'invalid_parameter_value';
    END IF;
    INSERT INTO public.history_text (newsroom_id, commitment, salt, text)
      VALUES (newsroom, item.commitment, decode(item.salt, 'hex'), item.text)
      ON CONFLICT DO NOTHING;
  END LOOP;

  IF EXISTS (
    SELECT FROM public.history_commitments(said) AS needed
    WHERE NOT EXISTS (SELECT FROM public.history_text t WHERE t.newsroom_id = newsroom AND t.commitment = needed)
  ) THEN
    RAISE EXCEPTION 'history: a commitment has no text' USING ERRCODE = 'invalid_parameter_value';
  END IF;
END
$$;

-- Erasing ------------------------------------------------------------------------------------------------------

-- Erases texts, and appends the entry that says so: its action is text-erased and its after.erased lists the
-- commitments, as ["hex", …]. All proofs stay valid; who reads the history sees that a text was there.
CREATE FUNCTION history_erase(newsroom uuid, article uuid, payload text, texts jsonb DEFAULT '[]')
RETURNS TABLE (seq bigint, n bigint, at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
  said jsonb := history_erase.payload::jsonb;
  appended record;
  erased bigint;
BEGIN
  IF (said ->> 'action' = 'text-erased' AND jsonb_typeof(said #> '{after,erased}') = 'array'
      AND jsonb_array_length(said #> '{after,erased}') > 0) IS NOT TRUE THEN
    RAISE EXCEPTION 'history: an erasure lists what it erases' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT * INTO STRICT appended FROM public.history_append(newsroom, article, history_erase.payload, texts);

  UPDATE public.history_text t SET salt = NULL, text = NULL, erased_at = appended.at
    WHERE t.newsroom_id = newsroom AND t.erased_at IS NULL
      AND t.commitment IN (SELECT jsonb_array_elements_text(said #> '{after,erased}'));
  GET DIAGNOSTICS erased = ROW_COUNT;
  IF erased <> jsonb_array_length(said #> '{after,erased}') THEN
    RAISE EXCEPTION 'history: something to erase is not there, or is erased already'
      USING ERRCODE = 'invalid_parameter_value';
  END IF;

  RETURN QUERY SELECT appended.seq, appended.n, appended.at;
END
$$;

-- Guards: they hold for the owner of the tables too, and in replica mode ----------------------------------------

CREATE FUNCTION history_refuse() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION 'history: % of % is refused, the history only grows', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION history_refuse_unless_erasure() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.salt IS NULL AND NEW.text IS NULL
     AND NEW.newsroom_id = OLD.newsroom_id AND NEW.commitment = OLD.commitment THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'history: a text can be erased, not changed' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER history_entry_no_update BEFORE UPDATE ON history_entry FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_entry_no_delete BEFORE DELETE ON history_entry FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_entry_no_truncate BEFORE TRUNCATE ON history_entry EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_node_no_update BEFORE UPDATE ON history_node FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_node_no_delete BEFORE DELETE ON history_node FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_node_no_truncate BEFORE TRUNCATE ON history_node EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_text_only_erasure BEFORE UPDATE ON history_text
  FOR EACH ROW EXECUTE FUNCTION history_refuse_unless_erasure();
CREATE TRIGGER history_text_no_delete BEFORE DELETE ON history_text FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER history_text_no_truncate BEFORE TRUNCATE ON history_text EXECUTE FUNCTION history_refuse();

ALTER TABLE history_entry ENABLE ALWAYS TRIGGER history_entry_no_update;
ALTER TABLE history_entry ENABLE ALWAYS TRIGGER history_entry_no_delete;
ALTER TABLE history_entry ENABLE ALWAYS TRIGGER history_entry_no_truncate;
ALTER TABLE history_node ENABLE ALWAYS TRIGGER history_node_no_update;
ALTER TABLE history_node ENABLE ALWAYS TRIGGER history_node_no_delete;
ALTER TABLE history_node ENABLE ALWAYS TRIGGER history_node_no_truncate;
ALTER TABLE history_text ENABLE ALWAYS TRIGGER history_text_only_erasure;
ALTER TABLE history_text ENABLE ALWAYS TRIGGER history_text_no_delete;
ALTER TABLE history_text ENABLE ALWAYS TRIGGER history_text_no_truncate;

-- Rights -------------------------------------------------------------------------------------------------------

REVOKE ALL ON history_entry, history_head, history_counter, history_node, history_text FROM PUBLIC, isnad_app;
REVOKE ALL ON FUNCTION history_leaf_hash, history_node_hash, history_canonical_json, history_commitment,
  history_commitments, history_append, history_grow, history_keep_texts, history_erase, history_refuse, history_refuse_unless_erasure
  FROM PUBLIC, isnad_app;

GRANT SELECT ON history_entry, history_node, history_text TO isnad_app;
GRANT EXECUTE ON FUNCTION history_append, history_erase TO isnad_app;
