-- The guards look at the tables of this schema, whatever temporary tables whoever writes has made: without this a
-- temporary "proposal" and "decision" would stand before the real ones.
ALTER FUNCTION refuse_change() SET search_path = public, pg_temp;
ALTER FUNCTION require_approving_decision() SET search_path = public, pg_temp;
ALTER FUNCTION require_current_place() SET search_path = public, pg_temp;
ALTER FUNCTION require_carried_claims() SET search_path = public, pg_temp;
ALTER FUNCTION carry_claims SET search_path = public, pg_temp;
