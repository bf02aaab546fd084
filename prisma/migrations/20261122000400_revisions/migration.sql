-- An article's text changes while it is checked. Every claim then stands in the new revision, or it waits for a person
-- with its old words: never quietly somewhere else.

ALTER TABLE claim
  ADD COLUMN placement text NOT NULL DEFAULT 'placed' CHECK (placement IN ('placed', 'ambiguous', 'lost')),
  -- The places in the current revision that fit an ambiguous claim: [{"start": 0, "end": 5}, …].
  ADD COLUMN candidates jsonb NOT NULL DEFAULT '[]',
  ADD CONSTRAINT claim_candidates_when_ambiguous
    CHECK ((jsonb_array_length(candidates) > 0) = (placement = 'ambiguous'));

-- How each claim fared when the revision came, for whoever compares revisions.
ALTER TABLE revision ADD COLUMN claims jsonb NOT NULL DEFAULT '[]';

-- A claim that counts as placed stands in its article's current revision, whatever the application believes. Looked at
-- when the transaction ends, for a revision and its claims change together.
CREATE FUNCTION require_current_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM claim JOIN article ON article.id = claim.article_id
    WHERE claim.id = NEW.id AND claim.placement = 'placed' AND claim.revision <> article.revision
  ) THEN
    RAISE EXCEPTION 'claim % stands in another revision than the current one', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claim_stands_in_current_revision AFTER INSERT OR UPDATE OF revision, placement ON claim
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.placement = 'placed')
  EXECUTE FUNCTION require_current_place();

CREATE FUNCTION require_carried_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM claim JOIN article ON article.id = claim.article_id
    WHERE article.id = NEW.id AND claim.placement = 'placed' AND claim.revision <> article.revision
  ) THEN
    RAISE EXCEPTION 'a claim of article % was left behind in an older revision', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER article_revision_carries_claims AFTER UPDATE OF revision ON article
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.revision <> OLD.revision)
  EXECUTE FUNCTION require_carried_claims();

-- Gives all claims of an article their new places at once; an article may have thousands. Raises IS002 when one of them
-- is not at the version it was read at: read anew and try again. Runs with the caller's own rights.
CREATE FUNCTION carry_claims(newsroom uuid, article uuid, carried jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  saved bigint;
BEGIN
  UPDATE claim SET
    revision = given.revision, range_start = given."rangeStart", range_end = given."rangeEnd", quote = given.quote,
    prefix = given.prefix, suffix = given.suffix, placement = given.placement, candidates = given.candidates,
    state = given.state, verdict = given.verdict, reopening = given.reopening, version = given.version
  FROM jsonb_to_recordset(carried) AS given(
    id uuid, expected integer, revision integer, "rangeStart" integer, "rangeEnd" integer, quote text, prefix text,
    suffix text, placement text, candidates jsonb, state text, verdict text, reopening jsonb, version integer
  )
  WHERE claim.id = given.id AND claim.newsroom_id = carry_claims.newsroom
    AND claim.article_id = carry_claims.article AND claim.version = given.expected;
  GET DIAGNOSTICS saved = ROW_COUNT;
  IF saved <> jsonb_array_length(carried) THEN
    RAISE EXCEPTION 'a claim of article % has changed', carry_claims.article USING ERRCODE = 'IS002';
  END IF;
END $$;

GRANT UPDATE (placement, candidates) ON claim TO isnad_app;
GRANT EXECUTE ON FUNCTION carry_claims TO isnad_app;
