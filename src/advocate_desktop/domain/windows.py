"""When each person may best post about a content item, so that colleagues do not all post at once.

The days of an item's life are split in windows of two working days; a person's window is a stable hash of their
random id and the item's id over the windows. No server and no list of colleagues are needed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

WORKING_DAYS_A_WINDOW = 2
_SATURDAY = 5
# No item needs more: past that, a window would be a matter of years.
_MOST_DAYS = 400


@dataclass(frozen=True, slots=True)
class Window:
    """A person's days for a content item, both ends included; a weekend between them belongs to it."""

    first_day: date
    last_day: date

    def holds(self, day: date) -> bool:
        """Tell whether a day is in the window."""
        return self.first_day <= day <= self.last_day


@lru_cache(maxsize=512)
def windows(published: date, last_day: date) -> tuple[Window, ...]:
    """Split a life in windows of two working days; the last may be shorter; none where there is no such day."""
    days = list(_working_days(published, last_day))
    starts = range(0, len(days), WORKING_DAYS_A_WINDOW)
    return tuple(Window(days[first], days[min(first + WORKING_DAYS_A_WINDOW, len(days)) - 1]) for first in starts)


def window_of(person_id: str, content_id: str, published: date, last_day: date) -> Window | None:
    """Give a person's window for a content item; None where its life holds no working day."""
    found = windows(published, last_day)
    if not found:
        return None
    # It brings OpenSSL along, which the first page is painted without.
    import hashlib

    digest = hashlib.sha256(f"{person_id}\0{content_id}".encode("utf-8", "surrogatepass")).digest()
    return found[int.from_bytes(digest[:8], "big") % len(found)]


def _working_days(first: date, last: date) -> Iterator[date]:
    for offset in range(min((last - first).days + 1, _MOST_DAYS)):
        day = first + timedelta(days=offset)
        if day.weekday() < _SATURDAY:
            yield day
