-- A proposal that waits can be put anew or pulled back by whoever made it, and a return can be taken back by whoever gave it.
-- Then the latest proposal of a claim is not always the one that counts: the claim says which one does.

-- The guard goes by that one, and by decisions that stand.
CREATE OR REPLACE FUNCTION require_approving_decision() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM proposal
    JOIN decision ON decision.proposal_id = proposal.id AND decision.decision = 'approve' AND decision.withdrawn_at IS NULL
    WHERE proposal.id = NEW.proposal_id AND proposal.verdict = NEW.verdict
  ) THEN
    RAISE EXCEPTION 'claim % has no approving decision for the proposal that counts', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- Only a return is ever taken back. An approval falls away by other steps, and stays what it was.
ALTER TABLE decision
  ADD COLUMN withdrawn_by uuid,
  ADD COLUMN withdrawn_at timestamptz(3),
  ADD CONSTRAINT decision_withdrawn_by_somebody CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  ADD CONSTRAINT decision_withdrawn_is_return CHECK (withdrawn_at IS NULL OR decision = 'return'),
  ADD CONSTRAINT decision_withdrawn_by_decider CHECK (withdrawn_by = decided_by),
  ADD FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id),
  DROP CONSTRAINT decision_proposal_id_key,
  DROP CONSTRAINT decision_proposal_id_proposed_by_key;
CREATE UNIQUE INDEX decision_standing ON decision (proposal_id) WHERE withdrawn_at IS NULL;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON decision TO isnad_app;

CREATE OR REPLACE FUNCTION refuse_change_unless_erasure() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  bare jsonb := '{"rationale": null, "exception": null, "reason": null, "erased_at": null}';
  taken_back jsonb := '{"withdrawn_by": null, "withdrawn_at": null}';
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) ->> 'erased_at' IS NULL AND to_jsonb(NEW) ->> 'erased_at' IS NOT NULL
     AND to_jsonb(OLD) || bare = to_jsonb(NEW) || bare
     AND EXISTS (
       SELECT FROM public.history_entry e
       WHERE e.newsroom_id = OLD.newsroom_id AND e.action = 'text-erased'
         AND e.payload #> '{after,subject}' = jsonb_build_object('kind', TG_TABLE_NAME, 'id', OLD.id)
     ) THEN
    RETURN NEW;
  END IF;
  -- Once, and nothing else with it.
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'decision' AND to_jsonb(OLD) ->> 'withdrawn_at' IS NULL
     AND to_jsonb(NEW) ->> 'withdrawn_at' IS NOT NULL
     AND to_jsonb(OLD) || taken_back = to_jsonb(NEW) || taken_back THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

-- The claim is saved before its proposal is added, so this is held against the whole transaction.
ALTER TABLE proposal ADD UNIQUE (claim_id, id);
ALTER TABLE claim ADD COLUMN proposal_id uuid;
UPDATE claim SET proposal_id =
  (SELECT id FROM proposal WHERE claim_id = claim.id ORDER BY proposed_at DESC, id DESC LIMIT 1);
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE claim
  ADD FOREIGN KEY (id, proposal_id) REFERENCES proposal (claim_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT claim_judged_has_proposal
    CHECK (state NOT IN ('proposed', 'approved', 'returned') OR proposal_id IS NOT NULL);
GRANT UPDATE (proposal_id) ON claim TO isnad_app;
