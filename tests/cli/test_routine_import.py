"""`routine import` from the command line, as others script it."""

from datetime import UTC, datetime, timedelta

import pytest
from linkedin_files import Comment, Post, comments_2025, shares_2024, write_zip
from workbook_files import write_workbook

LAST = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)
POSTS = [Post(LAST - timedelta(weeks=week), f"Post {week}") for week in range(3)]


@pytest.fixture
def archive(tmp_path):
    files = {"Shares.csv": shares_2024(POSTS), "Comments.csv": comments_2025([Comment(LAST, "Bravo")])}
    return write_zip(tmp_path / "export.zip", files)


@pytest.fixture
def take(cli):
    def run(*words):
        return cli("routine", "import", *map(str, words), "--today", "2026-11-19")

    return run


def test_a_dry_run_tells_and_changes_nothing(take, archive):
    for _ in range(2):
        told = take(archive, "--dry-run", "--json")
        assert told.code == 0
        assert (told.json["added"], told.json["unchanged"], told.json["refused"]) == (4, 0, [])
        assert (told.json["streak_before"], told.json["streak_after"]) == (0, 3)


def test_an_archive_is_taken_in_once(take, archive, cli):
    first = take(archive, "--json").json
    assert (first["added"], first["updated"], first["streak_after"]) == (4, 0, 3)
    again = take(archive, "--json").json
    assert (again["added"], again["unchanged"], again["streak_before"], again["streak_after"]) == (0, 4, 3, 3)
    shown = cli("routine", "show", "--today", "2026-11-19", "--json").json
    assert shown["streak"]["current"] == 3


def test_what_is_refused_is_listed_beside_what_is_taken(take, archive, tmp_path):
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"<html>")
    told = take(broken, archive, "--json")
    assert told.code == 1
    assert told.json["added"] == 4
    assert [each["path"] for each in told.json["refused"]] == [str(broken)]
    assert "broken.zip" in told.json["refused"][0]["reason"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["3 posts", "1 comment,", "becomes 3 weeks", "were not opened"]),
        ("fr", ["3 posts", "passe à 3 semaines"]),
    ],
)
def test_it_is_told_in_words(take, archive, language, words):
    told = take(archive, "--lang", language)
    assert all(word in told.out for word in words), told.out


def test_a_workbook_of_figures_is_taken_in_beside_an_archive(take, archive, tmp_path):
    url = POSTS[0].link
    sheets = {
        "ENGAGEMENT": [["Date", "Impressions", "Engagements"], ["11/17/2026", 50, 3], ["11/18/2026", 5, 0]],
        "TOP POSTS": [["Max"], [], ["Post URL", "Post publish date", "Engagements"], [url, "11/17/2026", 3]],
        "NEW": [["?"]],
    }
    book = write_workbook(tmp_path / "AggregateAnalytics_Ada.xlsx", sheets)
    told = take(book, archive, "--json").json
    assert told["added"] == 4 + 1 + 2
    figures = told["files"][1]
    assert (figures["joined"], figures["questions"], figures["ignored"]) == (1, [], ["NEW"])
    again = take(book, "--json").json
    assert (again["added"], again["unchanged"]) == (0, 3)
    assert "Non compris" in take(book, "--lang", "fr").out


def test_a_folder_of_downloads_gives_all_it_holds(take, archive, tmp_path):
    write_workbook(tmp_path / "Content_2026.xlsx", {"ENGAGEMENT": [["Date", "Impressions"], ["11/17/2026", 50]]})
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    told = take(tmp_path, "--json")
    assert told.code == 0
    assert [each["path"] for each in told.json["files"]] == [str(archive), str(tmp_path / "Content_2026.xlsx")]
    assert told.json["added"] == 5
    empty = tmp_path / "empty"
    empty.mkdir()
    assert take(empty, "--json").code == 1
