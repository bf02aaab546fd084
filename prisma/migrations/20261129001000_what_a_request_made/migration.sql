-- What a request made that is neither an article nor a claim: a piece of evidence, an invitation, a link for a new password.
-- A repeat whose answer was lost is answered with it. `about` stays the claim or article, for an erasure finds by it
-- which kept answers repeat a text.
ALTER TABLE idempotency_key ADD COLUMN made uuid;
