"""Brings a database to the schema of this version: a backup first, then one transaction a step."""

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine

from advocate_desktop.errors import ProfileError
from advocate_desktop.storage.migrations import (
    m0001_first_schema,
    m0002_line,
    m0003_grids,
    m0004_channels,
    m0005_voice,
    m0006_imports,
    m0007_ignored,
    m0008_proposals,
    m0009_publishers,
    m0010_library,
    m0011_theme_names,
    m0012_subscription_source,
    m0013_sources,
    m0014_search_words,
)

Migration = Callable[[Connection], None]

# Step n brings schema n-1 to schema n; a released step is never edited.
MIGRATIONS: tuple[Migration, ...] = (
    m0001_first_schema.upgrade,
    m0002_line.upgrade,
    m0003_grids.upgrade,
    m0004_channels.upgrade,
    m0005_voice.upgrade,
    m0006_imports.upgrade,
    m0007_ignored.upgrade,
    m0008_proposals.upgrade,
    m0009_publishers.upgrade,
    m0010_library.upgrade,
    m0011_theme_names.upgrade,
    m0012_subscription_source.upgrade,
    m0013_sources.upgrade,
    m0014_search_words.upgrade,
)
SCHEMA_VERSION = len(MIGRATIONS)
_BACKUPS_KEPT = 5


def migrate(engine: Engine, path: Path, backups: Path) -> None:
    """Run the steps that are missing.

    Raises ProfileError when the database was made by a newer version of the application, or by another program.
    """
    with engine.connect().execution_options(readonly=True) as connection:
        version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if version > SCHEMA_VERSION:
        raise ProfileError("profile.newer", path=str(path))
    if version == SCHEMA_VERSION:
        return
    if version == 0 and _holds_anything(engine):
        raise ProfileError("profile.foreign", path=str(path))
    if version > 0:
        back_up(path, backups, version)
    for number in range(version, SCHEMA_VERSION):
        with engine.begin() as connection:
            MIGRATIONS[number](connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number + 1}")


def _holds_anything(engine: Engine) -> bool:
    with engine.connect().execution_options(readonly=True) as connection:
        return bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())


def back_up(path: Path, backups: Path, version: int) -> Path:
    """Copy the database with SQLite's own backup, so that a copy is whole even while it is in use."""
    backups.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = backups / f"schema{version}-{stamp}.db"
    with (
        contextlib.closing(sqlcipher3.dbapi2.connect(str(path))) as source,
        contextlib.closing(sqlcipher3.dbapi2.connect(str(target))) as copy,
    ):
        source.backup(copy)
    for old in sorted(backups.glob("schema*.db"))[:-_BACKUPS_KEPT]:
        old.unlink(missing_ok=True)
    return target
