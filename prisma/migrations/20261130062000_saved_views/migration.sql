-- Filters of a list that a member comes back to, under a name of their own. They are no acts: they stand in no history, and are seen by
-- their member alone.
CREATE TABLE saved_view (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  newsroom_id  uuid NOT NULL,
  member_id    uuid NOT NULL,
  list         text NOT NULL CHECK (list IN ('articles', 'queue')),
  name         text NOT NULL,
  -- What the address of the list says after its `?`.
  query        text NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (member_id, list, name),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id)
);
GRANT SELECT, INSERT, DELETE ON saved_view TO isnad_app;
GRANT UPDATE (query) ON saved_view TO isnad_app;

-- Whose name was erased has no lists here any more, and the names of their views may name them.
CREATE FUNCTION remove_views_of_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM saved_view WHERE member_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER member_erased_with_views AFTER UPDATE ON member
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION remove_views_of_erased();
