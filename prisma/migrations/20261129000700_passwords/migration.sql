-- Passwords are changed by whoever has them, and set anew through a link that an admin makes. Of the links to one person
-- the newest counts, for invitations too.

CREATE TABLE password_reset (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL REFERENCES newsroom (id),
  member_id    uuid NOT NULL,
  token_hash   text NOT NULL UNIQUE,
  issued_by    uuid NOT NULL,
  expires_at   timestamptz(3) NOT NULL,
  -- When it was used, or a newer one took its place.
  used_at      timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, issued_by) REFERENCES member (newsroom_id, id)
);
CREATE UNIQUE INDEX password_reset_one_open ON password_reset (member_id) WHERE used_at IS NULL;

UPDATE invitation SET used_at = now()
WHERE used_at IS NULL AND EXISTS (
  SELECT FROM invitation newer
  WHERE newer.newsroom_id = invitation.newsroom_id AND lower(newer.email) = lower(invitation.email)
    AND newer.used_at IS NULL AND (newer.created_at, newer.id) > (invitation.created_at, invitation.id)
);
CREATE UNIQUE INDEX invitation_one_open ON invitation (newsroom_id, lower(email)) WHERE used_at IS NULL;

GRANT SELECT, INSERT ON password_reset TO isnad_app;
GRANT UPDATE (used_at) ON password_reset TO isnad_app;
GRANT UPDATE (password_hash) ON member TO isnad_app;
