-- Whoever listens hears of what happened as it is committed, and of nothing that is not. What goes out is ids and nothing else: who
-- hears of a thing reads it anew, with the rights that they have.

CREATE FUNCTION tell_of_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('isnad_live', json_build_object('kind', 'change', 'newsroom', NEW.newsroom_id, 'seq', NEW.seq,
    'article', NEW.article_id, 'claim', NEW.claim_id, 'by', NEW.actor_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER history_entry_is_told AFTER INSERT ON history_entry FOR EACH ROW EXECUTE FUNCTION tell_of_entry();

CREATE FUNCTION tell_of_inbox() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('isnad_live',
    json_build_object('kind', 'inbox', 'newsroom', owner.newsroom_id, 'member', owner.member_id)::text)
  FROM (SELECT DISTINCT newsroom_id, member_id FROM touched) owner;
  RETURN NULL;
END $$;
CREATE TRIGGER inbox_item_comes_told AFTER INSERT ON inbox_item REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_inbox();
CREATE TRIGGER inbox_item_read_told AFTER UPDATE ON inbox_item REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_inbox();

-- Whose session ended, or who may see something else now.
CREATE FUNCTION tell_of_access() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('isnad_live', json_build_object('kind', 'access',
    'member', CASE TG_TABLE_NAME WHEN 'session' THEN to_jsonb(NEW) ->> 'member_id' ELSE to_jsonb(NEW) ->> 'id' END)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_end_told AFTER UPDATE OF revoked_at ON session FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION tell_of_access();
CREATE TRIGGER member_access_told AFTER UPDATE ON member FOR EACH ROW
  WHEN ((OLD.newsroom_id, OLD.role, OLD.disabled_at, OLD.erased_at)
    IS DISTINCT FROM (NEW.newsroom_id, NEW.role, NEW.disabled_at, NEW.erased_at)) EXECUTE FUNCTION tell_of_access();
