-- The language that a parent has chosen, and the one that their browser asked for when they last signed in, which counts
-- until they choose. Both are tags: `cy`.
ALTER TABLE account ADD COLUMN language TEXT;
ALTER TABLE account ADD COLUMN browser_language TEXT NOT NULL DEFAULT 'en';

-- PostgreSQL fixes the columns of a view when it is made.
DROP VIEW live_account;
CREATE VIEW live_account AS SELECT * FROM account WHERE deleted_at IS NULL;
