"""The routine as a calendar file, for any calendar program."""

import hashlib
import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from advocate_desktop.domain.calendar import (
    Reminder,
    RoutineCalendar,
    next_reminder,
    routine_calendar,
    usual_slots,
)
from advocate_desktop.domain.clock import Clock
from advocate_desktop.domain.grids import Idea
from advocate_desktop.domain.month import MonthPlan, month_plan
from advocate_desktop.domain.zone_rules import clock_changes
from advocate_desktop.errors import UserError
from advocate_desktop.formats.ics import CalendarEvent, CalendarZone, write_calendar
from advocate_desktop.messages import Messages
from advocate_desktop.services.routine import RoutineService
from advocate_desktop.services.zones import named_zone
from advocate_desktop.settings import HOME_ZONE, SLOT_DAYS, SLOT_TIME, OptionStore, person_id
from advocate_desktop.whole_files import whole_file

_LENGTH = timedelta(minutes=30)
_ALARM = timedelta(minutes=10)
_NOON = time(12, 30)
_ZONE_FILES = (Path("/etc/timezone"),)
_ZONE_LINK = Path("/etc/localtime")


@dataclass(frozen=True, slots=True)
class WrittenCalendar:
    """A calendar file that was written, and how many events it holds."""

    path: Path
    events: int


class CalendarService:
    """The slots and planned ideas of one profile, for other calendars."""

    def __init__(
        self, routine: RoutineService, ideas: Callable[[], Sequence[Idea]], settings: OptionStore, clock: Clock
    ) -> None:
        self._routine = routine
        self._ideas = ideas
        self._settings = settings
        self._clock = clock

    def calendar(self) -> RoutineCalendar:
        """Give the slots and ideas from today on; a person who has chosen no days has those of their rhythm."""
        record = self._routine.summary()
        now = self._clock.now()
        chosen = [day for day in self._settings.get(SLOT_DAYS) if isinstance(day, int)]
        weekdays = chosen or usual_slots(record.state(now.date()).rhythm.posts)
        return routine_calendar(weekdays, _slot_time(self._settings), self._ideas(), record.pauses, now)

    def next_reminder(self, after: datetime) -> Reminder | None:
        """Give the next slot the person chose, or the next idea on a day, to be reminded of; none in a pause."""
        calendar = self.calendar()
        if not self._settings.get(SLOT_DAYS):
            calendar = replace(calendar, slots=())
        return next_reminder(calendar, after)

    def month(self, month: date) -> MonthPlan:
        """Lay out the month of a day: slots, ideas, what went out, pauses."""
        record, today = self._routine.summary(), self._clock.today()
        chosen = [day for day in self._settings.get(SLOT_DAYS) if isinstance(day, int)]
        return month_plan(
            month,
            today,
            posts=record.publications,
            comment_days=record.comment_days,
            ideas=self._ideas(),
            slots=chosen or usual_slots(record.state(today).rhythm.posts),
            pauses=record.pauses,
            first_day=record.first_day,
        )

    def export(self, target: Path, language: str) -> WrittenCalendar:
        """Write the calendar, whole or not at all. Raises UserError when the place cannot be written."""
        calendar = self.calendar()
        zone = named_zone(self._settings.get(HOME_ZONE))
        name = self._settings.get(HOME_ZONE) if zone is not None else machine_zone_name(calendar.made_at)
        messages = Messages(language)
        events = self._events(calendar, messages)
        changes = clock_changes(zone, calendar.made_at)
        text = write_calendar(messages("calendar.name"), CalendarZone(name, changes), events, calendar.made_at)
        _write_whole(target, text)
        return WrittenCalendar(target, len(events))

    def _events(self, calendar: RoutineCalendar, messages: Messages) -> list[CalendarEvent]:
        mark = hashlib.blake2b(f"calendar:{person_id(self._settings)}".encode(), digest_size=10).hexdigest()
        slots = {slot.weekday: f"slot-{slot.weekday}-{mark}@advocate-desktop" for slot in calendar.slots}
        events = [
            CalendarEvent(
                slots[slot.weekday],
                datetime.combine(slot.first, slot.at),
                _LENGTH,
                messages("calendar.slot"),
                messages("calendar.slot_about"),
                weekly=True,
                without=slot.without,
                alarm=_ALARM,
            )
            for slot in calendar.slots
        ]
        filled: set[datetime] = set()
        for idea in calendar.ideas:
            start = datetime.combine(idea.day, idea.at)
            in_slot = idea.in_slot and start not in filled
            filled.add(start)
            uid = slots[idea.day.weekday()] if in_slot else f"idea-{idea.idea_id}-{mark}@advocate-desktop"
            events.append(
                CalendarEvent(
                    uid,
                    start,
                    _LENGTH,
                    messages("calendar.idea", idea=idea.sentence),
                    messages("calendar.idea_about"),
                    replaces=start if in_slot else None,
                    alarm=_ALARM,
                )
            )
        return events


def _slot_time(settings: OptionStore) -> time:
    try:
        return time.fromisoformat(settings.get(SLOT_TIME)).replace(tzinfo=None)
    except ValueError:
        return _NOON


def machine_zone_name(now: datetime) -> str:
    """Give the IANA name of the machine's zone where the system tells it, else a name made of its offsets."""
    named = [os.environ.get("TZ", "").removeprefix(":")]
    with suppress(OSError):
        named.append(os.readlink(_ZONE_LINK).rpartition("zoneinfo/")[2])
    for path in _ZONE_FILES:
        with suppress(OSError, UnicodeDecodeError):
            named.append(path.read_text("ascii").strip())
    offsets = {(now + timedelta(days=days)).astimezone().utcoffset() for days in (0, 182)}
    for name in named:
        zone = named_zone(name) if re.fullmatch(r"[A-Za-z_+\-0-9/]{1,60}", name) else None
        if (
            zone is not None
            and {(now + timedelta(days=days)).astimezone(zone).utcoffset() for days in (0, 182)} == offsets
        ):
            return name
    names = [(now + timedelta(days=days)).astimezone().strftime("%z") for days in (0, 182)]
    return "Local" + "".join(dict.fromkeys(names))


def _write_whole(target: Path, text: str) -> None:
    try:
        with whole_file(target) as file:
            file.write_text(text, "utf-8", newline="")
    except OSError as error:
        raise UserError("calendar.not_written", path=str(target)) from error
