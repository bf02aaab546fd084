-- Reports that went out: each never changes, and is served as the bytes that were made of it then.

CREATE TABLE publication (
  id            uuid PRIMARY KEY,
  newsroom_id   uuid NOT NULL REFERENCES newsroom (id),
  article_id    uuid NOT NULL,
  number        int NOT NULL CHECK (number > 0),
  slug          text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind          text NOT NULL CHECK (kind IN ('first', 'correction', 'clarification', 'update', 'retraction')),
  title         text NOT NULL,
  language      text NOT NULL,
  finding       text NOT NULL,
  reason        text CHECK ((reason IS NULL) = (kind = 'first')),
  changes       jsonb NOT NULL,
  -- Number of its entry in the history of the article.
  entry         bigint NOT NULL,
  published_by  uuid NOT NULL,
  at            timestamptz(3) NOT NULL,
  withdrawal    text,
  withdrawn_by  uuid,
  withdrawn_at  timestamptz(3),
  UNIQUE (article_id, number),
  UNIQUE (slug, number),
  CHECK ((withdrawal IS NULL) = (withdrawn_by IS NULL) AND (withdrawal IS NULL) = (withdrawn_at IS NULL)),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id),
  FOREIGN KEY (newsroom_id, published_by) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, withdrawn_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX publication_newest ON publication (newsroom_id, at DESC);

CREATE TABLE publication_file (
  publication_id  uuid NOT NULL REFERENCES publication (id),
  name            text NOT NULL,
  type            text NOT NULL,
  sha256          text NOT NULL,
  bytes           bytea NOT NULL,
  PRIMARY KEY (publication_id, name)
);

GRANT SELECT, INSERT ON publication, publication_file TO isnad_app;
GRANT UPDATE (withdrawal, withdrawn_by, withdrawn_at) ON publication TO isnad_app;

-- A text that is erased is in no published report any more: every report that holds it is taken back, and its files are gone. For
-- the name of a member these are the reports that name them; else all of the article. Called before the text is erased.
CREATE FUNCTION erase_published(newsroom uuid, kind text, subject uuid, by uuid, reason text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  found uuid[];
BEGIN
  IF erase_published.kind = 'member' THEN
    SELECT array_agg(p.id) INTO found
    FROM public.publication p
      JOIN public.publication_file f ON f.publication_id = p.id AND f.name = 'report.json'
      JOIN public.member m ON m.id = erase_published.subject AND m.newsroom_id = p.newsroom_id
    WHERE p.newsroom_id = erase_published.newsroom
      AND position(convert_to(to_json(m.name)::text, 'UTF8') IN f.bytes) > 0;
  ELSE
    SELECT array_agg(p.id) INTO found
    FROM public.publication p JOIN public.claim c ON c.article_id = p.article_id
    WHERE p.newsroom_id = erase_published.newsroom
      AND c.id = public.claim_of_erasable(erase_published.newsroom, erase_published.kind, erase_published.subject);
  END IF;
  DELETE FROM public.publication_file WHERE publication_id = ANY (found);
  UPDATE public.publication
  SET withdrawal = erase_published.reason, withdrawn_by = erase_published.by, withdrawn_at = clock_timestamp()
  WHERE id = ANY (found) AND withdrawn_at IS NULL;
  RETURN coalesce(array_length(found, 1), 0);
END
$$;
REVOKE ALL ON FUNCTION erase_published FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_published TO isnad_app;
