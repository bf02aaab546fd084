-- What the desk looks up, so that it reads no more claims than it tells of.
CREATE INDEX claim_newsroom_id_state_created_at_id_idx ON claim (newsroom_id, state, created_at, id);
CREATE INDEX claim_to_do ON claim (newsroom_id, assignee_id) INCLUDE (due_at)
  WHERE assignee_id IS NOT NULL AND state NOT IN ('approved', 'withdrawn');
CREATE INDEX claim_late ON claim (newsroom_id, due_at, id)
  WHERE due_at IS NOT NULL AND state NOT IN ('approved', 'withdrawn');
