-- P14: what is new, so that an open app shows it. One row for each contact that something was new for, and for each account
-- whose sessions changed; seq goes up with each, and says nothing about what it was.
CREATE TABLE news (
    about UUID PRIMARY KEY,
    seq BIGINT NOT NULL
);
CREATE INDEX news_seq ON news (seq);
