"""One month as a calendar: slots, ideas planned, what went out, pauses."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from advocate_desktop.domain.grids import Idea, IdeaState, in_order
from advocate_desktop.domain.routine import (
    WEEK,
    FirstDay,
    Pause,
    Publication,
    PublicationKind,
    on_pause,
    week_start,
)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the calendar; `slot` says that a post is due on such a day, `inside` that it is of the month."""

    day: date
    inside: bool
    slot: bool = False
    paused: bool = False
    posts: tuple[Publication, ...] = ()
    comments: int = 0
    ideas: tuple[Idea, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthPlan:
    """Six weeks around a month, and the ideas that wait for a day."""

    first: date
    today: date
    days: tuple[MonthDay, ...]
    waiting: tuple[Idea, ...] = ()

    def at(self, day: date) -> MonthDay | None:
        """Give a day that is shown."""
        place = (day - self.days[0].day).days
        return self.days[place] if 0 <= place < len(self.days) else None


def month_plan(
    month: date,
    today: date,
    *,
    posts: Iterable[Publication],
    comment_days: Mapping[date, int],
    ideas: Iterable[Idea],
    slots: Collection[int],
    pauses: Sequence[Pause],
    first_day: FirstDay = FirstDay.MONDAY,
) -> MonthPlan:
    """Lay a month out over six weeks; `slots` are weekdays (0 is Monday): none in a pause, none in the past.

    An idea whose day is gone by waits for another one.
    """
    first = month.replace(day=1)
    start = week_start(first, first_day)
    end = start + 6 * WEEK
    out: dict[date, list[Publication]] = {}
    for post in posts:
        if post.kind is PublicationKind.POST and start <= post.local_date < end:
            out.setdefault(post.local_date, []).append(post)
    planned: dict[date, list[Idea]] = {}
    waiting: list[Idea] = []
    for idea in in_order(ideas):
        day = idea.planned_on
        if idea.state is IdeaState.PUBLISHED:
            continue
        if day is None or day < today:
            waiting.append(idea)
        elif start <= day < end:
            planned.setdefault(day, []).append(idea)
    days = []
    for number in range(42):
        day = start + timedelta(days=number)
        paused = on_pause(day, pauses)
        days.append(
            MonthDay(
                day,
                day.month == first.month,
                slot=day >= today and day.weekday() in slots and not paused,
                paused=paused,
                posts=tuple(sorted(out.get(day, ()), key=lambda post: post.instant)),
                comments=comment_days.get(day, 0),
                ideas=tuple(planned.get(day, ())),
            )
        )
    return MonthPlan(first, today, tuple(days), tuple(waiting))


def month_before(month: date) -> date:
    """Give the first day of the month before."""
    return (month.replace(day=1) - timedelta(days=1)).replace(day=1)


def month_after(month: date) -> date:
    """Give the first day of the month after."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)
