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
# What a word has become in a run when the sixth word comes.
_LEAVING = pow(_MIX, _RUN + 1, 2**64)
_CODES_KEPT = 200_000
_READ = 30_000
_LEAST_RUNS = 25
_SHARE = 0.6
_DAYS_APART = 45


class _Codes(dict[str, int]):
    """Numbers of words, worked out once."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _CODES_KEPT:
            self.clear()
        code = self[word] = crc32(word.encode(errors="replace"))
        return code


_codes = _Codes()


def shingles(text: str) -> frozenset[int]:
    """Give the runs of five words of a text as numbers, whatever the case and the signs between words."""
    codes = [_codes[word] for word in _WORD.findall(text[:_READ].casefold())]
    before = [0] * _RUN + [code * _LEAVING for code in codes]
    run = 0
    # Mixed by multiplying: which numbers are the smallest must not hang on any one word.
    runs = [(run := ((run + code) * _MIX - left) & _BITS) >> 16 for code, left in zip(codes, before, strict=False)]
    return frozenset(runs[_RUN - 1 :])


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
