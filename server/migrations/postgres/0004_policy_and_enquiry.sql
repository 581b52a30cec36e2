-- P12: what parents are promised, in versions; day is ISO 8601. What a version says stands in policy_text, in Markdown: first
-- in the language it was written in, then in others.
CREATE TABLE policy (
    id UUID PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE policy_text (
    policy_id UUID NOT NULL REFERENCES policy (id),
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (policy_id, language)
);

-- Which version each parent has accepted or read, and when.
CREATE TABLE policy_reading (
    account_id UUID NOT NULL REFERENCES account (id),
    policy_id UUID NOT NULL REFERENCES policy (id),
    how TEXT NOT NULL CHECK (how IN ('accepted', 'read')),
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, policy_id)
);

-- P13: a question to a school, or to the operator where there is no school. account_id is empty when nobody was signed in;
-- the address is then as it was typed.
CREATE TABLE enquiry (
    id UUID PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    school_id UUID REFERENCES school (id),
    account_id UUID REFERENCES account (id),
    topic TEXT NOT NULL CHECK (topic IN ('my_data', 'messages', 'sign_in', 'details', 'other')),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    language TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    seen_at BIGINT,
    closed_at BIGINT,
    deleted_at BIGINT,
    purge_by BIGINT
);
CREATE INDEX enquiry_school ON enquiry (school_id, asked_at);
CREATE INDEX enquiry_account ON enquiry (account_id);
CREATE INDEX enquiry_email ON enquiry (email_key, asked_at);
CREATE INDEX enquiry_asked ON enquiry (asked_at);
CREATE INDEX enquiry_purge ON enquiry (purge_by) WHERE purge_by IS NOT NULL;

-- staff_id is empty where the operator answered.
CREATE TABLE enquiry_answer (
    id UUID PRIMARY KEY,
    enquiry_id UUID NOT NULL REFERENCES enquiry (id),
    staff_id UUID REFERENCES staff (id),
    answer TEXT NOT NULL,
    answered_at BIGINT NOT NULL
);
CREATE INDEX enquiry_answer_enquiry ON enquiry_answer (enquiry_id, answered_at);

-- Who opened, answered, closed and reopened an enquiry.
CREATE TABLE enquiry_event (
    id UUID PRIMARY KEY,
    enquiry_id UUID NOT NULL REFERENCES enquiry (id),
    staff_id UUID REFERENCES staff (id),
    action TEXT NOT NULL CHECK (action IN ('opened', 'answered', 'closed', 'reopened')),
    at BIGINT NOT NULL
);
CREATE INDEX enquiry_event_enquiry ON enquiry_event (enquiry_id, at);

CREATE VIEW live_policy_reading AS
SELECT r.account_id, r.policy_id, r.how, r.at
FROM policy_reading r
JOIN account a ON a.id = r.account_id
WHERE a.deleted_at IS NULL;

CREATE VIEW live_enquiry AS
SELECT id, reference, school_id, account_id, topic, name, email, email_key, language, question, asked_at, seen_at, closed_at
FROM enquiry
WHERE deleted_at IS NULL;
