-- What a claim is found under when another one says the same: the stems of its words, which TypeScript makes, for writing and
-- for asking alike. They are no part of the record: null means that they are still to be made, anew where the words changed.
CREATE EXTENSION IF NOT EXISTS btree_gin;
ALTER TABLE claim ADD COLUMN stems text[];
GRANT UPDATE (stems) ON claim TO isnad_app;

-- By newsroom first, so that a word costs what it costs in this newsroom, however many others there are.
CREATE INDEX claim_stems_idx ON claim USING gin (newsroom_id, array_to_tsvector(stems));
CREATE INDEX claim_without_stems_idx ON claim (created_at, id) WHERE stems IS NULL;

-- As before; and claims that a revision gave other words are to be stemmed anew.
CREATE OR REPLACE FUNCTION carry_claims(newsroom uuid, article uuid, carried jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  saved bigint;
BEGIN
  UPDATE claim SET
    revision = given.revision, range_start = given."rangeStart", range_end = given."rangeEnd", quote = given.quote,
    prefix = given.prefix, suffix = given.suffix, placement = given.placement, candidates = given.candidates,
    state = given.state, verdict = given.verdict, reopening = given.reopening, version = given.version,
    stems = CASE WHEN claim.quote = given.quote THEN claim.stems END
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
