-- P3: a mailed link to choose a new password. Kept for an hour to count by; used and run-out ones open nothing.
CREATE TABLE password_reset (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    token_hash BLOB NOT NULL UNIQUE,
    used INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX password_reset_account ON password_reset (account_id);

-- P11: what a remembered device is called while its browser is closed.
ALTER TABLE remembered ADD COLUMN browser TEXT NOT NULL DEFAULT 'A browser';
ALTER TABLE remembered ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;
