-- What members are told of by mail as well, for each kind of notice: at once, or once a day. No row is no mail.
CREATE TABLE mail_choice (
  member_id    uuid NOT NULL,
  kind         text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  newsroom_id  uuid NOT NULL,
  often        text NOT NULL CHECK (often IN ('at-once', 'daily')),
  PRIMARY KEY (member_id, kind),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id)
);
GRANT SELECT, INSERT, DELETE ON mail_choice TO isnad_app;

-- Items of inboxes that are still to be mailed, and from when on. A row goes once its mail was taken by the server for outgoing mail. One that
-- is taken up (`taken_at`) and stays was under way when the process ended: whether it arrived nobody knows, so it is not sent again.
CREATE TABLE mail_notice (
  item_id    uuid PRIMARY KEY REFERENCES inbox_item (id) ON DELETE CASCADE,
  member_id  uuid NOT NULL REFERENCES member (id),
  send_at    timestamptz(3) NOT NULL,
  taken_at   timestamptz(3),
  attempts   int NOT NULL DEFAULT 0,
  -- Why the last try failed.
  problem    text
);
CREATE INDEX mail_notice_waiting ON mail_notice (send_at, member_id) WHERE taken_at IS NULL;

-- Whatever puts items into inboxes: what is wanted by mail waits from the same moment on. Once a day is at six, UTC.
CREATE FUNCTION have_items_mailed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO mail_notice (item_id, member_id, send_at)
  SELECT item.id, item.member_id, CASE choice.often
    WHEN 'at-once' THEN now()
    ELSE (date_trunc('day', now() AT TIME ZONE 'UTC' - interval '6 hours') + interval '1 day 6 hours') AT TIME ZONE 'UTC' END
  FROM added item JOIN mail_choice choice ON choice.member_id = item.member_id AND choice.kind = item.kind;
  RETURN NULL;
END $$;
CREATE TRIGGER items_are_mailed AFTER INSERT ON inbox_item
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION have_items_mailed();

-- All that the messenger sees of the newsrooms: what an inbox says, but for the words of claims. Who left is written to no more, and what was read
-- needs no mail.
CREATE VIEW mail_to_send AS
  SELECT notice.item_id, item.kind, item.at, item.by IS NOT NULL AS by_somebody, causer.name AS by_name,
    article.id AS article_id, article.title, claim.number AS claim_number,
    member.email, newsroom.name AS newsroom, newsroom.language
  FROM mail_notice notice
    JOIN inbox_item item ON item.id = notice.item_id
    JOIN member ON member.id = item.member_id
    JOIN newsroom ON newsroom.id = item.newsroom_id
    JOIN article ON article.id = item.article_id
    LEFT JOIN claim ON claim.id = item.claim_id
    LEFT JOIN member causer ON causer.id = item.by
  WHERE item.read_at IS NULL AND member.disabled_at IS NULL AND member.erased_at IS NULL;

GRANT USAGE ON SCHEMA public TO isnad_messenger;
GRANT SELECT ON mail_to_send TO isnad_messenger;
GRANT SELECT, DELETE, UPDATE (send_at, taken_at, attempts, problem) ON mail_notice TO isnad_messenger;
