-- What a reader wrote, how to answer them and what the desk noted of it can be gone. The reader's own words are in no entry, the note is.
ALTER TABLE reader_report
  ALTER COLUMN message DROP NOT NULL,
  ADD COLUMN erased_at timestamptz(3),
  DROP CONSTRAINT reader_report_check,
  ADD CONSTRAINT reader_report_handled_whole CHECK (
    (handled_by IS NULL) = (handled_at IS NULL)
    AND (note IS NULL OR handled_by IS NOT NULL) AND (note IS NOT NULL OR handled_by IS NULL OR erased_at IS NOT NULL)
  ),
  ADD CONSTRAINT reader_report_whole_or_erased CHECK (
    CASE WHEN erased_at IS NULL THEN message IS NOT NULL ELSE message IS NULL AND contact IS NULL AND sender IS NULL END
  );

-- What there is of claims, members and articles stays as it is.
ALTER FUNCTION erasable_commitments RENAME TO erasable_commitments_of_articles;

CREATE FUNCTION erasable_commitments(newsroom uuid, subject_kind text, subject_id uuid) RETURNS text[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF subject_kind <> 'reader-report' THEN
    RETURN public.erasable_commitments_of_articles(newsroom, subject_kind, subject_id);
  END IF;
  RETURN coalesce((
    SELECT array_agg(t.commitment ORDER BY t.commitment) FROM public.history_text t
    WHERE t.newsroom_id = newsroom AND t.erased_at IS NULL AND t.commitment IN (
      SELECT e.payload #>> '{after,readerReport,note,text}'
      FROM public.reader_report r
        JOIN public.publication p ON p.id = r.publication_id
        JOIN public.history_entry e ON e.newsroom_id = r.newsroom_id AND e.chain_id = p.article_id
      WHERE r.id = subject_id AND r.newsroom_id = newsroom
        AND e.action = 'report-error-handled' AND e.payload #>> '{after,readerReport,id}' = subject_id::text
    )
  ), '{}');
END
$$;

-- As erase_text. A report has no version: whether it was handled is what may have changed. Its entry is one of the newsroom's own, for
-- what goes was never part of the article.
CREATE FUNCTION erase_reader_report(newsroom uuid, subject_id uuid, payload text, texts jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  said jsonb := erase_reader_report.payload::jsonb;
  listed text[] := ARRAY(SELECT jsonb_array_elements_text(said #> '{after,erased}') AS each ORDER BY each);
BEGIN
  IF (said ->> 'action' = 'text-erased'
      AND said #> '{after,subject}' = jsonb_build_object('kind', 'reader-report', 'id', subject_id)) IS NOT TRUE THEN
    RAISE EXCEPTION 'erasure: the payload names another subject' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM FROM public.reader_report r
    WHERE r.id = subject_id AND r.newsroom_id = newsroom AND r.erased_at IS NULL
      AND (r.handled_at IS NOT NULL)::integer + 1 = (said #>> '{after,version}')::integer
    FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'erasure: the report has changed' USING ERRCODE = 'IS002'; END IF;
  IF listed <> public.erasable_commitments(newsroom, 'reader-report', subject_id) THEN
    RAISE EXCEPTION 'erasure: there is more, or less, to erase' USING ERRCODE = 'IS002';
  END IF;
  IF cardinality(listed) > 0 THEN PERFORM public.history_erase(newsroom, NULL, erase_reader_report.payload, texts);
  ELSE PERFORM public.history_append(newsroom, NULL, erase_reader_report.payload, texts);
  END IF;

  UPDATE public.reader_report
    SET message = NULL, contact = NULL, sender = NULL, note = NULL, erased_at = clock_timestamp()
    WHERE id = subject_id;
  UPDATE public.idempotency_key k SET status = NULL, answer = ''
    FROM public.member m
    WHERE m.id = k.member_id AND m.newsroom_id = newsroom
      AND k.answer IS DISTINCT FROM '' AND k.xmin <> pg_current_xact_id()::xid;
END
$$;

REVOKE ALL ON FUNCTION erasable_commitments, erase_reader_report FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erasable_commitments, erase_reader_report TO isnad_app;
