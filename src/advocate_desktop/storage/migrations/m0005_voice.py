"""Schema 5: posts pasted for the voice, what the person said of it, and the words they taught."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE voice_posts (
    id INTEGER NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    added_at TEXT NOT NULL,
    deleted_at TEXT,
    PRIMARY KEY (id)
);
CREATE TABLE voice_told (
    lang TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (lang, kind, name)
);
CREATE TABLE known_words (
    lang TEXT NOT NULL,
    word TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (lang, word)
)
"""


def upgrade(connection: Connection) -> None:
    """Add the tables of the voice and of the personal dictionary."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
