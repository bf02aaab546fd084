-- Sentences that a person looked at and found nothing to check in. A dismissal holds the sentence's own words, so it
-- follows them into every revision that still has them, and falls away by itself where they were edited.

CREATE TABLE dismissal (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL,
  article_id   uuid NOT NULL,
  sentence     text NOT NULL,
  created_by   uuid NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  withdrawn_by uuid,
  withdrawn_at timestamptz(3),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX dismissal_article_id_idx ON dismissal (article_id);
-- The same words are dismissed once; by their hash, for a sentence may be longer than an index entry. Nothing is kept
-- safe by it, so MD5, which Postgres has as an immutable function of text, is good enough.
CREATE UNIQUE INDEX dismissal_standing_key ON dismissal (article_id, md5(sentence))
  WHERE withdrawn_at IS NULL;

GRANT SELECT, INSERT ON dismissal TO isnad_app;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON dismissal TO isnad_app;
