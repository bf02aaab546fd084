-- Single sign-on (decision 0059): by what somebody is known at a provider of OpenID Connect.

-- Issuer and subject, which never become somebody else's. No address stands here: those change hands.
CREATE TABLE identity (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  issuer       text NOT NULL CHECK (length(issuer) <= 2000 AND issuer !~ '\s'),
  subject      text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  last_used_at timestamptz(3),
  UNIQUE (issuer, subject)
);
CREATE INDEX identity_account_id_idx ON identity (account_id);
SELECT confine_to_newsroom('identity', 'EXISTS (SELECT FROM member WHERE member.account_id = identity.account_id)');
GRANT SELECT, INSERT, DELETE ON identity TO isnad_app;
GRANT UPDATE (last_used_at) ON identity TO isnad_app;

-- Of issuer and subject, a line each, as a provider has signed them.
CREATE FUNCTION newsroom_of_identity(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT newsroom_of_account(account_id::text) FROM identity
  WHERE issuer = split_part(shown, E'\n', 1) AND subject = substr(shown, strpos(shown, E'\n') + 1)
$$;
REVOKE ALL ON FUNCTION newsroom_of_identity FROM PUBLIC;
GRANT EXECUTE ON FUNCTION newsroom_of_identity TO isnad_app;

-- Whoever was sent to a provider and is waited for; all else is sealed in their browser. `id` is the hash of what it holds. A row is
-- taken away by the first answer, so that there is no second. Of no newsroom: nobody knows yet who it is.
CREATE TABLE sign_on (
  id         text PRIMARY KEY,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_on_expires_at_idx ON sign_on (expires_at);
GRANT SELECT, INSERT, DELETE ON sign_on TO isnad_app;

-- When somebody showed last that it is them: not by coming back from a provider at which they had been signed in for days.
ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3);
UPDATE session SET confirmed_at = created_at;

-- By what the first step of a sign-in was taken, while the second is waited for.
ALTER TABLE sign_in_step ADD COLUMN method text NOT NULL DEFAULT 'password';
