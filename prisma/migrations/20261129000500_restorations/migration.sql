-- What was withdrawn by mistake comes back: a claim with its number, evidence and proposal, or a piece of evidence. Nothing
-- of a withdrawal is rubbed out: why and by whom it was undone stands beside it in the history, and in the row until it is
-- withdrawn once more. By whom is kept by id alone, as everywhere.

ALTER TABLE claim
  ADD COLUMN restoration jsonb,
  ADD COLUMN restored_by uuid GENERATED ALWAYS AS ((restoration #>> '{by,id}')::uuid) STORED,
  ADD FOREIGN KEY (newsroom_id, restored_by) REFERENCES member (newsroom_id, id),
  ADD CONSTRAINT claim_restoration_without_name CHECK (restoration #> '{by,name}' IS NULL),
  -- What is out of the check says why, and what says why is out of the check.
  ADD CONSTRAINT claim_withdrawn_with_reason CHECK ((state = 'withdrawn') = (withdrawal IS NOT NULL));
ALTER TABLE evidence
  ADD COLUMN restoration jsonb,
  ADD COLUMN restored_by uuid GENERATED ALWAYS AS ((restoration #>> '{by,id}')::uuid) STORED,
  ADD FOREIGN KEY (newsroom_id, restored_by) REFERENCES member (newsroom_id, id),
  ADD CONSTRAINT evidence_restoration_without_name CHECK (restoration #> '{by,name}' IS NULL),
  ADD CONSTRAINT evidence_restored_or_withdrawn CHECK (restoration IS NULL OR withdrawal IS NULL);

GRANT UPDATE (restoration) ON claim TO isnad_app;
GRANT UPDATE (restoration) ON evidence TO isnad_app;

-- The reason of a restoration can be erased like that of a withdrawal. Owners and rights of the functions stay.

CREATE OR REPLACE FUNCTION erasable_commitments(newsroom uuid, subject_kind text, subject_id uuid) RETURNS text[]
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
          WHEN 'restoration' THEN ARRAY[recorded #> '{restoration,reason}']
          WHEN 'evidence-withdrawal' THEN CASE WHEN recorded #>> '{evidence,id}' = subject_id::text
            THEN ARRAY[recorded #> '{evidence,withdrawal,reason}'] END
          WHEN 'evidence-restoration' THEN CASE WHEN recorded #>> '{evidence,id}' = subject_id::text
            THEN ARRAY[recorded #> '{evidence,restoration,reason}'] END
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

CREATE OR REPLACE FUNCTION claim_of_erasable(newsroom uuid, subject_kind text, subject_id uuid) RETURNS uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT claim.id FROM public.claim WHERE claim.newsroom_id = newsroom AND claim.id = CASE subject_kind
    WHEN 'comment' THEN (SELECT claim_id FROM public.comment WHERE id = subject_id)
    WHEN 'proposal' THEN (SELECT claim_id FROM public.proposal WHERE id = subject_id)
    WHEN 'decision' THEN
      (SELECT p.claim_id FROM public.decision d JOIN public.proposal p ON p.id = d.proposal_id WHERE d.id = subject_id)
    WHEN 'evidence-withdrawal' THEN (SELECT claim_id FROM public.evidence WHERE id = subject_id)
    WHEN 'evidence-restoration' THEN (SELECT claim_id FROM public.evidence WHERE id = subject_id)
    WHEN 'reopening' THEN subject_id
    WHEN 'withdrawal' THEN subject_id
    WHEN 'restoration' THEN subject_id
  END
$$;

CREATE OR REPLACE FUNCTION erase_text(newsroom uuid, subject_kind text, subject_id uuid, payload text, texts jsonb) RETURNS void
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
    WHEN 'restoration' THEN
      UPDATE public.claim SET restoration = restoration || '{"reason": null}' WHERE id = claim_of;
    WHEN 'evidence-withdrawal' THEN
      UPDATE public.evidence SET withdrawal = withdrawal || '{"reason": null}' WHERE id = subject_id;
    WHEN 'evidence-restoration' THEN
      UPDATE public.evidence SET restoration = restoration || '{"reason": null}' WHERE id = subject_id;
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
