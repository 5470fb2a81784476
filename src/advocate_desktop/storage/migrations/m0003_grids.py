"""Schema 3: material, where it was used, and ideas."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE material (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT DEFAULT '' NOT NULL,
    pillars TEXT DEFAULT '[]' NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    PRIMARY KEY (id)
);
CREATE TABLE material_uses (
    material_id INTEGER NOT NULL,
    draft_id INTEGER NOT NULL,
    PRIMARY KEY (material_id, draft_id),
    FOREIGN KEY(material_id) REFERENCES material (id) ON DELETE CASCADE,
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE INDEX material_of_draft ON material_uses (draft_id);
CREATE TABLE ideas (
    id INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    pillar_id INTEGER,
    form TEXT DEFAULT '' NOT NULL,
    rung INTEGER,
    content_id INTEGER,
    material_id INTEGER,
    week TEXT,
    day INTEGER,
    draft_id INTEGER,
    publication_id INTEGER,
    position INTEGER DEFAULT '0' NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(content_id) REFERENCES content (id) ON DELETE SET NULL,
    FOREIGN KEY(material_id) REFERENCES material (id) ON DELETE SET NULL,
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE SET NULL,
    FOREIGN KEY(publication_id) REFERENCES publications (id) ON DELETE SET NULL
);
CREATE INDEX ideas_by_draft ON ideas (draft_id);
CREATE INDEX ideas_by_week ON ideas (week);
CREATE INDEX publications_by_draft ON publications (draft_id);
CREATE VIRTUAL TABLE material_index USING fts5(
    text, speaker, stem, tokenize="unicode61 remove_diacritics 2", prefix='2 3'
)
"""

# A published draft may be erased; the idea then keeps the post it became.
_KEEP_THE_POST = """
CREATE TRIGGER ideas_keep_their_post BEFORE DELETE ON drafts BEGIN
    UPDATE ideas SET publication_id = (
        SELECT min(p.id) FROM publications p WHERE p.draft_id = old.id AND p.deleted_at IS NULL
    ) WHERE draft_id = old.id AND publication_id IS NULL;
END
"""


def upgrade(connection: Connection) -> None:
    """Make the tables of ideas and material, and the full-text index of material."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_KEEP_THE_POST)
