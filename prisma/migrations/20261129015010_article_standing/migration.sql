-- A list of articles says of each how far it is and when something happened last, and is sorted and cut off by that. Counted anew
-- for every list, that grows with the claims; so it is kept beside the article, by whatever changes it. Beside it rather than in it:
-- a new text takes the article first and its claims after, a step on a claim the other way round, and would wait for it in turn.
CREATE TABLE article_standing (
  article_id     uuid PRIMARY KEY,
  newsroom_id    uuid NOT NULL,
  last_activity  timestamptz(3) NOT NULL,
  archived       boolean NOT NULL,
  assignee_id    uuid,
  -- Nothing due comes after everything that is.
  due_at         timestamptz(3) NOT NULL,
  open           int NOT NULL DEFAULT 0,
  proposed       int NOT NULL DEFAULT 0,
  approved       int NOT NULL DEFAULT 0,
  returned       int NOT NULL DEFAULT 0,
  reopened       int NOT NULL DEFAULT 0,
  withdrawn      int NOT NULL DEFAULT 0,
  verified       int NOT NULL DEFAULT 0,
  disputed       int NOT NULL DEFAULT 0,
  needs_sources  int NOT NULL DEFAULT 0,
  state          text NOT NULL GENERATED ALWAYS AS (CASE
    WHEN open + proposed + approved + returned + reopened = 0 THEN 'unmarked'
    WHEN proposed > 0 THEN 'waiting'
    WHEN open + returned + reopened = 0 THEN 'checked'
    ELSE 'in-work' END) STORED,
  UNIQUE (newsroom_id, article_id),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id)
);

INSERT INTO article_standing
  (article_id, newsroom_id, last_activity, archived, assignee_id, due_at, open, proposed, approved, returned, reopened, withdrawn,
   verified, disputed, needs_sources)
SELECT article.id, article.newsroom_id,
  greatest(article.created_at, (SELECT max(at) FROM history_entry WHERE chain_id = article.id)),
  article.archived, article.assignee_id, coalesce(article.due_at, '2286-11-20 17:46:39.999+00'),
  count(claim.id) FILTER (WHERE claim.state = 'open'), count(claim.id) FILTER (WHERE claim.state = 'proposed'),
  count(claim.id) FILTER (WHERE claim.state = 'approved'), count(claim.id) FILTER (WHERE claim.state = 'returned'),
  count(claim.id) FILTER (WHERE claim.state = 'reopened'), count(claim.id) FILTER (WHERE claim.state = 'withdrawn'),
  count(claim.id) FILTER (WHERE claim.verdict = 'verified'), count(claim.id) FILTER (WHERE claim.verdict = 'disputed'),
  count(claim.id) FILTER (WHERE claim.verdict = 'needs-sources')
FROM article LEFT JOIN claim ON claim.article_id = article.id
GROUP BY article.id;

CREATE INDEX article_standing_activity ON article_standing (newsroom_id, archived, last_activity DESC, article_id DESC);
CREATE INDEX article_standing_state ON article_standing (newsroom_id, archived, state, last_activity DESC, article_id DESC);
CREATE INDEX article_standing_due ON article_standing (newsroom_id, archived, due_at, article_id);
CREATE INDEX article_standing_assignee ON article_standing (newsroom_id, assignee_id, last_activity DESC, article_id DESC);
GRANT SELECT ON article_standing TO isnad_app;

CREATE FUNCTION keep_article_standing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  due timestamptz := coalesce(NEW.due_at, '2286-11-20 17:46:39.999+00');
BEGIN
  INSERT INTO article_standing (article_id, newsroom_id, last_activity, archived, assignee_id, due_at)
  VALUES (NEW.id, NEW.newsroom_id, NEW.created_at, NEW.archived, NEW.assignee_id, due)
  ON CONFLICT (article_id) DO UPDATE
    SET archived = excluded.archived, assignee_id = excluded.assignee_id, due_at = excluded.due_at;
  RETURN NULL;
END $$;
CREATE TRIGGER article_standing AFTER INSERT OR UPDATE OF archived, assignee_id, due_at ON article
  FOR EACH ROW EXECUTE FUNCTION keep_article_standing();

-- Once a statement, however many claims it changes.
CREATE FUNCTION add_claim_counts(changed jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  UPDATE article_standing AS standing SET
    open = standing.open + more.open, proposed = standing.proposed + more.proposed,
    approved = standing.approved + more.approved, returned = standing.returned + more.returned,
    reopened = standing.reopened + more.reopened, withdrawn = standing.withdrawn + more.withdrawn,
    verified = standing.verified + more.verified, disputed = standing.disputed + more.disputed,
    needs_sources = standing.needs_sources + more.needs_sources
  FROM (
    SELECT article_id,
      coalesce(sum(n) FILTER (WHERE state = 'open'), 0) AS open, coalesce(sum(n) FILTER (WHERE state = 'proposed'), 0) AS proposed,
      coalesce(sum(n) FILTER (WHERE state = 'approved'), 0) AS approved,
      coalesce(sum(n) FILTER (WHERE state = 'returned'), 0) AS returned,
      coalesce(sum(n) FILTER (WHERE state = 'reopened'), 0) AS reopened,
      coalesce(sum(n) FILTER (WHERE state = 'withdrawn'), 0) AS withdrawn,
      coalesce(sum(n) FILTER (WHERE verdict = 'verified'), 0) AS verified,
      coalesce(sum(n) FILTER (WHERE verdict = 'disputed'), 0) AS disputed,
      coalesce(sum(n) FILTER (WHERE verdict = 'needs-sources'), 0) AS needs_sources
    FROM jsonb_to_recordset(changed) AS each (article_id uuid, state text, verdict text, n int)
    GROUP BY article_id
  ) AS more
  WHERE standing.article_id = more.article_id
$$;
REVOKE ALL ON FUNCTION add_claim_counts FROM PUBLIC;

CREATE FUNCTION count_marked_claims() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM add_claim_counts(jsonb_agg(marked)) FROM (
    SELECT article_id, state, verdict, count(*) AS n FROM came GROUP BY article_id, state, verdict
  ) AS marked;
  RETURN NULL;
END $$;
CREATE FUNCTION count_changed_claims() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM add_claim_counts(jsonb_agg(changed)) FROM (
    SELECT article_id, state, verdict, sum(n) AS n FROM (
      SELECT article_id, state, verdict, 1 AS n FROM came UNION ALL SELECT article_id, state, verdict, -1 FROM went
    ) AS each GROUP BY article_id, state, verdict HAVING sum(n) <> 0
  ) AS changed;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_counts_marked AFTER INSERT ON claim
  REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_marked_claims();
CREATE TRIGGER claim_counts_changed AFTER UPDATE ON claim
  REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION count_changed_claims();

CREATE FUNCTION keep_last_activity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE article_standing SET last_activity = greatest(last_activity, NEW.at) WHERE article_id = NEW.chain_id;
  RETURN NULL;
END $$;
CREATE TRIGGER history_last_activity AFTER INSERT ON history_entry
  FOR EACH ROW WHEN (NEW.chain_id <> NEW.newsroom_id) EXECUTE FUNCTION keep_last_activity();

-- What a list can be cut down by is read off these, value by value.
CREATE INDEX article_language ON article (newsroom_id, language);
CREATE INDEX article_outlet ON article (newsroom_id, outlet);
