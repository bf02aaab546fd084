-- Holds an account of the newsroom of the transaction, so that nobody joins another one with it meanwhile, and fails where
-- somebody has: of what opens another newsroom as well, nobody here disposes.
CREATE FUNCTION hold_account_of_one(shown uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM account WHERE id = shown AND EXISTS (SELECT FROM member WHERE account_id = shown AND newsroom_id = app_newsroom()) FOR UPDATE;
  IF NOT FOUND OR is_account_elsewhere(shown) THEN
    RAISE EXCEPTION 'the account opens another newsroom' USING ERRCODE = 'IS002';
  END IF;
END $$;
REVOKE ALL ON FUNCTION hold_account_of_one FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_account_of_one TO isnad_app;

-- A join holds it as well: its key is looked at only in the end.
CREATE OR REPLACE FUNCTION end_resets_of_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM account WHERE id = NEW.account_id FOR UPDATE;
  UPDATE password_reset SET used_at = now() FROM member
  WHERE member.id = member_id AND member.account_id = NEW.account_id AND used_at IS NULL;
  RETURN NULL;
END $$;
