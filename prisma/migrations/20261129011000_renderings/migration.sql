-- Files that a process beside the web server makes: what each is made from, and what came of it, by the hash of the former. The same
-- file is made once. None of it is part of the record: it can be made again, and goes after a day.

CREATE TABLE rendering (
  newsroom_id  uuid NOT NULL REFERENCES newsroom (id),
  sha256       text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- JSON; null once the file is made.
  source       text CHECK (octet_length(source) <= 67108864),
  asked_at     timestamptz(3) NOT NULL DEFAULT now(),
  taken_at     timestamptz(3),
  attempts     int NOT NULL DEFAULT 0,
  result       bytea,
  -- Why nothing came of it.
  problem      text,
  PRIMARY KEY (newsroom_id, sha256)
);
CREATE INDEX rendering_asked_at_idx ON rendering (asked_at);

-- The web server asks and reads; the renderer answers, and sees nothing but this table.
GRANT SELECT, INSERT, DELETE ON rendering TO isnad_app;
GRANT USAGE ON SCHEMA public TO isnad_renderer;
GRANT SELECT, UPDATE (source, taken_at, attempts, result, problem) ON rendering TO isnad_renderer;
