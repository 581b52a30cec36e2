-- When messages of a kind that anyone can cause went to an address or number, for a day. The hash is keyed, and of kind and
-- target together. It takes the place of the count of registrations.
DROP TABLE registration_count;
CREATE TABLE target_message (
    target_hash BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX target_message_target ON target_message (target_hash, at);
CREATE INDEX target_message_at ON target_message (at);
