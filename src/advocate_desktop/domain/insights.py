"""What works, by pillar, form, rung, weekday and hour: the posts behind every figure, and silence under five."""

import re
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, timedelta, timezone, tzinfo
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advocate_desktop.domain.ladder import rung_of
from advocate_desktop.domain.results import Metric
from advocate_desktop.domain.routine import Publication

SILENT_UNDER = 5
# What stands out does so by a quarter; less is chance, with numbers this small.
_STANDS_OUT = 1.25
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")


class Dimension(StrEnum):
    """What posts are told apart by."""

    PILLAR = "pillar"
    FORM = "form"
    RUNG = "rung"
    WEEKDAY = "weekday"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class MeasuredPost:
    """A post with the pillar it came from (None: none) and the figures that hold."""

    publication: Publication
    pillar_id: int | None = None
    values: Mapping[Metric, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Posts alike in one way: `key` is a pillar's id, a form, a rung, a weekday (0 is Monday) or an hour.

    `posts` went out, of `measured` the figure is known, and `median` is that of those: None under five.
    """

    key: int | str
    posts: int
    measured: int
    median: float | None


@dataclass(frozen=True, slots=True)
class Insight:
    """The groups of one dimension for one figure, beside all posts; groups without a post are left out."""

    dimension: Dimension
    metric: Metric
    groups: tuple[Group, ...]
    everything: Group

    @property
    def standing_out(self) -> Group | None:
        """Give the group that clearly does best, where two at least can be compared; else None."""
        told = [group for group in self.groups if group.median is not None]
        if len(told) < 2:
            return None
        first, second = sorted(told, key=lambda group: -(group.median or 0))[:2]
        best, next_best = first.median or 0, second.median or 0
        return first if best > 0 and best >= _STANDS_OUT * next_best else None


@dataclass(frozen=True, slots=True)
class Month:
    """One month: posts that went out, of how many the figure is known, and their sum (None: of none)."""

    first_day: date
    posts: int
    measured: int
    total: int | None


def insight(posts: Iterable[MeasuredPost], dimension: Dimension, metric: Metric) -> Insight:
    """Group posts in one way and give the median of a figure in each group."""
    by_key: dict[int | str, list[MeasuredPost]] = {}
    everything: list[MeasuredPost] = []
    key_of = _KEYS[dimension]
    for post in posts:
        everything.append(post)
        key = key_of(post)
        if key is not None and key != "":
            by_key.setdefault(key, []).append(post)
    groups = tuple(
        _group(key, by_key[key], metric) for key in sorted(by_key, key=lambda key: (str(type(key)), key))
    )
    return Insight(dimension, metric, groups, _group("", everything, metric))


def over_time(posts: Iterable[MeasuredPost], metric: Metric) -> tuple[Month, ...]:
    """Give the sum of a figure by the month of the post, without a gap from the first month to the last."""
    by_month: dict[date, list[MeasuredPost]] = {}
    for post in posts:
        by_month.setdefault(post.publication.local_date.replace(day=1), []).append(post)
    if not by_month:
        return ()
    months: list[Month] = []
    month, last = min(by_month), max(by_month)
    while month <= last:
        there = by_month.get(month, [])
        known = [post.values[metric] for post in there if metric in post.values]
        months.append(Month(month, len(there), len(known), sum(known) if known else None))
        month = (month + timedelta(days=32)).replace(day=1)
    return tuple(months)


def lived_hour(publication: Publication) -> int:
    """Give the hour of the day as it was lived, in the zone of the time."""
    return publication.instant.astimezone(_zone(publication.zone)).hour


def _group(key: int | str, posts: Sequence[MeasuredPost], metric: Metric) -> Group:
    known = [post.values[metric] for post in posts if metric in post.values]
    median = float(statistics.median(known)) if len(known) >= SILENT_UNDER else None
    return Group(key, len(posts), len(known), median)


def _rung(post: MeasuredPost) -> int | None:
    rung = rung_of(post.publication)
    return int(rung) if rung is not None else None


_KEYS: Mapping[Dimension, Callable[[MeasuredPost], int | str | None]] = {
    Dimension.PILLAR: lambda post: post.pillar_id,
    Dimension.FORM: lambda post: post.publication.form,
    Dimension.RUNG: _rung,
    Dimension.WEEKDAY: lambda post: post.publication.local_date.weekday(),
    Dimension.HOUR: lambda post: lived_hour(post.publication),
}


@lru_cache(maxsize=64)
def _zone(name: str) -> tzinfo:
    if found := _OFFSET.fullmatch(name):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
        return timezone(-offset if found[1] == "-" else offset)
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
