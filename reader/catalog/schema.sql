-- The catalog of one set of sources. A cache: it is thrown away when its version is another.
CREATE TABLE files (
    path BLOB PRIMARY KEY,          -- as the file system gives it
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    facts INTEGER NOT NULL,         -- fingerprint of the folder's newsreader.toml that was applied
    read_ns INTEGER NOT NULL        -- when it was read: a file changed just before is read again
) WITHOUT ROWID;

CREATE TABLE refusals (
    path BLOB NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    original BLOB                   -- for a duplicate, the file that stands for it
);
CREATE INDEX refusals_by_path ON refusals (path);
CREATE INDEX refusals_by_original ON refusals (original);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,         -- the unsigned 64-bit id as a signed number
    path BLOB NOT NULL,
    part INTEGER NOT NULL,
    content INTEGER NOT NULL,       -- the id that its present content would have
    stamp INTEGER NOT NULL,         -- fingerprint of everything that is indexed or analysed
    sort INTEGER NOT NULL,          -- larger is newer, 0 is undated
    title TEXT NOT NULL,
    title_made INTEGER NOT NULL,
    byline TEXT,
    publisher TEXT,
    date TEXT,
    date_source TEXT,
    language TEXT NOT NULL,
    encoding TEXT NOT NULL,
    url TEXT,
    source TEXT NOT NULL,           -- path below the root it was found in, for searching
    body_start INTEGER NOT NULL,
    words INTEGER NOT NULL,
    warnings TEXT NOT NULL,         -- JSON: [[kind, message], ...]
    lead TEXT NOT NULL,
    own TEXT NOT NULL               -- JSON: title and the rest as the file says them, where the user corrected any
);
CREATE INDEX articles_corrected ON articles (id) WHERE own <> '';
CREATE UNIQUE INDEX articles_by_place ON articles (path, part);
CREATE INDEX articles_by_date ON articles (sort DESC, id);
CREATE INDEX articles_by_publisher ON articles (publisher);

-- counting rows means reading an index of all of them, which is felt at the start
CREATE TABLE held (articles INTEGER NOT NULL);
INSERT INTO held VALUES (0);
CREATE TRIGGER article_came AFTER INSERT ON articles BEGIN UPDATE held SET articles = articles + 1; END;
CREATE TRIGGER article_went AFTER DELETE ON articles BEGIN UPDATE held SET articles = articles - 1; END;

CREATE TABLE texts (
    id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    text TEXT NOT NULL
);
