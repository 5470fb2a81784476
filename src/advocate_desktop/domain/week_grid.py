"""The week grid (method, section 2): the next eight weeks, their slots and the ideas planned in them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from advocate_desktop.domain.grids import Idea, IdeaState, in_order
from advocate_desktop.domain.routine import WEEK, FirstDay, Pause, on_pause, week_start

WEEKS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class PlanDay:
    """A day with the ideas planned on it, or published; `slot` says that the person publishes on such days."""

    day: date
    slot: bool = False
    paused: bool = False
    ideas: tuple[Idea, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """Seven days from `start`; `ideas` are planned for the week without a day."""

    start: date
    days: tuple[PlanDay, ...]
    ideas: tuple[Idea, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekGrid:
    """Eight weeks, and every idea not published once: in them, `later`, or `waiting` for a day.

    An idea whose day is gone by waits for another one.
    """

    today: date
    weeks: tuple[PlanWeek, ...]
    waiting: tuple[Idea, ...] = ()
    later: tuple[Idea, ...] = ()


def week_grid(
    ideas: Iterable[Idea],
    today: date,
    slots: Collection[int],
    pauses: Sequence[Pause] = (),
    first_day: FirstDay = FirstDay.MONDAY,
) -> WeekGrid:
    """Lay ideas out over the weeks; `slots` are weekdays (0 is Monday)."""
    first = week_start(today, first_day)
    end = first + WEEKS_SHOWN * WEEK
    by_day: dict[date, list[Idea]] = {}
    by_week: dict[date, list[Idea]] = {}
    waiting: list[Idea] = []
    later: list[Idea] = []
    for idea in in_order(ideas):
        if idea.state is IdeaState.PUBLISHED:
            if idea.published_on is not None and first <= idea.published_on < end:
                by_day.setdefault(idea.published_on, []).append(idea)
            continue
        day = idea.planned_on
        week = week_start(idea.week, first_day) if idea.week is not None else None
        start = day or week
        if start is None or start < (today if day is not None else first):
            waiting.append(idea)
        elif start >= end:
            later.append(idea)
        elif day is not None:
            by_day.setdefault(day, []).append(idea)
        else:
            by_week.setdefault(start, []).append(idea)
    weeks = []
    for number in range(WEEKS_SHOWN):
        start = first + number * WEEK
        days = tuple(
            PlanDay(day, day.weekday() in slots, on_pause(day, pauses), tuple(by_day.get(day, ())))
            for day in (start + timedelta(days=offset) for offset in range(7))
        )
        weeks.append(PlanWeek(start, days, tuple(by_week.get(start, ()))))
    return WeekGrid(today, tuple(weeks), tuple(waiting), tuple(later))


def planned_for(ideas: Iterable[Idea], today: date) -> tuple[list[Idea], list[Idea]]:
    """Give the ideas to write now: those planned for the day, then those of its week from the day on.

    Weeks are ISO weeks, as plans are kept; what is a draft or published already is left out.
    """
    monday = week_start(today)
    waiting = [idea for idea in in_order(ideas) if idea.state is IdeaState.IDEA and idea.week == monday]
    due = [idea for idea in waiting if idea.planned_on == today]
    week = [idea for idea in waiting if idea.planned_on is None or idea.planned_on > today]
    return due, week
