"""Whether two items tell the same news: how many runs of five words they share."""

import datetime as dt
import re
from collections.abc import Iterable
from hashlib import blake2b

_WORD = re.compile(r"[^\W_]+")
_RUN = 5
_SKETCH = 12
_READ = 60_000
_LEAST_RUNS = 25
_SHARE = 0.6
_DAYS_APART = 45


def shingles(text: str) -> frozenset[int]:
    """Give the runs of five words of a text as numbers, whatever the case and the signs between words."""
    words = _WORD.findall(text[:_READ].casefold())
    runs = zip(*(words[start:] for start in range(_RUN)), strict=False)
    return frozenset(_number(" ".join(run)) for run in runs)


def sketch(runs: Iterable[int]) -> tuple[int, ...]:
    """Give the smallest numbers of a text: texts that share much share some of these. Empty for a short text."""
    smallest = sorted(runs)
    return tuple(smallest[:_SKETCH]) if len(smallest) >= _LEAST_RUNS else ()


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether one text holds most of the other: a copy, or a copy cut short."""
    fewer = min(len(one), len(other))
    return fewer >= _LEAST_RUNS and len(one & other) >= _SHARE * fewer


def close_in_time(one: dt.date | None, other: dt.date | None) -> bool:
    """Tell whether two items may be the same news by their days; the same words months later are another time."""
    return one is None or other is None or abs((one - other).days) <= _DAYS_APART


def _number(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(errors="replace"), digest_size=6).digest(), "big")
