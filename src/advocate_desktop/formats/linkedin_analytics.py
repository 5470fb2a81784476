"""LinkedIn's workbooks of figures: a person's, one post's, or a company page's, whatever their language.

Sheets are known by what stands in them; their names and headers only settle which figure a column is.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from advocate_desktop.domain.linkedin_ids import read_linkedin_id
from advocate_desktop.domain.results import Analytics, AudienceShare, DayFigure, Metric, PostFigures, Scope
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.analytics_cells import (
    day_comes_first,
    day_in,
    day_of,
    name_of,
    number_of,
    range_of,
    share_of,
    text_of,
)
from advocate_desktop.formats.analytics_words import DATE, DEMOGRAPHIC, POST_DATE, POST_URL, metric_of
from advocate_desktop.formats.linkedin_page_analytics import page_days, page_posts
from advocate_desktop.formats.workbook import Cell, Sheet, read_workbook

_HEADER_WITHIN = 15
_ADDRESS = ("http://", "https://", "www.linkedin", "urn:li:")


@dataclass
class _Found:
    """What was understood so far."""

    day_first: bool
    scope: Scope = Scope.ME
    window: tuple[date, date] | None = None
    posts: dict[str, PostFigures] = field(default_factory=dict)
    days: list[DayFigure] = field(default_factory=list)
    totals: dict[Metric, int] = field(default_factory=dict)
    audience: list[AudienceShare] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    def post(self, url: str, published: date | None, values: dict[Metric, int], text: str = "") -> None:
        """Add figures of a post; what another table said of it stays."""
        known = self.posts.get(url)
        if known is not None:
            values = {**known.values, **values}
            published, text = known.published or published, known.text or text
        self.posts[url] = PostFigures(url, published, values, text)


def read_analytics(path: Path) -> tuple[Analytics, datetime | None]:
    """Read a workbook; gives its figures, and when it says it was made.

    Raises Refusal when it is no workbook, or holds none of the tables LinkedIn writes.
    """
    book = read_workbook(path)
    found = _Found(day_comes_first(book.sheets))
    understood = 0
    for sheet in book.sheets:
        if not any(cell != "" for row in sheet.rows for cell in row):
            continue
        if any(read(sheet, found) for read in _READERS):
            understood += 1
        else:
            found.ignored.append(sheet.name)
    if not understood or not (found.posts or found.days or found.totals or found.audience):
        raise Refusal("results.no_figures", path=path.name)
    days = [figure.day for figure in found.days]
    first, last = found.window or (min(days, default=None), max(days, default=None))
    analytics = Analytics(
        found.scope,
        first,
        last,
        tuple(found.posts.values()),
        tuple(found.days),
        found.totals,
        tuple(found.audience),
        tuple(found.ignored),
    )
    return analytics, book.made_at


def _is_address(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip().casefold().startswith(_ADDRESS)


def _cell(row: Sequence[Cell], at: int) -> Cell:
    return row[at] if at < len(row) else ""


# One post


def _one_post(sheet: Sheet, found: _Found) -> bool:
    """Labels on the left and figures on the right, one of them the address of the post."""
    url = ""
    for row in sheet.rows:
        if name_of(_cell(row, 0)) in POST_URL and _is_address(_cell(row, 1)):
            url = text_of(row[1])
    if not url:
        return False
    published: date | None = None
    values: dict[Metric, int] = {}
    rows = iter(sheet.rows)
    for row in rows:
        label, cell = name_of(_cell(row, 0)), _cell(row, 1)
        if label.startswith(DEMOGRAPHIC):
            _shares(rows, found)
            break
        if label in POST_DATE:
            published = day_of(cell, day_first=found.day_first)
        elif (metric := metric_of(label)) is not None and (number := number_of(cell)) is not None:
            values.setdefault(metric, number)
        elif label and number_of(cell) is not None:
            found.ignored.append(f"{sheet.name}: {text_of(row[0])}")
    found.post(url, published, values)
    return True


# Top posts


def _top_posts(sheet: Sheet, found: _Found) -> bool:
    """Tables side by side, each with an address, a day and one figure."""
    columns = sorted(
        {at for row in sheet.rows[:200] for at, cell in enumerate(row) if _is_address(cell) and _posted(cell)}
    )
    if not columns:
        return _looks_empty_list(sheet)
    for position, at in enumerate(columns):
        metric = _metric_above(sheet, at) or _usual(position, len(columns))
        if metric is None:
            found.ignored.append(f"{sheet.name}: {_header_above(sheet, at + 2)}")
            continue
        for row in sheet.rows:
            url = _cell(row, at)
            if not _is_address(url):
                continue
            number = number_of(_cell(row, at + 2))
            published = day_of(_cell(row, at + 1), day_first=found.day_first)
            found.post(text_of(url), published, {} if number is None else {metric: number})
    return True


def _looks_empty_list(sheet: Sheet) -> bool:
    """A person without posts in the window has the headers alone."""
    return any(name_of(cell) in POST_URL for row in sheet.rows[:_HEADER_WITHIN] for cell in row)


def _posted(cell: Cell) -> bool:
    return read_linkedin_id(text_of(cell)) is not None


def _metric_above(sheet: Sheet, at: int) -> Metric | None:
    return metric_of(name_of(_header_above(sheet, at + 2)))


def _header_above(sheet: Sheet, at: int) -> str:
    for row in sheet.rows[:_HEADER_WITHIN]:
        if name_of(_cell(row, at)) and number_of(row[at]) is None:
            return text_of(row[at])
    return ""


def _usual(position: int, tables: int) -> Metric | None:
    """Engagements stand on the left and impressions on the right, in every language seen."""
    if tables != 2:
        return None
    return Metric.ENGAGEMENTS if position == 0 else Metric.IMPRESSIONS


# Days


def _days(sheet: Sheet, found: _Found) -> bool:
    """A day on the left, and one or more figures beside it."""
    dated = [
        (at, day)
        for at, row in enumerate(sheet.rows)
        if row and (day := day_of(row[0], day_first=found.day_first)) and _beside(row) is not None
    ]
    if not dated:
        return _total_followers(sheet, found) or _no_days(sheet)
    header = sheet.rows[dated[0][0] - 1] if dated[0][0] else ()
    metrics = _metrics_of_days(header, sheet, found)
    if not metrics:
        return False
    for at, day in dated:
        for column, metric in metrics.items():
            number = number_of(_cell(sheet.rows[at], column))
            if number is not None:
                found.days.append(DayFigure(day, metric, number))
    _total_followers(sheet, found)
    return True


def _no_days(sheet: Sheet) -> bool:
    """A window without a day in it leaves the headers alone."""
    return any(
        name_of(_cell(row, 0)) in DATE and any(metric_of(name_of(cell)) for cell in row[1:])
        for row in sheet.rows[:_HEADER_WITHIN]
    )


def _beside(row: Sequence[Cell]) -> int | None:
    return next((number for cell in row[1:] if (number := number_of(cell)) is not None), None)


def _metrics_of_days(header: Sequence[Cell], sheet: Sheet, found: _Found) -> dict[int, Metric]:
    metrics: dict[int, Metric] = {}
    unknown = []
    for column, cell in enumerate(header):
        metric = metric_of(name_of(cell))
        if metric is not None and metric not in metrics.values():
            metrics[column] = metric
        elif column and name_of(cell):
            unknown.append(text_of(cell))
    if not metrics and name_of(_cell(header, 0)):
        # A language nobody has seen: the order has been the same in all others.
        usual = {1: (Metric.NEW_FOLLOWERS,), 2: (Metric.IMPRESSIONS, Metric.ENGAGEMENTS)}.get(len(unknown), ())
        metrics = dict(enumerate(usual, start=1))
    found.ignored += [f"{sheet.name}: {name}" for name in unknown] if len(metrics) < len(header) - 1 else []
    return metrics


def _total_followers(sheet: Sheet, found: _Found) -> bool:
    """A text with a day, and how many followers there were on it."""
    for row in sheet.rows[:3]:
        day, total = day_in(_cell(row, 0), day_first=found.day_first), number_of(_cell(row, 1))
        if day is not None and total is not None and len(text_of(row[0])) > len("11/11/2026"):
            found.days.append(DayFigure(day, Metric.FOLLOWERS, total))
            return True
    return False


# Discovery


def _discovery(sheet: Sheet, found: _Found) -> bool:
    """The window, and totals below it."""
    totals: dict[Metric, int] = {}
    window: tuple[date, date] | None = None
    before = [*found.ignored]
    for row in sheet.rows[:_HEADER_WITHIN]:
        window = window or range_of(_cell(row, 1), day_first=found.day_first)
        metric, number = metric_of(name_of(_cell(row, 0))), number_of(_cell(row, 1))
        if metric is not None and number is not None:
            totals[metric] = number
        elif number is not None and name_of(_cell(row, 0)):
            found.ignored.append(f"{sheet.name}: {text_of(row[0])}")
    if not totals and window is None:
        found.ignored[:] = before
        return False
    if not totals and window is not None:
        totals = _totals_by_place(sheet)
    found.totals |= totals
    found.window = found.window or window
    return True


def _totals_by_place(sheet: Sheet) -> dict[Metric, int]:
    """A language nobody has seen: impressions and members have stood in this order in all others."""
    numbers = [number_of(_cell(row, 1)) for row in sheet.rows[1:3]]
    usual = zip((Metric.IMPRESSIONS, Metric.REACHED), numbers, strict=False)
    return {metric: number for metric, number in usual if number is not None}


# Audience


def _audience(sheet: Sheet, found: _Found) -> bool:
    """A category, a label and a share."""
    before = len(found.audience)
    _shares(iter(sheet.rows), found)
    return len(found.audience) > before


def _shares(rows: Iterator[Sequence[Cell]], found: _Found) -> None:
    for row in rows:
        share = share_of(_cell(row, 2))
        if share is not None and text_of(_cell(row, 0)) and text_of(_cell(row, 1)):
            found.audience.append(AudienceShare(text_of(row[0]), text_of(row[1]), *share))


# Company pages


def _page(sheet: Sheet, found: _Found) -> bool:
    posts = page_posts(sheet, day_first=found.day_first)
    if posts is not None:
        found.scope = Scope.PAGE
        for post in posts.posts:
            found.post(post.url, post.published, dict(post.values), post.text)
        found.ignored += posts.ignored
        return True
    days = page_days(sheet, day_first=found.day_first)
    if days is None:
        return False
    found.scope = Scope.PAGE
    found.days += days.days
    found.ignored += days.ignored
    return True


_READERS: tuple[Callable[[Sheet, _Found], bool], ...] = (
    _page,
    _one_post,
    _top_posts,
    _days,
    _discovery,
    _audience,
)
