"""Schema 12: which source a subscription feeds, and whether the keyring holds what its place asks for."""

from sqlalchemy import Connection

_COLUMNS = ("source TEXT DEFAULT '' NOT NULL", "has_access INTEGER DEFAULT '0' NOT NULL")


def upgrade(connection: Connection) -> None:
    """Add the columns."""
    for column in _COLUMNS:
        connection.exec_driver_sql(f"ALTER TABLE subscriptions ADD COLUMN {column}")
