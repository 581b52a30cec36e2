-- P14: what is new, so that an open app shows it. One row for each contact that something was new for, and for each account
-- whose sessions changed; seq goes up with each, and says nothing about what it was.
CREATE TABLE news (
    about BLOB PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT;
CREATE INDEX news_seq ON news (seq);
