"""Schema 13: sources that were taken out and can come back, and what each import brought."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE removed_sources (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "key" TEXT NOT NULL,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    version TEXT NOT NULL,
    items INTEGER NOT NULL,
    last_item INTEGER NOT NULL,
    removed_at TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);
CREATE TABLE library_imports (
    id INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    brought TEXT NOT NULL,
    PRIMARY KEY (id)
)
"""


def upgrade(connection: Connection) -> None:
    """Add the tables."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
