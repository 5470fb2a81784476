"""Schema 7: remarks of the checks that the person waved away."""

from sqlalchemy import Connection

_TABLE = """
CREATE TABLE ignored_remarks (
    id INTEGER NOT NULL,
    check_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    words TEXT DEFAULT '' NOT NULL,
    draft_id INTEGER,
    made_at TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
)
"""


def upgrade(connection: Connection) -> None:
    """Add the table of remarks waved away."""
    connection.exec_driver_sql(_TABLE)
    connection.exec_driver_sql("CREATE INDEX ignored_of_draft ON ignored_remarks (draft_id)")
