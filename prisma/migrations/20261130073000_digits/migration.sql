-- The digits that an Arabic interface and Arabic reports write of their own, by their names in Unicode's CLDR: 0-9 or ٠-٩.
ALTER TABLE newsroom ADD COLUMN digits text NOT NULL DEFAULT 'latn' CHECK (digits IN ('latn', 'arab'));
GRANT UPDATE (digits) ON newsroom TO isnad_app;
