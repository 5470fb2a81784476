"""The clock changes of a zone, as a calendar tells them to others: a rule a year where there is one, else days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

_SAMPLED_YEARS = 8


@dataclass(frozen=True, slots=True)
class YearlyRule:
    """Each year in `month`, on the `nth` (-1: the last) `weekday` (0 is Monday)."""

    month: int
    nth: int
    weekday: int


@dataclass(frozen=True, slots=True)
class ClockChange:
    """What clocks show from some moments on: `onsets` in the wall time of before, the first one first.

    `rule` gives all of them where they follow one. Offsets are from UTC; `summer` tells the later of two.
    """

    name: str
    before: timedelta
    after: timedelta
    onsets: tuple[datetime, ...]
    summer: bool
    rule: YearlyRule | None = None


def clock_changes(zone: tzinfo | None, around: datetime) -> tuple[ClockChange, ...]:
    """Give the changes of a zone (None: the machine's) from the year before a moment on, eight years far.

    A zone whose clocks do not change has one, long ago.
    """
    start = datetime(around.year - 1, 1, 1, tzinfo=UTC)
    found = list(_transitions(zone, start, datetime(around.year + _SAMPLED_YEARS - 1, 1, 1, tzinfo=UTC)))
    if not found:
        local = start.astimezone(zone)
        offset = _offset(local)
        onset = datetime(1970, 1, 1)  # noqa: DTZ001 - wall time, as the changes of a calendar are written
        return (ClockChange(local.tzname() or "", offset, offset, (onset,), summer=False),)
    kinds: dict[tuple[timedelta, timedelta, str], list[datetime]] = {}
    for instant in found:
        before, after = (
            _offset((instant - timedelta(seconds=1)).astimezone(zone)),
            _offset(instant.astimezone(zone)),
        )
        name = instant.astimezone(zone).tzname() or ""
        wall = (instant + before).replace(tzinfo=None)
        kinds.setdefault((before, after, name), []).append(wall)
    return tuple(
        ClockChange(name, before, after, tuple(onsets), after > before, _rule(onsets))
        for (before, after, name), onsets in kinds.items()
    )


def _offset(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()


def _transitions(zone: tzinfo | None, start: datetime, end: datetime) -> Iterable[datetime]:
    day = start
    offset = _offset(day.astimezone(zone))
    while day < end:
        later = day + timedelta(days=1)
        changed = _offset(later.astimezone(zone))
        if changed != offset:
            low, high = day, later
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                if _offset(middle.astimezone(zone)) == offset:
                    low = middle
                else:
                    high = middle
            yield high.replace(microsecond=0)
        day, offset = later, changed


def _rule(onsets: Sequence[datetime]) -> YearlyRule | None:
    """Find the rule that gives exactly these, one a year; None where there is none."""
    if len(onsets) < 3:
        return None
    first = onsets[0]
    same = all(
        onset.month == first.month and onset.weekday() == first.weekday() and onset.time() == first.time()
        for onset in onsets
    )
    yearly = [onset.year for onset in onsets] == list(range(first.year, first.year + len(onsets)))
    if not same or not yearly:
        return None
    if all((onset + timedelta(days=7)).month != onset.month for onset in onsets):
        return YearlyRule(first.month, -1, first.weekday())
    places = {(onset.day - 1) // 7 + 1 for onset in onsets}
    return YearlyRule(first.month, places.pop(), first.weekday()) if len(places) == 1 else None
