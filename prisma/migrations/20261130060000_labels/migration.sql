-- A newsroom sorts its articles under labels of its own. What labels there are is kept beside them, so that a list can be cut down to one without
-- looking through the articles; a label stays known once it was used.
ALTER TABLE article ADD COLUMN labels text[] NOT NULL DEFAULT '{}';
GRANT UPDATE (labels) ON article TO isnad_app;
CREATE INDEX article_labels ON article USING gin (labels);

CREATE TABLE label (
  newsroom_id  uuid NOT NULL REFERENCES newsroom (id),
  name         text NOT NULL,
  PRIMARY KEY (newsroom_id, name)
);
GRANT SELECT ON label TO isnad_app;

CREATE FUNCTION keep_labels() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO label (newsroom_id, name) SELECT NEW.newsroom_id, unnest(NEW.labels) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER article_labels_are_known AFTER INSERT OR UPDATE OF labels ON article
  FOR EACH ROW EXECUTE FUNCTION keep_labels();

-- Under which labels an article stands is handling, like whose it is: no verdict gets stale by it.
CREATE OR REPLACE FUNCTION keep_versions_apart() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  -- What a trigger before the change sees of generated columns is not their value.
  counted constant text[] :=
    '{version,content_version,assignment_version,reopened_by,withdrawn_by,restored_by,due_order,aside,stems}';
  assignment constant text[] := '{assignee_id,due_at,archived,labels}';
  was jsonb := to_jsonb(OLD) - counted;
  now jsonb := to_jsonb(NEW) - counted;
BEGIN
  IF was - assignment <> now - assignment OR was = now THEN
    NEW.content_version := NEW.version;
  END IF;
  IF (NEW.assignee_id, NEW.due_at) IS DISTINCT FROM (OLD.assignee_id, OLD.due_at)
     OR was -> 'archived' IS DISTINCT FROM now -> 'archived'
     OR was -> 'labels' IS DISTINCT FROM now -> 'labels' THEN
    NEW.assignment_version := NEW.version;
  END IF;
  RETURN NEW;
END $$;
