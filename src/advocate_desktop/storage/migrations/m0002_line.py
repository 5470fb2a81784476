"""The card game, the versions of the line and what the person wrote in their memento."""

from sqlalchemy import Connection

_TABLES = """
CREATE TABLE line_games (
    id INTEGER NOT NULL,
    start TEXT NOT NULL,
    cards TEXT NOT NULL,
    done INTEGER DEFAULT '0' NOT NULL,
    started_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    ended_at TEXT,
    PRIMARY KEY (id)
);
CREATE TABLE line_moves (
    game_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    move TEXT NOT NULL,
    PRIMARY KEY (game_id, seq),
    FOREIGN KEY(game_id) REFERENCES line_games (id) ON DELETE CASCADE
);
CREATE TABLE line_versions (
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    line TEXT NOT NULL,
    hand TEXT NOT NULL,
    PRIMARY KEY (version, revision)
);
CREATE TABLE memento_edits (
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    replaced TEXT NOT NULL,
    edited_at TEXT NOT NULL,
    PRIMARY KEY (section)
)
"""


def upgrade(connection: Connection) -> None:
    """Add the tables of the line."""
    for statement in _TABLES.split(";"):
        connection.exec_driver_sql(statement)
