-- What waits is shown oldest first, state by state: the index holds them in that order, so that a few of them are
-- found without sorting all that wait.
CREATE INDEX claim_newsroom_id_state_created_at_id_idx ON claim (newsroom_id, state, created_at, id);
DROP INDEX claim_newsroom_id_state_idx;
