-- Sources are searched for a part of what they say: an index of every three letters finds the few that have it, where
-- otherwise each source of the newsroom would be looked at.
CREATE INDEX source_search_idx ON source USING gin (search gin_trgm_ops);
