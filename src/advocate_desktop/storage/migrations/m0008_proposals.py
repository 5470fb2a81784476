"""Schema 8: what a draft took from a proposal, and the proposals turned down."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE draft_passages (
    draft_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (draft_id, position),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE TABLE refused_proposals (
    draft_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (draft_id, key),
    FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE
)
"""


def upgrade(connection: Connection) -> None:
    """Add both tables."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
