"""Schema 4: variants of drafts, readers' questions, drafts at rest, hashtags and the address book."""

from sqlalchemy import Connection

_TABLES = """
ALTER TABLE drafts ADD COLUMN rests_until TEXT;
ALTER TABLE draft_versions ADD COLUMN channel TEXT DEFAULT '' NOT NULL;
CREATE TABLE draft_variants (
    draft_id INTEGER NOT NULL,
    channel TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT,
    common TEXT DEFAULT '' NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (draft_id, channel),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE TABLE draft_questions (
    draft_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT DEFAULT '' NOT NULL,
    answered_at TEXT,
    PRIMARY KEY (draft_id, key),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE TABLE hashtags (
    key TEXT NOT NULL,
    tag TEXT NOT NULL,
    favourite INTEGER DEFAULT '0' NOT NULL,
    pillars TEXT DEFAULT '[]' NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (key)
);
CREATE TABLE contacts (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    handles TEXT DEFAULT '{}' NOT NULL,
    note TEXT DEFAULT '' NOT NULL,
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    PRIMARY KEY (id)
)
"""


def upgrade(connection: Connection) -> None:
    """Add what drafts for several channels need, and the lists they name people and subjects from."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
