-- What people corrected, in the order in which they did. Kept as it was said: never changed, never taken out.

CREATE TABLE corrections (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
) STRICT;
