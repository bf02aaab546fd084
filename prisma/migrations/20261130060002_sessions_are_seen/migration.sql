-- A member sees their sessions: by what kind of browser, and from which network.
ALTER TABLE session
  ADD COLUMN device text CHECK (length(device) <= 100),
  ADD COLUMN network text CHECK (length(network) <= 100);
