"""Schema 9: the keys of the publishers of packs."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE publisher_keys (
    pack TEXT NOT NULL,
    public_key TEXT NOT NULL,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    PRIMARY KEY (pack)
)
"""


def upgrade(connection: Connection) -> None:
    """Add the table of keys."""
    connection.exec_driver_sql(_TABLES)
