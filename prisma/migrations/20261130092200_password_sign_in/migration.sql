-- Whether a password lets the members of a newsroom in (decision 0059).
ALTER TABLE newsroom ADD COLUMN password_sign_in boolean NOT NULL DEFAULT true;
GRANT UPDATE (password_sign_in) ON newsroom TO isnad_app;
