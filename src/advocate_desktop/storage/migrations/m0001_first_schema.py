"""The first schema."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE pauses (
    id INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE rhythms (
    first_day TEXT NOT NULL,
    posts INTEGER NOT NULL,
    comments INTEGER NOT NULL,
    PRIMARY KEY (first_day)
);
CREATE TABLE sources (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "key" TEXT NOT NULL,
    name TEXT NOT NULL,
    company TEXT DEFAULT '' NOT NULL,
    version TEXT DEFAULT '' NOT NULL,
    manifest TEXT DEFAULT '{}' NOT NULL,
    imported_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);
CREATE TABLE content (
    id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    lang TEXT NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    expires TEXT,
    embargo TEXT,
    url TEXT NOT NULL,
    author TEXT NOT NULL,
    path TEXT NOT NULL,
    withdrawn INTEGER DEFAULT '0' NOT NULL,
    search_key INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    summary TEXT NOT NULL,
    details TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE INDEX content_by_date ON content (date, id, expires);
CREATE INDEX content_by_digest ON content (digest);
CREATE INDEX content_by_expiry ON content (expires);
CREATE INDEX content_by_key ON content (
    search_key, withdrawn, embargo, expires, date, kind, lang, source_id
);
CREATE INDEX content_by_title ON content (title_key);
CREATE INDEX content_by_kind ON content (kind, date);
CREATE INDEX content_by_lang ON content (lang, date);
CREATE INDEX content_withdrawn ON content (withdrawn) WHERE withdrawn <> 0;
CREATE INDEX content_under_embargo ON content (embargo) WHERE embargo IS NOT NULL;
CREATE UNIQUE INDEX content_identity ON content (source_id, external_id);
CREATE TABLE content_images (
    source_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (source_id, name),
    FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE TABLE guide_texts (
    source_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    markdown TEXT NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    version TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (source_id, name, lang),
    FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE TABLE pack_files (
    source_id INTEGER NOT NULL,
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (source_id, path),
    FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
CREATE TABLE content_personal (
    content_id INTEGER NOT NULL,
    seen_at TEXT,
    not_for_me_at TEXT,
    note TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (content_id),
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE CASCADE
);
CREATE INDEX personal_not_for_me ON content_personal (content_id) WHERE not_for_me_at IS NOT NULL;
CREATE TABLE content_themes (
    content_id INTEGER NOT NULL,
    theme TEXT NOT NULL,
    PRIMARY KEY (content_id, theme),
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE CASCADE
);
CREATE INDEX themes_by_name ON content_themes (theme, content_id);
CREATE TABLE drafts (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    channel TEXT NOT NULL,
    lang TEXT NOT NULL,
    content_id INTEGER,
    form TEXT DEFAULT '' NOT NULL,
    rung INTEGER,
    image TEXT DEFAULT '' NOT NULL,
    image_alt TEXT DEFAULT '' NOT NULL,
    target_url TEXT DEFAULT '' NOT NULL,
    target_text TEXT DEFAULT '' NOT NULL,
    cursor INTEGER DEFAULT '0' NOT NULL,
    edits_done INTEGER DEFAULT '0' NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    published_at TEXT,
    deleted_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE SET NULL
);
CREATE INDEX drafts_by_update ON drafts (updated_at);
CREATE INDEX drafts_by_content ON drafts (content_id);
CREATE TABLE search_documents (
    "key" INTEGER NOT NULL,
    content_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    stem TEXT NOT NULL,
    PRIMARY KEY ("key"),
    UNIQUE (content_id),
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE CASCADE
);
CREATE TABLE draft_edits (
    draft_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    removed TEXT NOT NULL,
    inserted TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (draft_id, seq),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE TABLE draft_events (
    id INTEGER NOT NULL,
    draft_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT DEFAULT '' NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE TABLE draft_versions (
    id INTEGER NOT NULL,
    draft_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE INDEX versions_of_draft ON draft_versions (draft_id);
CREATE TABLE publications (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    instant TEXT NOT NULL,
    zone TEXT NOT NULL,
    local_date TEXT NOT NULL,
    channels TEXT NOT NULL,
    rung INTEGER,
    url TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    form TEXT DEFAULT '' NOT NULL,
    copied INTEGER DEFAULT '0' NOT NULL,
    origin TEXT DEFAULT 'app' NOT NULL,
    draft_id INTEGER,
    content_id INTEGER,
    deleted_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE SET NULL,
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE SET NULL
);
CREATE INDEX publications_by_day ON publications (local_date);
CREATE INDEX publications_by_content ON publications (content_id)
"""

# External content: the index holds no copy of the text; the triggers keep it in step. The prefix index makes two
# letters cheap (without it they cost 130 ms at 100,000 items).
_SEARCH = (
    """CREATE VIRTUAL TABLE search_index USING fts5(
        title, body, stem,
        content='search_documents', content_rowid='key',
        tokenize="unicode61 remove_diacritics 2", prefix='2 3'
    )""",
    """CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
        INSERT INTO search_index(rowid, title, body, stem) VALUES (new.key, new.title, new.body, new.stem);
    END""",
    """CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
        INSERT INTO search_index(search_index, rowid, title, body, stem)
        VALUES ('delete', old.key, old.title, old.body, old.stem);
    END""",
    """CREATE TRIGGER search_documents_changed AFTER UPDATE ON search_documents BEGIN
        INSERT INTO search_index(search_index, rowid, title, body, stem)
        VALUES ('delete', old.key, old.title, old.body, old.stem);
        INSERT INTO search_index(rowid, title, body, stem) VALUES (new.key, new.title, new.body, new.stem);
    END""",
)


def upgrade(connection: Connection) -> None:
    """Make every table, and the full-text index with its triggers."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
    for statement in _SEARCH:
        connection.exec_driver_sql(statement)
