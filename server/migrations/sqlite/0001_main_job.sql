-- The main job: schools, their people, their messages, and who is signed in.
-- Times are microseconds since 1970 in UTC. Ids are UUID v7. The same file stands beside this one for PostgreSQL.

CREATE TABLE school (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    time_zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
    id BLOB PRIMARY KEY,
    school_id BLOB NOT NULL REFERENCES school (id),
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('sender', 'admin', 'data_protection')),
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- A parent's sign-in. What schools hold about them is in contact.
CREATE TABLE account (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER,
    purge_by INTEGER,
    deletion_reference TEXT
) STRICT;
CREATE UNIQUE INDEX account_email ON account (email_key) WHERE deleted_at IS NULL;
CREATE INDEX account_purge ON account (purge_by) WHERE purge_by IS NOT NULL;

-- A school's record of one person. mis_* is what the school's own records say, my_* what the person says; an empty
-- my_mobile says "no number". The person's word wins (R5); live_contact puts the two together.
CREATE TABLE contact (
    id BLOB PRIMARY KEY,
    school_id BLOB NOT NULL REFERENCES school (id),
    account_id BLOB REFERENCES account (id),
    mis_name TEXT,
    mis_email TEXT,
    mis_email_key TEXT,
    mis_mobile TEXT,
    my_name TEXT,
    my_name_at INTEGER,
    my_email TEXT,
    my_email_key TEXT,
    my_email_at INTEGER,
    my_mobile TEXT,
    my_mobile_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    purge_by INTEGER
) STRICT;
CREATE INDEX contact_account ON contact (account_id);
CREATE INDEX contact_mis_email ON contact (school_id, mis_email_key);
CREATE INDEX contact_my_email ON contact (school_id, my_email_key);
CREATE INDEX contact_purge ON contact (purge_by) WHERE purge_by IS NOT NULL;

-- identity_key is the folded first and last name and the date of birth: what makes a child the same child in two files.
CREATE TABLE pupil (
    id BLOB PRIMARY KEY,
    school_id BLOB NOT NULL REFERENCES school (id),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    preferred_name TEXT,
    date_of_birth TEXT NOT NULL,
    identity_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (school_id, identity_key)
) STRICT;

CREATE TABLE guardian (
    contact_id BLOB NOT NULL REFERENCES contact (id),
    pupil_id BLOB NOT NULL REFERENCES pupil (id),
    relationship TEXT,
    PRIMARY KEY (contact_id, pupil_id)
) STRICT;
CREATE INDEX guardian_pupil ON guardian (pupil_id);

-- Years, classes, and groups that an earlier provider's history names.
CREATE TABLE cohort (
    id BLOB PRIMARY KEY,
    school_id BLOB NOT NULL REFERENCES school (id),
    kind TEXT NOT NULL CHECK (kind IN ('year', 'class', 'other')),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (school_id, kind, name_key)
) STRICT;

CREATE TABLE membership (
    cohort_id BLOB NOT NULL REFERENCES cohort (id),
    pupil_id BLOB NOT NULL REFERENCES pupil (id),
    PRIMARY KEY (cohort_id, pupil_id)
) STRICT;
CREATE INDEX membership_pupil ON membership (pupil_id);

-- What was written once. search is subject, body and group folded: lower case, no accents, single spaces.
CREATE TABLE message (
    id BLOB PRIMARY KEY,
    school_id BLOB NOT NULL REFERENCES school (id),
    cohort_id BLOB REFERENCES cohort (id),
    audience TEXT NOT NULL CHECK (audience IN ('school', 'group', 'people')),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    search TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    import_key BLOB,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX message_import ON message (school_id, import_key) WHERE import_key IS NOT NULL;

-- One person's copy of a message. sent_at repeats the message's, so that a history is read from one index.
CREATE TABLE recipient (
    id BLOB PRIMARY KEY,
    message_id BLOB NOT NULL REFERENCES message (id),
    contact_id BLOB NOT NULL REFERENCES contact (id),
    sent_at INTEGER NOT NULL,
    read_at INTEGER,
    reply TEXT,
    replied_at INTEGER,
    UNIQUE (message_id, contact_id)
) STRICT;
CREATE INDEX recipient_history ON recipient (contact_id, sent_at, id);
CREATE INDEX recipient_unread ON recipient (contact_id, sent_at, id) WHERE read_at IS NULL;

-- The children that a person's copy is about.
CREATE TABLE recipient_pupil (
    recipient_id BLOB NOT NULL REFERENCES recipient (id),
    pupil_id BLOB NOT NULL REFERENCES pupil (id),
    PRIMARY KEY (recipient_id, pupil_id)
) STRICT;
CREATE INDEX recipient_pupil_pupil ON recipient_pupil (pupil_id);

CREATE TABLE delivery (
    id BLOB PRIMARY KEY,
    recipient_id BLOB NOT NULL REFERENCES recipient (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'app')),
    address TEXT NOT NULL,
    address_from TEXT NOT NULL CHECK (address_from IN ('school', 'you')),
    gateway TEXT NOT NULL CHECK (gateway IN ('imported', 'smtp', 'sms', 'app')),
    state TEXT NOT NULL CHECK (state IN ('created', 'sending', 'pending', 'sent', 'delivered', 'temporary_failure',
        'permanent_failure', 'technical_failure', 'cancelled')),
    state_at INTEGER NOT NULL,
    UNIQUE (recipient_id, channel)
) STRICT;
CREATE INDEX delivery_open ON delivery (state) WHERE state IN ('created', 'sending', 'pending');

-- A device that stays signed in. token_hash is the one that counts now; used ones are in remembered_used until the end,
-- because one that comes back is stolen.
CREATE TABLE remembered (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX remembered_account ON remembered (account_id);

CREATE TABLE remembered_used (
    token_hash BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX remembered_used_account ON remembered_used (account_id);

CREATE TABLE session (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    account_id BLOB REFERENCES account (id),
    staff_id BLOB REFERENCES staff (id),
    remembered_id BLOB,
    resumed INTEGER NOT NULL,
    browser TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    CHECK ((account_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_staff ON session (staff_id);
CREATE INDEX session_remembered ON session (remembered_id);

-- Wrong passwords, by a keyed hash of the address that was tried, whether or not anyone has it.
CREATE TABLE sign_in_failure (
    address_hash BLOB PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    locked_until INTEGER
) STRICT;

CREATE TABLE invitation (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX invitation_email ON invitation (email_key);

-- A new email address or number that waits for its code. contacts is a JSON array of ids. code_hash is empty when no
-- code was sent, because another account has the address: no code then fits. A row is kept for an hour to count by.
CREATE TABLE pending_change (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    field TEXT NOT NULL CHECK (field IN ('email', 'mobile')),
    value TEXT NOT NULL,
    contacts TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    tries INTEGER NOT NULL,
    over INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pending_change_account ON pending_change (account_id);

-- R6: keyed hashes of those who asked for deletion, so that no import brings them back.
CREATE TABLE suppressed (
    school_id BLOB NOT NULL REFERENCES school (id),
    hash BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (school_id, hash)
) STRICT;

-- What this server itself writes to people: codes, notices, invitations. A row is gone once it was handed over.
CREATE TABLE service_message (
    id BLOB PRIMARY KEY,
    account_id BLOB REFERENCES account (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    give_up_at INTEGER NOT NULL,
    tries INTEGER NOT NULL
) STRICT;
CREATE INDEX service_message_due ON service_message (next_try_at);
CREATE INDEX service_message_account ON service_message (account_id);

-- Every view or change of a person by staff.
CREATE TABLE audit (
    id BLOB PRIMARY KEY,
    school_id BLOB NOT NULL REFERENCES school (id),
    staff_id BLOB NOT NULL REFERENCES staff (id),
    contact_id BLOB NOT NULL REFERENCES contact (id),
    action TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_contact ON audit (contact_id, at);

-- What was purged, in numbers alone.
CREATE TABLE purge_log (
    id BLOB PRIMARY KEY,
    at INTEGER NOT NULL,
    accounts INTEGER NOT NULL,
    contacts INTEGER NOT NULL,
    deliveries INTEGER NOT NULL
) STRICT;

-- V1: reads go through these views, which leave out the deleted. Base tables are named only by what writes and purges.

CREATE VIEW live_account AS SELECT * FROM account WHERE deleted_at IS NULL;

CREATE VIEW live_contact AS
SELECT
    id, school_id, account_id, created_at, updated_at,
    mis_name, mis_email, mis_email_key, mis_mobile,
    my_name, my_name_at, my_email, my_email_key, my_email_at, my_mobile, my_mobile_at,
    COALESCE(my_name, mis_name) AS name,
    COALESCE(my_email, mis_email) AS email,
    COALESCE(my_email_key, mis_email_key) AS email_key,
    NULLIF(COALESCE(my_mobile, mis_mobile), '') AS mobile
FROM contact
WHERE deleted_at IS NULL;

CREATE VIEW live_guardian AS
SELECT g.contact_id, g.pupil_id, g.relationship
FROM guardian g
JOIN contact c ON c.id = g.contact_id
WHERE c.deleted_at IS NULL;

CREATE VIEW live_recipient AS
SELECT r.id, r.message_id, r.contact_id, r.sent_at, r.read_at, r.reply, r.replied_at,
    c.school_id, m.cohort_id, m.audience, m.subject, m.body, m.search
FROM recipient r
JOIN contact c ON c.id = r.contact_id
JOIN message m ON m.id = r.message_id
WHERE c.deleted_at IS NULL;

CREATE VIEW live_delivery AS
SELECT d.id, d.recipient_id, d.channel, d.address, d.address_from, d.gateway, d.state, d.state_at, r.contact_id
FROM delivery d
JOIN recipient r ON r.id = d.recipient_id
JOIN contact c ON c.id = r.contact_id
WHERE c.deleted_at IS NULL;

CREATE VIEW live_session AS
SELECT s.id, s.token_hash, s.account_id, s.staff_id, s.remembered_id, s.resumed, s.browser, s.created_at, s.used_at,
    s.expires_at
FROM session s
LEFT JOIN account a ON a.id = s.account_id
WHERE a.deleted_at IS NULL;
