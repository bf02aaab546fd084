-- Two kinds of entries say what only the owner of the tables may do: that a text was erased, which erase_text() does and
-- says at once, and that a new epoch began, which an operator's command does. The application can no longer write either by
-- itself, nor erase beside erase_text(): it appends through history_record().

CREATE FUNCTION history_record(newsroom uuid, article uuid, payload text, texts jsonb DEFAULT '[]')
RETURNS TABLE (seq bigint, n bigint, at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF history_record.payload::jsonb ->> 'action' IN ('text-erased', 'epoch-opened') THEN
    RAISE EXCEPTION 'history: an entry of this action is not recorded by itself' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT * FROM public.history_append(newsroom, article, history_record.payload, texts);
END
$$;

-- As before, only through history_record().
CREATE OR REPLACE FUNCTION history_append_as(n bigint, newsroom uuid, article uuid, payload text, texts jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  appended record;
BEGIN
  SELECT * INTO STRICT appended FROM public.history_record(newsroom, article, payload, texts);
  IF appended.n <> history_append_as.n THEN
    RAISE EXCEPTION 'history: another entry came first' USING ERRCODE = 'IS003';
  END IF;
  RETURN appended.seq;
END
$$;

REVOKE ALL ON FUNCTION history_record, history_append, history_erase FROM PUBLIC, isnad_app, isnad_signer;
GRANT EXECUTE ON FUNCTION history_record TO isnad_app;
