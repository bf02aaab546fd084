-- How often evidence took a source up. Whoever lets a source fall has seen all that rests on it, or looks again: what was attached since
-- they looked has made it one more.
ALTER TABLE source ADD COLUMN uses integer NOT NULL DEFAULT 0;
GRANT UPDATE (uses) ON source TO isnad_app;
