-- P1, P8, O6: registering, and asking to join a school and its groups.

-- Who may ask to join: nobody, those who know the school's code, or everyone who looks for its name.
ALTER TABLE school ADD COLUMN registration TEXT NOT NULL DEFAULT 'by_code'
    CHECK (registration IN ('closed', 'by_code', 'listed'));

-- Whether people choose a group themselves: not at all, once the office agrees, or at once. None is what its kind has.
ALTER TABLE cohort ADD COLUMN joining TEXT CHECK (joining IN ('closed', 'ask', 'open'));

-- What a person says of a group: in it beside their children's own, or out of it although a child is in it.
CREATE TABLE group_choice (
    contact_id UUID NOT NULL REFERENCES contact (id),
    cohort_id UUID NOT NULL REFERENCES cohort (id),
    joined BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (contact_id, cohort_id)
);
CREATE INDEX group_choice_cohort ON group_choice (cohort_id);

-- Who left a school. The school's record stays the school's (A14), and what was sent to the person stays theirs to read.
CREATE TABLE left_school (
    contact_id UUID PRIMARY KEY REFERENCES contact (id),
    at BIGINT NOT NULL
);

-- Someone who typed an email address and has not shown yet that it is theirs. cohorts is a JSON array of ids. code_hash and
-- password_hash are empty when another account has the address: no code then fits. Gone once it is confirmed or has run out.
CREATE TABLE registration (
    id UUID PRIMARY KEY,
    school_id UUID NOT NULL REFERENCES school (id),
    cohorts TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    mobile TEXT,
    password_hash TEXT NOT NULL,
    policy TEXT NOT NULL,
    code_hash BYTEA NOT NULL,
    tries BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX registration_email ON registration (email_key);

-- How often an address was registered in a day, by a keyed hash, whether or not anyone has it.
CREATE TABLE registration_count (
    address_hash BYTEA PRIMARY KEY,
    asked BIGINT NOT NULL,
    since BIGINT NOT NULL
);

-- Someone with a confirmed address asks to join a school (no contact yet) or more of its groups. mobile counts once confirmed.
CREATE TABLE join_request (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    school_id UUID NOT NULL REFERENCES school (id),
    contact_id UUID REFERENCES contact (id),
    name TEXT NOT NULL,
    mobile TEXT,
    mobile_confirmed_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'refused', 'withdrawn')),
    reason TEXT,
    decided_by UUID REFERENCES staff (id),
    decided_role TEXT,
    decided_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX join_request_pending ON join_request (account_id, school_id) WHERE state = 'pending';
CREATE INDEX join_request_account ON join_request (account_id, school_id, id);
CREATE INDEX join_request_school ON join_request (school_id, state, id);
CREATE INDEX join_request_contact ON join_request (contact_id);

CREATE TABLE join_request_group (
    request_id UUID NOT NULL REFERENCES join_request (id),
    cohort_id UUID NOT NULL REFERENCES cohort (id),
    PRIMARY KEY (request_id, cohort_id)
);

-- O5: a message on the noticeboard of its group is there for everyone of the group, as long as they are in it. board marks a
-- copy that is there for that reason alone: it goes when the person leaves the group.
ALTER TABLE message ADD COLUMN noticeboard BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX message_noticeboard ON message (school_id, cohort_id) WHERE noticeboard;
ALTER TABLE recipient ADD COLUMN board BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX recipient_board ON recipient (contact_id) WHERE board;

CREATE VIEW live_join_request AS
SELECT r.id, r.account_id, r.school_id, r.contact_id, r.name, a.email, a.email_key, r.mobile, r.mobile_confirmed_at, r.state,
    r.reason, r.decided_by, r.decided_role, r.decided_at, r.created_at
FROM join_request r
JOIN account a ON a.id = r.account_id
WHERE a.deleted_at IS NULL;

-- Who is in a group now: through a child or by choice, and neither out of it nor out of the school.
CREATE VIEW live_member AS
SELECT g.contact_id, m.cohort_id
FROM guardian g
JOIN contact c ON c.id = g.contact_id
JOIN membership m ON m.pupil_id = g.pupil_id
WHERE c.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM group_choice o WHERE o.contact_id = g.contact_id AND o.cohort_id = m.cohort_id AND NOT o.joined)
    AND NOT EXISTS (SELECT 1 FROM left_school l WHERE l.contact_id = g.contact_id)
UNION
SELECT o.contact_id, o.cohort_id
FROM group_choice o
JOIN contact c ON c.id = o.contact_id
WHERE c.deleted_at IS NULL
    AND o.joined
    AND NOT EXISTS (SELECT 1 FROM left_school l WHERE l.contact_id = o.contact_id);

-- The copies that are there for a noticeboard alone.
CREATE VIEW live_board AS
SELECT r.id, r.message_id, r.contact_id, c.school_id, m.cohort_id, m.noticeboard, r.reply
FROM recipient r
JOIN contact c ON c.id = r.contact_id
JOIN message m ON m.id = r.message_id
WHERE r.board AND c.deleted_at IS NULL;
