-- The second wall (decision 0057): whatever the application asks, the database shows it the rows of one newsroom and takes rows of no
-- other. Which one it is, each transaction says by `app.newsroom`; without it there is nothing to be seen and nothing to be written.

CREATE FUNCTION app_newsroom() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.newsroom', true), '')::uuid $$;

-- Walls ------------------------------------------------------------------------------------------------------------

-- Every table whose rows say their newsroom; a later one calls this as well, or a test of the catalogue fails. The owner migrates,
-- backs up and checks, and what the database does by itself (triggers, the history) it does as the owner.
CREATE FUNCTION confine_to_newsroom(confined regclass, condition text DEFAULT 'newsroom_id = app_newsroom()') RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', confined);
  EXECUTE format('CREATE POLICY of_its_newsroom ON %s TO isnad_app USING (%s)', confined, condition);
  EXECUTE format('CREATE POLICY of_the_owner ON %s TO CURRENT_USER USING (true)', confined);
END $$;
REVOKE ALL ON FUNCTION confine_to_newsroom FROM PUBLIC;

SELECT confine_to_newsroom(format('public.%I', table_name)::regclass)
FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
WHERE table_schema = 'public' AND column_name = 'newsroom_id' AND table_type = 'BASE TABLE'
ORDER BY table_name;

-- Rows that belong to one that says it. What a policy asks is confined in turn.
SELECT confine_to_newsroom('newsroom', 'id = app_newsroom()');
SELECT confine_to_newsroom('session', 'EXISTS (SELECT FROM member WHERE member.id = member_id)');
SELECT confine_to_newsroom('idempotency_key', 'EXISTS (SELECT FROM member WHERE member.id = member_id)');
SELECT confine_to_newsroom('totp', 'EXISTS (SELECT FROM member WHERE member.id = member_id)');
SELECT confine_to_newsroom('passkey', 'EXISTS (SELECT FROM member WHERE member.id = member_id)');
SELECT confine_to_newsroom('passkey_challenge', 'EXISTS (SELECT FROM member WHERE member.id = member_id)');
SELECT confine_to_newsroom('recovery_code', 'EXISTS (SELECT FROM member WHERE member.id = member_id)');
SELECT confine_to_newsroom('sign_in_step', 'EXISTS (SELECT FROM member WHERE member.id = member_id)');
SELECT confine_to_newsroom('publication_file', 'EXISTS (SELECT FROM publication WHERE publication.id = publication_id)');
SELECT confine_to_newsroom('webhook_call', 'EXISTS (SELECT FROM webhook WHERE webhook.id = webhook_id)');
SELECT confine_to_newsroom('mail_notice', 'false');

-- Processes beside the web server work for every newsroom, on the few columns of the few tables that they are granted.
CREATE POLICY of_the_signer ON history_entry TO isnad_signer USING (true);
CREATE POLICY of_the_signer ON history_node TO isnad_signer USING (true);
CREATE POLICY of_the_signer ON history_counter TO isnad_signer USING (true);
CREATE POLICY of_the_signer ON checkpoint TO isnad_signer USING (true);
CREATE POLICY of_the_signer ON checkpoint_refusal TO isnad_signer USING (true);
CREATE POLICY of_the_signer ON checkpoint_timestamp TO isnad_signer USING (true);
CREATE POLICY of_the_signer ON checkpoint_timestamp_failure TO isnad_signer USING (true);
CREATE POLICY of_the_renderer ON rendering TO isnad_renderer USING (true);
CREATE POLICY of_the_messenger ON mail_notice TO isnad_messenger USING (true);
CREATE POLICY of_the_messenger ON webhook TO isnad_messenger USING (true);
CREATE POLICY of_the_messenger ON webhook_call TO isnad_messenger USING (true);

-- What the application has the owner do: the history is written, and published reports are taken back, by functions that run as the
-- owner and are told a newsroom. It has to be that of the transaction.
CREATE FUNCTION refuse_other_newsroom() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF pg_has_role(session_user, 'isnad_app', 'USAGE') AND NOT pg_has_role(session_user, current_user, 'USAGE') THEN
    RAISE EXCEPTION 'this belongs to another newsroom than that of the transaction' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
-- Afterwards, for the column is made from the entry.
CREATE TRIGGER history_is_of_its_newsroom AFTER INSERT ON history_entry
  FOR EACH ROW WHEN (NEW.newsroom_id IS DISTINCT FROM app_newsroom()) EXECUTE FUNCTION refuse_other_newsroom();
CREATE TRIGGER publication_is_of_its_newsroom BEFORE INSERT OR UPDATE ON publication
  FOR EACH ROW WHEN (NEW.newsroom_id IS DISTINCT FROM app_newsroom()) EXECUTE FUNCTION refuse_other_newsroom();

-- Doors ------------------------------------------------------------------------------------------------------------

-- Where somebody comes in, nobody has said yet which newsroom it is. Each tells the newsroom of what they show, and nothing else.

-- Of the id in the cookie, 256 random bits.
CREATE FUNCTION newsroom_of_session(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM member JOIN session ON session.member_id = member.id WHERE session.id = shown $$;

-- Of whoever has just said the right password, for their session.
CREATE FUNCTION newsroom_of_member(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM member WHERE id = shown::uuid $$;

-- Of what the browser keeps of somebody who said the right password and is asked for their second factor.
CREATE FUNCTION newsroom_of_sign_in_step(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM member JOIN sign_in_step ON member_id = member.id WHERE sign_in_step.id = shown $$;

-- Of an address at sign-in, and whether one is taken: it belongs to one member in the whole installation (decision 0001).
CREATE FUNCTION newsroom_of_address(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM member WHERE email = shown $$;

-- Of hashes of secrets: a program's token, an invitation, a link for a new password.
CREATE FUNCTION newsroom_of_token(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM api_token WHERE token_hash = shown $$;
CREATE FUNCTION newsroom_of_invitation(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM invitation WHERE token_hash = shown $$;
CREATE FUNCTION newsroom_of_reset(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM password_reset WHERE token_hash = shown $$;

-- Of a link to a draft, whose id comes along with a secret that the row knows the hash of.
CREATE FUNCTION newsroom_of_share_link(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM share_link WHERE id = shown::uuid $$;

-- Of the public name of a published report.
CREATE FUNCTION newsroom_of_report(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM publication WHERE slug = shown LIMIT 1 $$;

-- What the server does for all ---------------------------------------------------------------------------------------

-- Which newsrooms there are: it tidies, reminds and stems in each of them, and is set up where there is none.
CREATE FUNCTION newsroom_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT id FROM newsroom ORDER BY id $$;

-- Which of the sessions that follow a newsroom are good still: one connection hears for all of them.
CREATE FUNCTION standing_sessions(ids text[], seen_since timestamptz) RETURNS TABLE (id text, newsroom_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT session.id, member.newsroom_id, member.role FROM session JOIN member ON member.id = session.member_id
  WHERE session.id = ANY (ids) AND session.revoked_at IS NULL AND session.expires_at > now()
    AND session.last_seen_at > seen_since AND member.disabled_at IS NULL AND member.erased_at IS NULL
$$;

-- How far the signed checkpoints lag behind, in seconds since the oldest entry that none covers, over all newsrooms; numbers alone.
CREATE FUNCTION signing_standing() RETURNS TABLE (behind float8, refused int, unstamped int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT
    extract(epoch FROM clock_timestamp() - min(
      (SELECT e.at FROM history_entry e WHERE e.newsroom_id = newsroom.id AND e.seq = coalesce(
        (SELECT max(c.size) FROM checkpoint c WHERE c.newsroom_id = newsroom.id), 0))
    ))::float8,
    (SELECT count(*)::int FROM checkpoint_refusal),
    (SELECT count(*)::int FROM checkpoint_timestamp_failure WHERE since < clock_timestamp() - interval '1 hour')
  FROM newsroom
$$;

-- When a checkpoint was signed last, and how files that were asked for stand, over all newsrooms; numbers alone.
CREATE FUNCTION running_standing() RETURNS TABLE (checkpoint_age float8, waiting int, taken int, failed int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT
    (SELECT extract(epoch FROM clock_timestamp() - max(signed_at))::float8 FROM checkpoint),
    count(*) FILTER (WHERE taken_at IS NULL AND result IS NULL AND problem IS NULL)::int,
    count(*) FILTER (WHERE taken_at IS NOT NULL AND result IS NULL AND problem IS NULL)::int,
    count(*) FILTER (WHERE problem IS NOT NULL)::int
  FROM rendering
$$;

REVOKE ALL ON FUNCTION newsroom_of_session, newsroom_of_member, newsroom_of_sign_in_step, newsroom_of_address, newsroom_of_token, newsroom_of_invitation,
  newsroom_of_reset, newsroom_of_share_link, newsroom_of_report, newsroom_ids, standing_sessions, signing_standing,
  running_standing FROM PUBLIC;
GRANT EXECUTE ON FUNCTION newsroom_of_session, newsroom_of_member, newsroom_of_sign_in_step, newsroom_of_address, newsroom_of_token, newsroom_of_invitation,
  newsroom_of_reset, newsroom_of_share_link, newsroom_of_report, newsroom_ids, standing_sessions, signing_standing,
  running_standing TO isnad_app;

-- Windows ----------------------------------------------------------------------------------------------------------

-- A policy is asked before any operator that might tell what it saw, such as those of text search: behind the wall an index of words
-- would be of no use, and one of labels. So what is found by them is looked for as the owner, in the newsroom of the transaction.
CREATE VIEW claim_to_match AS
  SELECT id, newsroom_id, quote, stems, withdrawal, created_at FROM claim WHERE newsroom_id = app_newsroom();
CREATE VIEW source_to_search AS SELECT id, newsroom_id, search FROM source WHERE newsroom_id = app_newsroom();
CREATE VIEW article_to_sort AS SELECT id, newsroom_id, labels FROM article WHERE newsroom_id = app_newsroom();
GRANT SELECT ON claim_to_match, source_to_search, article_to_sort TO isnad_app;

ALTER FUNCTION search_found RENAME TO search_found_in;
REVOKE ALL ON FUNCTION search_found_in FROM PUBLIC, isnad_app;
CREATE FUNCTION search_found(
  newsroom uuid, terms text[], quoted boolean[], typing boolean, kinds text[],
  after_rank integer, after_at timestamptz, after_id uuid, page integer
) RETURNS TABLE (kind text, id uuid, at timestamptz, rank integer, hits text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF newsroom IS DISTINCT FROM app_newsroom() THEN RETURN; END IF;
  RETURN QUERY SELECT * FROM search_found_in(
    newsroom, terms, quoted, typing, kinds, after_rank, after_at, after_id, page);
END $$;
REVOKE ALL ON FUNCTION search_found FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_found TO isnad_app;
