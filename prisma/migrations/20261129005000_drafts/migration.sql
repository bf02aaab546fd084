-- What members type and have not sent yet, so that it follows them to another computer. Drafts are no acts: they stand in no
-- history, are read by their member alone, and go when the server has what they hold.

CREATE TABLE draft (
  member_id    uuid NOT NULL,
  -- Made by the browser, and unique for this member only: nobody learns of another's draft by trying its id.
  id           uuid NOT NULL,
  newsroom_id  uuid NOT NULL,
  form         text NOT NULL CHECK (form ~ '^[A-Za-z0-9/-]{1,200}$'),
  -- The fields as JSON. Not jsonb, which takes no NUL and no half of a character: a draft is what was typed, right or wrong.
  -- Null once the draft is gone; the row then tells the member's other computers so.
  typed        text CHECK (octet_length(typed) <= 1500000),
  version      integer,
  -- By the clock of the browser in which it was typed.
  written_at   timestamptz(3) NOT NULL,
  saved_at     timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, id),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id)
);
CREATE INDEX draft_saved_at_idx ON draft (saved_at);

GRANT SELECT, INSERT, DELETE ON draft TO isnad_app;
GRANT UPDATE (typed, version, written_at, saved_at) ON draft TO isnad_app;

-- A member keeps so many drafts and so much text in them, also from two computers at once: they queue here. The numbers
-- are those of lib/domain/limits.ts.
CREATE FUNCTION require_room_for_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  others bigint;
  bytes bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.member_id::text, 5));
  SELECT count(*), coalesce(sum(octet_length(typed)), 0) INTO others, bytes
  FROM draft WHERE member_id = NEW.member_id AND id <> NEW.id AND typed IS NOT NULL;
  IF others >= 100 OR bytes + octet_length(NEW.typed) > 6000000 THEN
    RAISE EXCEPTION 'member % has no room for another draft', NEW.member_id USING ERRCODE = 'IS004';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER draft_has_room BEFORE INSERT OR UPDATE ON draft
  FOR EACH ROW WHEN (NEW.typed IS NOT NULL) EXECUTE FUNCTION require_room_for_draft();

-- Whose name was erased types nothing here any more, and what they typed may name them.
CREATE FUNCTION remove_drafts_of_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM draft WHERE member_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER member_erased_with_drafts AFTER UPDATE ON member
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION remove_drafts_of_erased();
