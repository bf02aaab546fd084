-- All claims of a newsroom are read article by article, some at a time, each time from where the last ones ended.
CREATE INDEX claim_newsroom_id_article_id_number_idx ON claim (newsroom_id, article_id, number);
