"""Reminders: the next slot and never one in a pause; the entry that starts the application with the session."""

import plistlib
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from advocate_desktop.bootstrap import lay_foundation
from advocate_desktop.domain.calendar import PlannedIdea, RoutineCalendar, next_reminder, routine_calendar
from advocate_desktop.domain.routine import Pause
from advocate_desktop.gui import theme
from advocate_desktop.gui.autostart import MINIMISED, command, entry_path, set_autostart
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.i18n import Translations
from advocate_desktop.gui.main_window import MainWindow
from advocate_desktop.gui.reminding import Reminding
from advocate_desktop.settings import REMIND, SLOT_DAYS, SLOT_TIME

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 19, 11, 42, tzinfo=PARIS)  # a Thursday
NOON = time(12, 30)


def slots(*weekdays, pauses=()):
    return routine_calendar(weekdays, NOON, (), pauses, NOW)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (NOW, datetime(2026, 11, 19, 12, 30, tzinfo=PARIS)),
        (datetime(2026, 11, 19, 12, 30, tzinfo=PARIS), datetime(2026, 11, 24, 12, 30, tzinfo=PARIS)),
        (datetime(2026, 11, 25, 8, 0, tzinfo=PARIS), datetime(2026, 11, 26, 12, 30, tzinfo=PARIS)),
    ],
)
def test_the_next_slot_is_the_first_after_a_moment(after, expected):
    assert next_reminder(slots(1, 3), after).at == expected


def test_no_reminder_stands_in_a_pause():
    paused = slots(1, 3, pauses=[Pause(1, date(2026, 11, 19), date(2026, 11, 29))])
    assert next_reminder(paused, NOW).at == datetime(2026, 12, 1, 12, 30, tzinfo=PARIS)
    assert next_reminder(slots(3, pauses=[Pause(1, date(2026, 11, 1), date(2027, 3, 1))]), NOW) is None


def test_an_idea_on_a_day_is_named_in_its_slot_or_apart():
    idea = PlannedIdea(1, "A cold floor", date(2026, 11, 24), NOON, in_slot=True)
    apart = PlannedIdea(2, "Two figures", date(2026, 11, 20), NOON, in_slot=False)
    calendar = RoutineCalendar(NOW, slots(1).slots, (apart, idea))
    first = next_reminder(calendar, NOW)
    assert (first.at.date(), first.sentence) == (date(2026, 11, 20), "Two figures")
    assert next_reminder(calendar, first.at).sentence == "A cold floor"


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_the_entry_of_the_session_is_written_and_removed(system):
    run = command(Path("/a place/with 100%"))
    set_autostart(True, run, system)
    written = entry_path(system).read_bytes()
    if system == "darwin":
        assert plistlib.loads(written)["ProgramArguments"] == run
    else:
        assert written.startswith(b"[Desktop Entry]\nType=Application\n")
        assert b'--profile "/a place/with 100%%" --minimised\n' in written
    assert run[-1] == MINIMISED
    set_autostart(False, run, system)
    set_autostart(False, run, system)
    assert not entry_path(system).exists()


class MovingClock:
    """A clock that the test sets."""

    def __init__(self, moment):
        self.moment = moment

    def now(self):
        return self.moment

    def today(self):
        return self.moment.date()


def test_a_slot_that_comes_is_said_once_where_it_is_wanted(qtbot, qapp, profile):
    clock = MovingClock(NOW)
    foundation = lay_foundation(profile, clock)
    foundation.settings.set(SLOT_DAYS, [3])
    foundation.settings.set(SLOT_TIME, "12:30")
    theme.install(qapp, foundation.settings)
    context = AppContext(foundation, "en")
    window = MainWindow(context, Translations(qapp))
    qtbot.addWidget(window)
    said = []
    reminding = Reminding(context, window)
    reminding._say = said.append
    reminding.start()
    reminding.look()
    foundation.settings.set(REMIND, True)
    qtbot.waitUntil(lambda: reminding._next is not None)
    reminding.look()
    assert said == []
    clock.moment = datetime(2026, 11, 19, 12, 31, tzinfo=PARIS)
    reminding.look()
    qtbot.waitUntil(lambda: reminding._next is not None)
    assert reminding._next.at.date() == date(2026, 11, 26)
    reminding.look()
    assert [due.at.date() for due in said] == [date(2026, 11, 19)]
    context.close()
