-- What readers say is wrong in a published report. Anybody may write one, so how many come is limited where they are kept.

CREATE TABLE reader_report (
  id              uuid PRIMARY KEY,
  newsroom_id     uuid NOT NULL REFERENCES newsroom (id),
  publication_id  uuid NOT NULL REFERENCES publication (id),
  -- Number of a claim of the report, where it is about one.
  claim           int CHECK (claim > 0),
  message         text NOT NULL,
  -- How the reader can be answered; gone some time after the report was handled.
  contact         text,
  -- A code of the network that it came from, kept only as long as it is counted by.
  sender          text,
  created_at      timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  handled_by      uuid,
  handled_at      timestamptz(3),
  note            text,
  CHECK ((handled_by IS NULL) = (handled_at IS NULL) AND (handled_by IS NULL) = (note IS NULL)),
  FOREIGN KEY (newsroom_id, handled_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX reader_report_newest ON reader_report (newsroom_id, created_at DESC, id DESC);
CREATE INDEX reader_report_sender ON reader_report (sender, created_at);

GRANT SELECT, INSERT ON reader_report TO isnad_app;
GRANT UPDATE (handled_by, handled_at, note, contact, sender) ON reader_report TO isnad_app;

-- Keeps one if neither its sender nor all senders together wrote too much in the last hour, and answers 0; else the seconds
-- until there is room. The same words sent twice are one. Those that come at once wait for each other, so that all are counted.
CREATE FUNCTION receive_reader_report(
  id uuid, newsroom uuid, publication uuid, claim int, message text, contact text, sender text,
  most_of_sender int, most_of_all int
) RETURNS int
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  since timestamptz := clock_timestamp() - interval '1 hour';
  room_at timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('reader_report ' || newsroom, 0));
  IF EXISTS (
    SELECT FROM public.reader_report r
    WHERE r.sender = receive_reader_report.sender AND r.created_at > since
      AND r.publication_id = publication AND r.claim IS NOT DISTINCT FROM receive_reader_report.claim
      AND r.message = receive_reader_report.message
  ) THEN
    RETURN 0;
  END IF;
  SELECT max(full_until) INTO room_at FROM (
    (SELECT r.created_at + interval '1 hour' AS full_until FROM public.reader_report r
     WHERE r.newsroom_id = newsroom AND r.sender = receive_reader_report.sender AND r.created_at > since
     ORDER BY r.created_at DESC OFFSET most_of_sender - 1 LIMIT 1)
    UNION ALL
    (SELECT r.created_at + interval '1 hour' FROM public.reader_report r
     WHERE r.newsroom_id = newsroom AND r.created_at > since
     ORDER BY r.created_at DESC OFFSET most_of_all - 1 LIMIT 1)
  ) AS full_ones;
  IF room_at IS NOT NULL THEN
    RETURN greatest(1, ceil(extract(epoch FROM room_at - clock_timestamp()))::int);
  END IF;
  INSERT INTO public.reader_report (id, newsroom_id, publication_id, claim, message, contact, sender)
  VALUES (receive_reader_report.id, newsroom, publication, receive_reader_report.claim,
    receive_reader_report.message, receive_reader_report.contact, receive_reader_report.sender);
  RETURN 0;
END
$$;
REVOKE ALL ON FUNCTION receive_reader_report FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receive_reader_report TO isnad_app;
