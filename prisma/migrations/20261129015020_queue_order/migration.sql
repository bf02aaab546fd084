-- What waits is shown by when it is due, what is central before what is not, and then by age. The index holds it in that order, so
-- that the first few are read off it however much waits.
ALTER TABLE claim
  ADD COLUMN due_order timestamptz(3) NOT NULL
    GENERATED ALWAYS AS (coalesce(due_at, '2286-11-20 17:46:39.999+00'::timestamptz(3))) STORED,
  ADD COLUMN aside boolean NOT NULL GENERATED ALWAYS AS (NOT central) STORED;
CREATE INDEX claim_queue ON claim (newsroom_id, state, due_order, aside, created_at, id);
DROP INDEX claim_newsroom_id_state_created_at_id_idx;

CREATE OR REPLACE FUNCTION keep_versions_apart() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- What a trigger before the change sees of generated columns is not their value.
  counted constant text[] :=
    '{version,content_version,assignment_version,reopened_by,withdrawn_by,restored_by,due_order,aside}';
  assignment constant text[] := '{assignee_id,due_at,archived}';
  was jsonb := to_jsonb(OLD) - counted;
  now jsonb := to_jsonb(NEW) - counted;
BEGIN
  IF was - assignment <> now - assignment OR was = now THEN
    NEW.content_version := NEW.version;
  END IF;
  IF (NEW.assignee_id, NEW.due_at) IS DISTINCT FROM (OLD.assignee_id, OLD.due_at)
     OR was -> 'archived' IS DISTINCT FROM now -> 'archived' THEN
    NEW.assignment_version := NEW.version;
  END IF;
  RETURN NEW;
END $$;
