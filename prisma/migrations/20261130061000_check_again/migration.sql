-- A verdict may say from which day it is to be checked again. The index finds those whose day has come, whatever else a newsroom holds;
-- of proposals that say none it holds nothing.
ALTER TABLE proposal ADD COLUMN check_again_on date;
CREATE INDEX proposal_check_again ON proposal (newsroom_id, check_again_on, id) WHERE check_again_on IS NOT NULL;
