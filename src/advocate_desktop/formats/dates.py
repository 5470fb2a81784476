"""Days and instants as people and tools write them; a day is the one written, never shifted by its zone."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = {
    "jan": 1, "janv": 1, "january": 1, "janvier": 1,
    "feb": 2, "fev": 2, "fevr": 2, "february": 2, "fevrier": 2,
    "mar": 3, "mars": 3, "march": 3,
    "apr": 4, "avr": 4, "april": 4, "avril": 4,
    "may": 5, "mai": 5,
    "jun": 6, "june": 6, "juin": 6,
    "jul": 7, "juil": 7, "july": 7, "juillet": 7,
    "aug": 8, "august": 8, "aout": 8,
    "sep": 9, "sept": 9, "september": 9, "septembre": 9,
    "oct": 10, "october": 10, "octobre": 10,
    "nov": 11, "november": 11, "novembre": 11,
    "dec": 12, "december": 12, "decembre": 12,
}  # fmt: skip
_ACCENTS = str.maketrans("éèêûôàâ", "eeeuoaa")
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)")
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})(?!\d)")
_WORDS_DAY_FIRST = re.compile(
    r"(?:\w+\.?,?\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th|er)?[\s-]+(?P<name>[a-z]+)\.?,?[\s-]+(?P<y>\d{4})(?!\d)"
)
_WORDS_MONTH_FIRST = re.compile(
    r"(?:\w+\.?,?\s+)?(?P<name>[a-z]+)\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})(?!\d)"
)
_MONTH_ONLY = re.compile(r"(?P<y>\d{4})[-/](?P<m>\d{1,2})$")
_IN_NAME = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-_.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)")
_COMPACT_IN_NAME = re.compile(r"(?:^|/)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=[-_.])")
_IN_FOLDERS = re.compile(r"(?:^|/)(?P<y>(?:19|20)\d\d)/(?P<m>\d\d)/(?P<d>\d\d)(?=[/_-])")
_INSTANT = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2})[Tt\s]\s*(?P<h>\d{1,2})[:hH](?P<min>\d\d)"
    r"(?::(?P<s>\d\d)(?:[.,]\d+)?)?\s*(?P<zone>\S+)$"
)
_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<h>\d{1,2})(?::?(?P<m>\d\d))?$", re.IGNORECASE)


def read_day(text: str, *, day_first: bool = True) -> tuple[date | None, bool]:
    """Give the day a text begins with, and whether it had to be guessed (`3/4/2026`, or a month alone).

    `day_first` settles `3/4/2026`. None when the text is no date or the day does not exist.
    """
    plain = text.strip().casefold().translate(_ACCENTS)
    for shape in (_YEAR_FIRST, _COMPACT):
        if found := shape.match(plain):
            day = _day(found["y"], found["m"], found["d"])
            # `2024-25-10` is nobody's order of writing, and can only be one day.
            swapped = None if day else _day(found["y"], found["d"], found["m"])
            return day or swapped, swapped is not None
    if found := _DAY_FIRST.match(plain):
        return _numeric(found["y"], found["m"], found["d"], day_first)
    for shape in (_WORDS_DAY_FIRST, _WORDS_MONTH_FIRST):
        found = shape.match(plain)
        if found and found["name"] in _MONTHS:
            return _day(found["y"], str(_MONTHS[found["name"]]), found["d"]), False
    if found := _MONTH_ONLY.match(plain):
        return _day(found["y"], found["m"], "1"), True
    return None, False


def day_in_path(path: str) -> date | None:
    """Give the day a path carries: `2021-06-15-slug.md`, `2021-06-15-slug/index.md`, `2021/06/15/slug.md`."""
    for shape in (_IN_NAME, _COMPACT_IN_NAME, _IN_FOLDERS):
        days = [_day(found["y"], found["m"], found["d"]) for found in shape.finditer(path)]
        if known := [day for day in days if day]:
            return known[-1]
    return None


def read_instant(text: str) -> datetime | None:
    """Give the instant a text names, aware of its zone: an offset, `Z` or a name (`Europe/Paris`); else None."""
    found = _INSTANT.match(text.strip())
    if found is None:
        return None
    zone = _zone(found["zone"])
    # The order of ISO alone: an hour that counts is never read from a day that was guessed.
    day = _day(*found["day"].split("-"))
    if zone is None or day is None:
        return None
    hour, minute, second = int(found["h"]), int(found["min"]), int(found["s"] or 0)
    try:
        # An hour that clocks show twice, or skip, is the later of the two it may be: nothing opens too early.
        first = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)
        return max(first, first.replace(fold=1), key=lambda moment: moment.astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def _zone(text: str) -> timezone | ZoneInfo | None:
    if text.casefold() in {"z", "utc", "gmt"}:
        return UTC
    if found := _OFFSET.match(text):
        offset = timedelta(hours=int(found["h"]), minutes=int(found["m"] or 0))
        if offset > timedelta(hours=14):
            return None
        return timezone(-offset if found["sign"] == "-" else offset)
    try:
        # A name without a slash (CET, EST) is not the place somebody meant: it ignores summer time.
        return ZoneInfo(text) if "/" in text else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _numeric(year: str, month: str, day: str, day_first: bool) -> tuple[date | None, bool]:
    first, second = int(day), int(month)
    if first > 12 or (second <= 12 and day_first):
        return _day(year, month, day), first <= 12
    return _day(year, day, month), second <= 12


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
