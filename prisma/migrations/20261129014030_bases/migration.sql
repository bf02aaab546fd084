-- A claim can rest on others: if they fall, it may have to. That it no longer does is noted, and nothing is removed.
CREATE TABLE basis (
  id            uuid PRIMARY KEY,
  newsroom_id   uuid NOT NULL,
  claim_id      uuid NOT NULL,
  base_id       uuid NOT NULL,
  created_by    uuid NOT NULL,
  created_at    timestamptz(3) NOT NULL,
  withdrawn_by  uuid,
  withdrawn_at  timestamptz(3),
  CHECK (claim_id <> base_id),
  CONSTRAINT basis_withdrawn_by_somebody CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  FOREIGN KEY (newsroom_id, claim_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, base_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id)
);
CREATE UNIQUE INDEX basis_standing_key ON basis (claim_id, base_id) WHERE withdrawn_at IS NULL;
CREATE INDEX basis_claim_id_idx ON basis (claim_id);
CREATE INDEX basis_base_id_idx ON basis (base_id);

-- Whether a claim rests on another, over whatever lies between them.
CREATE FUNCTION rests_on(claim uuid, base uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  WITH RECURSIVE below (id) AS (
    SELECT rests_on.claim
    UNION SELECT basis.base_id FROM basis JOIN below ON basis.claim_id = below.id WHERE basis.withdrawn_at IS NULL
  ) SELECT EXISTS (SELECT FROM below WHERE below.id = rests_on.base)
$$;

-- Two people can each add half of a circle at once, so whoever adds waits for others of the newsroom and then looks.
CREATE FUNCTION refuse_circle() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('basis ' || NEW.newsroom_id, 0));
  IF rests_on(NEW.base_id, NEW.claim_id) THEN
    RAISE EXCEPTION 'claim % would rest on itself', NEW.claim_id USING ERRCODE = 'IS004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER basis_is_no_circle BEFORE INSERT ON basis FOR EACH ROW EXECUTE FUNCTION refuse_circle();

GRANT SELECT, INSERT ON basis TO isnad_app;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON basis TO isnad_app;
GRANT EXECUTE ON FUNCTION rests_on, refuse_circle TO isnad_app;
