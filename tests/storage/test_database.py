import sqlite3
from datetime import UTC, datetime

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import create_engine, inspect

from advocate_desktop.domain.content import Kind
from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.errors import ProfileError
from advocate_desktop.storage.database import Database
from advocate_desktop.storage.health import examine
from advocate_desktop.storage.library_tables import metadata
from advocate_desktop.storage.migrations import runner
from advocate_desktop.storage.result_tables import results
from advocate_desktop.storage.same_news import behind
from advocate_desktop.storage.search import find


@pytest.fixture
def places(tmp_path):
    return tmp_path / "advocate.db", tmp_path / "backups"


def shape(inspector):
    """Give tables, columns, keys and indexes, as text that compares."""
    found = {}
    for table in metadata.tables:
        columns = [
            (each["name"], str(each["type"]), each["nullable"], str(each["default"]), each["primary_key"] > 0)
            for each in inspector.get_columns(table)
        ]
        keys = sorted(
            (tuple(each["constrained_columns"]), each["referred_table"], str(each["options"].get("ondelete")))
            for each in inspector.get_foreign_keys(table)
        )
        indexes = sorted(
            (each["name"], tuple(each["column_names"]), bool(each["unique"]), _condition(each))
            for each in inspector.get_indexes(table)
        )
        unique = sorted(tuple(each["column_names"]) for each in inspector.get_unique_constraints(table))
        found[table] = (columns, keys, indexes, unique)
    return found


def _condition(index):
    return str(index.get("dialect_options", {}).get("sqlite_where", ""))


def test_the_migrated_schema_is_the_one_the_tables_say(places):
    database = Database(*places)
    assert results.metadata is metadata
    declared = create_engine("sqlite://")
    metadata.create_all(declared)
    migrated, wanted = shape(inspect(database.engine)), shape(inspect(declared))
    database.close()
    declared.dispose()
    for table, expected in wanted.items():
        assert migrated[table] == expected, table


def test_a_library_from_before_is_searched_as_one_from_now(places, monkeypatch):
    monkeypatch.setattr(runner, "MIGRATIONS", runner.MIGRATIONS[:13])
    monkeypatch.setattr(runner, "SCHEMA_VERSION", 13)
    old = Database(*places)
    body = "Les écoles rénovées de la ville consomment moins. " + " ".join(f"mot{number}" for number in range(90))
    with old.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO sources (id, kind, key, name, imported_at) VALUES (1, 'folder', 'folder:/b', 'b', '')"
        )
        for number in (1, 2):
            connection.exec_driver_sql(
                "INSERT INTO content (id, source_id, external_id, digest, title, title_key, body, summary, lang,"
                " kind, date, url, author, path, details, search_key, added_at, updated_at) VALUES"
                " (?, 1, ?, '', 'Écoles', '', ?, '', 'fr', 'news', '2026-11-01', '', '', '', '{}', ?, '', '')",
                (number, str(number), body, number),
            )
            connection.exec_driver_sql(
                "INSERT INTO search_documents (key, content_id, title, body, stem) VALUES (?, ?, 'Écoles', ?, '')",
                (number, number, body),
            )
    old.close()
    monkeypatch.undo()
    database = Database(*places)
    with database.read() as connection:
        query = LibraryQuery("rénovation d’une école", kinds=(Kind.NEWS,))
        assert find(connection, query, datetime(2026, 11, 19, tzinfo=UTC)).ids == (1,)
        assert behind(connection, 1) == (2,)
    database.close()
    assert examine(places[0]).index_problem == ""


def test_a_failed_step_leaves_the_schema_as_it_was(places, monkeypatch):
    Database(*places).close()

    def broken(connection):
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise RuntimeError("power cut")

    monkeypatch.setattr(runner, "MIGRATIONS", (*runner.MIGRATIONS, broken))
    monkeypatch.setattr(runner, "SCHEMA_VERSION", runner.SCHEMA_VERSION + 1)
    with pytest.raises(RuntimeError):
        Database(*places)
    with sqlite3.connect(places[0]) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (runner.SCHEMA_VERSION - 1,)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
    connection.close()
    assert len(list(places[1].glob("*.db"))) == 1


def test_a_newer_schema_is_refused_and_left_alone(places):
    Database(*places).close()
    connection = sqlite3.connect(places[0])
    connection.execute(f"PRAGMA user_version = {runner.SCHEMA_VERSION + 1}")
    connection.close()
    before = places[0].read_bytes()
    with pytest.raises(ProfileError) as refused:
        Database(*places)
    assert refused.value.key == "profile.errors.newer"
    assert places[0].read_bytes() == before


@pytest.mark.parametrize(
    "damage", [b"this is no database at all, only text " * 40, b"SQLite format 3\x00" + b"x" * 5000]
)
def test_a_damaged_file_is_told_and_left_alone(places, damage):
    places[0].write_bytes(damage)
    with pytest.raises(ProfileError) as refused:
        Database(*places)
    assert refused.value.key == "profile.errors.damaged"
    assert places[0].read_bytes() == damage


def test_a_folder_that_cannot_hold_the_file_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ProfileError) as refused:
        Database(tmp_path / "file" / "advocate.db", tmp_path / "backups")
    assert refused.value.key == "profile.errors.not_writable"


def test_a_full_disk_is_told_and_what_was_saved_stays(places):
    database = Database(*places)
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO pauses (first_day, last_day) VALUES ('a', 'b')")

    def fill():
        with database.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
            for _ in range(10_000):
                connection.exec_driver_sql(
                    "INSERT INTO pauses (first_day, last_day) VALUES (?, 'b')", ("x" * 999,)
                )

    with pytest.raises(ProfileError) as refused:
        fill()
    assert refused.value.key == "profile.errors.disk_full"
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM pauses").scalar() == 1
    database.close()


def test_a_profile_that_is_being_written_is_told(places, monkeypatch):
    monkeypatch.setattr("advocate_desktop.storage.database._BUSY_MS", 50)
    database = Database(*places)
    other = sqlcipher3.dbapi2.connect(str(places[0]), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    def write():
        with database.write():
            pass

    with pytest.raises(ProfileError) as refused:
        write()
    assert refused.value.key == "profile.errors.busy"
    other.close()
    database.close()


def test_what_was_written_half_is_not_there(places):
    database = Database(*places)

    def fail():
        with database.write() as connection:
            connection.exec_driver_sql("INSERT INTO pauses (first_day, last_day) VALUES ('a', 'b')")
            raise KeyError("bug")

    with pytest.raises(KeyError):
        fail()
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM pauses").scalar() == 0
    database.close()
