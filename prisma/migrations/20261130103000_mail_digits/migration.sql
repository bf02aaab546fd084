-- A mail writes its numbers in the digits of the newsroom.
CREATE OR REPLACE VIEW mail_to_send AS
  SELECT notice.item_id, item.kind, item.at, item.by IS NOT NULL AS by_somebody, causer.name AS by_name,
    article.id AS article_id, article.title, claim.number AS claim_number,
    account.email, newsroom.name AS newsroom, newsroom.language, newsroom.digits
  FROM mail_notice notice
    JOIN inbox_item item ON item.id = notice.item_id
    JOIN member ON member.id = item.member_id
    JOIN account ON account.id = member.account_id
    JOIN newsroom ON newsroom.id = item.newsroom_id
    JOIN article ON article.id = item.article_id
    LEFT JOIN claim ON claim.id = item.claim_id
    LEFT JOIN member causer ON causer.id = item.by
  WHERE item.read_at IS NULL AND member.disabled_at IS NULL AND member.erased_at IS NULL;
