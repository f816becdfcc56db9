-- The user's own work. Articles are known by their 64-bit id, written as a signed number.

CREATE TABLE known_articles (
    article INTEGER PRIMARY KEY,
    path BLOB NOT NULL,             -- where it was last seen, as the file system gives it
    part INTEGER NOT NULL,          -- position within a file that holds several
    content INTEGER NOT NULL,       -- the id that its content would have by itself
    title TEXT NOT NULL
);

CREATE TABLE read_articles (
    article INTEGER PRIMARY KEY REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE starred_articles (
    article INTEGER PRIMARY KEY REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE reading_places (
    article INTEGER PRIMARY KEY REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL          -- code point of the article's text
);

CREATE TABLE article_tags (
    article INTEGER NOT NULL REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED,
    folded TEXT NOT NULL,           -- the name without case and accents: what makes two tags one
    name TEXT NOT NULL,             -- as the user writes it
    PRIMARY KEY (article, folded)
) WITHOUT ROWID;
CREATE INDEX article_tags_by_name ON article_tags (folded);

CREATE TABLE article_notes (
    article INTEGER PRIMARY KEY REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL,
    changed TEXT NOT NULL           -- ISO 8601, UTC; so are all moments here
);

CREATE TABLE article_metadata (
    article INTEGER NOT NULL REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    value TEXT NOT NULL,            -- empty: the article has none, whatever the file says
    PRIMARY KEY (article, field)
) WITHOUT ROWID;

CREATE TABLE excerpts (
    id TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,      -- order of keeping; clocks may be wrong
    article INTEGER NOT NULL REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED,
    created TEXT NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    first INTEGER NOT NULL,         -- code points of the article's text, half-open
    last INTEGER NOT NULL,
    content TEXT NOT NULL,          -- hash of the text that was quoted
    copies INTEGER NOT NULL,
    twins INTEGER NOT NULL,
    note TEXT NOT NULL,
    citation TEXT NOT NULL          -- CSL-JSON
);
CREATE INDEX excerpts_by_article ON excerpts (article, first, sequence, id, created);
CREATE INDEX excerpts_by_sequence ON excerpts (sequence, id, article, first, created);

CREATE TABLE excerpt_tags (
    excerpt TEXT NOT NULL REFERENCES excerpts DEFERRABLE INITIALLY DEFERRED,
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (excerpt, folded)
) WITHOUT ROWID;
CREATE INDEX excerpt_tags_by_name ON excerpt_tags (folded);

CREATE TABLE excerpt_words (
    excerpt TEXT PRIMARY KEY REFERENCES excerpts DEFERRABLE INITIALLY DEFERRED,
    quote TEXT NOT NULL,            -- folded, for searching
    note TEXT NOT NULL,
    source TEXT NOT NULL            -- title, byline and publisher
);

CREATE TABLE dossiers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL
);

CREATE TABLE dossier_excerpts (
    dossier TEXT NOT NULL REFERENCES dossiers DEFERRABLE INITIALLY DEFERRED,
    excerpt TEXT NOT NULL REFERENCES excerpts DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    PRIMARY KEY (dossier, excerpt)
) WITHOUT ROWID;
CREATE INDEX dossier_excerpts_by_excerpt ON dossier_excerpts (excerpt);

CREATE TABLE saved_searches (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL,
    created TEXT NOT NULL,
    looked_at TEXT                  -- null: never
);

CREATE TABLE seen_articles (
    search TEXT PRIMARY KEY REFERENCES saved_searches DEFERRABLE INITIALLY DEFERRED,
    articles BLOB NOT NULL          -- those it found when last looked at: big-endian 64-bit ids, ascending
);

CREATE TABLE query_history (
    query TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    asked TEXT NOT NULL
);

CREATE TABLE corrections (
    id TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    article INTEGER REFERENCES known_articles DEFERRABLE INITIALLY DEFERRED,  -- null: everywhere
    entity_type TEXT NOT NULL,
    entity_name TEXT NOT NULL,
    into_type TEXT,
    into_name TEXT,
    names TEXT NOT NULL,            -- JSON list of surface forms
    created TEXT NOT NULL
);
