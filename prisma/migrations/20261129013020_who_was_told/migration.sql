-- Who was told that a report was corrected, besides the readers of its page.
ALTER TABLE publication ADD COLUMN told text CHECK (told IS NULL OR kind <> 'first');
