-- What somebody who asks typed as the school. Whether there is such a school the answer does not say; where none was found,
-- school_id is empty, and the operator reads here whom it was meant for.
ALTER TABLE enquiry ADD COLUMN school_typed TEXT;

DROP VIEW live_enquiry;
CREATE VIEW live_enquiry AS
SELECT id, reference, school_id, account_id, topic, name, email, email_key, language, question, asked_at, seen_at, closed_at, school_typed
FROM enquiry
WHERE deleted_at IS NULL;
