-- Addresses of a newsroom's own systems that are told of each entry of its history, and what came of telling them.
CREATE TABLE webhook (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL REFERENCES newsroom (id),
  url          text NOT NULL,
  -- What calls are signed with, as it is: to sign needs it whole.
  secret       text NOT NULL,
  created_by   uuid NOT NULL,
  created_at   timestamptz(3) NOT NULL,
  removed_at   timestamptz(3),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX webhook_of_newsroom ON webhook (newsroom_id) WHERE removed_at IS NULL;
GRANT SELECT, INSERT ON webhook TO isnad_app;
GRANT UPDATE (removed_at) ON webhook TO isnad_app;

CREATE TABLE webhook_call (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  webhook_id   uuid NOT NULL REFERENCES webhook (id),
  action       text NOT NULL,
  body         text NOT NULL,
  at           timestamptz(3) NOT NULL DEFAULT now(),
  -- When it is to be made, or made again; null once it arrived or was given up.
  due_at       timestamptz(3) DEFAULT now(),
  attempts     int NOT NULL DEFAULT 0,
  answered_at  timestamptz(3),
  -- The status of the last answer, or why there was none.
  status       int,
  problem      text
);
CREATE INDEX webhook_call_due ON webhook_call (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_call_of ON webhook_call (webhook_id, at DESC);
GRANT SELECT ON webhook_call TO isnad_app;

-- Together with each entry, or not at all. A call names what happened and says nothing of it: who hears reads it with the rights that they have.
CREATE FUNCTION call_webhooks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO webhook_call (webhook_id, action, body)
  SELECT webhook.id, added.action, json_build_object('type', added.action, 'timestamp',
    to_char(added.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', json_build_object('seq', added.seq, 'article', added.article_id, 'claim', added.claim_id, 'by', added.actor_id))::text
  FROM added JOIN webhook ON webhook.newsroom_id = added.newsroom_id AND webhook.removed_at IS NULL
  ORDER BY added.seq;
  RETURN NULL;
END $$;
CREATE TRIGGER history_entry_calls AFTER INSERT ON history_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION call_webhooks();

GRANT SELECT (id, url, secret, removed_at) ON webhook TO isnad_messenger;
GRANT SELECT, DELETE, UPDATE (due_at, attempts, answered_at, status, problem) ON webhook_call TO isnad_messenger;
