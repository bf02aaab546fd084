-- A claim takes so many comments and no more, also from people who remark at once: they queue at the row of the claim.
-- The number is that of lib/domain/limits.ts.
CREATE FUNCTION require_room_for_comment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM claim WHERE id = NEW.claim_id FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM comment WHERE claim_id = NEW.claim_id) >= 1000 THEN
    RAISE EXCEPTION 'claim % has no room for another comment', NEW.claim_id USING ERRCODE = 'IS004';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER comment_has_room BEFORE INSERT ON comment
  FOR EACH ROW EXECUTE FUNCTION require_room_for_comment();
