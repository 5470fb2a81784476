"""What the Routine page shows, read at once on the database thread and handed over as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from advocate_desktop.domain.routine import DayFacts, FirstDay, Pause, Publication, RoutineState, Run, runs

if TYPE_CHECKING:
    from advocate_desktop.bootstrap import Services

LOG_SHOWN = 500


@dataclass(frozen=True, slots=True)
class RoutineView:
    """Where the routine stands on a day, every day with entries, and the log of one year."""

    state: RoutineState
    days: Mapping[date, DayFacts]
    runs: tuple[Run, ...]
    pauses: tuple[Pause, ...]
    years: tuple[int, ...]
    first_day: FirstDay
    log: tuple[Publication, ...]
    year: int

    def in_year(self, year: int) -> tuple[int, int]:
        """Count the posts and comments of a year."""
        found = [facts for day, facts in self.days.items() if day.year == year]
        return sum(facts.posts for facts in found), sum(facts.comments for facts in found)

    def first_entry(self) -> date | None:
        """Give the day of the first entry."""
        return min(self.days, default=None)


def read_view(services: "Services", today: date, year: int) -> RoutineView:
    """Read everything the page shows."""
    summary = services.routine.summary()
    state = summary.state(today)
    return RoutineView(
        state=state,
        days=summary.days(),
        runs=runs(state),
        pauses=summary.pauses,
        years=tuple(summary.years(today)),
        first_day=summary.first_day,
        log=tuple(services.routine.latest(LOG_SHOWN, year)),
        year=year,
    )
