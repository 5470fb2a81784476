"""The workbooks of a company page: its figures by day, and its posts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from advocate_desktop.domain.results import DayFigure, Metric, PostFigures
from advocate_desktop.formats.analytics_cells import day_of, name_of, number_of, text_of
from advocate_desktop.formats.analytics_words import (
    DATE,
    PAGE_DAYS,
    PAGE_DAYS_WIDTH,
    PAGE_POSTS,
    PAGE_POSTS_WIDTH,
    POST_DATE,
    POST_LINK,
    POST_TITLE,
    RATES,
    metric_of,
)
from advocate_desktop.formats.workbook import Cell, Sheet

_HEADER_WITHIN = 6
_ORGANIC: Final = ("organic", "organique", "organico", "organisch")
_SPONSORED: Final = ("sponsored", "sponsoris", "patrocinad", "gesponsert")
_TOTAL: Final = ("total", "totaux", "gesamt", "insgesamt")
# What is said of a post besides its figures, and figures that add nothing to those.
_KNOWN_OTHERS: Final = frozenset(
    {
        "posttype", "updatetype", "campaignname", "postedby", "campaignstartdate", "campaignenddate", "audience",
        "offsiteviews", "contenttype", "updateenddate", "targetaudience",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PagePart:
    """What a sheet of a company page says, and the columns that were not understood."""

    posts: tuple[PostFigures, ...] = ()
    days: tuple[DayFigure, ...] = ()
    ignored: tuple[str, ...] = ()


def page_posts(sheet: Sheet, *, day_first: bool) -> PagePart | None:
    """Read the posts of a page; None when the sheet is something else."""
    for at, header in enumerate(sheet.rows[:_HEADER_WITHIN]):
        names = [name_of(cell) for cell in header]
        link = next((column for column, name in enumerate(names) if name in POST_LINK), None)
        title = next((column for column, name in enumerate(names) if name in POST_TITLE), None)
        rows = sheet.rows[at + 1 :]
        by_place = link is None and len(names) == PAGE_POSTS_WIDTH and _is_link_column(rows, 1)
        if by_place:
            link, title = 1, 0
        if link is None or (title is None and not by_place):
            continue
        metrics = PAGE_POSTS if by_place else _metrics(names)
        published = 5 if by_place else next((c for c, name in enumerate(names) if name in POST_DATE), None)
        posts = []
        for row in rows:
            url = text_of(row[link]) if len(row) > link else ""
            if not url.startswith("http"):
                continue
            day = day_of(row[published], day_first=day_first) if published is not None else None
            text = text_of(row[title]) if title is not None else ""
            posts.append(PostFigures(url, day, _values(row, metrics), text))
        understood = {*metrics, link, title, published}
        ignored = [
            f"{sheet.name}: {text_of(cell)}"
            for column, cell in enumerate(header)
            if name_of(cell) and column not in understood and not _said(names[column])
        ]
        return PagePart(posts=tuple(posts), ignored=tuple(ignored if not by_place else (sheet.name,)))
    return None


def page_days(sheet: Sheet, *, day_first: bool) -> PagePart | None:
    """Read the figures of a page by day; None when the sheet is something else."""
    for at, header in enumerate(sheet.rows[:_HEADER_WITHIN]):
        names = [name_of(cell) for cell in header]
        if not names or names[0] not in DATE:
            continue
        split = any(word in name for name in names for word in _ORGANIC)
        rows = sheet.rows[at + 1 :]
        by_place = not split and len(names) == PAGE_DAYS_WIDTH
        if not split and not by_place:
            return None
        metrics = PAGE_DAYS if by_place else _metrics(names)
        if not metrics:
            return None
        days = []
        for row in rows:
            day = day_of(row[0], day_first=day_first) if row else None
            if day is not None:
                days += [DayFigure(day, metric, number) for metric, number in _values(row, metrics).items()]
        return PagePart(days=tuple(days), ignored=(sheet.name,) if by_place else ())
    return None


def _metrics(names: Sequence[str]) -> dict[int, Metric]:
    """Give the column of each figure: the total where there is one, else the organic one."""
    best: dict[Metric, tuple[int, int]] = {}
    for column, name in enumerate(names):
        if any(word in name for word in _SPONSORED) and not any(word in name for word in _TOTAL):
            continue
        if name.startswith("offsite"):
            continue
        metric = metric_of(name)
        if metric is None:
            continue
        rank = 2 if any(word in name for word in _TOTAL) else 0 if any(word in name for word in _ORGANIC) else 1
        if metric not in best or rank > best[metric][0]:
            best[metric] = (rank, column)
    return {column: metric for metric, (_, column) in best.items()}


def _values(row: Sequence[Cell], metrics: Mapping[int, Metric]) -> dict[Metric, int]:
    values: dict[Metric, int] = {}
    for column, metric in metrics.items():
        number = number_of(row[column]) if column < len(row) else None
        if number is not None:
            values[metric] = number
    return values


def _is_link_column(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    cells = [text_of(row[column]) for row in rows[:20] if len(row) > column and row[column] != ""]
    return bool(cells) and all(cell.startswith("http") for cell in cells)


def _said(name: str) -> bool:
    return name in _KNOWN_OTHERS or any(word in name for word in (*RATES, *_SPONSORED, *_ORGANIC))
