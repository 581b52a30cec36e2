-- P7: what a person chose of a school. No row is how it begins: each message by itself, texts too. It hangs on the school's
-- record of them and not in it, so no import touches it. next_at is when the next daily summary is due, covered_to the
-- moment up to which messages were in one; both are empty when no summary was asked for. before is how emails came before they
-- were turned off: what undoing goes back to.
CREATE TABLE choice (
    contact_id UUID PRIMARY KEY REFERENCES contact (id),
    emails TEXT NOT NULL CHECK (emails IN ('each', 'daily', 'none')),
    before TEXT,
    hour BIGINT NOT NULL,
    texts BOOLEAN NOT NULL,
    next_at BIGINT,
    covered_to BIGINT,
    changed_at BIGINT NOT NULL
);
CREATE INDEX choice_due ON choice (next_at) WHERE next_at IS NOT NULL;

-- Who wants no news about this service.
CREATE TABLE no_news (
    account_id UUID PRIMARY KEY REFERENCES account (id),
    changed_at BIGINT NOT NULL
);

-- Who wants no more invitations: keyed hashes of addresses, which say nothing by themselves.
CREATE TABLE no_invitation (
    address_hash BYTEA PRIMARY KEY,
    changed_at BIGINT NOT NULL
);

-- News about this service, by the hash of its text, and who was written to already: so that sending can be resumed.
CREATE TABLE bulletin (
    id UUID PRIMARY KEY,
    hash BYTEA NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE bulletin_sent (
    bulletin_id UUID NOT NULL REFERENCES bulletin (id),
    account_id UUID NOT NULL REFERENCES account (id),
    sent_at BIGINT NOT NULL,
    PRIMARY KEY (bulletin_id, account_id)
);
CREATE INDEX bulletin_sent_account ON bulletin_sent (account_id);

-- A link that stops mails without signing in (RFC 8058): one for each person and kind of mail, whose year begins anew with
-- each mail. The token is made of the id with the server's key, so that it need not be stored. Deletion cuts the row from its
-- person; what is left of it says to the link what it always said, and nothing else.
CREATE TABLE unsubscribe (
    id UUID PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('messages', 'news', 'invitations')),
    school_id UUID REFERENCES school (id),
    contact_id UUID REFERENCES contact (id),
    account_id UUID REFERENCES account (id),
    address_hash BYTEA,
    stopped BOOLEAN NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX unsubscribe_contact ON unsubscribe (contact_id) WHERE contact_id IS NOT NULL;
CREATE UNIQUE INDEX unsubscribe_account ON unsubscribe (account_id) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX unsubscribe_address ON unsubscribe (address_hash) WHERE address_hash IS NOT NULL;

-- The link that stops mails like this one.
ALTER TABLE service_message ADD COLUMN unsubscribe TEXT;
