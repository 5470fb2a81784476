"""The version of a pack: which of two comes later, and what the next one may be."""

import re
from datetime import date

_DATED = re.compile(r"v?(?:19|20)\d\d\b")
_LAST_NUMBER = re.compile(r"\d{1,9}(?=\D*$)")


def order(version: str) -> tuple[tuple[int, int, str], ...]:
    """Give what versions compare by: numbers as numbers, so that 1.10 comes after 1.9."""
    parts = version.casefold().lstrip("v").replace("-", ".").replace("_", ".").replace("+", ".").split(".")
    ordered = [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts if part]
    while ordered and ordered[-1] == (1, 0, ""):
        ordered.pop()
    return (*ordered, (1, -1, ""))


def raised(version: str, known: str, today: date) -> str:
    """Give a version that comes after a known one: itself where it does, else the day or the next number."""
    if order(version) > order(known):
        return version
    day = today.strftime("%Y.%m.%d")
    if _DATED.match(known):
        return day if order(day) > order(known) else f"{known}.1" if known.count(".") <= 2 else _next(known)
    return _next(known)


def _next(known: str) -> str:
    """Give a version with its last number one higher, or with a first number behind it."""
    found = _LAST_NUMBER.search(known)
    longer = f"{known}.1"
    if found is None:
        return longer
    following = f"{known[: found.start()]}{int(found[0]) + 1}{known[found.end() :]}"
    return following if order(following) > order(known) else longer
