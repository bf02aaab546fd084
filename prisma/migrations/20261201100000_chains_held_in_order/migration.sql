-- What appends to several chains holds them all, always in the same order, before the first entry takes the newsroom's counter:
-- otherwise it would wait for a chain whose next entry waits for the counter.

CREATE FUNCTION history_hold(chains uuid[]) RETURNS bigint
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT count(*) FROM (
    SELECT FROM public.history_head
    WHERE newsroom_id = public.app_newsroom() AND chain_id = ANY(chains) ORDER BY chain_id FOR UPDATE
  ) AS held
$$;

REVOKE ALL ON FUNCTION history_hold FROM PUBLIC, isnad_app, isnad_signer;
GRANT EXECUTE ON FUNCTION history_hold TO isnad_app;
