"""`routine` from the command line, as others script it."""

import json

import pytest


@pytest.fixture
def routine(cli):
    def run(*words: str):
        return cli("routine", *words)

    return run


def test_log_and_show_tell_the_streak(routine):
    for day in ("2026-11-03", "2026-11-11"):
        assert routine("log", "--kind", "post", "--at", f"{day}T12:30:00+01:00", "--json").json["id"] > 0
    routine("log", "--kind", "comment", "--at", "2026-11-12T08:00+01:00", "--json")
    shown = routine("show", "--today", "2026-11-17", "--json").json
    assert shown["today"] == "2026-11-17"
    assert shown["streak"] == {"current": 2, "best": 2, "freezes": 0}
    assert [item["state"] for item in shown["weeks"]] == ["kept", "kept", "open"]
    assert shown["weeks"][1] == {
        "start": "2026-11-09",
        "state": "kept",
        "posts": 1,
        "counted": 1,
        "comments": 1,
    }


def test_the_day_is_the_one_written(routine):
    routine("log", "--kind", "post", "--at", "2026-11-16T00:30:00+09:00", "--json")
    assert routine("show", "--today", "2026-11-20", "--json").json["weeks"][0]["start"] == "2026-11-16"


def test_a_zone_may_be_named(routine):
    routine("log", "--kind", "post", "--at", "2026-11-16T00:30:00[Asia/Tokyo]", "--json")
    routine("log", "--kind", "post", "--at", "2026-10-25T02:30:00+01:00[Europe/Paris]", "--json")
    weeks = routine("show", "--today", "2026-11-20", "--json").json["weeks"]
    assert [(week["start"], week["posts"]) for week in (weeks[0], weeks[-1])] == [
        ("2026-10-19", 1),
        ("2026-11-16", 1),
    ]


def test_a_rhythm_from_a_day_and_a_pause(routine):
    routine("log", "--kind", "post", "--at", "2026-11-02T12:00:00Z")
    told = routine(
        "rhythm", "--posts", "2", "--comments", "4", "--from", "2026-11-11", "--today", "2026-11-12", "--json"
    )
    assert told.json["rhythm"] == {"posts": 2, "comments": 4}
    assert routine("pause", "2026-11-09", "2026-11-15", "--json").code == 0
    shown = routine("show", "--today", "2026-11-18", "--json").json
    assert [item["state"] for item in shown["weeks"]] == ["kept", "paused", "open"]
    assert shown["rhythm"] == {"posts": 2, "comments": 4}


@pytest.mark.parametrize(
    "words",
    [
        ("rhythm", "--posts", "5", "--comments", "1"),
        ("rhythm", "--posts", "x", "--comments", "1"),
        ("pause", "2026-11-10", "2026-11-01"),
        ("pause", "yesterday", "2026-11-01"),
        ("log", "--kind", "post", "--at", "noon"),
        ("log", "--kind", "poem", "--at", "2026-11-01"),
        ("log", "--kind", "post", "--at", "2026-11-01T10:00", "--rung", "6"),
        ("log", "--kind", "post", "--at", "2026-11-01T10:00", "--channel", "myspace"),
        ("log", "--kind", "post", "--at", "0001-01-01T00:00:00+14:00"),
        ("log", "--kind", "post", "--at", "9999-12-31T23:59:59-12:00"),
        ("log", "--kind", "post", "--at", "0001-01-01"),
        ("log", "--kind", "post", "--at", "2026-11-01T10:00[Europe/Nowhere]"),
        ("log", "--kind", "post", "--at", "2026-11-01T10:00[../../etc/passwd]"),
        ("log", "--kind", "post", "--at", "2026-11-01T10:00+05:00[Europe/Paris]"),
        ("pause", "9998-12-30", "9998-12-31"),
        ("rhythm", "--posts", "1", "--comments", "1", "--from", "9998-12-31"),
        ("show", "--today", "9999-12-31"),
        ("show", "--today", "0001-01-01"),
    ],
)
def test_wrong_usage_is_said_in_a_sentence_and_changes_nothing(routine, words):
    answer = routine(*words)
    assert answer.code == 2
    assert answer.err.strip()
    assert "Traceback" not in answer.err
    assert routine("show", "--json").json["weeks"] == []


def test_people_read_it_in_their_language(routine):
    routine("log", "--kind", "post", "--at", "2026-11-17T12:00:00+01:00")
    french = routine("show", "--today", "2026-11-18", "--lang", "fr").out
    assert "Régularité" in french
    assert "tenue" in french
    assert "kept" in routine("show", "--today", "2026-11-18", "--lang", "en").out


def test_json_is_one_document(routine):
    json.loads(routine("show", "--json").out)


def test_the_routine_as_a_calendar(routine, tmp_path):
    routine("pause", "2026-11-24", "2026-11-30")
    told = routine("calendar", "--out", str(tmp_path / "a.ics"), "--today", "2026-11-19", "--json")
    assert told.json == {"path": str(tmp_path / "a.ics"), "events": 1}
    assert "EXDATE;TZID=Europe/Paris:20261124T123000" in (tmp_path / "a.ics").read_text("utf-8")
    refused = routine("calendar", "--out", str(tmp_path), "--lang", "fr")
    assert refused.code == 3
    assert "ne peut pas être écrit" in refused.err
