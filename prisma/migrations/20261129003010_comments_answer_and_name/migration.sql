-- A comment can answer another one of the same claim, can name members of the newsroom, and can be taken back by its author.
-- It is never removed: what was said, and that it was taken back, both stay.

ALTER TABLE comment
  ADD COLUMN reply_to uuid,
  ADD COLUMN withdrawn_by uuid,
  ADD COLUMN withdrawn_at timestamptz(3),
  ADD UNIQUE (claim_id, id),
  ADD UNIQUE (newsroom_id, id),
  ADD FOREIGN KEY (claim_id, reply_to) REFERENCES comment (claim_id, id),
  ADD FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id),
  ADD CONSTRAINT comment_withdrawn_by_author CHECK (withdrawn_by = created_by),
  ADD CONSTRAINT comment_withdrawn_by_somebody CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL));
GRANT UPDATE (withdrawn_by, withdrawn_at) ON comment TO isnad_app;

CREATE TABLE comment_mention (
  comment_id   uuid NOT NULL,
  member_id    uuid NOT NULL,
  newsroom_id  uuid NOT NULL,
  PRIMARY KEY (comment_id, member_id),
  FOREIGN KEY (newsroom_id, comment_id) REFERENCES comment (newsroom_id, id),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id)
);
GRANT SELECT, INSERT ON comment_mention TO isnad_app;
