-- What the application never changes it may not change: a member's name goes only by erasure, a password is set once, by
-- whoever accepts the invitation, and what is known about an article is given when it comes in.
REVOKE UPDATE (name, password_hash) ON member FROM isnad_app;
REVOKE UPDATE (title, language, byline, outlet, source_url, published_on) ON article FROM isnad_app;
