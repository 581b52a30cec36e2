-- What this database keeps about itself, one row each: whose key it was first opened with, as a keyed hash, so that a wrong
-- key is refused; and when a server last tried whether it can write.
CREATE TABLE key_fingerprint (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    fingerprint BLOB NOT NULL
) STRICT;
CREATE TABLE readiness (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    written_at INTEGER NOT NULL
) STRICT;
