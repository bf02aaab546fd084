-- Signed checkpoints of the history, written by the signer and by nobody else.
--
-- The signer is a process with a login, a key and a memory of its own (docs/history.md). Its role may read the history
-- and add checkpoints; the application's role may read them.

CREATE TABLE checkpoint (
  newsroom_id uuid NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  -- The name of the log, which another epoch of the same newsroom does not share.
  origin text NOT NULL,
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  -- The signed note, and the key that checks it in the form of a verifier key.
  note text NOT NULL,
  key text NOT NULL,
  signed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (newsroom_id, size, origin)
);

CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER checkpoint_no_truncate BEFORE TRUNCATE ON checkpoint EXECUTE FUNCTION history_refuse();
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_no_update;
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_no_delete;
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_no_truncate;

-- The newsrooms whose history the signer refuses to sign, and why; gone once it signs again.
CREATE TABLE checkpoint_refusal (
  newsroom_id uuid PRIMARY KEY,
  reason text NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);

-- Appends an entry only as the article's entry n: raises IS003 when others came first, for whoever recorded what they
-- had read to read anew.
CREATE FUNCTION history_append_as(n bigint, newsroom uuid, article uuid, payload text, texts jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  appended record;
BEGIN
  SELECT * INTO STRICT appended FROM public.history_append(newsroom, article, payload, texts);
  IF appended.n <> history_append_as.n THEN
    RAISE EXCEPTION 'history: another entry came first' USING ERRCODE = 'IS003';
  END IF;
  RETURN appended.seq;
END
$$;

REVOKE ALL ON checkpoint, checkpoint_refusal FROM PUBLIC, isnad_app, isnad_signer;
REVOKE ALL ON FUNCTION history_append_as FROM PUBLIC, isnad_app, isnad_signer;

GRANT SELECT ON checkpoint, checkpoint_refusal TO isnad_app;
GRANT EXECUTE ON FUNCTION history_append_as TO isnad_app;

GRANT USAGE ON SCHEMA public TO isnad_signer;
GRANT SELECT ON history_entry, history_node, history_counter TO isnad_signer;
GRANT SELECT, INSERT ON checkpoint TO isnad_signer;
GRANT SELECT, INSERT, UPDATE, DELETE ON checkpoint_refusal TO isnad_signer;
