-- The newsroom: who works there, the articles under check, and the claims with their evidence, proposals and
-- decisions. Every row names its newsroom, and every reference carries the newsroom along, so that no row can
-- point into another one.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TABLE newsroom (
  id          uuid PRIMARY KEY,
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  language    text NOT NULL,
  sample      boolean NOT NULL DEFAULT false,
  set_up      boolean NOT NULL DEFAULT false,
  created_at  timestamptz(3) NOT NULL DEFAULT now()
);
-- The setup page founds one newsroom and closes for good, also when two people submit it at once.
CREATE UNIQUE INDEX newsroom_set_up_key ON newsroom (set_up) WHERE set_up;

CREATE TABLE member (
  id             uuid PRIMARY KEY,
  newsroom_id    uuid NOT NULL REFERENCES newsroom (id),
  email          text NOT NULL,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- The name stands in every history entry of this member as one commitment with this salt.
  name_salt      bytea NOT NULL CHECK (octet_length(name_salt) = 32),
  role           text NOT NULL CHECK (role IN ('admin', 'editor', 'journalist', 'reader')),
  password_hash  text,
  disabled_at    timestamptz(3),
  version        integer NOT NULL DEFAULT 1,
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (newsroom_id, id)
);
-- One person, one address, whatever its capitals.
CREATE UNIQUE INDEX member_email_key ON member (lower(email));

CREATE TABLE invitation (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL REFERENCES newsroom (id),
  email        text NOT NULL,
  name         text NOT NULL,
  role         text NOT NULL CHECK (role IN ('admin', 'editor', 'journalist', 'reader')),
  token_hash   text NOT NULL UNIQUE,
  invited_by   uuid NOT NULL,
  expires_at   timestamptz(3) NOT NULL,
  used_at      timestamptz(3),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  FOREIGN KEY (newsroom_id, invited_by) REFERENCES member (newsroom_id, id)
);

CREATE TABLE session (
  id            text PRIMARY KEY,
  member_id     uuid NOT NULL REFERENCES member (id),
  method        text NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  last_seen_at  timestamptz(3) NOT NULL DEFAULT now(),
  expires_at    timestamptz(3) NOT NULL,
  revoked_at    timestamptz(3)
);
CREATE INDEX session_member_id_idx ON session (member_id);

-- Failed sign-ins, counted per account and per address to slow guessing down.
CREATE TABLE sign_in_failure (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject  text NOT NULL,
  at       timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_failure_subject_at_idx ON sign_in_failure (subject, at);

CREATE TABLE article (
  id            uuid PRIMARY KEY,
  newsroom_id   uuid NOT NULL REFERENCES newsroom (id),
  title         text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  language      text NOT NULL,
  byline        text,
  outlet        text,
  source_url    text,
  published_on  text,
  sample        boolean NOT NULL DEFAULT false,
  revision      integer NOT NULL DEFAULT 1,
  claim_count   integer NOT NULL DEFAULT 0,
  version       integer NOT NULL DEFAULT 1,
  created_by    uuid NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX article_newsroom_id_created_at_id_idx ON article (newsroom_id, created_at DESC, id DESC);

CREATE TABLE revision (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL,
  article_id   uuid NOT NULL,
  number       integer NOT NULL CHECK (number > 0),
  text         text NOT NULL,
  sha256       text NOT NULL,
  note         text,
  created_by   uuid NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (article_id, number),
  -- The database agrees that these are the bytes that were hashed.
  CONSTRAINT revision_sha256_matches CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);

CREATE TABLE claim (
  id              uuid PRIMARY KEY,
  newsroom_id     uuid NOT NULL,
  article_id      uuid NOT NULL,
  number          integer NOT NULL CHECK (number > 0),
  revision        integer NOT NULL,
  range_start     integer NOT NULL CHECK (range_start >= 0),
  range_end       integer NOT NULL,
  quote           text NOT NULL,
  prefix          text NOT NULL,
  suffix          text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('figure', 'quotation', 'event', 'other')),
  claimant        text,
  claim_date      text,
  central         boolean NOT NULL DEFAULT false,
  figure          jsonb,
  state           text NOT NULL DEFAULT 'open'
                  CHECK (state IN ('open', 'proposed', 'approved', 'returned', 'reopened', 'withdrawn')),
  verdict         text CHECK (verdict IN ('verified', 'disputed', 'needs-sources')),
  reopening       jsonb,
  withdrawal      jsonb,
  version         integer NOT NULL DEFAULT 1,
  created_by      uuid NOT NULL,
  created_at      timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (article_id, number),
  UNIQUE (newsroom_id, id),
  CHECK (range_end > range_start),
  -- A verdict is what an editor approved; in any other state there is none.
  CONSTRAINT claim_verdict_only_when_approved CHECK ((verdict IS NOT NULL) = (state = 'approved')),
  FOREIGN KEY (newsroom_id, article_id) REFERENCES article (newsroom_id, id),
  FOREIGN KEY (article_id, revision) REFERENCES revision (article_id, number),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX claim_newsroom_id_state_idx ON claim (newsroom_id, state);

CREATE TABLE source (
  id            uuid PRIMARY KEY,
  newsroom_id   uuid NOT NULL REFERENCES newsroom (id),
  title         text NOT NULL,
  author        text,
  publisher     text,
  url           text,
  published_on  text,
  type          text NOT NULL CHECK (type IN ('primary', 'secondary', 'tertiary')),
  interest      text,
  origin        text,
  search        text NOT NULL,
  created_by    uuid NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX source_newsroom_id_created_at_id_idx ON source (newsroom_id, created_at DESC, id DESC);

CREATE TABLE evidence (
  id            uuid PRIMARY KEY,
  newsroom_id   uuid NOT NULL,
  claim_id      uuid NOT NULL,
  source_id     uuid NOT NULL,
  stance        text NOT NULL CHECK (stance IN ('supports', 'contradicts', 'context')),
  quote         text NOT NULL,
  locator       text,
  translation   text,
  withdrawal    jsonb,
  version       integer NOT NULL DEFAULT 1,
  created_by    uuid NOT NULL,
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  FOREIGN KEY (newsroom_id, claim_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, source_id) REFERENCES source (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX evidence_claim_id_idx ON evidence (claim_id);

CREATE TABLE proposal (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL,
  claim_id     uuid NOT NULL,
  verdict      text NOT NULL CHECK (verdict IN ('verified', 'disputed', 'needs-sources')),
  rationale    text NOT NULL,
  reasons      text[] NOT NULL,
  exception    text,
  bound_to     jsonb NOT NULL,
  proposed_by  uuid NOT NULL,
  proposed_at  timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (id, proposed_by),
  FOREIGN KEY (newsroom_id, claim_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, proposed_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX proposal_claim_id_proposed_at_idx ON proposal (claim_id, proposed_at);

CREATE TABLE decision (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL,
  proposal_id  uuid NOT NULL UNIQUE,
  proposed_by  uuid NOT NULL,
  decision     text NOT NULL CHECK (decision IN ('approve', 'return')),
  reason       text,
  decided_by   uuid NOT NULL,
  decided_at   timestamptz(3) NOT NULL DEFAULT now(),
  -- Four eyes: proposed_by is tied to the proposal by the key below, so it cannot be made up.
  CONSTRAINT decision_four_eyes CHECK (decision <> 'approve' OR decided_by <> proposed_by),
  CONSTRAINT decision_return_has_reason CHECK (decision <> 'return' OR reason IS NOT NULL),
  UNIQUE (proposal_id, proposed_by),
  FOREIGN KEY (proposal_id, proposed_by) REFERENCES proposal (id, proposed_by),
  FOREIGN KEY (newsroom_id, decided_by) REFERENCES member (newsroom_id, id)
);

CREATE TABLE comment (
  id           uuid PRIMARY KEY,
  newsroom_id  uuid NOT NULL,
  claim_id     uuid NOT NULL,
  text         text NOT NULL,
  resolved_by  uuid,
  resolved_at  timestamptz(3),
  created_by   uuid NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  FOREIGN KEY (newsroom_id, claim_id) REFERENCES claim (newsroom_id, id),
  FOREIGN KEY (newsroom_id, resolved_by) REFERENCES member (newsroom_id, id),
  FOREIGN KEY (newsroom_id, created_by) REFERENCES member (newsroom_id, id)
);
CREATE INDEX comment_claim_id_idx ON comment (claim_id);

-- One row per mutating request that took effect, written in the same transaction as its change.
CREATE TABLE idempotency_key (
  member_id    uuid NOT NULL REFERENCES member (id),
  key          text NOT NULL,
  fingerprint  text NOT NULL,
  -- The claim, or else the article, that the change was about: read anew when the answer itself was lost.
  about        uuid,
  status       integer,
  answer       text,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, key)
);
CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at);

-- What was written once stays: revisions, proposals and decisions are never changed or removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER revision_is_immutable BEFORE UPDATE OR DELETE ON revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_is_immutable BEFORE UPDATE OR DELETE ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_immutable BEFORE UPDATE OR DELETE ON decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An approval in the claim's own row needs the decision that made it, by someone other than the proposer.
CREATE FUNCTION require_approving_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1
    FROM (SELECT id, verdict FROM proposal WHERE claim_id = NEW.id ORDER BY proposed_at DESC, id DESC LIMIT 1) latest
    JOIN decision ON decision.proposal_id = latest.id AND decision.decision = 'approve'
    WHERE latest.verdict = NEW.verdict
  ) THEN
    RAISE EXCEPTION 'claim % has no approving decision for its latest proposal', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claim_approval_has_decision AFTER INSERT OR UPDATE ON claim
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'approved')
  EXECUTE FUNCTION require_approving_decision();

-- A newsroom always has an admin who can sign in. The newsroom's row is locked, so that two admins who demote each
-- other at once come one after the other; the second is told by its own code (IS001).
CREATE FUNCTION require_an_admin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM public.newsroom WHERE id = OLD.newsroom_id FOR UPDATE;
  IF NOT EXISTS (
    SELECT FROM public.member WHERE newsroom_id = OLD.newsroom_id AND role = 'admin' AND disabled_at IS NULL
  ) THEN
    RAISE EXCEPTION 'newsroom % would be left without an admin', OLD.newsroom_id USING ERRCODE = 'IS001';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER member_leaves_an_admin AFTER UPDATE OF role, disabled_at ON member
  FOR EACH ROW WHEN (OLD.role = 'admin') EXECUTE FUNCTION require_an_admin();

-- The application owns nothing and deletes nothing but what is fleeting.
GRANT USAGE ON SCHEMA public TO isnad_app;
GRANT SELECT, INSERT ON newsroom, member, invitation, session, article, revision, claim, source, evidence, proposal,
  decision, comment, idempotency_key, sign_in_failure TO isnad_app;
GRANT UPDATE (name, role, password_hash, disabled_at, version) ON member TO isnad_app;
GRANT UPDATE (used_at) ON invitation TO isnad_app;
GRANT UPDATE (last_seen_at, revoked_at) ON session TO isnad_app;
GRANT UPDATE (title, language, byline, outlet, source_url, published_on, revision, claim_count, version)
  ON article TO isnad_app;
GRANT UPDATE (revision, range_start, range_end, quote, prefix, suffix, kind, claimant, claim_date, central, figure,
  state, verdict, reopening, withdrawal, version) ON claim TO isnad_app;
GRANT UPDATE (source_id, stance, quote, locator, translation, withdrawal, version) ON evidence TO isnad_app;
GRANT UPDATE (resolved_by, resolved_at) ON comment TO isnad_app;
GRANT UPDATE (status, answer) ON idempotency_key TO isnad_app;
GRANT DELETE ON idempotency_key, sign_in_failure, session TO isnad_app;
