-- How a newsroom checks and what its verdicts mean, in its own words. Each save is a version, numbered from 1, which stays for good,
-- for verdicts were given under it. A newsroom that has saved none works by the product's own words.
CREATE TABLE method (
  newsroom_id    uuid NOT NULL REFERENCES newsroom (id),
  number         int NOT NULL CHECK (number > 0),
  text           text NOT NULL,
  verified       text NOT NULL,
  disputed       text NOT NULL,
  needs_sources  text NOT NULL,
  created_by     uuid NOT NULL,
  created_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (newsroom_id, number),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);
CREATE TRIGGER method_is_immutable BEFORE UPDATE OR DELETE ON method
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON method TO isnad_app;

-- The version under which a verdict was put forward; none: the product's own words.
ALTER TABLE proposal
  ADD COLUMN method int,
  ADD FOREIGN KEY (newsroom_id, method) REFERENCES method (newsroom_id, number);
