import argparse
import json
import sqlite3

import pytest
import sqlcipher3.dbapi2

from advocate_desktop.bootstrap import Services, lay_foundation
from advocate_desktop.cli import doctor
from advocate_desktop.cli.program import Program
from advocate_desktop.messages import Messages


@pytest.fixture
def profile(tmp_path):
    folder = tmp_path / "profile"
    services = Services(lay_foundation(folder), "en")
    services.drafting.new(text="Texte")
    services.close()
    return folder


def run(profile, capsys, *, language="en", as_json=True):
    parser = argparse.ArgumentParser()
    doctor.register(parser.add_subparsers(), argparse.ArgumentParser(add_help=False), Messages("en"))
    arguments = parser.parse_args(["doctor"], argparse.Namespace(profile=profile))
    code = arguments.run(arguments, Program(None, profile, language, as_json, None))
    printed = capsys.readouterr().out
    return code, json.loads(printed) if as_json else printed


def by_name(document):
    return {check["name"]: check for check in document["checks"]}


def without_shipped_files(document):
    return {name: check["ok"] for name, check in by_name(document).items() if name != "resources"}


def test_a_sound_profile_passes(profile, capsys):
    _, document = run(profile, capsys)
    checks = without_shipped_files(document)
    assert all(checks.values()), document
    assert {"profile", "disk", "settings", "database", "schema", "search", "images", "sqlite", "qt"} <= set(checks)


def test_a_profile_that_is_not_there_yet_is_not_made(tmp_path, capsys):
    _, document = run(tmp_path / "none", capsys)
    assert all(without_shipped_files(document).values())
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"", b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_database_is_told_and_left_as_it_is(profile, capsys, content):
    path = profile / "advocate.db"
    path.write_bytes(content)
    code, document = run(profile, capsys)
    if content:
        assert code == 1
        assert not by_name(document)["database"]["ok"]
    assert path.read_bytes() == content


def test_a_damaged_page_is_found(profile, capsys):
    path = profile / "advocate.db"
    data = bytearray(path.read_bytes())
    data[8192:40000] = bytes(40000 - 8192)
    path.write_bytes(data)
    code, document = run(profile, capsys)
    assert code == 1
    assert not document["ok"]


def test_a_newer_database_is_told(profile, capsys):
    with sqlite3.connect(profile / "advocate.db") as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    code, document = run(profile, capsys)
    assert code == 1
    assert "999" in by_name(document)["schema"]["detail"]


def test_an_index_out_of_step_is_found_and_not_touched(profile, capsys):
    with sqlcipher3.dbapi2.connect(str(profile / "advocate.db")) as connection:
        connection.execute("INSERT INTO search_index(rowid, title, body, beside) VALUES (7, 'a', 'b', 'c')")
    connection.close()
    code, document = run(profile, capsys)
    assert code == 1
    assert not by_name(document)["search"]["ok"]


def test_a_missing_picture_and_unreadable_settings_are_told(profile, capsys):
    with sqlite3.connect(profile / "advocate.db") as connection:
        connection.execute(
            "INSERT INTO sources(id, kind, key, name, imported_at) VALUES (1, 'pack', 'pack:x', 'X', '2026-01-01')"
        )
        connection.execute("INSERT INTO content_images VALUES (1, 'a.png', 'abc.png')")
    connection.close()
    (profile / "settings.json").write_text("{broken", "utf-8")
    code, document = run(profile, capsys)
    assert code == 1
    assert "abc.png" in by_name(document)["images"]["detail"]
    assert not by_name(document)["settings"]["ok"]
    assert (profile / "settings.json").read_text("utf-8") == "{broken"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_people_get_a_line_a_check(profile, capsys, language):
    _, text = run(profile, capsys, language=language, as_json=False)
    assert ("Base de données" if language == "fr" else "Database") in text
    assert "✓" in text
