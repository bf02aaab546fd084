-- What members are told of: an item each, written together with what happened. Items are no part of the record: they name things
-- and say nothing, so that an erasure has nothing to erase here, and they go when they are old.

CREATE TABLE inbox_item (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  newsroom_id  uuid NOT NULL,
  member_id    uuid NOT NULL,
  kind         text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  article_id   uuid NOT NULL,
  claim_id     uuid,
  -- Who did it; null where nobody did.
  by           uuid,
  at           timestamptz(3) NOT NULL DEFAULT now(),
  read_at      timestamptz(3),
  -- What a reminder is of: the time at which the claim or the article is due.
  due_at       timestamptz(3) CHECK ((due_at IS NOT NULL) = (kind = 'due')),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id),
  FOREIGN KEY (newsroom_id, claim_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX inbox_item_member_id_at_id_idx ON inbox_item (member_id, at DESC, id DESC);
CREATE INDEX inbox_item_at_idx ON inbox_item (at);
-- The count in the header of every page reads this one.
CREATE INDEX inbox_item_unread ON inbox_item (member_id, at DESC, id DESC) WHERE read_at IS NULL;

-- Each server reminds, and nobody is reminded twice of one time.
CREATE UNIQUE INDEX inbox_item_due ON inbox_item (member_id, article_id, claim_id, due_at) NULLS NOT DISTINCT
  WHERE due_at IS NOT NULL;
CREATE INDEX claim_due_at_idx ON claim (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX article_due_at_idx ON article (due_at) WHERE due_at IS NOT NULL;

-- The kinds that a member does without.
CREATE TABLE muted_notice (
  member_id    uuid NOT NULL,
  kind         text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  newsroom_id  uuid NOT NULL,
  PRIMARY KEY (member_id, kind),
  FOREIGN KEY (newsroom_id, member_id) REFERENCES member (newsroom_id, id)
);

GRANT SELECT, INSERT, DELETE ON inbox_item, muted_notice TO isnad_app;
GRANT UPDATE (read_at) ON inbox_item TO isnad_app;
