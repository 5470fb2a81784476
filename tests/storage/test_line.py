"""What the database keeps of the line, and what becomes of a database that is older than it."""

import sqlite3

import sqlcipher3.dbapi2
from sqlalchemy import create_engine

from advocate_desktop.storage.database import Database
from advocate_desktop.storage.migrations import m0001_first_schema, runner


def first_schema(path):
    """Make a database as the first schema had it, with something in it."""
    engine = create_engine(f"sqlite:///{path}", module=sqlcipher3.dbapi2)
    with engine.begin() as connection:
        m0001_first_schema.upgrade(connection)
        connection.exec_driver_sql("INSERT INTO rhythms VALUES ('2026-11-16', 2, 3)")
        connection.exec_driver_sql("PRAGMA user_version = 1")
    engine.dispose()


def test_a_database_of_the_first_schema_gains_the_line_and_keeps_the_rest(tmp_path):
    path = tmp_path / "advocate.db"
    first_schema(path)
    database = Database(path, tmp_path / "backups")
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == runner.SCHEMA_VERSION
        assert connection.exec_driver_sql("SELECT posts FROM rhythms").scalars().all() == [2]
        for table in ("line_games", "line_moves", "line_versions", "memento_edits"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0
    database.close()
    (copy,) = (tmp_path / "backups").glob("schema1-*.db")
    connection = sqlite3.connect(copy)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
