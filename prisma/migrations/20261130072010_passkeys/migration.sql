-- Passkeys of members: of each the public half, and how often its device says it was used. A count that goes back is that of a copy.
CREATE TABLE passkey (
  id            uuid PRIMARY KEY,
  member_id     uuid NOT NULL REFERENCES member (id),
  name          text NOT NULL,
  credential_id text NOT NULL UNIQUE,
  public_key    bytea NOT NULL,
  counter       bigint NOT NULL,
  transports    text[] NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  last_used_at  timestamptz(3)
);
CREATE INDEX passkey_member_id_idx ON passkey (member_id);
GRANT SELECT, INSERT, DELETE ON passkey TO isnad_app;
GRANT UPDATE (counter, last_used_at) ON passkey TO isnad_app;

-- What a new passkey has to sign. Each is good once, and for five minutes.
CREATE TABLE passkey_challenge (
  challenge  text PRIMARY KEY,
  member_id  uuid NOT NULL REFERENCES member (id),
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX passkey_challenge_member_id_idx ON passkey_challenge (member_id);
GRANT SELECT, INSERT, DELETE ON passkey_challenge TO isnad_app;

-- What a passkey has to sign for this sign-in to go on; null once one has tried, or where there is none.
ALTER TABLE sign_in_step ADD COLUMN challenge text;
GRANT UPDATE (challenge) ON sign_in_step TO isnad_app;

ALTER TABLE session DROP CONSTRAINT session_factor_check,
  ADD CONSTRAINT session_factor_check CHECK (factor IN ('totp', 'passkey', 'recovery'));

CREATE OR REPLACE FUNCTION forget_factors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM totp WHERE member_id = NEW.id;
  DELETE FROM passkey WHERE member_id = NEW.id;
  DELETE FROM passkey_challenge WHERE member_id = NEW.id;
  DELETE FROM recovery_code WHERE member_id = NEW.id;
  DELETE FROM sign_in_step WHERE member_id = NEW.id;
  RETURN NULL;
END $$;
