"""The dates of exported tables: as the network wrote them, and as a spreadsheet wrote them again."""

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from advocate_desktop.formats.dates import read_day

_USUAL_LENGTH = len("2026-05-07 16:41:18")
_STANDARD = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?(?:UTC|GMT|Z))?", re.IGNORECASE
)
_OFFSET = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?([+-]\d\d):?(\d\d)")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)(?!\d)")
_TIME = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])?\.?\s?(m)?\.?", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"^(\d{1,2}[- ][^\W\d_]{3,9}\.?[- ])(\d\d)(?!\d)")
_JAVA = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) \S+ (\d{4})")
# Anything a record of an export may begin with.
DATE_SHAPE = (
    r"(?:\d{4}[-/]\d\d[-/]\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?: ?(?:UTC|GMT|Z|[+-]\d\d:?\d\d))?"
    r"|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:,? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)?"
    r"|\d{1,2}[- ][^\W\d_]{3,9}\.?[- ]\d{2,4}(?: \d{1,2}:\d\d(?::\d\d)?)?)"
)


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date as it was understood, in UTC: `exact` to the second as the network writes it, or with its hour alone
    to the minute, or a day without an hour (`has_time` false, at noon)."""

    instant: datetime
    exact: bool
    has_time: bool


def day_comes_first(texts: Iterable[str]) -> bool:
    """Tell whether a table writes 3/4 for the third of April, from the dates that leave no doubt.

    Without such a date, an hour with AM or PM means the month comes first.
    """
    halves = False
    for text in texts:
        found = _NUMERIC.match(text.strip())
        if found is None:
            continue
        if int(found[1]) > 12:
            return True
        if int(found[2]) > 12:
            return False
        halves = halves or bool(re.search(r"\d\s?[ap]\.?m", text, re.IGNORECASE))
    return not halves


def is_date(text: str) -> bool:
    """Tell whether a cell can be read as a date, faster than by reading it."""
    return _STANDARD.fullmatch(text) is not None or read_date(text, day_first=True) is not None


def read_date(text: str, *, day_first: bool) -> ReadDate | None:
    """Give the instant a cell holds, in UTC where it names no zone; None when it is no date that exists."""
    plain = text.strip()
    if len(plain) == _USUAL_LENGTH and plain[4] == "-" and plain[10] == " ":
        # What LinkedIn writes; the shapes below would take it as well, at three times the price.
        with contextlib.suppress(ValueError):
            return ReadDate(datetime.fromisoformat(plain).replace(tzinfo=UTC), exact=True, has_time=True)
    if found := _STANDARD.fullmatch(plain):
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
        try:
            moment = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        except ValueError:
            return None
        return ReadDate(moment, found[6] is not None, has_time=True)
    if found := _OFFSET.fullmatch(plain):
        try:
            moment = datetime.fromisoformat(f"{found[1]}{found[2]}:{found[3]}").astimezone(UTC)
        except (ValueError, OverflowError):
            return None
        return ReadDate(moment, exact=True, has_time=True)
    return _read_resaved(plain, day_first)


def _read_resaved(plain: str, day_first: bool) -> ReadDate | None:
    if found := _JAVA.fullmatch(plain):
        plain = f"{found[2]} {found[1]} {found[4]} {found[3]}"
    if (found := _NUMERIC.match(plain)) and len(found[3]) == 2:
        plain = f"{found[1]}/{found[2]}/20{found[3]}{plain[found.end() :]}"
    plain = _SHORT_YEAR.sub(r"\g<1>20\2", plain)
    day, _ = read_day(plain, day_first=day_first)
    if day is None or not 2000 <= day.year <= 2199:
        return None
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    found = _TIME.search(plain)
    if found is None:
        return ReadDate(midnight + timedelta(hours=12), exact=False, has_time=False)
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4] and found[5]:
        hour = hour % 12 + (12 if found[4].casefold() == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    moment = midnight + timedelta(hours=hour, minutes=minute, seconds=second)
    return ReadDate(moment, exact=False, has_time=True)
