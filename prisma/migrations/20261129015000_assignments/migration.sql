-- Claims and articles are given to somebody, and are due at some time. The assignee of an article is its owner. Articles that nobody
-- works on any more are put away.

ALTER TABLE claim
  ADD COLUMN assignee_id uuid,
  ADD COLUMN due_at timestamptz(3),
  ADD COLUMN content_version integer NOT NULL DEFAULT 1,
  ADD COLUMN assignment_version integer NOT NULL DEFAULT 1,
  ADD FOREIGN KEY (newsroom_id, assignee_id) REFERENCES member (newsroom_id, id);
ALTER TABLE article
  ADD COLUMN assignee_id uuid,
  ADD COLUMN due_at timestamptz(3),
  ADD COLUMN archived boolean NOT NULL DEFAULT false,
  ADD COLUMN content_version integer NOT NULL DEFAULT 1,
  ADD COLUMN assignment_version integer NOT NULL DEFAULT 1,
  ADD FOREIGN KEY (newsroom_id, assignee_id) REFERENCES member (newsroom_id, id);
UPDATE claim SET content_version = version WHERE version > 1;
UPDATE article SET content_version = version WHERE version > 1;

GRANT UPDATE (assignee_id, due_at) ON claim TO isnad_app;
GRANT UPDATE (assignee_id, due_at, archived) ON article TO isnad_app;

-- Giving a claim to somebody must not make the verdict stale that an editor is about to approve, nor the other way round. So beside
-- the version, which every change raises, stands at which version what it says, and who has it, changed last. A change that
-- touches neither column of the row is one of what it says: evidence stands in rows of its own.
CREATE FUNCTION keep_versions_apart() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- What a trigger before the change sees of generated columns is not their value.
  counted constant text[] :=
    '{version,content_version,assignment_version,reopened_by,withdrawn_by,restored_by}';
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

CREATE TRIGGER claim_versions BEFORE UPDATE ON claim
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION keep_versions_apart();
CREATE TRIGGER article_versions BEFORE UPDATE ON article
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION keep_versions_apart();
