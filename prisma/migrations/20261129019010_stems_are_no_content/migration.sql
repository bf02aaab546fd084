-- As before; and the stems of a claim, which are no part of the record, change nothing that anybody decides on.
CREATE OR REPLACE FUNCTION keep_versions_apart() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- What a trigger before the change sees of generated columns is not their value.
  counted constant text[] :=
    '{version,content_version,assignment_version,reopened_by,withdrawn_by,restored_by,due_order,aside,stems}';
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
