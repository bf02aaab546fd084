-- What a reader reports comes to the inboxes of those who handle it: `mayHandleReaderReports` in lib/domain/policy.ts. Nobody of the
-- newsroom acts here, so it is the report itself that brings it.

CREATE FUNCTION tell_of_reader_report() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO inbox_item (newsroom_id, member_id, kind, article_id, claim_id)
  SELECT member.newsroom_id, member.id, 'reported', publication.article_id, claim.id
  FROM publication
    JOIN member ON member.newsroom_id = publication.newsroom_id
    LEFT JOIN claim ON claim.article_id = publication.article_id AND claim.number = NEW.claim
  WHERE publication.id = NEW.publication_id AND member.role IN ('editor', 'admin')
    AND member.disabled_at IS NULL AND member.erased_at IS NULL
    AND NOT EXISTS (SELECT FROM muted_notice WHERE muted_notice.member_id = member.id AND muted_notice.kind = 'reported');
  RETURN NULL;
END $$;
CREATE TRIGGER reader_report_is_told AFTER INSERT ON reader_report FOR EACH ROW EXECUTE FUNCTION tell_of_reader_report();
