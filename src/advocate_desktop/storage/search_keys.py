"""Keys of search documents: the newest has the highest."""

# ruff: noqa: S608  statements are put together from names of our own; values are always bound

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection

from advocate_desktop.storage.search import KEY_DAY_BITS

_DAYS_AT_ONCE = 100


class SearchKeys:
    """Gives search keys nobody has: the next one of the item's day, or of a day after it when that one is full."""

    def __init__(self, connection: Connection, days: Iterable[date | None], beside: str = "") -> None:
        """Begin; `days` are those that may be asked for, looked up together with the first of them.

        `beside` is a table whose keys are taken too.
        """
        self._connection = connection
        self._taken = "search_documents"
        if beside:
            self._taken = f"(SELECT key FROM search_documents UNION ALL SELECT key FROM {beside})"
        self._next: dict[int, int] = {}
        self._expected = sorted({day.toordinal() for day in days if day is not None})

    def _look_up(self, days: Sequence[int]) -> None:
        """Ask for the next free keys of many days at once."""
        asked = ", ".join([f"(SELECT max(key) + 1 FROM {self._taken} WHERE key BETWEEN ? AND ?)"] * len(days))
        bounds = [bound for day in days for bound in (day << KEY_DAY_BITS, ((day + 1) << KEY_DAY_BITS) - 1)]
        found = self._connection.exec_driver_sql(f"SELECT {asked}", tuple(bounds)).one()
        self._next |= {day: key or day << KEY_DAY_BITS for day, key in zip(days, found, strict=True)}

    def next(self, day: date | None) -> int:
        """Give the next free key of a day, or of no day."""
        if day is None:
            lowest = f"SELECT min(key) - 1 FROM {self._taken} WHERE key < 0"
            key: int = self._next.get(0) or self._connection.exec_driver_sql(lowest).scalar() or -1
            self._next[0] = key - 1
            return key
        number = day.toordinal()
        while (key := self._next_of(number)) >= (number + 1) << KEY_DAY_BITS:
            number += 1
        self._next[number] = key + 1
        return key

    def _next_of(self, number: int) -> int:
        if number not in self._next:
            for start in range(0, len(self._expected), _DAYS_AT_ONCE):
                self._look_up(self._expected[start : start + _DAYS_AT_ONCE])
            self._expected = []
        if number not in self._next:
            self._look_up((number,))
        return self._next[number]
