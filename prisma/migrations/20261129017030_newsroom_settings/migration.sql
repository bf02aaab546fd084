-- What admins settle for their newsroom: its name, its language, and which rules hold without exception.
ALTER TABLE newsroom
  ADD COLUMN strict_origins boolean NOT NULL DEFAULT false,
  ADD COLUMN strict_evidence boolean NOT NULL DEFAULT false,
  ADD COLUMN version integer NOT NULL DEFAULT 1;
GRANT UPDATE (name, language, strict_origins, strict_evidence, version) ON newsroom TO isnad_app;
