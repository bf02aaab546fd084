-- Why an article was withdrawn, or came back, is erased like the reason of a claim: from every entry that tells it, and from the article.
-- What there is of claims and members stays as it is.
ALTER FUNCTION erasable_commitments RENAME TO erasable_commitments_of_claims;

CREATE FUNCTION erasable_commitments(newsroom uuid, subject_kind text, subject_id uuid) RETURNS text[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF subject_kind NOT IN ('article-withdrawal', 'article-restoration') THEN
    RETURN public.erasable_commitments_of_claims(newsroom, subject_kind, subject_id);
  END IF;
  RETURN coalesce((
    SELECT array_agg(t.commitment ORDER BY t.commitment) FROM public.history_text t
    WHERE t.newsroom_id = newsroom AND t.erased_at IS NULL AND t.commitment IN (
      SELECT side.recorded #>> ARRAY[substr(subject_kind, 9), 'reason', 'text']
      FROM public.history_entry e, LATERAL (VALUES (e.payload -> 'before'), (e.payload -> 'after')) AS side(recorded)
      WHERE e.newsroom_id = newsroom AND e.chain_id = subject_id AND e.claim_id IS NULL
    )
  ), '{}');
END
$$;

-- As erase_text, with the version of the article in place of the claim's.
CREATE FUNCTION erase_text_of_article(newsroom uuid, subject_kind text, subject_id uuid, payload text, texts jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  said jsonb := erase_text_of_article.payload::jsonb;
BEGIN
  IF (said #> '{after,subject}' = jsonb_build_object('kind', subject_kind, 'id', subject_id)) IS NOT TRUE THEN
    RAISE EXCEPTION 'erasure: the payload names another subject' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  -- With the article's row held nobody can commit to its reasons once more.
  PERFORM FROM public.article a
    WHERE a.id = subject_id AND a.newsroom_id = newsroom AND a.version + 1 = (said #>> '{after,version}')::integer
    FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'erasure: the article has changed' USING ERRCODE = 'IS002'; END IF;
  IF ARRAY(SELECT jsonb_array_elements_text(said #> '{after,erased}') AS each ORDER BY each)
     <> public.erasable_commitments(newsroom, subject_kind, subject_id) THEN
    RAISE EXCEPTION 'erasure: there is more, or less, to erase' USING ERRCODE = 'IS002';
  END IF;
  PERFORM public.history_erase(newsroom, subject_id, erase_text_of_article.payload, texts);

  UPDATE public.article SET version = version + 1,
    withdrawal = CASE subject_kind WHEN 'article-withdrawal' THEN withdrawal || '{"reason": null}' ELSE withdrawal END,
    restoration = CASE subject_kind WHEN 'article-restoration' THEN restoration || '{"reason": null}' ELSE restoration END
    WHERE id = subject_id;
  UPDATE public.idempotency_key k SET status = NULL, answer = ''
    FROM public.member m
    WHERE m.id = k.member_id AND m.newsroom_id = newsroom AND k.about = subject_id
      AND k.answer IS DISTINCT FROM '' AND k.xmin <> pg_current_xact_id()::xid;
END
$$;

-- As erase_published: every report of the article is taken back, for what was published after it came back holds why it left.
CREATE FUNCTION erase_published_of_article(newsroom uuid, article uuid, by uuid, reason text) RETURNS void
LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
  DELETE FROM public.publication_file WHERE publication_id IN (
    SELECT p.id FROM public.publication p
    WHERE p.newsroom_id = erase_published_of_article.newsroom AND p.article_id = erase_published_of_article.article);
  UPDATE public.publication p
  SET withdrawal = erase_published_of_article.reason, withdrawn_by = erase_published_of_article.by,
    withdrawn_at = clock_timestamp()
  WHERE p.newsroom_id = erase_published_of_article.newsroom AND p.article_id = erase_published_of_article.article
    AND p.withdrawn_at IS NULL;
$$;

REVOKE ALL ON FUNCTION erasable_commitments, erase_text_of_article, erase_published_of_article FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erasable_commitments, erase_text_of_article, erase_published_of_article TO isnad_app;
