-- A step that changes a claim's state has the row of its article before it has the history, any other step after: two of them would wait
-- for each other, and everybody for both. So an entry waits for nobody: whoever has the row writes an entry too, and a later one.
CREATE OR REPLACE FUNCTION keep_last_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE article_standing SET last_activity = greatest(last_activity, NEW.at)
  WHERE article_id = (
    SELECT standing.article_id FROM article_standing AS standing WHERE standing.article_id = NEW.chain_id
    FOR NO KEY UPDATE SKIP LOCKED
  );
  RETURN NULL;
END $$;
