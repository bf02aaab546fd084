-- How a person signs in, apart from the newsrooms in which they work (decision 0058): an account has an address, a password and second
-- factors, a member a name, a role and access within one newsroom.

CREATE TABLE account (
  id            uuid PRIMARY KEY,
  email         text NOT NULL,
  -- Null where there is another way of signing in.
  password_hash text,
  created_at    timestamptz(3) NOT NULL DEFAULT now()
);
-- One person, one address, whatever its capitals.
CREATE UNIQUE INDEX account_email_key ON account (lower(email));
GRANT SELECT, INSERT ON account TO isnad_app;
GRANT UPDATE (password_hash) ON account TO isnad_app;

-- Everybody so far has an account under their own id, to which the secrets of their apps are bound.
INSERT INTO account SELECT id, email, password_hash, created_at FROM member WHERE erased_at IS NULL;
ALTER TABLE member ADD COLUMN account_id uuid;
UPDATE member SET account_id = id WHERE erased_at IS NULL;
DELETE FROM session USING member WHERE member.id = session.member_id AND member.erased_at IS NOT NULL;

DROP VIEW mail_to_send;
ALTER TABLE member DROP CONSTRAINT member_whole_or_erased, DROP COLUMN email, DROP COLUMN password_hash;
ALTER TABLE member
  -- At the end of the transaction, for an account is seen only where it has a member, who comes first.
  ADD FOREIGN KEY (account_id) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
  ADD UNIQUE (account_id, newsroom_id),
  ADD UNIQUE (account_id, id),
  ADD CONSTRAINT member_whole_or_erased CHECK (
    CASE WHEN erased_at IS NULL
      THEN name IS NOT NULL AND account_id IS NOT NULL AND name_salt IS NOT NULL
      ELSE name IS NULL AND account_id IS NULL AND name_salt IS NULL AND disabled_at IS NOT NULL
    END
  );

-- A session is an account's, and acts as one of its members at a time.
ALTER TABLE session ADD COLUMN account_id uuid;
UPDATE session SET account_id = member_id;
ALTER TABLE session
  ALTER COLUMN account_id SET NOT NULL,
  DROP CONSTRAINT session_member_id_fkey,
  ADD FOREIGN KEY (account_id, member_id) REFERENCES member (account_id, id);
CREATE INDEX session_account_id_idx ON session (account_id);
GRANT UPDATE (member_id) ON session TO isnad_app;

-- What somebody shows beside their password is their account's, and goes with it.
ALTER TABLE totp RENAME COLUMN member_id TO account_id;
ALTER TABLE passkey RENAME COLUMN member_id TO account_id;
ALTER TABLE passkey_challenge RENAME COLUMN member_id TO account_id;
ALTER TABLE recovery_code RENAME COLUMN member_id TO account_id;
ALTER TABLE sign_in_step RENAME COLUMN member_id TO account_id;
ALTER TABLE totp DROP CONSTRAINT totp_member_id_fkey,
  ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
ALTER TABLE passkey DROP CONSTRAINT passkey_member_id_fkey,
  ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
ALTER TABLE passkey_challenge DROP CONSTRAINT passkey_challenge_member_id_fkey,
  ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
ALTER TABLE recovery_code DROP CONSTRAINT recovery_code_member_id_fkey,
  ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
ALTER TABLE sign_in_step DROP CONSTRAINT sign_in_step_member_id_fkey,
  ADD FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
ALTER INDEX passkey_member_id_idx RENAME TO passkey_account_id_idx;
ALTER INDEX passkey_challenge_member_id_idx RENAME TO passkey_challenge_account_id_idx;
ALTER INDEX sign_in_step_member_id_idx RENAME TO sign_in_step_account_id_idx;

-- Walls ------------------------------------------------------------------------------------------------------------

-- An account is seen from the newsrooms in which it has a member.
SELECT confine_to_newsroom('account', 'EXISTS (SELECT FROM member WHERE member.account_id = account.id)');
ALTER POLICY of_its_newsroom ON session USING (EXISTS (SELECT FROM member WHERE member.account_id = session.account_id));
ALTER POLICY of_its_newsroom ON totp USING (EXISTS (SELECT FROM member WHERE member.account_id = totp.account_id));
ALTER POLICY of_its_newsroom ON passkey USING (EXISTS (SELECT FROM member WHERE member.account_id = passkey.account_id));
ALTER POLICY of_its_newsroom ON passkey_challenge
  USING (EXISTS (SELECT FROM member WHERE member.account_id = passkey_challenge.account_id));
ALTER POLICY of_its_newsroom ON recovery_code
  USING (EXISTS (SELECT FROM member WHERE member.account_id = recovery_code.account_id));
ALTER POLICY of_its_newsroom ON sign_in_step
  USING (EXISTS (SELECT FROM member WHERE member.account_id = sign_in_step.account_id));

-- Doors ------------------------------------------------------------------------------------------------------------

-- Where an account worked last, of the newsrooms that let it in.
CREATE FUNCTION newsroom_of_account(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT newsroom_id FROM member LEFT JOIN session ON session.member_id = member.id
  WHERE member.account_id = shown::uuid
  GROUP BY member.id
  ORDER BY disabled_at IS NOT NULL, max(session.last_seen_at) DESC NULLS LAST, member.created_at, member.id LIMIT 1
$$;
CREATE OR REPLACE FUNCTION newsroom_of_address(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_of_account(id::text) FROM account WHERE lower(email) = lower(shown) $$;
CREATE OR REPLACE FUNCTION newsroom_of_sign_in_step(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_of_account(account_id::text) FROM sign_in_step WHERE id = shown $$;

-- Whether an account that is in the newsroom of the transaction is in another one as well, and no more than that.
CREATE FUNCTION is_account_elsewhere(shown uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*) > 1 AND bool_or(newsroom_id = app_newsroom()) FROM member WHERE account_id = shown
$$;

-- Between which newsrooms whoever has a session may change: the id in the cookie is what lets one ask.
CREATE FUNCTION newsrooms_of_session(shown text) RETURNS TABLE (id uuid, name text, language text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT newsroom.id, newsroom.name, newsroom.language, member.role
  FROM session JOIN member ON member.account_id = session.account_id JOIN newsroom ON newsroom.id = member.newsroom_id
  WHERE session.id = shown AND member.disabled_at IS NULL
  ORDER BY newsroom.name, newsroom.id
$$;

REVOKE ALL ON FUNCTION newsroom_of_account, is_account_elsewhere, newsrooms_of_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION newsroom_of_account, is_account_elsewhere, newsrooms_of_session TO isnad_app;

-- Coming and going -------------------------------------------------------------------------------------------------

-- A link for a new password that an admin made for one newsroom opens nothing in the next.
CREATE FUNCTION end_resets_of_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE password_reset SET used_at = now() FROM member
  WHERE member.id = member_id AND member.account_id = NEW.account_id AND used_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER member_joins_with_account AFTER INSERT ON member FOR EACH ROW EXECUTE FUNCTION end_resets_of_account();

-- An account falls with its last member.
DROP TRIGGER member_erased_with_factors ON member;
DROP FUNCTION forget_factors;
CREATE FUNCTION forget_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM account WHERE id = OLD.account_id AND NOT EXISTS (SELECT FROM member WHERE account_id = OLD.account_id);
  RETURN NULL;
END $$;
CREATE TRIGGER member_erased_with_account AFTER UPDATE ON member
  FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_account();

CREATE OR REPLACE FUNCTION invitations_of(newsroom uuid, subject_id uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT (payload #>> '{after,invitation}')::uuid FROM public.history_entry
    WHERE newsroom_id = newsroom AND action = 'member-joined' AND payload #>> '{after,member,id}' = subject_id::text
  UNION
  SELECT i.id FROM public.invitation i JOIN public.account a ON lower(a.email) = lower(i.email)
    JOIN public.member m ON m.account_id = a.id
    WHERE m.newsroom_id = newsroom AND i.newsroom_id = newsroom AND m.id = subject_id
$$;

CREATE OR REPLACE FUNCTION erase_text(newsroom uuid, subject_kind text, subject_id uuid, payload text, texts jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  said jsonb := erase_text.payload::jsonb;
  claim_of uuid := public.claim_of_erasable(newsroom, subject_kind, subject_id);
  article_of uuid;
  stood integer;
  listed text[];
  invited uuid[];
  address text;
  moment timestamptz(3);
BEGIN
  IF (said #> '{after,subject}' = jsonb_build_object('kind', subject_kind, 'id', subject_id)) IS NOT TRUE THEN
    RAISE EXCEPTION 'erasure: the payload names another subject' USING ERRCODE = 'invalid_parameter_value';
  END IF;

  -- The row first, as every change does. With a claim's row held nobody can commit to its texts once more; with the
  -- member's row and the newsroom's counter held nobody can write in the member's name.
  IF subject_kind = 'member' THEN
    SELECT a.email INTO address FROM public.member m JOIN public.account a ON a.id = m.account_id
      WHERE m.id = subject_id AND m.newsroom_id = newsroom AND m.erased_at IS NULL
        AND m.version + 1 = (said #>> '{after,version}')::integer
      FOR UPDATE OF m;
    IF NOT FOUND THEN RAISE EXCEPTION 'erasure: the member has changed' USING ERRCODE = 'IS002'; END IF;
    PERFORM FROM public.history_head h WHERE h.chain_id = newsroom FOR UPDATE;
    PERFORM FROM public.history_counter c WHERE c.newsroom_id = newsroom FOR UPDATE;
    invited := ARRAY(SELECT public.invitations_of(newsroom, subject_id));
    -- The name under its own salt may not stand in the history yet, and a request under way may be about to write it
    -- down. What is erased already does not come back.
    INSERT INTO public.history_text (newsroom_id, commitment, erased_at)
      SELECT newsroom, public.history_commitment(m.name_salt, m.name), clock_timestamp()
      FROM public.member m WHERE m.id = subject_id
      ON CONFLICT DO NOTHING;
  ELSE
    SELECT c.article_id, c.version INTO article_of, stood FROM public.claim c WHERE c.id = claim_of FOR UPDATE;
    IF NOT FOUND OR stood + 1 <> (said #>> '{after,version}')::integer
       OR said #>> '{claim,id}' <> claim_of::text THEN
      RAISE EXCEPTION 'erasure: the claim has changed' USING ERRCODE = 'IS002';
    END IF;
  END IF;

  listed := ARRAY(SELECT jsonb_array_elements_text(said #> '{after,erased}') AS each ORDER BY each);
  IF listed <> public.erasable_commitments(newsroom, subject_kind, subject_id) THEN
    RAISE EXCEPTION 'erasure: there is more, or less, to erase' USING ERRCODE = 'IS002';
  END IF;
  SELECT e.at INTO STRICT moment FROM public.history_erase(newsroom, article_of, erase_text.payload, texts) e;

  CASE subject_kind
    WHEN 'comment' THEN UPDATE public.comment SET text = NULL, erased_at = moment WHERE id = subject_id;
    WHEN 'proposal' THEN
      UPDATE public.proposal SET rationale = NULL, exception = NULL, erased_at = moment WHERE id = subject_id;
    WHEN 'decision' THEN UPDATE public.decision SET reason = NULL, erased_at = moment WHERE id = subject_id;
    WHEN 'reopening' THEN
      UPDATE public.claim SET reopening = reopening || '{"reason": null}' WHERE id = claim_of;
    WHEN 'withdrawal' THEN
      UPDATE public.claim SET withdrawal = withdrawal || '{"reason": null}' WHERE id = claim_of;
    WHEN 'restoration' THEN
      UPDATE public.claim SET restoration = restoration || '{"reason": null}' WHERE id = claim_of;
    WHEN 'evidence-withdrawal' THEN
      UPDATE public.evidence SET withdrawal = withdrawal || '{"reason": null}' WHERE id = subject_id;
    WHEN 'evidence-restoration' THEN
      UPDATE public.evidence SET restoration = restoration || '{"reason": null}' WHERE id = subject_id;
    WHEN 'member' THEN
      UPDATE public.invitation
        SET name = NULL, email = NULL, erased_at = moment, used_at = coalesce(used_at, moment)
        WHERE id = ANY (invited);
      -- Ended first, for whoever listens; then gone, for they name the account.
      UPDATE public.session SET revoked_at = coalesce(revoked_at, moment) WHERE member_id = subject_id;
      DELETE FROM public.session WHERE member_id = subject_id;
      DELETE FROM public.sign_in_failure f WHERE f.subject = 'account ' || lower(address);
      UPDATE public.member SET name = NULL, account_id = NULL, name_salt = NULL, erased_at = moment,
        disabled_at = coalesce(disabled_at, moment), version = version + 1 WHERE id = subject_id;
  END CASE;
  IF claim_of IS NOT NULL THEN UPDATE public.claim SET version = stood + 1 WHERE id = claim_of; END IF;

  -- Kept answers may repeat the text. An empty one is read anew, and what is still on its way is not kept either; the
  -- answer to this very request holds nothing of it.
  UPDATE public.idempotency_key k SET status = NULL, answer = ''
    FROM public.member m
    WHERE m.id = k.member_id AND m.newsroom_id = newsroom AND (claim_of IS NULL OR k.about = claim_of)
      AND k.answer IS DISTINCT FROM '' AND k.xmin <> pg_current_xact_id()::xid;
END
$$;

-- Whose session acts in another newsroom now hears nothing more of the one before.
CREATE OR REPLACE FUNCTION tell_of_access() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('isnad_live', json_build_object('kind', 'access',
    'member', CASE TG_TABLE_NAME WHEN 'session' THEN to_jsonb(OLD) ->> 'member_id' ELSE to_jsonb(OLD) ->> 'id' END)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_move_told AFTER UPDATE OF member_id ON session FOR EACH ROW
  WHEN (OLD.member_id IS DISTINCT FROM NEW.member_id) EXECUTE FUNCTION tell_of_access();

CREATE VIEW mail_to_send AS
  SELECT notice.item_id, item.kind, item.at, item.by IS NOT NULL AS by_somebody, causer.name AS by_name,
    article.id AS article_id, article.title, claim.number AS claim_number,
    account.email, newsroom.name AS newsroom, newsroom.language
  FROM mail_notice notice
    JOIN inbox_item item ON item.id = notice.item_id
    JOIN member ON member.id = item.member_id
    JOIN account ON account.id = member.account_id
    JOIN newsroom ON newsroom.id = item.newsroom_id
    JOIN article ON article.id = item.article_id
    LEFT JOIN claim ON claim.id = item.claim_id
    LEFT JOIN member causer ON causer.id = item.by
  WHERE item.read_at IS NULL AND member.disabled_at IS NULL AND member.erased_at IS NULL;
GRANT SELECT ON mail_to_send TO isnad_messenger;
