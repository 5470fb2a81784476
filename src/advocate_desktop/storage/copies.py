"""Copies a database while it is in use."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import sqlcipher3.dbapi2

from advocate_desktop.storage.database import translate_errors

_PAGES_A_STEP = 512


def copy_database(source: Path, target: Path, step: Callable[[], None]) -> None:
    """Write a whole copy of a database as it is at this moment; what is written meanwhile is not in it.

    `step` is called every two megabytes and may raise to stop. Raises ProfileError when the source is damaged or
    the target cannot be written.
    """

    def on_step(*_pages: int) -> None:
        step()

    with translate_errors(source):
        uri = f"{source.absolute().as_uri()}?mode=ro"
        with (
            contextlib.closing(sqlcipher3.dbapi2.connect(uri, uri=True, timeout=5)) as reading,
            contextlib.closing(sqlcipher3.dbapi2.connect(str(target))) as copy,
        ):
            reading.isolation_level = None
            # Inside a read transaction the backup never begins anew, however often others write.
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reading.backup(copy, pages=_PAGES_A_STEP, progress=on_step)
