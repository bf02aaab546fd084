-- Tokens by which programs act as the member who made them. Only their hash is stored; an entry of the history that was made by one
-- names it in its request.
CREATE TABLE api_token (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL REFERENCES newsroom (id),
  member_id    uuid NOT NULL,
  name         text NOT NULL,
  scopes       text[] NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'publish', 'admin']),
  token_hash   text NOT NULL UNIQUE,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  expires_at   timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  revoked_at   timestamptz(3),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id)
);
CREATE INDEX api_token_of_member ON api_token (newsroom_id, member_id);

GRANT SELECT, INSERT ON api_token TO isnad_app;
GRANT UPDATE (last_used_at, revoked_at) ON api_token TO isnad_app;
