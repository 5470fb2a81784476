"""The routine as the windows use it: every write is checked, told and can be taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from advocate_desktop.domain.changes import Changed
from advocate_desktop.domain.routine import PublicationKind, Rhythm
from advocate_desktop.errors import UsageError, UserError
from advocate_desktop.settings import WEEK_STARTS_ON

POST, COMMENT = PublicationKind.POST, PublicationKind.COMMENT
TODAY = date(2026, 11, 19)
PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def routine(services):
    return services.routine


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=PARIS)


def test_what_is_logged_is_read_back_as_it_was_lived(routine):
    at = datetime(2026, 11, 16, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    logged, changes = routine.log(
        POST, at, ["linkedin", "x"], rung=4, url=" https://example.org/1 ", text="Héliane", form="story"
    )
    assert changes.touches(Changed.ROUTINE)
    kept = routine.publication(logged.id)
    assert (kept.instant, kept.zone, kept.local_date) == (at, "Asia/Tokyo", date(2026, 11, 16))
    assert kept.channels == ("linkedin", "x")
    assert (kept.rung, kept.url, kept.text, kept.form) == (4, "https://example.org/1", "Héliane", "story")


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 16, 0, 15, tzinfo=timezone(timedelta(hours=14))),
        datetime(2026, 11, 16, 23, 45, tzinfo=timezone(timedelta(hours=-11))),
        datetime(2026, 11, 16, 23, 59),  # noqa: DTZ001  naive on purpose: the machine's zone
    ],
)
def test_the_day_is_the_one_written(routine, at):
    logged, _ = routine.log(POST, at)
    assert routine.publication(logged.id).local_date == date(2026, 11, 16)


def test_a_corrected_entry_moves_to_its_new_day(routine):
    logged, _ = routine.log(POST, noon(date(2026, 11, 10)))
    routine.edit(replace(logged, rung=2), at=noon(date(2026, 11, 17)))
    kept = routine.publication(logged.id)
    assert (kept.local_date, kept.rung) == (date(2026, 11, 17), 2)
    assert [week.start for week in routine.state(TODAY).weeks] == [date(2026, 11, 16)]


def test_a_deleted_entry_leaves_the_weeks_and_comes_back(routine):
    logged, _ = routine.log(POST, noon(TODAY))
    assert routine.delete(logged.id).touches(Changed.ROUTINE)
    assert routine.state(TODAY).weeks == ()
    assert routine.latest(10) == []
    routine.restore(logged.id)
    assert routine.state(TODAY).streak == 1
    assert routine.record().publications[0].id == logged.id


def test_a_summary_says_the_same_as_the_whole_record(routine):
    for back in range(0, 60, 4):
        routine.log(POST, noon(TODAY - timedelta(days=back)), rung=1 + back % 5)
    for back in range(0, 90, 3):
        routine.log(COMMENT, noon(TODAY - timedelta(days=back)))
    removed, _ = routine.log(COMMENT, noon(TODAY - timedelta(days=200)))
    routine.delete(removed.id)
    routine.pause(TODAY - timedelta(days=20), TODAY - timedelta(days=12))
    routine.set_rhythm(2, 3, TODAY - timedelta(days=30))
    whole, summary = routine.record(), routine.summary()
    assert summary.state(TODAY) == whole.state(TODAY)
    assert summary.state(TODAY - timedelta(days=15)) == whole.state(TODAY - timedelta(days=15))
    assert summary.days() == whole.days()
    assert summary.years(TODAY) == whole.years(TODAY)
    assert summary.last_day() == whole.last_day() == TODAY


def test_the_log_lists_the_newest_first_and_one_year_alone(routine):
    for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 1)):
        routine.log(COMMENT, noon(day))
    assert [one.local_date for one in routine.latest(2)] == [date(2026, 6, 1), date(2026, 1, 1)]
    assert [one.local_date for one in routine.latest(10, 2025)] == [date(2025, 12, 31)]
    assert routine.summary().years(TODAY) == [2026, 2025]


def test_a_rhythm_set_twice_in_one_week_is_the_last_one(routine):
    routine.set_rhythm(2, 3, date(2026, 11, 17))
    routine.set_rhythm(3, 5, date(2026, 11, 20))
    routine.set_rhythm(1, 0, date(2026, 11, 2))
    assert routine.record().rhythms == (Rhythm(date(2026, 11, 2), 1, 0), Rhythm(date(2026, 11, 16), 3, 5))
    routine.remove_rhythm(date(2026, 11, 16))
    assert routine.state(TODAY).rhythm.posts == 1


def test_weeks_begin_on_the_day_that_was_chosen(routine, foundation):
    foundation.settings.set(WEEK_STARTS_ON, "sunday")
    routine.log(POST, noon(TODAY))
    assert routine.state(TODAY).current.start == date(2026, 11, 15)


def test_a_pause_can_be_corrected_and_taken_back(routine):
    routine.log(POST, noon(date(2026, 11, 3)))
    pause, _ = routine.pause(date(2026, 11, 9), date(2026, 11, 10))
    routine.edit_pause(replace(pause, last_day=date(2026, 11, 12)))
    assert routine.state(TODAY).weeks[1].state == "paused"
    routine.remove_pause(pause.id)
    assert routine.state(TODAY).weeks[1].state == "missed"
    with pytest.raises(UserError):
        routine.remove_pause(pause.id)


@pytest.mark.parametrize(
    "refused",
    [
        lambda routine: routine.set_rhythm(0, 3),
        lambda routine: routine.set_rhythm(5, 3),
        lambda routine: routine.set_rhythm(1, -1),
        lambda routine: routine.set_rhythm(1, 3, date.max),
        lambda routine: routine.pause(date(2026, 11, 10), date(2026, 11, 9)),
        lambda routine: routine.pause(date(2026, 11, 10), date(2030, 11, 9)),
        lambda routine: routine.pause(date.max, date.max),
        lambda routine: routine.log(POST, noon(TODAY), rung=0),
        lambda routine: routine.log(POST, noon(TODAY), rung=6),
        lambda routine: routine.log(POST, noon(TODAY), ["myspace"]),
        lambda routine: routine.log(POST, datetime(1999, 1, 1, tzinfo=UTC)),
        lambda routine: routine.log(POST, datetime.max.replace(tzinfo=UTC)),
        lambda routine: routine.log(POST, datetime.min.replace(tzinfo=UTC)),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(routine, refused):
    before = routine.record()
    with pytest.raises(UsageError) as error:
        refused(routine)
    assert str(error.value)
    assert routine.record() == before


def test_an_entry_that_is_gone_is_told(routine):
    for act in (routine.publication, routine.delete, routine.restore):
        with pytest.raises(UserError):
            act(404)
