-- A revision may tell of thousands of texts in one entry. What opens an entry's commitments is now looked at as a whole:
-- text by text, the time grew with their square, and an entry of five hundred outlasted the statement timeout. It
-- refuses what it refused before: a text that opens none, and a commitment that nothing opens. A commitment that is
-- there already stays as it is, erased or not. Owner and rights of the function stay.

CREATE OR REPLACE FUNCTION history_keep_texts(newsroom uuid, said jsonb, texts jsonb) RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  needed text[] := ARRAY(SELECT public.history_commitments(said));
BEGIN
  IF EXISTS (
    SELECT FROM jsonb_to_recordset(texts) AS given(commitment text, salt text, text text)
    WHERE CASE WHEN given.salt ~ '^[0-9a-f]{64}$'
      THEN public.history_commitment(decode(given.salt, 'hex'), given.text) = given.commitment
    END IS NOT TRUE
  ) THEN
    RAISE EXCEPTION 'history: a text does not open its commitment' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF EXISTS (
    SELECT given.commitment FROM jsonb_to_recordset(texts) AS given(commitment text)
    EXCEPT SELECT unnest(needed)
  ) THEN
    RAISE EXCEPTION 'history: a text is given that the payload does not commit to'
      USING ERRCODE = 'invalid_parameter_value';
  END IF;

  INSERT INTO public.history_text (newsroom_id, commitment, salt, text)
    SELECT newsroom, given.commitment, decode(given.salt, 'hex'), given.text
    FROM jsonb_to_recordset(texts) AS given(commitment text, salt text, text text)
    ON CONFLICT DO NOTHING;

  IF EXISTS (
    SELECT unnest(needed)
    EXCEPT SELECT t.commitment FROM public.history_text t
      WHERE t.newsroom_id = newsroom AND t.commitment = ANY (needed)
  ) THEN
    RAISE EXCEPTION 'history: a commitment has no text' USING ERRCODE = 'invalid_parameter_value';
  END IF;
END
$$;
