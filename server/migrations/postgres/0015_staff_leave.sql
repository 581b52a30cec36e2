-- A member of staff who left. The row stays with its name, because what they did refers to it; its address and password go, so
-- that the same address can be added again, here or at another school.
ALTER TABLE staff ADD COLUMN removed_at BIGINT;

-- Who works for a school now.
CREATE VIEW live_staff AS
SELECT id, school_id, email, email_key, name, role, password_hash, created_at
FROM staff
WHERE removed_at IS NULL;
