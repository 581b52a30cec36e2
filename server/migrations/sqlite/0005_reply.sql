-- P5, P4: replies in a thread, and attachments. The files themselves are in the store (server/src/store.rs), by `place`.

ALTER TABLE message ADD COLUMN replies_allowed INTEGER NOT NULL DEFAULT FALSE;

-- reply and replied_at are the parent's latest line, so that the list reads one row. answered_at is the school's latest line;
-- waiting_since is when the parent wrote what nobody at the school has answered or dealt with yet.
ALTER TABLE recipient ADD COLUMN answered_at INTEGER;
ALTER TABLE recipient ADD COLUMN waiting_since INTEGER;
CREATE INDEX recipient_waiting ON recipient (replied_at, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX recipient_replied ON recipient (replied_at, id) WHERE replied_at IS NOT NULL;

-- One line of the thread between one person and the school about one message. request_id is made by the sender's browser: the
-- same line sent twice is one line.
CREATE TABLE reply (
    id BLOB PRIMARY KEY,
    recipient_id BLOB NOT NULL REFERENCES recipient (id),
    from_school INTEGER NOT NULL,
    staff_id BLOB REFERENCES staff (id),
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    request_id BLOB NOT NULL,
    UNIQUE (recipient_id, request_id)
) STRICT;

-- A file. It belongs to a message, or to a thread (recipient_id) and there to a line, once that is sent. Until then it is its
-- uploader's (account_id or staff_id). The row is written before the file and goes after it: no file is without a row.
-- gone_at: nobody sees it any more, and the sweep takes file and row away.
CREATE TABLE attachment (
    id BLOB PRIMARY KEY,
    message_id BLOB REFERENCES message (id),
    recipient_id BLOB REFERENCES recipient (id),
    reply_id BLOB REFERENCES reply (id),
    account_id BLOB REFERENCES account (id),
    staff_id BLOB REFERENCES staff (id),
    place TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'gif', 'webp', 'heic')),
    size INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    stored_at INTEGER,
    gone_at INTEGER
) STRICT;
CREATE INDEX attachment_message ON attachment (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX attachment_recipient ON attachment (recipient_id) WHERE recipient_id IS NOT NULL;
CREATE INDEX attachment_reply ON attachment (reply_id) WHERE reply_id IS NOT NULL;
CREATE INDEX attachment_account ON attachment (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX attachment_gone ON attachment (gone_at) WHERE gone_at IS NOT NULL;
CREATE INDEX attachment_unsent ON attachment (created_at) WHERE message_id IS NULL AND reply_id IS NULL;

-- What an earlier provider's history brought: one reply a copy, long dealt with.
UPDATE recipient SET replied_at = sent_at WHERE reply IS NOT NULL AND replied_at IS NULL;
INSERT INTO reply (id, recipient_id, from_school, body, at, request_id)
SELECT id, id, FALSE, reply, replied_at, id FROM recipient WHERE reply IS NOT NULL;
UPDATE message SET replies_allowed = TRUE WHERE id IN (SELECT message_id FROM recipient WHERE reply IS NOT NULL);

DROP VIEW live_recipient;
CREATE VIEW live_recipient AS
SELECT r.id, r.message_id, r.contact_id, r.sent_at, r.read_at, r.reply, r.replied_at, r.answered_at, r.waiting_since,
    c.school_id, m.cohort_id, m.audience, m.subject, m.body, m.search, m.replies_allowed
FROM recipient r
JOIN contact c ON c.id = r.contact_id
JOIN message m ON m.id = r.message_id
WHERE c.deleted_at IS NULL;

CREATE VIEW live_reply AS
SELECT l.id, l.recipient_id, l.from_school, l.staff_id, l.body, l.at, l.request_id, r.contact_id
FROM reply l
JOIN recipient r ON r.id = l.recipient_id
JOIN contact c ON c.id = r.contact_id
WHERE c.deleted_at IS NULL;

CREATE VIEW live_attachment AS
SELECT a.id, a.message_id, a.recipient_id, a.reply_id, a.account_id, a.staff_id, a.place, a.name, a.kind, a.size, a.created_at,
    r.contact_id
FROM attachment a
LEFT JOIN recipient r ON r.id = a.recipient_id
LEFT JOIN contact c ON c.id = r.contact_id
WHERE a.stored_at IS NOT NULL AND a.gone_at IS NULL AND c.deleted_at IS NULL;
