-- Timestamps of an authority over checkpoints (RFC 3161), where one is configured: one a day for each newsroom.
--
-- The signer asks for them, holds the answers against the authority's certificate, and writes them; the application may read
-- them. The answer is kept as it came, so that anybody can hold it against that certificate once more.

CREATE TABLE checkpoint_timestamp (
  newsroom_id uuid NOT NULL,
  size bigint NOT NULL,
  origin text NOT NULL,
  -- When the authority says that the note of this checkpoint was there.
  at timestamptz(3) NOT NULL,
  -- A TimeStampResp in DER over the SHA-256 of the note's bytes.
  answer bytea NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (newsroom_id, size, origin),
  FOREIGN KEY (newsroom_id, size, origin) REFERENCES checkpoint
);

CREATE TRIGGER checkpoint_timestamp_no_update BEFORE UPDATE ON checkpoint_timestamp
  FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER checkpoint_timestamp_no_delete BEFORE DELETE ON checkpoint_timestamp
  FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER checkpoint_timestamp_no_truncate BEFORE TRUNCATE ON checkpoint_timestamp EXECUTE FUNCTION history_refuse();
ALTER TABLE checkpoint_timestamp ENABLE ALWAYS TRIGGER checkpoint_timestamp_no_update;
ALTER TABLE checkpoint_timestamp ENABLE ALWAYS TRIGGER checkpoint_timestamp_no_delete;
ALTER TABLE checkpoint_timestamp ENABLE ALWAYS TRIGGER checkpoint_timestamp_no_truncate;

-- The newsrooms whose timestamp could not be had, since when and why; gone once it is there.
CREATE TABLE checkpoint_timestamp_failure (
  newsroom_id uuid PRIMARY KEY,
  reason text NOT NULL,
  since timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);

REVOKE ALL ON checkpoint_timestamp, checkpoint_timestamp_failure FROM PUBLIC, isnad_app, isnad_signer;
GRANT SELECT ON checkpoint_timestamp, checkpoint_timestamp_failure TO isnad_app;
GRANT SELECT, INSERT ON checkpoint_timestamp TO isnad_signer;
GRANT SELECT, INSERT, UPDATE, DELETE ON checkpoint_timestamp_failure TO isnad_signer;
