-- A document that is brought in makes an entry of each of its steps, all in one transaction. They are appended one after the other
-- as ever, only that the application asks once for many: entries is [{"payload": "…", "texts": […]}, …].
CREATE FUNCTION history_record_all(newsroom uuid, article uuid, entries jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  entry jsonb;
  recorded bigint := 0;
BEGIN
  FOR entry IN SELECT item.part FROM jsonb_array_elements(entries) WITH ORDINALITY AS item(part, place) ORDER BY item.place LOOP
    PERFORM public.history_record(newsroom, article, entry ->> 'payload', entry -> 'texts');
    recorded := recorded + 1;
  END LOOP;
  RETURN recorded;
END
$$;

REVOKE ALL ON FUNCTION history_record_all FROM PUBLIC, isnad_app;
GRANT EXECUTE ON FUNCTION history_record_all TO isnad_app;
