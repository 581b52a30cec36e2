-- What this database keeps about itself, one row each: whose key it was first opened with, as a keyed hash, so that a wrong
-- key is refused; and when a server last tried whether it can write.
CREATE TABLE key_fingerprint (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    fingerprint BYTEA NOT NULL
);
CREATE TABLE readiness (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    written_at BIGINT NOT NULL
);
