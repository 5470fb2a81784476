"""One SQLite database a profile, opened through SQLAlchemy.

The SQLCipher build of SQLite serves on every platform, without a key too, so that all have the same SQLite.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError

from advocate_desktop.errors import ProfileError
from advocate_desktop.storage.migrations import runner

_BUSY_MS = 5000


class Database:
    """The open database of one profile. Reads and writes go through `read()` and `write()`."""

    def __init__(self, path: Path, backups: Path) -> None:
        """Open the file, made if it is not there, and bring its schema up to date after a backup.

        Raises ProfileError when the file is damaged, newer than this version, or cannot be opened or written.
        """
        self.path = path
        self.engine = _engine(path)
        try:
            with translate_errors(path):
                runner.migrate(self.engine, path, backups)
        except BaseException:
            self.engine.dispose()
            raise

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection inside a read transaction: what it sees does not move."""
        with (
            translate_errors(self.path),
            self.engine.connect().execution_options(readonly=True) as connection,
        ):
            yield connection

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection inside a write transaction: all of it is kept, or none."""
        with translate_errors(self.path), self.engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Fold the write-ahead log back into the file and let go of it."""
        with contextlib.suppress(DatabaseError), self.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA optimize")
        self.engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path.as_posix()}",
        module=sqlcipher3.dbapi2,
        connect_args={"timeout": _BUSY_MS / 1000, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        # Explicit BEGIN only: SQLAlchemy's default would leave half a migration behind.
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "foreign_keys=ON",
            "recursive_triggers=ON",
            "cache_size=-16000",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        readonly = connection.get_execution_options().get("readonly", False)
        connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")

    return engine


@contextlib.contextmanager
def translate_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a locked, full or damaged file into a sentence for the person."""
    try:
        yield
    except (DatabaseError, sqlcipher3.dbapi2.DatabaseError, sqlite3.DatabaseError) as error:
        text = str(error).lower()
        values = {"path": str(path)}
        if "locked" in text or "busy" in text:
            raise ProfileError("profile.busy", **values) from error
        if "full" in text:
            raise ProfileError("profile.disk_full", **values) from error
        if "not a database" in text or "malformed" in text or "corrupt" in text:
            raise ProfileError("profile.damaged", **values) from error
        if "readonly" in text or "unable to open" in text:
            raise ProfileError("profile.not_writable", **values) from error
        if isinstance(error, OperationalError) and "disk i/o" in text:
            raise ProfileError("profile.disk_error", **values) from error
        raise
