-- Figures, events, standings, positions and offers: what is found in a report beside its statements.

CREATE TABLE findings (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (report, place)
) STRICT;

CREATE INDEX findings_by_id ON findings (id);
CREATE INDEX findings_by_kind ON findings (kind, report);
