-- An article is taken out of the check with a reason, and all of its claims with it; and it is taken back in. Nothing of it is removed.
-- By whom is kept by id alone, as everywhere.

ALTER TABLE article
  ADD COLUMN withdrawal jsonb,
  ADD COLUMN restoration jsonb,
  ADD COLUMN withdrawn_by uuid GENERATED ALWAYS AS ((withdrawal #>> '{by,id}')::uuid) STORED,
  ADD COLUMN restored_by uuid GENERATED ALWAYS AS ((restoration #>> '{by,id}')::uuid) STORED,
  ADD FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id),
  ADD FOREIGN KEY (newsroom_id, restored_by) REFERENCES member (newsroom_id, id),
  ADD CONSTRAINT article_withdrawal_without_name CHECK (withdrawal #> '{by,name}' IS NULL),
  ADD CONSTRAINT article_restoration_without_name CHECK (restoration #> '{by,name}' IS NULL),
  ADD CONSTRAINT article_restored_or_withdrawn CHECK (restoration IS NULL OR withdrawal IS NULL);
GRANT UPDATE (withdrawal, restoration) ON article TO isnad_app;

-- What is out of the check is in a state of its own, whatever its claims were.
ALTER TABLE article_standing ADD COLUMN out_of_check boolean NOT NULL DEFAULT false, DROP COLUMN state;
ALTER TABLE article_standing ADD COLUMN state text NOT NULL GENERATED ALWAYS AS (CASE
  WHEN out_of_check THEN 'withdrawn'
  WHEN open + proposed + approved + returned + reopened = 0 THEN 'unmarked'
  WHEN proposed > 0 THEN 'waiting'
  WHEN open + returned + reopened = 0 THEN 'checked'
  ELSE 'in-work' END) STORED;
CREATE INDEX article_standing_state ON article_standing (newsroom_id, archived, state, last_activity DESC, article_id DESC);

CREATE OR REPLACE FUNCTION keep_article_standing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  due timestamptz := coalesce(NEW.due_at, '2286-11-20 17:46:39.999+00');
BEGIN
  INSERT INTO article_standing (article_id, newsroom_id, last_activity, archived, assignee_id, due_at, out_of_check)
  VALUES (NEW.id, NEW.newsroom_id, NEW.created_at, NEW.archived, NEW.assignee_id, due, NEW.withdrawal IS NOT NULL)
  ON CONFLICT (article_id) DO UPDATE SET archived = excluded.archived, assignee_id = excluded.assignee_id,
    due_at = excluded.due_at, out_of_check = excluded.out_of_check;
  RETURN NULL;
END $$;
DROP TRIGGER article_standing ON article;
CREATE TRIGGER article_standing AFTER INSERT OR UPDATE OF archived, assignee_id, due_at, withdrawal ON article
  FOR EACH ROW EXECUTE FUNCTION keep_article_standing();

-- Takes an article and its claims out of the check, or back, all of it if nobody saved any of it since it was read, or nothing. The
-- article's row first and what is counted of it last, as a new text takes them.
CREATE FUNCTION step_article(newsroom uuid, article uuid, expected integer, marked integer, saved jsonb, claims jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  stepped bigint;
BEGIN
  PERFORM FROM article AS taken WHERE taken.id = step_article.article AND taken.newsroom_id = newsroom
    AND taken.version = expected AND taken.claim_count = marked FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'article % has changed', article USING ERRCODE = 'IS002';
  END IF;
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
GRANT EXECUTE ON FUNCTION step_article TO isnad_app;
