"""Whether two items tell the same news: how many runs of five words they share."""

import datetime as dt
import re
from collections.abc import Iterable
from zlib import crc32

_WORD = re.compile(r"[^\W_]+")
_ISSUE = re.compile(
    r"\d+(?:er|st|nd|rd|th)?|\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_RUN = 5
_SKETCH = 12
_MIX = 0x9E3779B97F4A7C15
_BITS = 2**64 - 1
_READ = 30_000
_LEAST_RUNS = 25
_SHARE = 0.6
_DAYS_APART = 45


def shingles(text: str) -> frozenset[int]:
    """Give the runs of five words of a text as numbers, whatever the case and the signs between words."""
    words = _WORD.findall(text[:_READ].casefold())
    known = {word: crc32(word.encode(errors="replace")) for word in set(words)}
    codes = [known[word] for word in words]
    runs = zip(*(codes[start:] for start in range(_RUN)), strict=False)
    # Mixed by multiplying: which numbers are the smallest must not hang on any one word.
    return frozenset(
        ((((((a * _MIX + b) * _MIX + c) * _MIX + d) * _MIX + e) * _MIX) & _BITS) >> 16 for a, b, c, d, e in runs
    )


def sketch(runs: Iterable[int]) -> tuple[int, ...]:
    """Give the smallest numbers of a text: texts that share much share some of these. Empty for a short text."""
    smallest = sorted(runs)
    return tuple(smallest[:_SKETCH]) if len(smallest) >= _LEAST_RUNS else ()


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether one text holds most of the other: a copy, or a copy cut short."""
    fewer = min(len(one), len(other))
    return fewer >= _LEAST_RUNS and len(one & other) >= _SHARE * fewer


def issues_of_one_series(title: str, other: str) -> bool:
    """Tell whether two titles name two issues of a letter: the same words around other numbers or months."""
    mine, theirs = title.casefold(), other.casefold()
    return mine != theirs and _ISSUE.sub("0", mine) == _ISSUE.sub("0", theirs)


def close_in_time(one: dt.date | None, other: dt.date | None) -> bool:
    """Tell whether two items may be the same news by their days; the same words months later are another time."""
    return one is None or other is None or abs((one - other).days) <= _DAYS_APART
