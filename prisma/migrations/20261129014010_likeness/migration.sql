-- What people said of two claims that seemed to say the same: that they do, or that they do not. It may be said anew, and is then
-- kept as it was said last; the history tells what was said before. Two claims have one answer, whichever of them it was given on.
CREATE TABLE likeness (
  claim_id     uuid NOT NULL,
  earlier_id   uuid NOT NULL,
  newsroom_id  uuid NOT NULL,
  answer       text NOT NULL CHECK (answer IN ('accepted', 'rejected')),
  answered_by  uuid NOT NULL,
  answered_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (claim_id, earlier_id),
  CHECK (claim_id <> earlier_id),
  FOREIGN KEY (newsroom_id, claim_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, earlier_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, answered_by) REFERENCES member (newsroom_id, id)
);
CREATE UNIQUE INDEX likeness_of_two_key ON likeness (least(claim_id, earlier_id), greatest(claim_id, earlier_id));
CREATE INDEX likeness_earlier_id_idx ON likeness (earlier_id);

GRANT SELECT, INSERT ON likeness TO isnad_app;
GRANT UPDATE (answer, answered_by, answered_at) ON likeness TO isnad_app;
