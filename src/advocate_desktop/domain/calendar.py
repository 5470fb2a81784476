"""What the routine puts into a person's calendar: their slots, week by week, and the ideas planned on days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from advocate_desktop.domain.grids import Idea, IdeaState
from advocate_desktop.domain.routine import Pause, on_pause

# Days for those who have chosen none: as far apart as the rhythm allows.
_USUAL_DAYS = {1: (1,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 2, 3)}
_PAUSES_SEEN = timedelta(days=5 * 366)


@dataclass(frozen=True, slots=True)
class SlotSeries:
    """A slot of every week, from `first` on without an end; `without` are days it does not take place."""

    weekday: int
    first: date
    at: time
    without: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedIdea:
    """An idea planned on a day; `in_slot` tells that it fills the slot of that day."""

    idea_id: int
    sentence: str
    day: date
    at: time
    in_slot: bool


@dataclass(frozen=True, slots=True)
class RoutineCalendar:
    """The slots and ideas a calendar shows, as of a moment."""

    made_at: datetime
    slots: tuple[SlotSeries, ...]
    ideas: tuple[PlannedIdea, ...]


@dataclass(frozen=True, slots=True)
class Reminder:
    """A slot that comes: when, and the idea planned for it ('' where there is none)."""

    at: datetime
    sentence: str = ""


def next_reminder(calendar: RoutineCalendar, after: datetime) -> Reminder | None:
    """Give the first slot or planned idea after a moment, within the next five weeks; none stands in a pause.

    Slots are at an hour of the clock on the wall here, whatever the zone will be by then.
    """
    found: list[Reminder] = []
    ideas = {idea.day: idea for idea in reversed(calendar.ideas)}
    for slot in calendar.slots:
        days = (slot.first + timedelta(days=7 * week) for week in range(5))
        for day in days:
            if day not in slot.without:
                sentence = ideas[day].sentence if day in ideas else ""
                found.append(Reminder(datetime.combine(day, slot.at).astimezone(), sentence))
    found += [
        Reminder(datetime.combine(idea.day, idea.at).astimezone(), idea.sentence)
        for idea in calendar.ideas
        if not idea.in_slot
    ]
    return min((each for each in found if each.at > after), key=lambda each: each.at, default=None)


def usual_slots(posts: int) -> tuple[int, ...]:
    """Give the weekdays (0 is Monday) for a rhythm, for a person who has chosen none."""
    return _USUAL_DAYS[min(max(posts, 1), 4)]


def routine_calendar(
    weekdays: Iterable[int], at: time, ideas: Iterable[Idea], pauses: Sequence[Pause], now: datetime
) -> RoutineCalendar:
    """Lay out slots and planned ideas from a day on; a pause has neither."""
    today = now.date()
    chosen = sorted({day for day in weekdays if 0 <= day <= 6})
    slots = []
    for weekday in chosen:
        first = today + timedelta(days=(weekday - today.weekday()) % 7)
        slots.append(SlotSeries(weekday, first, at, tuple(_paused(first, pauses))))
    planned = [
        PlannedIdea(idea.id, idea.sentence, day, at, day.weekday() in chosen)
        for idea in ideas
        if (day := idea.planned_on) is not None
        and day >= today
        and idea.state is not IdeaState.PUBLISHED
        and not on_pause(day, pauses)
    ]
    return RoutineCalendar(now, tuple(slots), tuple(sorted(planned, key=lambda each: (each.day, each.idea_id))))


def _paused(first: date, pauses: Sequence[Pause]) -> list[date]:
    days: set[date] = set()
    for pause in pauses:
        last = min(pause.last_day, first + _PAUSES_SEEN)
        day = first
        if pause.first_day > first:
            day += timedelta(days=-(-(pause.first_day - first).days // 7) * 7)
        while day <= last:
            days.add(day)
            day += timedelta(days=7)
    return sorted(days)
