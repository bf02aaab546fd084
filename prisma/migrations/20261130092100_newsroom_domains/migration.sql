-- Domains of newsrooms (decision 0059): whose address is in a verified one becomes a member by single sign-on without an invitation.
-- `secret` is what its DNS has to say; it opens nothing.
CREATE TABLE newsroom_domain (
  id          uuid PRIMARY KEY,
  newsroom_id uuid NOT NULL REFERENCES newsroom (id),
  domain      text NOT NULL CHECK (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' AND length(domain) <= 253),
  role        text NOT NULL CHECK (role IN ('reader', 'journalist')),
  secret      text NOT NULL,
  verified_at timestamptz(3),
  created_at  timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (newsroom_id, domain)
);
-- Of one newsroom in the whole installation.
CREATE UNIQUE INDEX newsroom_domain_verified_key ON newsroom_domain (domain) WHERE verified_at IS NOT NULL;
SELECT confine_to_newsroom('newsroom_domain');
GRANT SELECT, INSERT, DELETE ON newsroom_domain TO isnad_app;
GRANT UPDATE (verified_at) ON newsroom_domain TO isnad_app;

-- Of a domain that a provider has verified somebody's address in.
CREATE FUNCTION newsroom_of_domain(shown text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT newsroom_id FROM newsroom_domain WHERE domain = shown AND verified_at IS NOT NULL $$;
REVOKE ALL ON FUNCTION newsroom_of_domain FROM PUBLIC;
GRANT EXECUTE ON FUNCTION newsroom_of_domain TO isnad_app;
