-- Why a proposal was pulled back stands in the history alone. It goes with the proposal's other texts. The rest of the function
-- is as it was.

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
          WHEN 'proposal' THEN
            CASE WHEN recorded #>> '{proposal,id}' = subject_id::text
              THEN ARRAY[recorded #> '{proposal,rationale}', recorded #> '{proposal,exception}'] ELSE '{}' END
            || CASE WHEN recorded #>> '{pullBack,proposal}' = subject_id::text
              THEN ARRAY[recorded #> '{pullBack,reason}'] ELSE '{}' END
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
