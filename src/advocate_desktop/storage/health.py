"""Looks at a profile's database without changing it."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from advocate_desktop.storage.migrations.runner import SCHEMA_VERSION

_PROBLEMS_SHOWN = 5
# Items that the index does not know, and what it knows that is no item.
_APART = """SELECT (SELECT count(*) FROM search_documents WHERE key NOT IN (SELECT rowid FROM search_index))
    + (SELECT count(*) FROM search_index WHERE rowid NOT IN (SELECT key FROM search_documents))"""


@dataclass(frozen=True, slots=True)
class DatabaseHealth:
    """What was found: `problems` in SQLite's words, empty when the file is sound; `images` are file names kept."""

    schema: int
    problems: tuple[str, ...] = ()
    index_problem: str = ""
    images: tuple[str, ...] = ()

    @property
    def newer(self) -> bool:
        """Tell whether a newer version of the application wrote it."""
        return self.schema > SCHEMA_VERSION


def sqlite_version() -> str:
    """Give the version of SQLite in use."""
    return str(sqlcipher3.dbapi2.sqlite_version)


def has_full_text_search() -> bool:
    """Tell whether this SQLite can search (FTS5)."""
    with contextlib.closing(sqlcipher3.dbapi2.connect(":memory:")) as connection:
        return bool(_value(connection, "SELECT sqlite_compileoption_used('ENABLE_FTS5')"))


def examine(path: Path) -> DatabaseHealth:
    """Read the whole database once and check its pages, references and search index."""
    try:
        connection = sqlcipher3.dbapi2.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=5)
    except sqlcipher3.dbapi2.DatabaseError as error:
        return DatabaseHealth(0, (str(error),))
    with contextlib.closing(connection):
        try:
            return _examine(connection)
        except sqlcipher3.dbapi2.DatabaseError as error:
            return DatabaseHealth(0, (str(error),))


def _examine(connection: Any) -> DatabaseHealth:
    schema = int(_value(connection, "PRAGMA user_version"))
    found = [row[0] for row in connection.execute(f"PRAGMA quick_check({_PROBLEMS_SHOWN})")]
    problems = [] if found == ["ok"] else found
    problems += [
        f"foreign key: {table} {row}" for table, row, *_ in connection.execute("PRAGMA foreign_key_check")
    ][:_PROBLEMS_SHOWN]
    if schema == 0 or schema > SCHEMA_VERSION:
        return DatabaseHealth(schema, tuple(problems))
    names = sorted({row[0] for row in connection.execute("SELECT file FROM content_images")})
    return DatabaseHealth(schema, tuple(problems), _index_problem(connection), tuple(names))


def _index_problem(connection: Any) -> str:
    # The check is spelt as an insert but writes nothing; the transaction around it is taken back all the same.
    connection.isolation_level = None
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO search_index(search_index) VALUES ('integrity-check')")
        apart = int(_value(connection, _APART))
        return f"search_index: {apart}" if apart else ""
    except sqlcipher3.dbapi2.DatabaseError as error:
        return str(error)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _value(connection: Any, query: str) -> Any:
    return connection.execute(query).fetchone()[0]
