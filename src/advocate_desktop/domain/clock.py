"""Time as it is passed to the rules: an instant, its zone and the local day as lived."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the present moment; rules never ask the system for it."""

    def now(self) -> datetime:
        """Give the present moment, aware of the person's zone."""
        ...

    def today(self) -> date:
        """Give the person's local day."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock, in the machine's zone."""

    def now(self) -> datetime:
        """Give the present moment in the local zone."""
        return datetime.now(UTC).astimezone()

    def today(self) -> date:
        """Give the local day."""
        return self.now().date()


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still: for `--today`, the tour and tests."""

    moment: datetime

    def now(self) -> datetime:
        """Give the fixed moment."""
        return self.moment

    def today(self) -> date:
        """Give the day of the fixed moment."""
        return self.moment.date()
