-- A source turns out to be unsound, or to be described wrongly: it is withdrawn, or another description of it takes its place. A source is still
-- never edited, and nothing is used anew that fell. By whom is kept by id alone, as everywhere.
ALTER TABLE source
  ADD COLUMN withdrawal jsonb,
  ADD COLUMN correction jsonb,
  ADD COLUMN withdrawn_by uuid GENERATED ALWAYS AS ((withdrawal #>> '{by,id}')::uuid) STORED,
  ADD COLUMN corrected_by uuid GENERATED ALWAYS AS ((correction #>> '{by,id}')::uuid) STORED,
  ADD COLUMN corrected_to uuid GENERATED ALWAYS AS ((correction ->> 'to')::uuid) STORED,
  ADD FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id),
  ADD FOREIGN KEY (newsroom_id, corrected_by) REFERENCES member (newsroom_id, id),
  ADD FOREIGN KEY (newsroom_id, corrected_to) REFERENCES source (newsroom_id, id),
  ADD CONSTRAINT source_withdrawal_without_name CHECK (withdrawal #> '{by,name}' IS NULL),
  ADD CONSTRAINT source_correction_without_name CHECK (correction #> '{by,name}' IS NULL),
  ADD CONSTRAINT source_falls_once CHECK (withdrawal IS NULL OR correction IS NULL);
GRANT UPDATE (withdrawal, correction) ON source TO isnad_app;
