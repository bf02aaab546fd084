-- What a member signs in with beside their password.

-- The secret that an authenticator app shares with us, sealed under a key that no database holds. Of each code it is kept that it was
-- used: `last_step` is the half minute since 1970 of the latest, and none of it or before it is taken again.
CREATE TABLE totp (
  member_id     uuid PRIMARY KEY REFERENCES member (id),
  sealed_secret bytea NOT NULL,
  last_step     bigint NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, DELETE ON totp TO isnad_app;
GRANT UPDATE (last_step) ON totp TO isnad_app;

-- Codes for whoever has lost the device: 120 random bits each, of which only the hash is stored. Each is good once.
CREATE TABLE recovery_code (
  member_id uuid NOT NULL REFERENCES member (id),
  hash      text NOT NULL,
  used_at   timestamptz(3),
  PRIMARY KEY (member_id, hash)
);
GRANT SELECT, INSERT, DELETE ON recovery_code TO isnad_app;
GRANT UPDATE (used_at) ON recovery_code TO isnad_app;

-- Somebody said the right password and is asked for the second factor now. `id` is the hash of what their browser keeps; `password_mark`
-- that of the password's hash, so that another password ends it.
CREATE TABLE sign_in_step (
  id            text PRIMARY KEY,
  member_id     uuid NOT NULL REFERENCES member (id),
  password_mark text NOT NULL,
  expires_at    timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_step_member_id_idx ON sign_in_step (member_id);
GRANT SELECT, INSERT, DELETE ON sign_in_step TO isnad_app;

-- With which of them a session was opened; null where a password was enough.
ALTER TABLE session ADD COLUMN factor text CHECK (factor IN ('totp', 'recovery'));
GRANT UPDATE (factor) ON session TO isnad_app;

-- Whether editors and admins need one.
ALTER TABLE newsroom ADD COLUMN factor_required boolean NOT NULL DEFAULT false;
GRANT UPDATE (factor_required) ON newsroom TO isnad_app;

CREATE FUNCTION forget_factors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM totp WHERE member_id = NEW.id;
  DELETE FROM recovery_code WHERE member_id = NEW.id;
  DELETE FROM sign_in_step WHERE member_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER member_erased_with_factors AFTER UPDATE ON member
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_factors();
