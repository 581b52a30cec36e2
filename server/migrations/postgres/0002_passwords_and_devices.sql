-- P3: a mailed link to choose a new password. Kept for an hour to count by; used and run-out ones open nothing.
CREATE TABLE password_reset (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    token_hash BYTEA NOT NULL UNIQUE,
    used BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX password_reset_account ON password_reset (account_id);

-- P11: what a remembered device is called while its browser is closed.
ALTER TABLE remembered ADD COLUMN browser TEXT NOT NULL DEFAULT 'A browser';
ALTER TABLE remembered ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;
