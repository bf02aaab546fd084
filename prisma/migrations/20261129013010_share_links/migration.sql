-- Links to the report of an article before it is published, for whoever shall read it without an account.

CREATE TABLE share_link (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL REFERENCES newsroom (id),
  article_id   uuid NOT NULL,
  -- SHA-256 of what stands in the link, in hex: who reads this table cannot open it.
  token_hash   text NOT NULL,
  created_by   uuid NOT NULL,
  created_at   timestamptz(3) NOT NULL,
  expires_at   timestamptz(3) NOT NULL CHECK (expires_at > created_at),
  revoked_by   uuid,
  revoked_at   timestamptz(3),
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, revoked_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX share_link_of_article ON share_link (article_id, created_at DESC);

GRANT SELECT, INSERT ON share_link TO isnad_app;
GRANT UPDATE (revoked_by, revoked_at) ON share_link TO isnad_app;
