-- A dossier, first schema: reports with their versions, what was found in each, and the words of both.

CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source_key TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    supersedes TEXT REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    outlet TEXT,
    agency TEXT,
    published_earliest TEXT,
    published_latest TEXT,
    correction INTEGER NOT NULL,
    language TEXT NOT NULL,
    reader TEXT,
    learned TEXT,
    record TEXT NOT NULL
) STRICT;

CREATE INDEX reports_by_source ON reports (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX reports_by_day ON reports (published_latest);
CREATE INDEX reports_by_learned ON reports (learned);

-- The primary key is the place in the text, not the id: a twin id is for `sayso check` to tell, not a reason to lose a report.
CREATE TABLE statements (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    speaker TEXT,
    anonymous INTEGER,
    act TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (report, place)
) STRICT;

CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_speaker ON statements (speaker);

-- The words alone; the texts stand in the records.
CREATE VIRTUAL TABLE report_words USING fts5 (
    headline, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
    content, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
