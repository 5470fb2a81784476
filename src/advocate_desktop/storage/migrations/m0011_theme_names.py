"""Schema 11: the names the person gives to themes."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE theme_names (
    theme TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (theme)
)
"""


def upgrade(connection: Connection) -> None:
    """Add the table of names."""
    connection.exec_driver_sql(_TABLES)
