-- A stem of one newsroom is a word of its own in the index, as the words are that people search for: an index of newsroom and
-- stems knows all claims that have a stem, in any newsroom, and takes out those of one.
CREATE FUNCTION stem_words(newsroom uuid, stems text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN array_to_tsvector(ARRAY(SELECT search_mark(newsroom) || stem FROM unnest(stems) AS stem));

DROP INDEX claim_stems_idx;
-- Nothing waits in a list that whoever asks would have to read.
CREATE INDEX claim_stems_idx ON claim USING gin (stem_words(newsroom_id, stems)) WITH (fastupdate = off);

CREATE OR REPLACE VIEW claim_to_match AS
  SELECT id, newsroom_id, quote, stems, withdrawal, created_at, stem_words(newsroom_id, stems) AS words
  FROM claim WHERE newsroom_id = app_newsroom();
