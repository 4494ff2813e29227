-- What linking makes of the reports: computed, and replaced as a whole whenever it is computed again.

CREATE TABLE groups (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
) STRICT;

CREATE INDEX groups_by_kind ON groups (kind);
