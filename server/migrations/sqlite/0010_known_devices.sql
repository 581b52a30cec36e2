-- A browser in which an account has signed in, by what its cookies held last: wrong passwords are counted for it alone, so that
-- a stranger who tries passwords elsewhere does not keep its owner out. It opens nothing, and ends 30 days after its last use.
CREATE TABLE known_device (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    session_hash BLOB UNIQUE,
    remember_hash BLOB UNIQUE,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    locked_until INTEGER,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX known_device_account ON known_device (account_id);

-- A mailed link with which a member of staff chooses a new password, as password_reset is for a parent.
CREATE TABLE staff_reset (
    id BLOB PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES staff (id),
    token_hash BLOB NOT NULL UNIQUE,
    used INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_reset_staff ON staff_reset (staff_id);

-- Browsers that are signed in already.
INSERT INTO known_device (id, account_id, session_hash, remember_hash, failures, last_at, expires_at)
SELECT s.id, s.account_id, s.token_hash, r.token_hash, 0, s.used_at, s.created_at + 2592000000000
FROM session s
LEFT JOIN remembered r ON r.id = s.remembered_id AND NOT EXISTS (SELECT 1 FROM session n
    WHERE n.remembered_id = r.id AND (n.created_at > s.created_at OR (n.created_at = s.created_at AND n.id > s.id)))
WHERE s.account_id IS NOT NULL;
INSERT INTO known_device (id, account_id, remember_hash, failures, last_at, expires_at)
SELECT r.id, r.account_id, r.token_hash, 0, r.used_at, r.expires_at
FROM remembered r
WHERE NOT EXISTS (SELECT 1 FROM session s WHERE s.remembered_id = r.id);
