"""What the Routine page shows, worked out once on the database thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from advocate_desktop.domain.routine import (
    PAUSED_FROM_DAYS,
    WEEK,
    DayFacts,
    FirstDay,
    Pause,
    Rhythm,
    RoutineState,
    Run,
    Week,
    paused_days,
    runs,
    week_start,
)

if TYPE_CHECKING:
    from advocate_desktop.services.routine import RoutineRecord


@dataclass(frozen=True, slots=True)
class RoutineView:
    """The routine on a day: where it stands, its days, its runs of kept weeks, its rhythms and pauses."""

    state: RoutineState
    days: Mapping[date, DayFacts]
    years: tuple[int, ...]
    runs: tuple[Run, ...]
    rhythms: tuple[Rhythm, ...]
    pauses: tuple[Pause, ...]
    first_day: FirstDay
    first_entry: date | None

    @property
    def today(self) -> date:
        """Give the day all of it is about."""
        return self.state.today

    @property
    def current_run(self) -> Run | None:
        """Give the run that is still going on, if there is one."""
        return next((run for run in self.runs if run.current), None)

    @property
    def best_run(self) -> Run | None:
        """Give the longest run, the latest of equals."""
        return max(self.runs, key=lambda run: (run.weeks, run.first), default=None)

    @property
    def weeks_over(self) -> int:
        """Give how many weeks of the history are over."""
        return max(0, len(self.state.weeks) - 1)

    @property
    def last_week(self) -> Week | None:
        """Give the latest week that is over."""
        return self.state.weeks[-2] if len(self.state.weeks) > 1 else None

    def counts(self, year: int) -> tuple[int, int]:
        """Count the posts and the comments of a year."""
        of_year = [facts for day, facts in self.days.items() if day.year == year]
        return sum(facts.posts for facts in of_year), sum(facts.comments for facts in of_year)

    def pause_now(self) -> Pause | None:
        """Give the pause that covers today, the longest to go."""
        now = [pause for pause in self.pauses if pause.first_day <= self.today <= pause.last_day]
        return max(now, key=lambda pause: pause.last_day, default=None)


def view_of(record: "RoutineRecord", today: date) -> RoutineView:
    """Work out what the page shows."""
    state, days = record.state(today), record.days()
    return RoutineView(
        state=state,
        days=days,
        years=tuple(record.years(today)),
        runs=runs(state),
        rhythms=record.rhythms,
        pauses=record.pauses,
        first_day=record.first_day,
        first_entry=min(days, default=None),
    )


def weeks_paused(first: date, last: date, others: Sequence[Pause], first_day: FirstDay) -> list[date]:
    """Give the first days of the weeks that a pause would put on a break, with what other pauses cover."""
    pauses = [*others, Pause(0, first, last)]
    found: list[date] = []
    start = week_start(first, first_day)
    while start <= last:
        if paused_days(start, pauses) >= PAUSED_FROM_DAYS:
            found.append(start)
        start += WEEK
    return found


def half_of(day: date) -> tuple[date, date]:
    """Give the first and last day of the half-year of a day."""
    if day.month <= 6:
        return date(day.year, 1, 1), date(day.year, 6, 30)
    return date(day.year, 7, 1), date(day.year, 12, 31)


def year_of(year: int) -> tuple[date, date]:
    """Give the first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def days_between(first: date, last: date) -> list[date]:
    """Give every day from one to another."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
