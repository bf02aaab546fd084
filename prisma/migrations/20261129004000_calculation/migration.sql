-- What a figure was worked out from: part, whole, claimed result and tolerance, each as its digits. It is a detail of a claim
-- like its figure: nothing is worked out in the database.
ALTER TABLE claim ADD COLUMN calculation jsonb;
GRANT UPDATE (calculation) ON claim TO isnad_app;
