-- A dismissal is of one sentence, in one place of one revision. Until now it was of its words, wherever they stood: whoever
-- dismissed one of two equal sentences dismissed a sentence that they may never have read.

ALTER TABLE dismissal
  ADD COLUMN revision integer,
  -- UTF-16 code units into the text of that revision, half-open, as everywhere.
  ADD COLUMN range_start integer,
  ADD COLUMN range_end integer;

CREATE FUNCTION pg_temp.utf16_length(words text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT length(words) + length(regexp_replace(words, '[^\U00010000-\U0010FFFF]', '', 'g'))
$$;

-- Those there are stand in the newest revision that has their words. Where it has them more than once nobody knows which were
-- meant, so the first keep the dismissal, and a person looks at the others.
UPDATE dismissal SET
  revision = place.number,
  range_start = pg_temp.utf16_length(left(place.text, place.at - 1)),
  range_end = pg_temp.utf16_length(left(place.text, place.at - 1)) + pg_temp.utf16_length(dismissal.sentence)
FROM (
  SELECT DISTINCT ON (of.id) of.id, revision.number, revision.text, strpos(revision.text, of.sentence) AS at
  FROM dismissal AS of JOIN revision ON revision.article_id = of.article_id
  WHERE strpos(revision.text, of.sentence) > 0
  ORDER BY of.id, revision.number DESC
) AS place
WHERE place.id = dismissal.id;

-- Words that stand nowhere, which no operation has left behind, settle nothing.
UPDATE dismissal SET revision = 1, range_start = 0, range_end = 0 WHERE revision IS NULL;

ALTER TABLE dismissal
  ALTER COLUMN revision SET NOT NULL,
  ALTER COLUMN range_start SET NOT NULL,
  ALTER COLUMN range_end SET NOT NULL,
  ADD CHECK (0 <= range_start AND range_start <= range_end),
  ADD FOREIGN KEY (article_id, revision) REFERENCES revision (article_id, number);

-- A sentence is dismissed once.
DROP INDEX dismissal_standing_key;
CREATE UNIQUE INDEX dismissal_standing_key ON dismissal (article_id, revision, range_start, range_end)
  WHERE withdrawn_at IS NULL AND range_start < range_end;

-- Gives all standing dismissals of an article the places they have once a revision has come, those that stay behind too.
-- Raises IS002 when they are not the ones that were read: read anew and try again. Runs with the caller's own rights.
CREATE FUNCTION carry_dismissals(newsroom uuid, article uuid, carried jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  saved bigint;
  standing bigint;
BEGIN
  UPDATE dismissal SET
    revision = given.revision, range_start = given.start, range_end = given."end", sentence = given.sentence
  FROM jsonb_to_recordset(carried) AS given(id uuid, revision integer, start integer, "end" integer, sentence text)
  WHERE dismissal.id = given.id AND dismissal.newsroom_id = carry_dismissals.newsroom
    AND dismissal.article_id = carry_dismissals.article AND dismissal.withdrawn_at IS NULL;
  GET DIAGNOSTICS saved = ROW_COUNT;
  SELECT count(*) INTO standing FROM dismissal
  WHERE dismissal.article_id = carry_dismissals.article AND dismissal.withdrawn_at IS NULL;
  IF saved <> jsonb_array_length(carried) OR standing <> saved THEN
    RAISE EXCEPTION 'the dismissals of article % have changed', carry_dismissals.article USING ERRCODE = 'IS002';
  END IF;
END $$;

GRANT UPDATE (revision, range_start, range_end, sentence) ON dismissal TO isnad_app;
GRANT EXECUTE ON FUNCTION carry_dismissals TO isnad_app;
