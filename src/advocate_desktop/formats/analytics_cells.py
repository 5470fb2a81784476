"""The cells of LinkedIn's workbooks: numbers and days as they are written in three languages."""

import itertools
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from advocate_desktop.formats.analytics_words import LESS_THAN
from advocate_desktop.formats.dates import read_day
from advocate_desktop.formats.outside_csv import folded
from advocate_desktop.formats.workbook import Cell, Sheet

_GROUPED = re.compile(r"[-−]?\d{1,3}(?:[.,\s'’]\d{3})+|[-−]?\d+(?:[.,]0+)?")
_SHARE = re.compile(r"([-\d.,]+)\s*%")
_NUMERIC_DAY = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b|\b\d{4}-\d\d-\d\d\b")
_ENGLISH = frozenset({"discovery", "topposts", "followers", "performance", "postanalytics", "metrics", "allposts"})
_RANGE_DAYS = 800


def text_of(cell: Cell) -> str:
    """Give a cell as text without the spaces around it."""
    return cell.strip() if isinstance(cell, str) else str(cell)


def name_of(cell: Cell) -> str:
    """Give a cell folded as the name of a column; '' for anything but text."""
    return folded(cell) if isinstance(cell, str) else ""


def number_of(cell: Cell) -> int | None:
    """Give a whole number; None for a share, a word or nothing."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return int(cell) if abs(cell) < 1e15 and cell == int(cell) else None
    if not isinstance(cell, str):
        return None
    plain = cell.strip()
    found = _GROUPED.fullmatch(plain)
    if found is None:
        return None
    plain = re.sub(r"[.,]0+$", "", plain) if re.fullmatch(r"[-−]?\d+[.,]0{1,2}", plain) else plain
    digits = re.sub(r"[^\d]", "", plain)
    return (-1 if plain[0] in "-−" else 1) * int(digits) if len(digits) < 16 else None


def share_of(cell: Cell) -> tuple[float, bool] | None:
    """Give a share from 0 to 1, and whether it is only known to be less than that."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return (float(cell), False) if 0 <= cell <= 1 else None
    if not isinstance(cell, str):
        return None
    found = _SHARE.search(cell)
    if found is None:
        return None
    try:
        share = float(found[1].replace(",", ".")) / 100
    except ValueError:
        return None
    return (share, cell.strip().casefold().startswith(LESS_THAN)) if 0 <= share <= 1 else None


def day_of(cell: Cell, *, day_first: bool) -> date | None:
    """Give the day a cell holds."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str) or not any(letter.isdigit() for letter in cell):
        return None
    day, _ = read_day(cell, day_first=day_first)
    return day


def range_of(cell: Cell, *, day_first: bool) -> tuple[date, date] | None:
    """Give the first and the last day of a text like '4/28/2026 - 5/11/2026'."""
    if not isinstance(cell, str):
        return None
    found = _NUMERIC_DAY.findall(cell)
    if len(found) != 2:
        return None
    first, last = (day_of(text, day_first=day_first) for text in found)
    return (first, last) if first and last and first <= last else None


def day_in(cell: Cell, *, day_first: bool) -> date | None:
    """Give the day that stands inside a text like 'Total followers on 5/11/2026'."""
    found = _NUMERIC_DAY.search(cell) if isinstance(cell, str) else None
    return day_of(found.group(), day_first=day_first) if found else None


def day_comes_first(sheets: Sequence[Sheet]) -> bool:
    """Tell whether a file writes 3/4 for the third of April: settled once, from all its days together."""
    series = [column for sheet in sheets for column in _day_columns(sheet)]
    scores = {day_first: sum(_faults(column, day_first) for column in series) for day_first in (True, False)}
    if scores[True] != scores[False]:
        return scores[True] < scores[False]
    return not any(folded(sheet.name) in _ENGLISH for sheet in sheets)


def _day_columns(sheet: Sheet) -> Iterable[list[str]]:
    """Give the texts with days of each column, the two ends of a range one after the other."""
    rows = sheet.rows[:2000]
    for column in range(min(8, max((len(row) for row in rows), default=0))):
        texts = [row[column] for row in rows if len(row) > column]
        days = [day for text in texts if isinstance(text, str) for day in _NUMERIC_DAY.findall(text)[:2]]
        if days:
            yield days


def _faults(texts: Sequence[str], day_first: bool) -> int:
    """Count what speaks against an order: days that do not exist in it, and a series with holes."""
    days, wrong = [], 0
    for text in texts:
        first, second = (int(part) for part in re.split(r"[-/.]", text)[:2])
        if first > 31:
            return 0
        wrong += (second if day_first else first) > 12
        day = day_of(text, day_first=day_first)
        if day is not None:
            days.append(day)
    steps = [abs((later - earlier).days) for earlier, later in itertools.pairwise(days)]
    backwards = len(days) == 2 and days[0] > days[1]
    return 1000 * wrong + sum(step > 1 for step in steps) + sum(step > _RANGE_DAYS for step in steps) + backwards
