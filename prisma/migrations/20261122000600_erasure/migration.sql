-- Erasing: an admin takes a text or a person's name away for good. It goes from the history's side table and from the
-- tables that show it, in one transaction with the entry that says so; nothing else ever changes these rows.

-- Names stand in one place ---------------------------------------------------------------------------------------

-- Who reopened and who withdrew was kept with their name; now by id alone, and the name is looked up.
ALTER TABLE claim
  ADD COLUMN reopened_by uuid GENERATED ALWAYS AS ((reopening #>> '{by,id}')::uuid) STORED,
  ADD COLUMN withdrawn_by uuid GENERATED ALWAYS AS ((withdrawal #>> '{by,id}')::uuid) STORED,
  ADD FOREIGN KEY (newsroom_id, reopened_by) REFERENCES member (newsroom_id, id),
  ADD FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id);
ALTER TABLE evidence
  ADD COLUMN withdrawn_by uuid GENERATED ALWAYS AS ((withdrawal #>> '{by,id}')::uuid) STORED,
  ADD FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id);

UPDATE claim SET reopening = reopening #- '{by,name}', withdrawal = withdrawal #- '{by,name}'
  WHERE reopening #> '{by,name}' IS NOT NULL OR withdrawal #> '{by,name}' IS NOT NULL;
UPDATE evidence SET withdrawal = withdrawal #- '{by,name}' WHERE withdrawal #> '{by,name}' IS NOT NULL;
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE claim
  ADD CONSTRAINT claim_reopening_without_name CHECK (reopening #> '{by,name}' IS NULL),
  ADD CONSTRAINT claim_withdrawal_without_name CHECK (withdrawal #> '{by,name}' IS NULL);
ALTER TABLE evidence
  ADD CONSTRAINT evidence_withdrawal_without_name CHECK (withdrawal #> '{by,name}' IS NULL);

-- Texts that can be gone -----------------------------------------------------------------------------------------

ALTER TABLE comment
  ALTER COLUMN text DROP NOT NULL,
  ADD COLUMN erased_at timestamptz(3),
  ADD CONSTRAINT comment_text_or_erased CHECK ((text IS NULL) = (erased_at IS NOT NULL));
ALTER TABLE proposal
  ALTER COLUMN rationale DROP NOT NULL,
  ADD COLUMN erased_at timestamptz(3),
  ADD CONSTRAINT proposal_rationale_or_erased CHECK ((rationale IS NULL) = (erased_at IS NOT NULL)),
  ADD CONSTRAINT proposal_erased_whole CHECK (erased_at IS NULL OR exception IS NULL);
ALTER TABLE decision
  DROP CONSTRAINT decision_return_has_reason,
  ADD COLUMN erased_at timestamptz(3),
  ADD CONSTRAINT decision_return_has_reason
    CHECK (decision <> 'return' OR reason IS NOT NULL OR erased_at IS NOT NULL),
  ADD CONSTRAINT decision_reason_or_erased CHECK (reason IS NULL OR erased_at IS NULL);

-- Whose name was erased does not work here any more: their address went as well, for it mostly holds the name.
ALTER TABLE member
  ALTER COLUMN name DROP NOT NULL,
  ALTER COLUMN email DROP NOT NULL,
  ALTER COLUMN name_salt DROP NOT NULL,
  ADD COLUMN erased_at timestamptz(3),
  ADD CONSTRAINT member_whole_or_erased CHECK (
    CASE WHEN erased_at IS NULL
      THEN name IS NOT NULL AND email IS NOT NULL AND name_salt IS NOT NULL
      ELSE name IS NULL AND email IS NULL AND name_salt IS NULL AND password_hash IS NULL AND disabled_at IS NOT NULL
    END
  );
ALTER TABLE invitation
  ALTER COLUMN name DROP NOT NULL,
  ALTER COLUMN email DROP NOT NULL,
  ADD COLUMN erased_at timestamptz(3),
  ADD CONSTRAINT invitation_whole_or_erased CHECK (
    CASE WHEN erased_at IS NULL
      THEN name IS NOT NULL AND email IS NOT NULL
      ELSE name IS NULL AND email IS NULL AND used_at IS NOT NULL
    END
  );

-- Proposals and decisions still never change, with one exception: the texts go once an entry of the history says so.
DROP TRIGGER proposal_is_immutable ON proposal;
DROP TRIGGER decision_is_immutable ON decision;

CREATE FUNCTION refuse_change_unless_erasure() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  bare jsonb := '{"rationale": null, "exception": null, "reason": null, "erased_at": null}';
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
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER proposal_is_immutable BEFORE UPDATE OR DELETE ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_erasure();
CREATE TRIGGER decision_is_immutable BEFORE UPDATE OR DELETE ON decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_erasure();

-- What there is to erase -----------------------------------------------------------------------------------------

-- Every commitment in the history to the texts of one subject, in order, erased ones left out. A text is committed to
-- anew whenever an entry tells what a change replaced, so there can be several.
CREATE FUNCTION erasable_commitments(newsroom uuid, subject_kind text, subject_id uuid) RETURNS text[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  claim_of uuid := public.claim_of_erasable(newsroom, subject_kind, subject_id);
  found text[];
BEGIN
  IF subject_kind = 'member' THEN
    SELECT array_agg(commitment) INTO found FROM (
      SELECT e.payload ->> 'name' AS commitment FROM public.history_entry e
        WHERE e.newsroom_id = newsroom AND e.actor_id = subject_id
      UNION
      SELECT recorded #>> '{member,name,text}' FROM public.history_entry e,
        LATERAL (VALUES (e.payload -> 'before'), (e.payload -> 'after')) AS side(recorded)
        WHERE e.newsroom_id = newsroom AND e.action IN ('newsroom-founded', 'member-joined', 'member-changed')
          AND recorded #>> '{member,id}' = subject_id::text
      UNION
      SELECT e.payload #>> '{after,invitation,name,text}' FROM public.history_entry e
        WHERE e.newsroom_id = newsroom AND e.action = 'member-invited'
          AND (e.payload #>> '{after,invitation,id}')::uuid IN (SELECT public.invitations_of(newsroom, subject_id))
    ) AS named;
  ELSE
    -- An entry of no claim, such as that of a new revision, may tell of several claims at once.
    SELECT array_agg(DISTINCT sealed #>> '{text}') INTO found
    FROM public.claim c
      JOIN public.history_entry e ON e.newsroom_id = c.newsroom_id AND e.chain_id = c.article_id
        AND (e.claim_id = c.id OR e.claim_id IS NULL),
      LATERAL (
        SELECT value FROM jsonb_each(e.payload) WHERE e.claim_id = c.id AND key IN ('before', 'after')
        UNION ALL
        SELECT told FROM jsonb_path_query(e.payload, 'lax $.*.claims[*]') AS told
          WHERE e.claim_id IS NULL AND told ->> 'id' = c.id::text
      ) AS side(recorded),
      LATERAL (
        SELECT unnest(CASE subject_kind
          WHEN 'comment' THEN CASE WHEN recorded #>> '{comment,id}' = subject_id::text
            THEN ARRAY[recorded #> '{comment,text}'] END
          WHEN 'proposal' THEN CASE WHEN recorded #>> '{proposal,id}' = subject_id::text
            THEN ARRAY[recorded #> '{proposal,rationale}', recorded #> '{proposal,exception}'] END
          WHEN 'decision' THEN CASE WHEN recorded #>> '{decision,id}' = subject_id::text
            THEN ARRAY[recorded #> '{decision,reason}'] END
          WHEN 'reopening' THEN ARRAY[recorded #> '{reopening,reason}']
          WHEN 'withdrawal' THEN ARRAY[recorded #> '{withdrawal,reason}']
          WHEN 'evidence-withdrawal' THEN CASE WHEN recorded #>> '{evidence,id}' = subject_id::text
            THEN ARRAY[recorded #> '{evidence,withdrawal,reason}'] END
        END) AS sealed
      ) AS texts
    WHERE c.id = claim_of AND jsonb_typeof(sealed) = 'object';
  END IF;
  RETURN coalesce((
    SELECT array_agg(t.commitment ORDER BY t.commitment) FROM public.history_text t
    WHERE t.newsroom_id = newsroom AND t.commitment = ANY (found) AND t.erased_at IS NULL
  ), '{}');
END
$$;

-- The claim that a text belongs to; null for a member, and for what is not this newsroom's.
CREATE FUNCTION claim_of_erasable(newsroom uuid, subject_kind text, subject_id uuid) RETURNS uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT claim.id FROM public.claim WHERE claim.newsroom_id = newsroom AND claim.id = CASE subject_kind
    WHEN 'comment' THEN (SELECT claim_id FROM public.comment WHERE id = subject_id)
    WHEN 'proposal' THEN (SELECT claim_id FROM public.proposal WHERE id = subject_id)
    WHEN 'decision' THEN
      (SELECT p.claim_id FROM public.decision d JOIN public.proposal p ON p.id = d.proposal_id WHERE d.id = subject_id)
    WHEN 'evidence-withdrawal' THEN (SELECT claim_id FROM public.evidence WHERE id = subject_id)
    WHEN 'reopening' THEN subject_id
    WHEN 'withdrawal' THEN subject_id
  END
$$;

-- The invitations that were meant for a member: the one they came by, and others to the same address.
CREATE FUNCTION invitations_of(newsroom uuid, subject_id uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT (payload #>> '{after,invitation}')::uuid FROM public.history_entry
    WHERE newsroom_id = newsroom AND action = 'member-joined' AND payload #>> '{after,member,id}' = subject_id::text
  UNION
  SELECT i.id FROM public.invitation i JOIN public.member m ON lower(m.email) = lower(i.email)
    WHERE m.newsroom_id = newsroom AND i.newsroom_id = newsroom AND m.id = subject_id
$$;

-- Erasing --------------------------------------------------------------------------------------------------------

-- Erases one subject everywhere. The payload is that of history_erase(), and says in after.subject what is erased,
-- {"kind", "id"}, in after.erased every commitment to it, and for a claim's texts the claim's next version. Raises IS002
-- when the claim or the list is not what it was when the payload was made: read anew and try again.
CREATE FUNCTION erase_text(newsroom uuid, subject_kind text, subject_id uuid, payload text, texts jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  said jsonb := erase_text.payload::jsonb;
  claim_of uuid := public.claim_of_erasable(newsroom, subject_kind, subject_id);
  article_of uuid;
  stood integer;
  listed text[];
  invited uuid[];
  address text;
  moment timestamptz(3);
BEGIN
  IF (said #> '{after,subject}' = jsonb_build_object('kind', subject_kind, 'id', subject_id)) IS NOT TRUE THEN
    RAISE EXCEPTION 'erasure: the payload names another subject' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- The row first, as every change does. With a claim's row held nobody can commit to its texts once more; with the
  -- member's row and the newsroom's counter held nobody can write in the member's name.
  IF subject_kind = 'member' THEN
    SELECT m.email INTO address FROM public.member m
      WHERE m.id = subject_id AND m.newsroom_id = newsroom AND m.erased_at IS NULL
        AND m.version + 1 = (said #>> '{after,version}')::integer
      FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'erasure: the member has changed' USING ERRCODE = 'IS002'; END IF;
    PERFORM FROM public.history_head h WHERE h.chain_id = newsroom FOR UPDATE;
    PERFORM FROM public.history_counter c WHERE c.newsroom_id = newsroom FOR UPDATE;
    invited := ARRAY(SELECT public.invitations_of(newsroom, subject_id));
    -- The name under its own salt may not stand in the history yet, and a request under way may be about to write it
    -- down. What is erased already does not come back.
    INSERT INTO public.history_text (newsroom_id, commitment, erased_at)
      SELECT newsroom, public.history_commitment(m.name_salt, m.name), clock_timestamp()
      FROM public.member m WHERE m.id = subject_id
      ON CONFLICT DO NOTHING;
  ELSE
    SELECT c.article_id, c.version INTO article_of, stood FROM public.claim c WHERE c.id = claim_of FOR UPDATE;
    IF NOT FOUND OR stood + 1 <> (said #>> '{after,version}')::integer
       OR said #>> '{claim,id}' <> claim_of::text THEN
      RAISE EXCEPTION 'erasure: the claim has changed' USING ERRCODE = 'IS002';
    END IF;
  END IF;

  listed := ARRAY(SELECT jsonb_array_elements_text(said #> '{after,erased}') AS each ORDER BY each);
  IF listed <> public.erasable_commitments(newsroom, subject_kind, subject_id) THEN
    RAISE EXCEPTION 'erasure: there is more, or less, to erase' USING ERRCODE = 'IS002';
  END IF;
  SELECT e.at INTO STRICT moment FROM public.history_erase(newsroom, article_of, erase_text.payload, texts) e;

  CASE subject_kind
    WHEN 'comment' THEN UPDATE public.comment SET text = NULL, erased_at = moment WHERE id = subject_id;
    WHEN 'proposal' THEN
      UPDATE public.proposal SET rationale = NULL, exception = NULL, erased_at = moment WHERE id = subject_id;
    WHEN 'decision' THEN UPDATE public.decision SET reason = NULL, erased_at = moment WHERE id = subject_id;
    WHEN 'reopening' THEN
      UPDATE public.claim SET reopening = reopening || '{"reason": null}' WHERE id = claim_of;
    WHEN 'withdrawal' THEN
      UPDATE public.claim SET withdrawal = withdrawal || '{"reason": null}' WHERE id = claim_of;
    WHEN 'evidence-withdrawal' THEN
      UPDATE public.evidence SET withdrawal = withdrawal || '{"reason": null}' WHERE id = subject_id;
    WHEN 'member' THEN
      UPDATE public.invitation
        SET name = NULL, email = NULL, erased_at = moment, used_at = coalesce(used_at, moment)
        WHERE id = ANY (invited);
      UPDATE public.session SET revoked_at = coalesce(revoked_at, moment) WHERE member_id = subject_id;
      DELETE FROM public.sign_in_failure f WHERE f.subject = 'account ' || lower(address);
      UPDATE public.member SET name = NULL, email = NULL, name_salt = NULL, password_hash = NULL, erased_at = moment,
        disabled_at = coalesce(disabled_at, moment), version = version + 1 WHERE id = subject_id;
  END CASE;
  IF claim_of IS NOT NULL THEN UPDATE public.claim SET version = stood + 1 WHERE id = claim_of; END IF;

  -- Kept answers may repeat the text. An empty one is read anew, and what is still on its way is not kept either; the
  -- answer to this very request holds nothing of it.
  UPDATE public.idempotency_key k SET status = NULL, answer = ''
    FROM public.member m
    WHERE m.id = k.member_id AND m.newsroom_id = newsroom AND (claim_of IS NULL OR k.about = claim_of)
      AND k.answer IS DISTINCT FROM '' AND k.xmin <> pg_current_xact_id()::xid;
END
$$;

-- Rights ---------------------------------------------------------------------------------------------------------

REVOKE ALL ON FUNCTION refuse_change_unless_erasure, erasable_commitments, claim_of_erasable, invitations_of, erase_text
  FROM PUBLIC, isnad_app;
GRANT EXECUTE ON FUNCTION erasable_commitments, claim_of_erasable, invitations_of, erase_text TO isnad_app;
