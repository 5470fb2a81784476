"""The routine as a calendar: slots none of which falls into a pause, ideas in their places, names that stay."""

import re
import time as clock
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocate_desktop.domain.zone_rules import clock_changes
from advocate_desktop.errors import UserError
from advocate_desktop.formats.ics import CalendarEvent, CalendarZone, write_calendar
from advocate_desktop.services.calendar import machine_zone_name
from advocate_desktop.settings import HOME_ZONE, SLOT_DAYS, SLOT_TIME

NOW = datetime(2026, 11, 19, 11, 42, tzinfo=ZoneInfo("Europe/Paris"))
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def unfolded(text):
    """Read lines back as a calendar program does: bytes, folds taken out."""
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def events_of(text):
    found, event = [], None
    for line in unfolded(text):
        if line == "BEGIN:VEVENT":
            event = {"EXDATE": []}
        elif line == "END:VEVENT":
            found.append(event)
            event = None
        elif event is not None:
            name, _, value = line.partition(":")
            name = name.partition(";")[0]
            if name == "EXDATE":
                event[name].append(value)
            else:
                event.setdefault(name, value)
    return found


@pytest.fixture
def export(services, tmp_path):
    services.foundation.settings.set(SLOT_DAYS, [1, 3])
    services.foundation.settings.set(SLOT_TIME, "09:15")

    def run(language="en"):
        path = tmp_path / "routine.ics"
        written = services.calendar.export(path, language)
        found = events_of(path.read_bytes().decode())
        assert written.events == len(found)
        return found

    return run


def test_each_slot_is_a_weekly_event_at_its_hour(export):
    tuesday, thursday = export()
    assert (tuesday["DTSTART"], tuesday["DTEND"]) == ("20261124T091500", "20261124T094500")
    assert thursday["DTSTART"] == "20261119T091500"
    assert tuesday["RRULE"] == "FREQ=WEEKLY;BYDAY=TU"
    assert tuesday["TRIGGER"] == "-PT10M"
    assert tuesday["UID"] != thursday["UID"]


def test_a_pause_has_neither_slots_nor_ideas(services, export):
    services.routine.pause(date(2026, 11, 1), date(2026, 11, 24))
    services.routine.pause(date(2026, 12, 21), date(2027, 1, 3))
    idea = services.grids.add("Pendant la pause").idea
    services.grids.plan(idea.id, date(2026, 12, 22))
    tuesday, thursday = export()
    assert tuesday["EXDATE"] == ["20261124T091500", "20261222T091500", "20261229T091500"]
    assert thursday["EXDATE"] == ["20261119T091500", "20261224T091500", "20261231T091500"]


def test_a_planned_idea_takes_the_place_of_its_slot(services, export):
    for sentence, day in (("Un", date(2026, 12, 1)), ("Deux", date(2026, 12, 4))):
        services.grids.plan(services.grids.add(sentence).idea.id, day)
    tuesday, _, one, two = export("fr")
    assert one["SUMMARY"] == "Post\u00a0: Un"
    assert (one["UID"], one["RECURRENCE-ID"], one["DTSTART"]) == (tuesday["UID"], *["20261201T091500"] * 2)
    assert "RECURRENCE-ID" not in two
    assert two["UID"] not in (one["UID"], tuesday["UID"])


def test_names_stay_the_same_from_one_export_to_the_next(services, export):
    before = [event["UID"] for event in export()]
    services.routine.pause(date(2026, 12, 1), date(2026, 12, 2))
    services.foundation.settings.set(SLOT_TIME, "18:00")
    assert [event["UID"] for event in export("fr")] == before


def test_without_chosen_days_the_rhythm_tells_them(services, export):
    services.foundation.settings.set(SLOT_DAYS, [])
    assert len(export()) == 1
    services.routine.set_rhythm(3, 3)
    assert [event["RRULE"][-2:] for event in export()] == ["MO", "WE", "FR"]


def test_a_place_that_cannot_be_written_is_told(services, tmp_path):
    for target in (tmp_path, tmp_path / "no" / "such.ics"):
        with pytest.raises(UserError) as error:
            services.calendar.export(target, "en")
        assert error.value.key == "calendar.errors.not_written"


def onsets(change, year):
    """Work out, as a calendar program would, when clocks change in a year."""
    if change.rule is None:
        return [onset for onset in change.onsets if onset.year == year]
    days = [datetime.combine(date(year, change.rule.month, day), time()) for day in range(1, 29)]
    days += [days[-1] + timedelta(days=more) for more in range(1, 4)]
    of_kind = [day for day in days if day.month == change.rule.month and day.weekday() == change.rule.weekday]
    day = of_kind[-1] if change.rule.nth < 0 else of_kind[change.rule.nth - 1]
    return [datetime.combine(day, change.onsets[0].time())]


@pytest.mark.parametrize(
    "name",
    ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tokyo", "Europe/Dublin",
     "Asia/Jerusalem", "America/Santiago", "Asia/Kolkata", "UTC"],
)  # fmt: skip
def test_the_rules_of_a_zone_give_its_real_hours(name):
    zone = ZoneInfo(name)
    changes = clock_changes(zone, NOW)
    for day in range(0, 365 * 5, 3):
        instant = datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=day)
        said = [
            (onset - change.before, change.after)
            for change in changes
            for year in range(2025, instant.year + 1)
            for onset in (onsets(change, year) if len(change.onsets) > 1 else change.onsets)
        ]
        past = [each for each in said if each[0].replace(tzinfo=UTC) <= instant]
        assert max(past)[1] == instant.astimezone(zone).utcoffset(), instant


def test_the_zone_stands_in_the_file_by_its_name(services, tmp_path):
    path = tmp_path / "a.ics"
    services.calendar.export(path, "en")
    text = path.read_bytes().decode()
    assert "TZID:Europe/Paris\r\n" in text
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n" in text
    services.foundation.settings.set(HOME_ZONE, "America/Montreal")
    services.calendar.export(path, "en")
    assert "DTSTART;TZID=America/Montreal:" in path.read_bytes().decode()


def test_a_zone_without_a_name_is_named_by_its_offset(monkeypatch):
    monkeypatch.setenv("TZ", "<+0330>-3:30")
    if hasattr(clock, "tzset"):
        clock.tzset()
        assert machine_zone_name(datetime(2026, 11, 19, tzinfo=UTC)) == "Local+0330"


@given(text=st.text(max_size=200))
def test_any_text_comes_back(text):
    event = CalendarEvent("a@b", datetime.combine(date(2026, 1, 1), time(9)), timedelta(minutes=30), text)
    zone = CalendarZone("UTC", clock_changes(UTC, NOW))
    (read,) = events_of(write_calendar("x", zone, [event], NOW))
    plain = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], read["SUMMARY"])
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    assert plain == re.sub("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", "", kept)
