-- Where a source is used, the last use first.
CREATE INDEX evidence_source_id_idx ON evidence (source_id, created_at DESC, id DESC);
