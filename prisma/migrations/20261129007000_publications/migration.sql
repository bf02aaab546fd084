-- Reports that went out: each never changes, and is served as the bytes that were made of it then.

CREATE TABLE publication (
  id            uuid PRIMARY KEY,
  newsroom_id   uuid NOT NULL REFERENCES newsroom (id),
  article_id    uuid NOT NULL,
  number        int NOT NULL CHECK (number > 0),
  slug          text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind          text NOT NULL CHECK (kind IN ('first', 'correction', 'clarification', 'update', 'retraction')),
  title         text NOT NULL,
  language      text NOT NULL,
  finding       text NOT NULL,
  reason        text CHECK ((reason IS NULL) = (kind = 'first')),
  changes       jsonb NOT NULL,
  -- Number of its entry in the history of the article.
  entry         bigint NOT NULL,
  published_by  uuid NOT NULL,
  at            timestamptz(3) NOT NULL,
  withdrawal    text,
  withdrawn_by  uuid,
  withdrawn_at  timestamptz(3),
  UNIQUE (article_id, number),
  UNIQUE (slug, number),
  CHECK ((withdrawal IS NULL) = (withdrawn_by IS NULL) AND (withdrawal IS NULL) = (withdrawn_at IS NULL)),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id),
  FOREIGN KEY (newsroom_id, published_by) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX publication_newest ON publication (newsroom_id, at DESC);

CREATE TABLE publication_file (
  publication_id  uuid NOT NULL REFERENCES publication (id),
  name            text NOT NULL,
  type            text NOT NULL,
  sha256          text NOT NULL,
  bytes           bytea NOT NULL,
  PRIMARY KEY (publication_id, name)
);

GRANT SELECT, INSERT ON publication, publication_file TO isnad_app;
GRANT UPDATE (withdrawal, withdrawn_by, withdrawn_at) ON publication TO isnad_app;
