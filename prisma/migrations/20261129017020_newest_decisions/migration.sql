-- What was decided lately is read off an index, however much was decided before.
CREATE INDEX decision_newest ON decision (newsroom_id, decided_at DESC);
