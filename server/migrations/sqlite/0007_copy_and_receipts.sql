-- P9: a link to a copy. Nothing of the copy itself is kept: it is made of what is held when it is downloaded.
CREATE TABLE copy_link (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    downloaded_at INTEGER
) STRICT;
CREATE INDEX copy_link_account ON copy_link (account_id);

-- V3: every public key that this server has signed receipts with, by its fingerprint. A receipt is not kept: its owner has it.
CREATE TABLE receipt_key (
    fingerprint TEXT PRIMARY KEY,
    public_key TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- A mail may bring a file: a receipt.
ALTER TABLE service_message ADD COLUMN attachment TEXT;
ALTER TABLE service_message ADD COLUMN attachment_name TEXT;
