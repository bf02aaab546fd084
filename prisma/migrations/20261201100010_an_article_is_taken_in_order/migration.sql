-- An article leaves the check, or comes back, while others work on its claims. Its row is not held against those who only name it, as
-- a notice does that is written with a step on a claim; and claims are waited for in the order in which whoever else waits for several does.

CREATE OR REPLACE FUNCTION step_article(newsroom uuid, article uuid, expected integer, marked integer, saved jsonb, claims jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  stepped bigint;
BEGIN
  PERFORM FROM article AS taken WHERE taken.id = step_article.article AND taken.newsroom_id = newsroom
    AND taken.version = expected AND taken.claim_count = marked FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'article % has changed', article USING ERRCODE = 'IS002';
  END IF;
  PERFORM FROM claim WHERE claim.newsroom_id = newsroom AND claim.article_id = step_article.article
    AND claim.id IN (SELECT given.id FROM jsonb_to_recordset(claims) AS given(id uuid)) ORDER BY claim.id FOR NO KEY UPDATE;
  UPDATE claim SET state = given.state, verdict = given.verdict, withdrawal = given.withdrawal,
    reopening = coalesce(given.reopening, claim.reopening), version = given.version
  FROM jsonb_to_recordset(claims) AS given(
    id uuid, expected integer, state text, verdict text, withdrawal jsonb, reopening jsonb, version integer)
  WHERE claim.id = given.id AND claim.newsroom_id = newsroom AND claim.article_id = step_article.article
    AND claim.version = given.expected;
  GET DIAGNOSTICS stepped = ROW_COUNT;
  IF stepped <> jsonb_array_length(claims) THEN
    RAISE EXCEPTION 'a claim of article % has changed', article USING ERRCODE = 'IS002';
  END IF;
  UPDATE article AS taken SET withdrawal = nullif(saved -> 'withdrawal', 'null'),
    restoration = nullif(saved -> 'restoration', 'null'), version = expected + 1
  WHERE taken.id = step_article.article;
END $$;
